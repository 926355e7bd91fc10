import type { RandomBytes } from '../../db/keys.ts'

/** Letters and digits that nobody mistakes for one another on paper: no O 0 I 1 S 5 B 8. */
const alphabet = '234679ACDEFGHJKLMNPQRTUVWXYZ'
const length = 16

/** Random code of a script. It tells neither time nor order, unlike a UUIDv7. */
export function scriptCode(random: RandomBytes): string {
  let code = ''
  while (code.length < length) {
    for (const byte of random(length)) {
      // Bytes above the last whole multiple would favour the first letters.
      if (byte < 252 && code.length < length) code += alphabet[byte % alphabet.length] ?? ''
    }
  }
  return code
}
