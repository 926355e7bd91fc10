import { describe, expect, it } from 'vitest'
import { changedReason, draftOf, judgeRefusal, withoutReason, withReason } from '../../../renderer/features/eligibility/refusal-draft.ts'
import type { ReasonDraft, RefusalDraft } from '../../../renderer/features/eligibility/refusal-draft.ts'

const age = 'eligibility-condition/law-80-2025/age'
const other = 'eligibility-condition/law-129-2025/other'
const photo = 'registration-paper/2026/photo'

const reason = (more: Partial<ReasonDraft> = {}): ReasonDraft => ({ key: 0, condition: null, paper: null, note: '', ...more })
const judged = (...reasons: Partial<ReasonDraft>[]) => judgeRefusal({ reasons: reasons.map((more, key) => reason({ key, ...more })), note: ' ' })
const conditionMissing = { condition: 'Chưa chọn điều kiện. Gõ vài chữ, ví dụ “van bang”, rồi Enter.' }

describe('a refusal as it is typed', () => {
  it('is taken with its reasons, without the spaces around notes', () => {
    expect(judged({ condition: age, note: ' mới 17 ' }, { condition: age, paper: photo })).toEqual({
      ok: true,
      reasons: [
        { condition: age, paper: null, note: 'mới 17' },
        { condition: age, paper: photo, note: null },
      ],
      note: null,
    })
  })

  it('passes over a reason of which nothing is filled in', () => {
    expect(judged({ condition: age }, {})).toEqual({ ok: true, reasons: [{ condition: age, paper: null, note: null }], note: null })
    expect(judged({}, { condition: age })).toMatchObject({ ok: true, reasons: [{ condition: age }] })
  })

  it.each<[string, Partial<ReasonDraft>[], object[]]>([
    ['nothing at all', [{}], [conditionMissing]],
    ['a paper without a condition', [{ condition: age }, { paper: photo }], [{}, conditionMissing]],
    ['a note without a condition', [{ note: 'x' }], [conditionMissing]],
    ['“other” without a note', [{ condition: other, note: '  ' }], [{ note: 'Lý do khác cần ghi rõ là gì.' }]],
    [
      'one condition twice with one paper',
      [{ condition: age, paper: photo }, { condition: age, paper: photo, note: 'x' }],
      [{}, { condition: 'Điều kiện và giấy tờ này đã có ở lý do trên. Chọn giấy tờ khác, hoặc bỏ lý do này.' }],
    ],
  ])('is not taken with %s', (_what, reasons, errors) => {
    expect(judged(...reasons)).toEqual({ ok: false, errors })
  })
})

describe('the form', () => {
  const standing: RefusalDraft = { reasons: [reason({ condition: age, note: 'mới 17' })], note: 'báo 20/10' }

  it('opens empty, or with what stands', () => {
    expect(draftOf({ reasons: [], note: null })).toEqual({ reasons: [reason()], note: '' })
    expect(draftOf({ reasons: [{ condition: age, paper: null, note: 'mới 17' }], note: 'báo 20/10' })).toEqual(standing)
  })

  it('adds, changes and takes away reasons, never one under the key of another', () => {
    const two = withReason(standing)
    const three = withReason(withoutReason(two, 0))
    expect(two.reasons.map(({ key }) => key)).toEqual([0, 1])
    expect(three.reasons.map(({ key }) => key)).toEqual([1, 2])
    expect(changedReason(three, reason({ key: 2, condition: other })).reasons).toEqual([reason({ key: 1 }), reason({ key: 2, condition: other })])
  })
})
