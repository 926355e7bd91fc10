import { createHash } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }
const secretBytes = 30
const groupLength = 4
/** Groups on the sheet: 12 carry the secret, the last one checks them. */
export const recoveryGroups = 13

/** What a person typed from the sheet is not a recovery key. */
export class RecoveryKeyError extends Error {
  override readonly name = 'RecoveryKeyError'
  readonly problem: 'length' | 'letter' | 'check'
  constructor(problem: RecoveryKeyError['problem']) {
    super(`recovery key: ${problem}`)
    this.problem = problem
  }
}

function toBase32(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return text
}

function checkGroup(secret: Uint8Array): string {
  return toBase32(createHash('sha256').update('minh-tuyen recovery check').update(secret).digest()).slice(0, groupLength)
}

/** 13 groups of 4 letters: 240 bits of secret and a check group. */
export function encodeRecoveryKey(secret: Uint8Array): readonly string[] {
  const text = toBase32(secret) + checkGroup(secret)
  return Array.from({ length: recoveryGroups }, (_, index) => text.slice(index * groupLength, (index + 1) * groupLength))
}

/** Secret behind the groups; letters that look alike are read as what the alphabet has. */
export function decodeRecoveryKey(groups: readonly string[]): Buffer {
  const typed = [...groups.join('').toUpperCase().replace(/[\s-]/g, '')].map((letter) => lookAlikes[letter] ?? letter)
  if (typed.length !== recoveryGroups * groupLength) throw new RecoveryKeyError('length')
  const values = typed.map((letter) => alphabet.indexOf(letter))
  if (values.includes(-1)) throw new RecoveryKeyError('letter')
  const secret = Buffer.alloc(secretBytes)
  values.slice(0, -groupLength).forEach((value, index) => {
    for (let bit = 0; bit < 5; bit += 1) {
      const position = index * 5 + bit
      if (value & (16 >> bit)) secret[position >> 3] = (secret[position >> 3] ?? 0) | (128 >> (position & 7))
    }
  })
  if (checkGroup(secret) !== typed.slice(-groupLength).join('')) throw new RecoveryKeyError('check')
  return secret
}
