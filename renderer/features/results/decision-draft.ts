import { groundErrors, groundOf, type Ground, type GroundDraft, type GroundErrors } from '../../components/ground-draft.ts'
import { listText } from '../../../shared/words/reasons-names.ts'

/** What the paper is called by which the head chooses. */
export const decisionPaper = 'văn bản'

/** A decision while it is typed. */
export interface DecisionDraft extends GroundDraft {
  readonly winners: readonly string[]
}

export type DecisionErrors = GroundErrors & { readonly winners?: string }

type Judged = { readonly ok: true; readonly facts: Ground & { readonly winners: string[] } } | { readonly ok: false; readonly errors: DecisionErrors }

/** Whether a decision can be recorded: as many people as there are places, and a paper with number, day and signer. */
export function judgeDecision(draft: DecisionDraft, places: number, today: string): Judged {
  const { winners } = draft
  const ground = groundOf(draft, decisionPaper, today)
  if (ground !== null && winners.length === places) return { ok: true, facts: { winners: [...winners], ...ground } }
  const choice = winners.length === places ? {} : { winners: `Còn ${places} chỉ tiêu, đã chọn ${winners.length} người. Chọn đúng ${places} người.` }
  return { ok: false, errors: { ...groundErrors(draft, decisionPaper, today), ...choice } }
}

/** What the choice makes of the people: "Đặng Thị Thu trúng tuyển; Nông Đức Thuận không trúng." */
export function choiceConsequence(question: { readonly places: number; readonly candidates: readonly string[] }, winners: readonly string[], nameOf: (id: string) => string): string {
  if (winners.length !== question.places) return `Chọn ${question.places} trong ${question.candidates.length} người.`
  const others = question.candidates.filter((id) => !winners.includes(id))
  return `${listText(winners.map(nameOf))} trúng tuyển; ${listText(others.map(nameOf))} không trúng.`
}
