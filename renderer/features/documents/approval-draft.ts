import { formatDay } from '../../../shared/text/day.ts'

/** A decision that approves a list, while it is typed. */
export interface ApprovalDraft {
  readonly number: string
  readonly date: string | null
  readonly signer: string
}

export type ApprovalErrors = Partial<Record<keyof ApprovalDraft, string>>

type Judged =
  | { readonly ok: true; readonly facts: { readonly number: string; readonly date: string; readonly signer: string } }
  | { readonly ok: false; readonly errors: ApprovalErrors }

/** Whether the decision can be recorded: it has a number, a day that has come, and a signer. */
export function judgeApproval({ number, date, signer }: ApprovalDraft, today: string): Judged {
  const errors: ApprovalErrors = {
    ...(number.trim() === '' ? { number: 'Chưa có số. Gõ số của quyết định.' } : {}),
    ...(date === null ? { date: 'Chưa có ngày. Gõ ngày của quyết định.' } : date > today ? { date: `${formatDay(date)} là ngày sau hôm nay. Xem lại ngày của quyết định.` } : {}),
    ...(signer.trim() === '' ? { signer: 'Chưa có người ký. Gõ họ tên người đã ký.' } : {}),
  }
  if (date === null || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, facts: { number: number.trim(), date, signer: signer.trim() } }
}
