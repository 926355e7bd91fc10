/**
 * Codes of scripts (số phách): four letters that are drawn and one that checks them.
 *
 * No look-alikes (decisions.md 21: no O 0 I 1 S 5 B 8; here also no Z beside 2, G beside 6, U beside V), and no vowel, so that no code is a
 * word. Nineteen signs are a prime number: the last letter tells every single slip and every two letters that changed places.
 */
const signs = '234679CDFHJKLMNPRTX'
const drawnLetters = 4

/** How many codes there are. */
export const codeCount = signs.length ** drawnLetters

/** Letters of a code. */
export const codeLength = drawnLetters + 1

/** Letters at the end of a code that a typist keys to say which script is in hand. */
export const endLetters = 2

/** Code of a number from 0 to `codeCount` − 1. */
export function codeOf(number: number): string {
  const digits = Array.from({ length: drawnLetters }, (_, place) => Math.floor(number / signs.length ** place) % signs.length)
  const check = digits.reduce((sum, digit, place) => sum + digit * (place + 2), 0) % signs.length
  return [...digits, check].map((digit) => signs[digit]).join('')
}

/** A code as somebody typed or scanned it: in capitals, without blanks; null where it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/gu, '')
  const digits = [...code].map((letter) => signs.indexOf(letter))
  if (digits.length !== codeLength || digits.includes(-1)) return null
  const number = digits.slice(0, drawnLetters).reduce((sum, digit, place) => sum + digit * signs.length ** place, 0)
  return codeOf(number) === code ? code : null
}
