import type { Layout } from '../../../shared/contract/access.ts'
import type { Exam, ExamKind } from '../../../shared/contract/exams.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { examKindTitles, layoutTitles } from '../../../shared/words/terms.ts'

/** What the form of an exam holds while it is typed; null is not chosen yet. */
export interface ExamDraft {
  readonly name: string
  readonly kind: ExamKind | null
  readonly planNumber: string
  readonly planApproved: string | null
  readonly layout: Layout
}

/** The facts of an exam as the contract takes them. */
export type ExamFacts = Pick<Exam, 'name' | 'kind' | 'planNumber' | 'planApproved' | 'layout'>

export type ExamErrors = Partial<Record<keyof ExamDraft, string>>

/** A complete draft, or what is missing in which field. */
export type JudgedDraft = { readonly ok: true; readonly facts: ExamFacts } | { readonly ok: false; readonly errors: ExamErrors }

export function emptyDraft(layout: Layout): ExamDraft {
  return { name: '', kind: null, planNumber: '', planApproved: null, layout }
}

export function draftOf(exam: Exam): ExamDraft {
  return { name: exam.name, kind: exam.kind, planNumber: exam.planNumber, planApproved: exam.planApproved, layout: exam.layout }
}

export function judgeDraft(draft: ExamDraft): JudgedDraft {
  const errors: ExamErrors = {}
  const name = draft.name.trim()
  const planNumber = draft.planNumber.trim()
  if (name === '') errors.name = 'Chưa có tên kỳ thi. Gõ tên như trong kế hoạch.'
  if (draft.kind === null) errors.kind = 'Chưa chọn loại kỳ thi. Loại và ngày duyệt quyết định quy chế thi.'
  if (planNumber === '') errors.planNumber = 'Chưa có số kế hoạch. Gõ số, ví dụ 125-KH/BTCTU.'
  if (draft.planApproved === null) errors.planApproved = 'Chưa có ngày duyệt kế hoạch. Ngày này quyết định quy chế thi.'
  if (name === '' || draft.kind === null || planNumber === '' || draft.planApproved === null) return { ok: false, errors }
  return { ok: true, facts: { name, kind: draft.kind, planNumber, planApproved: draft.planApproved, layout: draft.layout } }
}

/** One fact that stands differently in the record and in the form. */
export interface ExamDifference {
  readonly label: string
  readonly saved: string
  readonly typed: string
}

const factWords: readonly { readonly label: string; readonly of: (draft: ExamDraft) => string }[] = [
  { label: 'Tên kỳ thi', of: (draft) => draft.name.trim() },
  { label: 'Loại', of: (draft) => (draft.kind === null ? 'chưa chọn' : examKindTitles[draft.kind]) },
  { label: 'Số kế hoạch', of: (draft) => draft.planNumber.trim() },
  { label: 'Ngày duyệt kế hoạch', of: (draft) => (draft.planApproved === null ? 'trống' : formatDay(draft.planApproved)) },
  { label: 'Trình bày văn bản', of: (draft) => layoutTitles[draft.layout] },
]

/** What the form would change in the record. */
export function differences(saved: Exam, typed: ExamDraft): ExamDifference[] {
  const known = draftOf(saved)
  return factWords
    .map((fact) => ({ label: fact.label, saved: fact.of(known), typed: fact.of(typed) }))
    .filter((fact) => fact.saved !== fact.typed)
}
