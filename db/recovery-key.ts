import { createHash } from 'node:crypto'
import { crockfordLetters, inGroups, readCrockford, toCrockford } from './crockford.ts'

const secretBytes = 30
const groupLength = 4
/** Groups on the sheet: 12 carry the secret, the last one checks them. */
export const recoveryGroups = 13

/** What a person typed from the sheet is not a recovery key; `group`, from 1, where it can be said which one is wrong. */
export class RecoveryKeyError extends Error {
  override readonly name = 'RecoveryKeyError'
  readonly problem: 'length' | 'letter' | 'check'
  readonly group: number | null
  constructor(problem: RecoveryKeyError['problem'], group: number | null) {
    super(`recovery key: ${problem}`)
    this.problem = problem
    this.group = group
  }
}

function checkGroup(secret: Uint8Array): string {
  return toCrockford(createHash('sha256').update('minh-tuyen recovery check').update(secret).digest()).slice(0, groupLength)
}

/** 13 groups of 4 letters: 240 bits of secret and a check group. */
export function encodeRecoveryKey(secret: Uint8Array): readonly string[] {
  return inGroups(toCrockford(secret) + checkGroup(secret), groupLength)
}

/** The 52 letters that were typed; where 13 groups were, one of a wrong length is told. */
function lettersOf(typed: string): readonly string[] {
  const pieces = readCrockford(typed)
  const odd = pieces.length === recoveryGroups ? pieces.findIndex((piece) => [...piece].length !== groupLength) : -1
  const letters = [...pieces.join('')]
  if (odd !== -1 || letters.length !== recoveryGroups * groupLength) throw new RecoveryKeyError('length', odd === -1 ? null : odd + 1)
  return letters
}

/** Secret behind the groups, typed with or without blanks and dashes, in small or capital letters. */
export function decodeRecoveryKey(typed: string): Buffer {
  const letters = lettersOf(typed)
  const values = letters.map((letter) => crockfordLetters.indexOf(letter))
  const unknown = values.indexOf(-1)
  if (unknown !== -1) throw new RecoveryKeyError('letter', Math.floor(unknown / groupLength) + 1)
  const secret = Buffer.alloc(secretBytes)
  values.slice(0, -groupLength).forEach((value, index) => {
    for (let bit = 0; bit < 5; bit += 1) {
      const position = index * 5 + bit
      if (value & (16 >> bit)) secret[position >> 3] = (secret[position >> 3] ?? 0) | (128 >> (position & 7))
    }
  })
  if (checkGroup(secret) !== letters.slice(-groupLength).join('')) throw new RecoveryKeyError('check', null)
  return secret
}

/** Why a text is no recovery key; null where it is one. */
export function recoveryKeyProblem(typed: string): RecoveryKeyError['problem'] | null {
  try {
    decodeRecoveryKey(typed)
    return null
  } catch (error) {
    if (error instanceof RecoveryKeyError) return error.problem
    throw error
  }
}
