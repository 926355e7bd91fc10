import { describe, expect, it } from 'vitest'
import { afterTyping, differences, draftOf, emptyDraft, judgeDraft, namesOthers, type ExamDraft, type Proposed } from '../../../renderer/features/exams/exam-draft.ts'
import type { Exam } from '../../../shared/contract/exams.ts'

const reason = { code: 'planApproved', article: null, facts: {} }
const exam: Exam = {
  ...{ id: 'e', name: 'Kỳ thi công chức', kind: 'civilServant', planNumber: '7-KH', planApproved: '2026-07-31', layout: 'party', revision: 1, heldOn: null },
  ...{ regime: 'nd170-2025+nd300-2026', regimeTitle: '', houseRules: 'tt22-2025', houseRulesTitle: '', regimeReason: reason, choiceReason: 'Theo kết luận' },
  counts: { posts: 0, quota: 0, agencies: 0, candidates: 0, eligible: 0, ineligible: 0, numbered: 0 },
}
const proposed: Proposed = { possible: true, regime: 'nd170-2025', regimeTitle: 'NĐ 170/2025', houseRules: 'tt22-2025', houseRulesTitle: 'TT 22/2025', reason, regimes: [], houseRulesOptions: [] }
const draft: ExamDraft = { ...emptyDraft('party'), name: 'Kỳ thi', kind: 'civilServant', planNumber: '1', planApproved: '2026-07-31' }

describe('the rules in the form of an exam', () => {
  it('are as proposed unless others are named, which needs a reason', () => {
    expect(judgeDraft(draft, proposed, null)).toMatchObject({ ok: true, facts: { regime: null, houseRules: null, choiceReason: null } })
    const other = { ...draft, houseRules: 'tt001-2025' }
    expect([namesOthers(draft, proposed), namesOthers(other, proposed), namesOthers({ ...draft, regime: 'nd170-2025' }, proposed)]).toEqual([false, true, false])
    expect(judgeDraft(other, proposed, null)).toEqual({ ok: false, errors: { choiceReason: 'Chưa có lý do. Ghi vì sao không theo bản được đề xuất, ví dụ kết luận của Ban Thường vụ.' } })
    expect(judgeDraft({ ...other, choiceReason: ' vì thế ' }, proposed, null)).toMatchObject({ ok: true, facts: { houseRules: 'tt001-2025', choiceReason: 'vì thế' } })
  })

  it('of a saved exam stay without a reason asked once more while its plan stays', () => {
    const renamed = { ...draftOf(exam), name: 'Tên mới', choiceReason: '' }
    expect(judgeDraft(renamed, proposed, exam)).toMatchObject({ ok: true, facts: { regime: exam.regime } })
    expect(judgeDraft({ ...renamed, planApproved: '2026-07-30' }, proposed, exam)).toMatchObject({ ok: false, errors: { choiceReason: expect.any(String) as unknown } })
  })

  it('are proposed anew with another kind or day, and come back with the old ones', () => {
    const saved = draftOf(exam)
    const moved = afterTyping(saved, { ...saved, planApproved: '2026-08-18' }, exam)
    expect(moved).toMatchObject({ regime: null, houseRules: null, choiceReason: '' })
    expect(afterTyping(moved, { ...moved, planApproved: '2026-07-31' }, exam)).toEqual(saved)
    expect(afterTyping(saved, { ...saved, name: 'Tên mới' }, exam)).toEqual({ ...saved, name: 'Tên mới' })
  })

  it('are told among what saving would change', () => {
    expect(differences(exam, { ...draftOf(exam), regime: 'nd170-2025', choiceReason: '' })).toEqual([
      { label: 'Quy chế thi', saved: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026', typed: 'NĐ 170/2025' },
      { label: 'Vì sao chọn khác đề xuất', saved: 'Theo kết luận', typed: '' },
    ])
  })
})
