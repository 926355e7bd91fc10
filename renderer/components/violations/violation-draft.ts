import { stateOfForm, type Mark, type Part, type Violation, type ViolationForm } from '../../../shared/contract/marking.ts'
import type { ZeroGround } from '../../../shared/rules/terms.ts'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { divideHalfUp } from '../../../shared/rules/arithmetic.ts'
import { citation } from '../../../shared/rules/regime-copy.ts'
import type { Reason } from '../../../shared/rules/reason-schema.ts'

/** Somebody whose violation is written; `marks` where the page knows them. */
export interface Offender {
  readonly candidateId: string
  readonly fullName: string
  readonly marks?: readonly Mark[]
}

/** A violation while it is typed. */
export interface ViolationDraft {
  readonly form: ViolationForm | null
  readonly zero: ZeroGround | null
  readonly minutes: string
  readonly note: string
}

export interface ViolationErrors {
  readonly form?: string
  readonly minutes?: string
}

export const emptyViolation: ViolationDraft = { form: null, zero: null, minutes: '', note: '' }

export function violationDraftOf(violation: Violation | undefined): ViolationDraft {
  return violation === undefined ? emptyViolation : { form: violation.form, zero: violation.zero, minutes: violation.minutes, note: violation.note ?? '' }
}

export function isSameViolation(left: ViolationDraft, right: ViolationDraft): boolean {
  return left.form === right.form && left.zero === right.zero && left.minutes.trim() === right.minutes.trim() && left.note.trim() === right.note.trim()
}

export function violationErrors({ form, zero, minutes }: ViolationDraft): ViolationErrors {
  return {
    ...(form === null && zero === null ? { form: 'Chọn hình thức, hoặc chọn vì sao bài tính 0 điểm.' } : {}),
    ...(minutes.trim() === '' ? { minutes: 'Chưa có số biên bản. Gõ theo biên bản của phòng thi.' } : {}),
  }
}

/** Reasons for 0 points that a part can have: only a script on paper shows hands, inks and sheets (TT 22/2025 Đ.16 k.3). */
export function zeroGroundsOf({ kind }: Pick<Part, 'kind'>): readonly ZeroGround[] {
  return kind === 'written' ? ['notSigned', 'signedForOther', 'twoScripts', 'twoHandwritings', 'inks', 'otherPaper'] : ['notSigned', 'signedForOther']
}

/** What the minutes take off a paper; a form that leaves no result is not one of them. */
export const isDeducted = (form: ViolationForm | null): form is 'reprimand' | 'warning' => form !== null && stateOfForm[form] === undefined

/** Percent that each form takes off by the exam's own rules; null where they have none. */
export interface Deduction {
  readonly percent: number | null
  readonly article: string
}

export function deductionOf(rows: readonly RegimeRow[], form: ViolationForm): Deduction | null {
  const row = rows.find(({ path }) => path === `deduction.${form}`)
  if (row === undefined) return null
  const { amendment } = row
  const value = amendment === null ? row.value : amendment.value
  return { percent: typeof value === 'number' ? value : null, article: amendment === null ? row.article : citation(amendment) }
}

/** What the violation makes of the part when results are compiled; null while that cannot be told. */
export function previewOf(draft: ViolationDraft, row: Pick<Offender, 'marks'>, part: Part, rows: readonly RegimeRow[]): Reason | null {
  const kind = part.kind
  const state = draft.form === null ? undefined : stateOfForm[draft.form]
  if (state !== undefined) return { code: state, article: null, facts: { part: kind } }
  if (draft.zero !== null) return { code: 'zeroed', article: null, facts: { part: kind, ground: draft.zero } }
  if (!isDeducted(draft.form)) return null
  const deduction = deductionOf(rows, draft.form)
  if (deduction === null) return null
  const { percent, article } = deduction
  if (percent === null) return { code: 'violationNoted', article, facts: { part: kind, violation: draft.form } }
  const before = row.marks?.find(({ partId }) => partId === part.id)?.value ?? null
  if (before === null) return null
  const after = divideHalfUp(before * (100 - percent), 100)
  return { code: 'deducted', article, facts: { part: kind, unit: part.unit, violation: draft.form, percent, before, after } }
}
