import { vniLetters } from '../codes/vni-letters.ts'

/** The table, with a small mark after a capital letter too: some wrote Aâ for AÂ. */
const unicodeOf: ReadonlyMap<string, string> = new Map([
  ...vniLetters.map(([seen, letter]): [string, string] => [seen.slice(0, 1) + seen.slice(1).toLowerCase(), letter]),
  ...vniLetters
])

/** Text of a VNI-… font (VNI-Windows, seen as Windows-1252 characters) as Unicode: a letter with its mark before a letter alone. */
export function decodeVni(text: string): string {
  let decoded = ''
  for (let place = 0; place < text.length; ) {
    const two = text.slice(place, place + 2)
    const one = text.slice(place, place + 1)
    const pair = two === one ? undefined : unicodeOf.get(two)
    decoded += pair ?? unicodeOf.get(one) ?? one
    place += pair === undefined ? 1 : 2
  }
  return decoded
}
