import { findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import type { EligibilityReason, EligibilityRow } from '../../../shared/contract/eligibility.ts'

/** One reason while it is typed. */
export interface ReasonDraft {
  /** Tells the rows of the form apart. */
  readonly key: number
  readonly condition: string | null
  readonly paper: string | null
  readonly note: string
}

/** A refusal while it is typed. */
export interface RefusalDraft {
  readonly reasons: readonly ReasonDraft[]
  readonly note: string
}

export interface ReasonErrors {
  readonly condition?: string
  readonly note?: string
}

/** What can be saved, or what is wrong with which reason, in the order of the form. */
export type JudgedRefusal = { readonly ok: true; readonly reasons: EligibilityReason[]; readonly note: string | null } | { readonly ok: false; readonly errors: readonly ReasonErrors[] }

function emptyReason(key: number): ReasonDraft {
  return { key, condition: null, paper: null, note: '' }
}

/** The form as it opens: with the reasons that stand, or one that is empty. */
export function draftOf({ reasons, note }: Pick<EligibilityRow, 'reasons' | 'note'>): RefusalDraft {
  const known = reasons.map(({ condition, paper, note: said }, key) => ({ key, condition, paper, note: said ?? '' }))
  return { reasons: known.length === 0 ? [emptyReason(0)] : known, note: note ?? '' }
}

export function withReason(draft: RefusalDraft): RefusalDraft {
  return { ...draft, reasons: [...draft.reasons, emptyReason(1 + Math.max(...draft.reasons.map(({ key }) => key)))] }
}

export function withoutReason(draft: RefusalDraft, key: number): RefusalDraft {
  return { ...draft, reasons: draft.reasons.filter((reason) => reason.key !== key) }
}

export function changedReason(draft: RefusalDraft, changed: ReasonDraft): RefusalDraft {
  return { ...draft, reasons: draft.reasons.map((reason) => (reason.key === changed.key ? changed : reason)) }
}

/** Whether a condition says nothing by itself, so that the note must. */
export function needsNote(condition: string | null): boolean {
  return condition !== null && findCondition(condition)?.needsNote === true
}

function errorsOf(reason: ReasonDraft, earlier: readonly ReasonDraft[]): ReasonErrors {
  const { condition, paper, note } = reason
  if (condition === null) return { condition: 'Chưa chọn điều kiện. Gõ vài chữ, ví dụ “van bang”, rồi Enter.' }
  if (earlier.some((other) => other.condition === condition && other.paper === paper)) return { condition: 'Điều kiện và giấy tờ này đã có ở lý do trên. Chọn giấy tờ khác, hoặc bỏ lý do này.' }
  return needsNote(condition) && note.trim() === '' ? { note: 'Lý do khác cần ghi rõ là gì.' } : {}
}

/** Judges a refusal; reasons of which nothing is filled in are passed over where others are. */
export function judgeRefusal({ reasons: typed, note }: RefusalDraft): JudgedRefusal {
  const empty = ({ condition, paper, note: said }: ReasonDraft) => condition === null && paper === null && said.trim() === ''
  const passed = typed.some((reason) => !empty(reason)) ? empty : () => false
  const errors = typed.map((reason, index) => (passed(reason) ? {} : errorsOf(reason, typed.slice(0, index))))
  if (errors.some((each) => Object.keys(each).length > 0)) return { ok: false, errors }
  const reasons = typed.flatMap(({ condition, paper, note: said }) => (condition === null ? [] : [{ condition, paper, note: said.trim() || null }]))
  return { ok: true, reasons, note: note.trim() || null }
}
