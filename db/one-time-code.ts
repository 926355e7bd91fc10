import { crockfordLetters, inGroups, readCrockford, toCrockford } from './crockford.ts'
import type { RandomBytes } from './keys.ts'

const codeBytes = 10
const codeLetters = 16

/** A one-time code for a first log-in: 80 bits as four groups of four letters. */
export function makeOneTimeCode(random: RandomBytes): readonly string[] {
  return inGroups(toCrockford(random(codeBytes)), 4)
}

/** The code in the one form that its key is made from; null where what was typed cannot be a code. */
export function readOneTimeCode(typed: string): string | null {
  const letters = readCrockford(typed).join('')
  return letters.length === codeLetters && [...letters].every((letter) => crockfordLetters.includes(letter)) ? letters : null
}
