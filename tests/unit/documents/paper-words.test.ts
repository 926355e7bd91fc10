import { describe, expect, it } from 'vitest'
import { printRefusal } from '../../../renderer/components/print-refusal.ts'
import { papersOfSteps, peopleWords, placeWords, stateWords, stepOfGap } from '../../../renderer/features/documents/paper-words.ts'
import { documentKinds, type DocumentState } from '../../../shared/contract/documents.ts'

const state: DocumentState = { kind: 'callList', people: 312, contentHash: '0', blocked: null, issued: null, approved: null }
const issued = { at: '2026-11-17T03:00:00.000Z', userName: 'Hà Thị Lan', how: 'printed', pages: 12, current: true } as const
const approved = { id: '', number: '15-QĐ', date: '2026-11-20', signer: 'Hà Văn Tú', current: true, revision: 1 }

describe('how a list stands', () => {
  it.each<[string, Partial<DocumentState>, string, string]>([
    ['untouched', {}, 'draft', 'Chưa in'],
    ['printed', { issued }, 'locked', 'Đã in 17/11'],
    ['saved', { issued: { ...issued, how: 'xlsx', pages: null } }, 'locked', 'Đã lưu Excel 17/11'],
    ['printed and changed since', { issued: { ...issued, current: false } }, 'missing', 'Đã in 17/11 · khác bản hiện nay'],
    ['approved', { approved, issued }, 'approved', 'Đã duyệt 20/11/2026'],
    ['approved, but printed before it changed', { approved, issued: { ...issued, current: false } }, 'missing', 'Đã in 17/11 · khác bản hiện nay'],
    ['changed since it was approved', { approved: { ...approved, current: false } }, 'missing', 'khác bản đã duyệt'],
    ['blocked before all else', { approved, issued, blocked: { code: 'unplaced', count: 4 } }, 'missing', 'còn 4 người chưa có chỗ'],
    ['blocked by whoever has no number', { blocked: { code: 'numbersMissing', count: 1312 } }, 'missing', 'còn 1.312 người chưa có số báo danh'],
    ['blocked by whoever is undecided', { blocked: { code: 'undecided', count: 2 } }, 'missing', 'còn 2 người chưa xét điều kiện'],
    ['blocked because nobody sits', { blocked: { code: 'noRooms', count: 312 } }, 'missing', 'chưa ai được xếp phòng'],
    ['empty as it should be', { kind: 'unplacedCandidates', people: 0 }, 'approved', 'mọi người đã có chỗ'],
  ])('%s', (_what, change, badge, words) => {
    expect(stateWords({ ...state, ...change })).toEqual({ state: badge, words })
  })

  it('leads from each gap to the step that closes it', () => {
    expect((['undecided', 'numbersMissing', 'noRooms', 'unplaced'] as const).map((code) => stepOfGap({ code, count: 1 }))).toEqual(['eligibility', 'rooms', 'rooms', 'rooms'])
  })

  it('counts people, and places where somebody may be on a list once for each part', () => {
    expect([peopleWords({ kind: 'successfulCandidates', people: 1046 }), peopleWords(state)]).toEqual(['1.046 người', '312 lượt người'])
  })
})

it('shows every list once', () => {
  expect(papersOfSteps.flatMap(({ kinds }) => kinds).toSorted()).toEqual([...documentKinds].toSorted())
})

it.each([
  ['/home/lan/Giấy tờ/gọi vào phòng.pdf', 'gọi vào phòng.pdf, thư mục Giấy tờ'],
  ['C:\\Hồ sơ\\Thi 2026\\kết quả.xlsx', 'kết quả.xlsx, thư mục Thi 2026'],
  ['/kết quả.docx', 'kết quả.docx'],
])('names %s by file and folder', (path, words) => {
  expect(placeWords(path)).toBe(words)
})

it.each([
  [{ printed: true, reason: null }, null],
  [{ printed: false, reason: '' }, null],
  [{ printed: false, reason: 'Print job canceled' }, null],
  [{ printed: false, reason: 'documentBlocked' }, 'Bản đang xem đã cũ. Đợi bản mới hiện ra rồi in.'],
  [{ printed: false, reason: 'notLoaded' }, 'Chưa in được: bản in chưa đọc xong. Đợi vài giây rồi in lại.'],
  [{ printed: false, reason: 'Invalid printer settings' }, 'Chưa in được: máy này chưa có máy in nào nhận việc. Nối máy in rồi in lại, hoặc lưu PDF để in ở máy khác.'],
])('says of %o what to do', (outcome, words) => {
  expect(printRefusal(outcome)).toBe(words)
})
