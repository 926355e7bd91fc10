import { describe, expect, it } from 'vitest'
import { amendDraft, judgeAmendment, rowsFor, withValue, type AmendDraft } from '../../../renderer/features/regimes/amend-draft.ts'
import { inChosenOrder, movedBy } from '../../../renderer/components/ordered-choice.tsx'
import { mayBeNone, readDraft, valueDraft } from '../../../renderer/components/value-draft.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { amended, civilRows, publicRows } from './a-row.ts'

const today = '2026-11-25'
const ground = { number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành' }
const rowsAt = (rows: readonly RegimeRow[], ...paths: string[]) => rows.filter(({ path }) => paths.includes(path))
const paths = (rows: readonly RegimeRow[]) => rows.map(({ path }) => path)
const civil = regimes['nd170-2025']
const judge = (draft: AmendDraft, rows = civilRows) => judgeAmendment({ ...draft, ground }, civil, rows, today)

describe('what can be done with marked values', () => {
  it('is to confirm those not checked, and to replace those that exams are decided by', () => {
    const marked = rowsAt(publicRows, 'inForce', 'threshold', 'part.general', 'replacement')
    expect(paths(rowsFor('confirm', marked))).toEqual(['part.general', 'threshold', 'replacement'])
    expect(paths(rowsFor('replace', marked))).toEqual(['threshold', 'replacement'])
    expect(rowsFor('confirm', amended(marked, 'threshold', 'replaced', 6000))).toHaveLength(2)
  })

  it('brings the other weight with one of them, and proposes what is left of 100', () => {
    const draft = amendDraft('replace', rowsAt(civilRows, 'weights.written'), civilRows)
    expect(paths(draft.rows)).toEqual(['weights.written', 'weights.interview'])
    const typed = withValue(draft, 'weights.written', { kind: 'percent', text: '65', none: false })
    expect(typed.values['weights.interview']).toEqual({ kind: 'percent', text: '35', none: false })
    expect(judge(typed)).toEqual({ ok: true, facts: { ...ground, name: null, changes: [{ path: 'weights.written', kind: 'replaced', value: 65 }, { path: 'weights.interview', kind: 'replaced', value: 35 }] } })
    const wrong = { ...typed, values: { ...typed.values, 'weights.interview': { kind: 'percent', text: '40', none: false } as const } }
    expect(judge(wrong)).toMatchObject({ ok: false, values: { 'weights.interview': 'Viết và phỏng vấn cộng lại phải đúng 100 %.' } })
  })
})

describe('a value that is typed', () => {
  const replace = (path: string, text: string, none = false) => {
    const draft = amendDraft('replace', rowsAt(civilRows, path), civilRows)
    const value = draft.values[path]
    return judge(value === undefined || !('text' in value) ? draft : withValue(draft, path, { ...value, text, none }))
  }
  const changed = (path: string, value: unknown) => ({ ok: true, facts: { ...ground, name: null, changes: [{ path, kind: 'replaced', value }] } })

  it.each([
    ['threshold', '60', 6000],
    ['threshold', '52,5', 5250],
    ['round1.share', '60 %', 60],
    ['priority.hero', '8', 800],
    ['deduction.warning', '40', 40],
  ])('%s %s', (path, text, value) => {
    expect(replace(path, text)).toEqual(changed(path, value))
  })

  it.each([
    ['threshold', '120', 'Thang điểm là 100, ô này là 120. Gõ từ 0 đến 100.'],
    ['threshold', '', 'Chưa có điểm. Gõ điểm theo thang 100, ví dụ 50 hoặc 52,5.'],
    ['threshold', '5o', '“5o” không phải là điểm. Gõ số, ví dụ 50 hoặc 52,5.'],
    ['threshold', '50,00', 'Giống giá trị của quy chế. Gõ giá trị khác; để trở về giá trị ấy thì dùng “Xác nhận” hoặc “Bỏ thay đổi”.'],
    ['round1.share', '101', 'Tỷ lệ là số nguyên từ 0 đến 100 %, ô này là 101.'],
    ['round1.share', '50,5', 'Tỷ lệ là số nguyên từ 0 đến 100 %, ô này là 50,5.'],
    ['marking.thirdFrom', '5', 'Mức phải chấm lần ba phải lớn hơn mức lấy trung bình.'],
  ])('%s “%s” is refused in words', (path, text, sentence) => {
    expect(replace(path, text)).toMatchObject({ ok: false, values: { [path]: sentence } })
  })

  it('may not apply where its path says so', () => {
    expect(replace('minimum.each', '', true)).toEqual(changed('minimum.each', null))
    expect([mayBeNone('minimum.each', civil), mayBeNone('members.spread', civil), mayBeNone('threshold', civil)]).toEqual([true, true, false])
  })

  it('opens with what holds now, and has no editor where the board cannot set it', () => {
    const [row] = rowsAt(amended(civilRows, 'tieBreak', 'replaced', ['written']), 'tieBreak')
    expect(row && valueDraft(row)).toEqual({ kind: 'tieChain', steps: ['written'] })
    expect(rowsAt(civilRows, 'deadline.round2').map(valueDraft)).toEqual([null])
    expect(readDraft({ kind: 'replacement', mode: null })).toEqual({ ok: false, error: 'Chưa chọn cách thay người. Chọn một trong hai cách.' })
  })

  it('must be another one than the board set before, and rests on a paper of today or earlier', () => {
    const rows = amended(civilRows, 'threshold', 'replaced', 6000)
    const draft = amendDraft('replace', rowsAt(rows, 'threshold'), rows)
    expect(judge(draft, rows)).toMatchObject({ ok: false, values: { threshold: 'Chưa đổi so với giá trị đang có.' } })
    const later = { ...withValue(draft, 'threshold', { kind: 'points', text: '61', none: false }), ground: { ...ground, date: '2026-11-26' } }
    expect(judgeAmendment(later, civil, rows, today)).toMatchObject({ ok: false, values: {}, ground: { date: '26/11/2026 là ngày sau hôm nay. Xem lại ngày của văn bản.' } })
  })

  it('is confirmed as it stands, with the name of the scheme where there is one', () => {
    const draft = { ...amendDraft('confirm', rowsAt(publicRows, 'part.general', 'tieBreak'), publicRows), name: ' Đề án 05-ĐA/TU ', ground }
    expect(judgeAmendment(draft, regimes['nd259-2026'], publicRows, today)).toEqual({
      ok: true,
      facts: { ...ground, name: 'Đề án 05-ĐA/TU', changes: [{ path: 'part.general', kind: 'confirmed', value: { questions: 60, minutes: 60 } }, { path: 'tieBreak', kind: 'confirmed', value: [] }] },
    })
  })
})

describe('an ordered choice', () => {
  it('shows the chosen ones first and moves them among themselves', () => {
    expect(inChosenOrder(['b', 'a'], ['a', 'b', 'c'])).toEqual(['b', 'a', 'c'])
    expect([movedBy(['a', 'b', 'c'], 'c', -1), movedBy(['a', 'b', 'c'], 'a', 1), movedBy(['a', 'b'], 'a', -1), movedBy(['a', 'b'], 'x', 1)]).toEqual([['a', 'c', 'b'], ['b', 'a', 'c'], ['a', 'b'], ['a', 'b']])
  })
})
