import { describe, expect, it } from 'vitest'
import { countWords, isComplete, noticeDraft, noticeErrors, postingsOf } from '../../../renderer/features/notices/notice-draft.ts'
import { changeHindrance, publicDay, requiredPostings, type PostingPlace } from '../../../shared/rules/public-notice.ts'
import { noticeRefusalSentence } from '../../../shared/words/notices.ts'

const posted = (...days: readonly (readonly [PostingPlace, string])[]) => days.map(([place, postedOn]) => ({ place, postedOn }))

describe('the day on which a notice is public', () => {
  it.each([
    ['of the last of the required postings', posted(['medium', '2026-09-03'], ['website', '2026-09-01']), ['medium', 'website'], '2026-09-03'],
    ['not known while one of them is missing', posted(['medium', '2026-09-03'], ['office', '2026-09-01']), ['medium', 'website'], null],
    ['not moved by a board that the law does not ask for', posted(['medium', '2026-09-03'], ['website', '2026-09-01'], ['office', '2026-09-09']), ['medium', 'website'], '2026-09-03'],
    ['of the last posting where the regulation was not read', posted(['website', '2026-09-01'], ['office', '2026-09-02']), [], '2026-09-02'],
    ['not known without a posting', [], [], null],
  ] as const)('is %s (NĐ 170/2025 Đ.15 k.1, k.4)', (_what, postings, required, day) => {
    expect(publicDay(postings, required)).toBe(day)
  })

  it('asks for mass medium and website under NĐ 170/2025 only', () => {
    expect(requiredPostings('nd170-2025+nd300-2026')).toEqual({ value: ['medium', 'website'], article: 'NĐ 170/2025 Đ.15 k.1', grade: 'A' })
    expect(requiredPostings('nd115-2020')).toBeNull()
  })
})

describe('the one change of a notice (NĐ 170/2025 Đ.15 k.3)', () => {
  const rule = { article: 'NĐ 170/2025 Đ.15 k.3', days: 10, opening: '2026-12-02', last: '2026-11-22' }
  it.each([
    ['the last day', rule, 0, '2026-11-22', null],
    ['the day after', rule, 0, '2026-11-23', 'late'],
    ['a day that nobody knows yet', rule, 0, null, null],
    ['an opening that nobody knows yet', { ...rule, opening: null, last: null }, 0, '2026-11-23', null],
    ['a second one', rule, 1, '2026-10-01', 'second'],
    ['a regulation that was not read', null, 3, '2026-11-23', null],
  ] as const)('on %s', (_what, known, changes, day, hindrance) => {
    expect(changeHindrance(known, changes, day)).toBe(hindrance)
  })

  it.each([
    ['second', '2026-09-20', 'Thông báo tuyển dụng chỉ được thay đổi một lần (NĐ 170/2025 Đ.15 k.3), và đã thay đổi ngày 20/9/2026. Nếu lần ấy ghi nhầm thì sửa hoặc bỏ lần ấy.'],
    ['late', '2026-11-23', 'Thay đổi công khai ngày 23/11/2026 là muộn: phải ít nhất 10 ngày trước khai mạc 02/12/2026, tức chậm nhất 22/11/2026 (NĐ 170/2025 Đ.15 k.3). Lùi ngày khai mạc ở Mốc thời gian, hoặc giữ thông báo cũ.'],
  ] as const)('is refused as %s with article and figures', (code, day, sentence) => {
    expect(noticeRefusalSentence({ ...rule, code, day })).toBe(sentence)
  })
})

describe('a notice while it is typed', () => {
  const full = { ...noticeDraft(null), ground: { number: '45-TB', date: '2026-09-01', signer: 'Hà Thị Khiết' } }
  const withMedium = (name: string, postedOn: string | null) => ({ ...full, postings: { ...full.postings, medium: { name, postedOn } } })
  it.each([
    ['without a posting', full, false, {}],
    ['with a name but no day', withMedium('Báo Tuyên Quang', null), false, { postedOn: 'Chưa có ngày đăng.' }],
    ['with a day but no name', withMedium(' ', '2026-09-02'), false, { name: 'Chưa có tên nơi đăng.' }],
    ['with a day before the paper', withMedium('Báo', '2026-08-31'), false, { postedOn: 'Trước ngày thông báo 01/9/2026.' }],
    ['with a day that has not come', withMedium('Báo', '2026-11-26'), false, { postedOn: '26/11/2026 là ngày sau hôm nay.' }],
  ])('%s', (_what, draft, changes, medium) => {
    const errors = noticeErrors(draft, changes, '2026-11-25')
    expect([errors.postings.medium, isComplete(errors)]).toEqual([medium, Object.keys(medium).length === 0])
  })

  it('says what it changes, and why another day counts', () => {
    const errors = noticeErrors({ ...full, countedFrom: '2026-09-05' }, true, '2026-11-25')
    expect([errors.content, errors.countReason, isComplete(errors)]).toEqual(['Chưa có nội dung. Ghi thông báo thay đổi điều gì.', 'Ghi vì sao tính từ ngày khác với ngày đăng.', false])
  })

  it('tells from which day the periods would count', () => {
    const both = { ...full, postings: { ...full.postings, medium: { name: ' Báo Tuyên Quang ', postedOn: '2026-09-03' }, website: { name: 'btctu.gov.vn', postedOn: '2026-09-01' } } }
    expect(postingsOf(both)).toEqual([{ place: 'medium', name: 'Báo Tuyên Quang', postedOn: '2026-09-03' }, { place: 'website', name: 'btctu.gov.vn', postedOn: '2026-09-01' }])
    expect([countWords(both, ['medium', 'website']), countWords(full, ['medium', 'website'])]).toEqual(['Để trống: 03/9/2026, ngày đăng sau cùng.', 'Để trống: ngày đăng sau cùng trong các nơi bắt buộc.'])
  })
})
