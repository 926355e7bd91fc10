import { formatDay } from '../../../shared/text/day.ts'
import { listText } from '../../../shared/words/reasons-names.ts'

/** A decision while it is typed. */
export interface DecisionDraft {
  readonly winners: readonly string[]
  readonly number: string
  readonly date: string | null
  readonly signer: string
}

export type DecisionErrors = Partial<Record<keyof DecisionDraft, string>>

type Judged =
  | { readonly ok: true; readonly facts: { readonly winners: string[]; readonly number: string; readonly date: string; readonly signer: string } }
  | { readonly ok: false; readonly errors: DecisionErrors }

/** Whether a decision can be recorded: as many people as there are places, and a paper with number, day and signer. */
export function judgeDecision({ winners, number, date, signer }: DecisionDraft, places: number, today: string): Judged {
  const errors: DecisionErrors = {
    ...(winners.length === places ? {} : { winners: `Còn ${places} chỉ tiêu, đã chọn ${winners.length} người. Chọn đúng ${places} người.` }),
    ...(number.trim() === '' ? { number: 'Chưa có số. Gõ số của văn bản.' } : {}),
    ...(signer.trim() === '' ? { signer: 'Chưa có người ký. Gõ họ tên người đứng đầu đã ký.' } : {}),
    ...dateError(date, today),
  }
  if (date === null || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, facts: { winners: [...winners], number: number.trim(), date, signer: signer.trim() } }
}

function dateError(date: string | null, today: string): DecisionErrors {
  if (date === null) return { date: 'Chưa có ngày. Gõ ngày của văn bản.' }
  return date > today ? { date: `${formatDay(date)} là ngày sau hôm nay. Xem lại ngày của văn bản.` } : {}
}

/** What the choice makes of the people: "Đặng Thị Thu trúng tuyển; Nông Đức Thuận không trúng." */
export function choiceConsequence(question: { readonly places: number; readonly candidates: readonly string[] }, winners: readonly string[], nameOf: (id: string) => string): string {
  if (winners.length !== question.places) return `Chọn ${question.places} trong ${question.candidates.length} người.`
  const others = question.candidates.filter((id) => !winners.includes(id))
  return `${listText(winners.map(nameOf))} trúng tuyển; ${listText(others.map(nameOf))} không trúng.`
}
