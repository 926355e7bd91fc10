import { provinces63 } from '../codes/provinces-63.ts'
import { cleanLine } from './clean.ts'

/** Sex as the records keep it: code of the list 'sex'. */
export type Sex = 'male' | 'female'

/** What an identity number and the record do not agree on. The number never changes, so these warn and never refuse. */
export type IdentityWarning =
  /** A spreadsheet dropped the zeros in front; they were put back. */
  | { readonly code: 'zerosRestored' }
  | { readonly code: 'unknownProvince'; readonly province: string }
  | { readonly code: 'otherSex'; readonly numberSays: Sex }
  | { readonly code: 'otherBirthYear'; readonly numberSays: number }

/** Why a text is no identity number. */
export type IdentityProblem =
  | { readonly code: 'empty' }
  /** A letter or a sign stands in it. */
  | { readonly code: 'notDigits' }
  /** A spreadsheet made it a rounded number such as 8.085E+09: the digits are lost. */
  | { readonly code: 'rounded' }
  | { readonly code: 'length'; readonly digits: number }

/** A checked identity number. */
export type CheckedIdentity =
  | {
      readonly kind: 'citizen'
      /** 12 digits. */
      readonly number: string
      /** Province of birth registration as in the list of 63; null when its code is not in the list. */
      readonly province: string | null
      readonly sex: Sex
      readonly birthYear: number
      readonly warnings: readonly IdentityWarning[]
    }
  /** CMND of 9 digits, not valid since 01/01/2025 (Luật Căn cước 2023): kept as history. */
  | { readonly kind: 'oldCard'; readonly number: string }
  | { readonly kind: 'refused'; readonly typed: string; readonly problem: IdentityProblem }

/**
 * Checks a citizen's identity number against its structure and what the record says (NĐ 137/2015 Đ.13, TT 07/2016/TT-BCA):
 * 3 digits province of birth registration, 1 century and sex, 2 birth year, 6 random. There is no check digit.
 */
export function checkIdentityNumber(
  typed: string,
  record: { readonly sex?: Sex | null; readonly birthYear?: number | null } = {}
): CheckedIdentity {
  const text = cleanLine(typed).replace(/ /gu, '')
  const problem = problemOf(text)
  if (problem !== null) return { kind: 'refused', typed, problem }
  if (text.length === 9) return { kind: 'oldCard', number: text }

  const number = text.padStart(12, '0')
  const province = provinceNames.get(number.slice(0, 3)) ?? null
  const centuryAndSex = Number(number[3])
  const sex: Sex = centuryAndSex % 2 === 0 ? 'male' : 'female'
  const birthYear = 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(number.slice(4, 6))
  const warnings: IdentityWarning[] = []
  if (number !== text) warnings.push({ code: 'zerosRestored' })
  if (province === null) warnings.push({ code: 'unknownProvince', province: number.slice(0, 3) })
  if (record.sex != null && record.sex !== sex) warnings.push({ code: 'otherSex', numberSays: sex })
  if (record.birthYear != null && record.birthYear !== birthYear) {
    warnings.push({ code: 'otherBirthYear', numberSays: birthYear })
  }
  return { kind: 'citizen', number, province, sex, birthYear, warnings }
}

/**
 * An identity number as it is shown to those who need not know it: "008178•••214".
 *
 * Of 12 digits the first 6 and the last 3 stay; of any other text only the last 3.
 */
export function maskIdentityNumber(number: string): string {
  const shown = /^[0-9]{12}$/u.test(number) ? 6 : 0
  const hidden = Math.max(number.length - shown - 3, 3)
  return number.slice(0, shown) + '•'.repeat(hidden) + number.slice(shown + hidden)
}

const provinceNames: ReadonlyMap<string, string> = new Map(
  provinces63.entries.map((entry): [string, string] => [`0${entry.code}`, entry.name])
)

function problemOf(text: string): IdentityProblem | null {
  if (text === '') return { code: 'empty' }
  if (/^[0-9]+(?:[.,][0-9]+)?E\+?[0-9]+$/iu.test(text)) return { code: 'rounded' }
  if (!/^[0-9]+$/u.test(text)) return { code: 'notDigits' }
  // Zeros are lost only in front: what is left must complete to a known province.
  const completes = text.length >= 10 && text.length <= 11 && provinceNames.has(text.padStart(12, '0').slice(0, 3))
  return text.length === 9 || text.length === 12 || completes ? null : { code: 'length', digits: text.length }
}
