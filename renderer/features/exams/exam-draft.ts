import type { Layout } from '../../../shared/contract/access.ts'
import type { Exam, ExamKind, RegimeProposal } from '../../../shared/contract/exams.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { examKindTitles, layoutTitles } from '../../../shared/words/terms.ts'

/** What the form of an exam holds while it is typed; null is not chosen yet, of rules: as proposed. */
export interface ExamDraft {
  readonly name: string
  readonly kind: ExamKind | null
  readonly planNumber: string
  readonly planApproved: string | null
  readonly layout: Layout
  readonly regime: string | null
  readonly houseRules: string | null
  readonly choiceReason: string
}

/** The facts of an exam as the contract takes them. */
export type ExamFacts = Pick<Exam, 'name' | 'kind' | 'planNumber' | 'planApproved' | 'layout' | 'choiceReason'> & { readonly regime: string | null; readonly houseRules: string | null }

export type ExamErrors = Partial<Record<keyof ExamDraft, string>>

/** A complete draft, or what is missing in which field. */
export type JudgedDraft = { readonly ok: true; readonly facts: ExamFacts } | { readonly ok: false; readonly errors: ExamErrors }

/** The rules that are proposed, once the kind and the day are known. */
export type Proposed = Extract<RegimeProposal, { possible: true }>

export function emptyDraft(layout: Layout): ExamDraft {
  return { name: '', kind: null, planNumber: '', planApproved: null, layout, regime: null, houseRules: null, choiceReason: '' }
}

export function draftOf(exam: Exam): ExamDraft {
  const { name, kind, planNumber, planApproved, layout, regime, houseRules: rules, choiceReason } = exam
  return { name, kind, planNumber, planApproved, layout, regime, houseRules: rules, choiceReason: choiceReason ?? '' }
}

/** The draft after something was typed: with another kind or day the rules are proposed anew, those of the record come back with its own. */
export function afterTyping(before: ExamDraft, next: ExamDraft, saved: Exam | null): ExamDraft {
  if (next.kind === before.kind && next.planApproved === before.planApproved) return next
  const { regime, houseRules: rules, choiceReason } = saved !== null && saved.kind === next.kind && saved.planApproved === next.planApproved ? draftOf(saved) : emptyDraft(next.layout)
  return { ...next, regime, houseRules: rules, choiceReason }
}

/** Whether the draft names other rules than the proposed ones. */
export function namesOthers(draft: ExamDraft, proposed: Proposed | null): boolean {
  return proposed !== null && ((draft.regime ?? proposed.regime) !== proposed.regime || (draft.houseRules ?? proposed.houseRules) !== proposed.houseRules)
}

/** Whether an exam stays with the rules that it is held by: then nobody has to say why once more. */
function staysWith(draft: ExamDraft, saved: Exam | null): boolean {
  return saved !== null && saved.kind === draft.kind && saved.planApproved === draft.planApproved && saved.regime === draft.regime && saved.houseRules === draft.houseRules
}

export function judgeDraft(draft: ExamDraft, proposed: Proposed | null, saved: Exam | null): JudgedDraft {
  const errors: ExamErrors = {}
  const name = draft.name.trim()
  const planNumber = draft.planNumber.trim()
  const reason = draft.choiceReason.trim()
  if (name === '') errors.name = 'Chưa có tên kỳ thi. Gõ tên như trong kế hoạch.'
  if (draft.kind === null) errors.kind = 'Chưa chọn loại kỳ thi. Loại và ngày duyệt quyết định quy chế thi.'
  if (planNumber === '') errors.planNumber = 'Chưa có số kế hoạch. Gõ số, ví dụ 125-KH/BTCTU.'
  if (draft.planApproved === null) errors.planApproved = 'Chưa có ngày duyệt kế hoạch. Ngày này quyết định quy chế thi.'
  if (reason === '' && namesOthers(draft, proposed) && !staysWith(draft, saved)) errors.choiceReason = 'Chưa có lý do. Ghi vì sao không theo bản được đề xuất, ví dụ kết luận của Ban Thường vụ.'
  if (Object.keys(errors).length > 0 || draft.kind === null || draft.planApproved === null) return { ok: false, errors }
  const { kind, planApproved, layout, regime, houseRules: rules } = draft
  return { ok: true, facts: { name, kind, planNumber, planApproved, layout, regime, houseRules: rules, choiceReason: reason === '' ? null : reason } }
}

/** One fact that stands differently in the record and in the form. */
export interface ExamDifference {
  readonly label: string
  readonly saved: string
  readonly typed: string
}

const titleOf = (known: Readonly<Record<string, { readonly title: string }>>, id: string | null) => (id === null ? 'theo đề xuất' : (known[id]?.title ?? id))

const factWords: readonly { readonly label: string; readonly of: (draft: ExamDraft) => string }[] = [
  { label: 'Tên kỳ thi', of: (draft) => draft.name.trim() },
  { label: 'Loại', of: (draft) => (draft.kind === null ? 'chưa chọn' : examKindTitles[draft.kind]) },
  { label: 'Số kế hoạch', of: (draft) => draft.planNumber.trim() },
  { label: 'Ngày duyệt kế hoạch', of: (draft) => (draft.planApproved === null ? 'trống' : formatDay(draft.planApproved)) },
  { label: 'Trình bày văn bản', of: (draft) => layoutTitles[draft.layout] },
  { label: 'Quy chế thi', of: (draft) => titleOf(regimes, draft.regime) },
  { label: 'Nội quy, quy chế thi', of: (draft) => titleOf(houseRules, draft.houseRules) },
  { label: 'Vì sao chọn khác đề xuất', of: (draft) => draft.choiceReason.trim() },
]

/** What the form would change in the record. */
export function differences(saved: Exam, typed: ExamDraft): ExamDifference[] {
  const known = draftOf(saved)
  return factWords
    .map((fact) => ({ label: fact.label, saved: fact.of(known), typed: fact.of(typed) }))
    .filter((fact) => fact.saved !== fact.typed)
}
