/** Crockford's base 32, for what people read from paper and type: no I, L, O, U. */
export const crockfordLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

/** Bytes as letters, five bits each; bits left over at the end are dropped. */
export function toCrockford(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += crockfordLetters[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return text
}

/** What a person typed, in pieces as it was parted by blanks or dashes; letters that look alike are read as what the alphabet has. */
export function readCrockford(typed: string): readonly string[] {
  const pieces = typed.normalize('NFC').toUpperCase().split(/[\s\p{Dash}]+/u)
  return pieces.filter((piece) => piece !== '').map((piece) => [...piece].map((letter) => lookAlikes[letter] ?? letter).join(''))
}

/** A text in groups of so many letters, as it is printed. */
export function inGroups(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) => text.slice(index * length, (index + 1) * length))
}
