/** The minus sign of print (U+2212); a hyphen may be broken off its number at the end of a line. */
const minusSign = '\u2212'

/** The sign of a negative number, as the keyboards and papers of clerks give it. */
const negativeNumber = /^[-\u2010-\u2015\u2212]\s*\d+(?:[.,]\d+)?$/u

/**
 * Points as they are written in Vietnamese: 7250 → "72,50".
 *
 * `hundredths` is an integer. `decimals` is the least number of decimals shown: a digit that is not zero is
 * never hidden, so 7250 with 0 decimals is "72,5".
 */
export function formatPoints(hundredths: number, decimals = 2): string {
  if (!Number.isSafeInteger(hundredths)) {
    throw new RangeError(`Points must be an integer of hundredths, got ${hundredths}`)
  }
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const fraction = digits.slice(-2).replace(/0+$/u, '').padEnd(decimals, '0')
  const whole = digits.slice(0, -2)
  const sign = hundredths < 0 ? minusSign : ''
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole},${fraction}`
}

/** What a typed mark may be. */
export interface PointsLimit {
  /** The most points the part gives, in hundredths. */
  readonly maximum: number
  /** True where the part is counted in whole units, such as right answers. */
  readonly wholeOnly?: boolean
  /** Decimals accepted, 0 to 2; 2 unless told. */
  readonly decimals?: number
}

/** Why a typed mark was refused. */
export type PointsProblem = 'notANumber' | 'tooManyDecimals' | 'aboveMaximum' | 'negative' | 'notWhole' | 'empty'

/** A typed mark in hundredths, or the reason of the refusal with the text as it was typed. */
export type ParsedPoints =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: PointsProblem; readonly typed: string }

/**
 * A mark as somebody typed or pasted it, in hundredths.
 *
 * It judges the text as typed, before any rounding: a mark that was cut silently is a wrong mark. Comma and
 * point both separate decimals; blanks are trimmed at the ends only; digits of other scripts are refused.
 */
export function parsePoints(typed: string, limit: PointsLimit): ParsedPoints {
  const refuse = (code: PointsProblem): ParsedPoints => ({ ok: false, code, typed })
  const text = typed.trim()
  if (text === '') return refuse('empty')
  if (negativeNumber.test(text)) return refuse('negative')
  const parts = /^([0-9]+)(?:[.,]([0-9]+))?$/u.exec(text)
  if (parts === null) return refuse('notANumber')
  const whole = parts[1] ?? ''
  const fraction = parts[2] ?? ''
  if (limit.wholeOnly === true && /[1-9]/u.test(fraction)) return refuse('notWhole')
  if (fraction.length > Math.min(limit.decimals ?? 2, 2)) return refuse('tooManyDecimals')
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  if (value > limit.maximum) return refuse('aboveMaximum')
  return { ok: true, value }
}
