import { formatDay } from '../../shared/text/day.ts'

/** What the paper of a decision is called in its fields. */
export const decisionPaper = 'văn bản'

/** A paper that an act rests on (căn cứ), while it is typed. */
export interface GroundDraft {
  readonly number: string
  readonly date: string | null
  readonly signer: string
}

export const emptyGround: GroundDraft = { number: '', date: null, signer: '' }

export type GroundErrors = Partial<Record<keyof GroundDraft, string>>

/** The paper as an act takes it. */
export interface Ground {
  readonly number: string
  readonly date: string
  readonly signer: string
}

/** What a paper lacks; `paper` is what it is called: "quyết định", "văn bản". */
export function groundErrors({ number, date, signer }: GroundDraft, paper: string, today: string): GroundErrors {
  return {
    ...(number.trim() === '' ? { number: `Chưa có số. Gõ số của ${paper}.` } : {}),
    ...(date === null ? { date: `Chưa có ngày. Gõ ngày của ${paper}.` } : date > today ? { date: `${formatDay(date)} là ngày sau hôm nay. Xem lại ngày của ${paper}.` } : {}),
    ...(signer.trim() === '' ? { signer: 'Chưa có người ký. Gõ họ tên người đã ký.' } : {}),
  }
}

/** The paper once nothing is lacking: a number, a day that has come, and a signer; null before. */
export function groundOf(draft: GroundDraft, paper: string, today: string): Ground | null {
  const { number, date, signer } = draft
  if (date === null || Object.keys(groundErrors(draft, paper, today)).length > 0) return null
  return { number: number.trim(), date, signer: signer.trim() }
}
