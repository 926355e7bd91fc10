import type { Reception, ReceptionInput, ReceptionWay } from '../../../shared/contract/registrations.ts'
import { lineOrNothing } from '../../components/typed-values.ts'

/** What the desk writes down of a file while it is typed. */
export interface ReceptionDraft {
  /** Number of the receipt; null until the office gave one. */
  readonly number: number | null
  readonly receivedOn: string | null
  readonly way: ReceptionWay
  readonly missingDue: string | null
  readonly fee: string
  readonly feeReceipt: string
  readonly papers: ReceptionInput['papers']
}

export type ReceptionErrors = Partial<Record<keyof ReceptionDraft, string>>

export const emptyReception: ReceptionDraft = { number: null, receivedOn: null, way: 'inPerson', missingDue: null, fee: '', feeReceipt: '', papers: [] }

export function draftOfReception(reception: Reception | null): ReceptionDraft {
  if (reception === null) return emptyReception
  const { number, receivedOn, way, missingDue, fee, feeReceipt, papers } = reception
  return { number, receivedOn, way, missingDue, fee: fee === null ? '' : fee.toLocaleString('vi-VN'), feeReceipt: feeReceipt ?? '', papers }
}

/** The next file of a pile came in on the same day and the same way. */
export function nextReception({ receivedOn, way }: ReceptionDraft): ReceptionDraft {
  return { ...emptyReception, receivedOn, way }
}

/** Đồng typed as 300000, 300.000 or 300 000; null where it is no sum. */
export function readFee(typed: string): number | null {
  const digits = typed.trim().replace(/\s*(?:đ|đồng)$/u, '')
  if (!/^\d+(?:[. ]\d{3})*$/u.test(digits)) return null
  const sum = Number(digits.replace(/[. ]/gu, ''))
  return sum <= 100_000_000 ? sum : null
}

/** Judges what was typed; `reception` is null where nothing is written down yet. */
export function judgeReception(draft: ReceptionDraft): { readonly reception: ReceptionInput | null; readonly errors: ReceptionErrors } {
  const errors: ReceptionErrors = {}
  const { number, receivedOn, way, missingDue, papers } = draft
  const paid = draft.fee.trim() !== ''
  const fee = paid ? readFee(draft.fee) : null
  if (paid && fee === null) errors.fee = `“${draft.fee.trim()}” không phải một số tiền. Gõ số đồng, ví dụ 300.000.`
  if (missingDue !== null && receivedOn !== null && missingDue < receivedOn) errors.missingDue = 'Hạn này ở trước ngày nhận. Sửa một trong hai ngày.'
  const untouched = number === null && missingDue === null && !paid && draft.feeReceipt.trim() === '' && papers.length === 0
  if (receivedOn === null) {
    if (number !== null) errors.receivedOn = `Hồ sơ đã có giấy biên nhận số ${number}. Gõ lại ngày nhận.`
    else if (!untouched) errors.receivedOn = 'Chưa có ngày nhận hồ sơ. Gõ như 05/9/2026.'
    return { reception: null, errors }
  }
  return { reception: { receivedOn, way, missingDue, fee, feeReceipt: lineOrNothing(draft.feeReceipt), papers }, errors }
}
