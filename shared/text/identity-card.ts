import { cleanLine } from './clean.ts'
import { isDay } from './day.ts'
import { capitalizeName } from './name.ts'
import type { Sex } from './identity-number.ts'

/** What the QR code of a citizen's card says (CCCD, thẻ căn cước). */
export interface IdentityCard {
  /** 12 digits. */
  readonly number: string
  readonly fullName: string
  readonly birthDate: string
  readonly sex: Sex
  /** Permanent residence (nơi thường trú) as printed. */
  readonly residence: string
  /** Day the card was issued. */
  readonly issuedOn: string
}

/** Why a scanned line is no card; `typed` is the piece of the line that does not fit. */
export type CardProblem =
  /** A scan that broke off: the line has fewer pieces than a card. */
  | { readonly code: 'pieces'; readonly found: number; readonly expected: number }
  | { readonly code: 'number' | 'birthDate' | 'sex' | 'issuedOn'; readonly typed: string }
  | { readonly code: 'name' }

export type ReadCard = { readonly ok: true; readonly card: IdentityCard } | { readonly ok: false; readonly problem: CardProblem }

/** Pieces of a line: number, old number, name, birth, sex, residence, day of issue. */
const pieces = 7

/** Whether a text is the line of a card, good or bad: a number and at least one more piece. */
export function looksLikeCard(text: string): boolean {
  return /^\s*\d{6,}\|/u.test(text)
}

/**
 * Reads the line that a scanner types from the QR code of a card, `number|old number|name|ddmmyyyy|sex|residence|ddmmyyyy`.
 *
 * Cards without an old number leave it empty; what newer cards append after the seventh piece is not read. A name in
 * capitals is written as names are.
 */
export function readIdentityCard(line: string): ReadCard {
  const found = line.split('|').map(cleanLine)
  const [number = '', , name = '', birth = '', sexWord = '', residence = '', issued = ''] = found
  if (found.length < pieces) return refused({ code: 'pieces', found: found.length, expected: pieces })
  if (!/^\d{12}$/u.test(number)) return refused({ code: 'number', typed: number })
  if (!/\p{L}/u.test(name)) return refused({ code: 'name' })
  const birthDate = dayOf(birth)
  if (birthDate === null) return refused({ code: 'birthDate', typed: birth })
  const sex = sexes.get(sexWord.toLowerCase())
  if (sex === undefined) return refused({ code: 'sex', typed: sexWord })
  const issuedOn = dayOf(issued)
  if (issuedOn === null) return refused({ code: 'issuedOn', typed: issued })
  const fullName = name === name.toUpperCase() ? capitalizeName(name.toLowerCase()) : name
  return { ok: true, card: { number, fullName, birthDate, sex, residence, issuedOn } }
}

const sexes: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'male'],
  ['nữ', 'female'],
])

function dayOf(typed: string): string | null {
  const parts = /^(\d{2})(\d{2})(\d{4})$/u.exec(typed)
  if (parts === null) return null
  const day = `${parts[3]}-${parts[2]}-${parts[1]}`
  return isDay(day) ? day : null
}

function refused(problem: CardProblem): ReadCard {
  return { ok: false, problem }
}
