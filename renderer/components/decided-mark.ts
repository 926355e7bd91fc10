import { formatPoints, parsePoints } from '../../shared/text/points.ts'

/** The most points of a paper, in hundredths. */
const maximum = 10_000

/** A typed mark in hundredths, or what is wrong with it. */
export function readDecidedMark(typed: string): { readonly value: number } | { readonly error: string } {
  const parsed = parsePoints(typed, { maximum })
  if (parsed.ok) return { value: parsed.value }
  switch (parsed.code) {
    case 'empty':
      return { error: 'Chưa có điểm. Gõ điểm theo văn bản.' }
    case 'aboveMaximum':
      return { error: `Tối đa ${formatPoints(maximum)} điểm. Đã gõ ${typed.trim()}.` }
    case 'tooManyDecimals':
      return { error: `Điểm có nhiều nhất hai số lẻ. Đã gõ ${typed.trim()}.` }
    default:
      return { error: `“${typed.trim()}” chưa phải điểm. Gõ như 69 hoặc 69,5.` }
  }
}
