import { formatPoints, parsePoints } from '../../shared/text/points.ts'

/** What was typed into a box, read; or why it cannot be. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

/** Points of one paper: "50,00" is 5000 hundredths. */
const scale = 10_000

/** Points of the 100-point scale in hundredths, as they are typed. */
export function readPoints(typed: string): Read<number> {
  const parsed = parsePoints(typed, { maximum: scale })
  if (parsed.ok) return parsed
  const text = typed.trim()
  switch (parsed.code) {
    case 'empty':
      return { ok: false, error: 'Chưa có điểm. Gõ điểm theo thang 100, ví dụ 50 hoặc 52,5.' }
    case 'aboveMaximum':
      return { ok: false, error: `Thang điểm là 100, ô này là ${text}. Gõ từ 0 đến 100.` }
    case 'negative':
      return { ok: false, error: `Điểm không âm, ô này là ${text}. Gõ từ 0 đến 100.` }
    case 'tooManyDecimals':
      return { ok: false, error: `Điểm lẻ đến hai số sau dấu phẩy, ô này là ${text}.` }
    default:
      return { ok: false, error: `“${text}” không phải là điểm. Gõ số, ví dụ 50 hoặc 52,5.` }
  }
}

/** A whole percent, 0 to `most`. */
export function readPercent(typed: string, most = 100): Read<number> {
  const text = typed.trim().replace(/\s*%$/u, '')
  if (text === '') return { ok: false, error: `Chưa có tỷ lệ. Gõ số nguyên từ 0 đến ${most}.` }
  if (!/^\d{1,4}$/u.test(text) || Number(text) > most) return { ok: false, error: `Tỷ lệ là số nguyên từ 0 đến ${most} %, ô này là ${text}.` }
  return { ok: true, value: Number(text) }
}

/** A whole number from `least` to `most`; null for anything else. An empty text counts as `empty`. */
export function readCount(typed: string, least: number, most: number, empty: number | null = null): number | null {
  const text = typed.trim()
  if (text === '') return empty
  const value = /^\d+$/u.test(text) && text.length <= String(most).length ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** A count as lists write it: "1.024". */
export const countText = (count: number) => count.toLocaleString('vi-VN')

/** Why a seed from dice cannot be taken; null where it can, or where none was typed. */
export function seedProblem(typed: string): string | null {
  const seed = typed.trim()
  return seed === '' || /^[0-9A-Za-z-]{4,64}$/u.test(seed) ? null : 'Từ 4 đến 64 chữ không dấu, chữ số hoặc gạch nối.'
}

/** A typed line without blanks around it; null for an empty one. */
export function lineOrNothing(typed: string): string | null {
  const line = typed.trim()
  return line === '' ? null : line
}

/** Points as a box shows them: "50,00". */
export const pointsText = (hundredths: number) => formatPoints(hundredths)
