import { tcvn3Letters } from '../codes/tcvn3-letters.ts'
import { isPossibleSyllable } from './syllable.ts'

const unicodeOf: ReadonlyMap<string, string> = new Map(tcvn3Letters)

/** Text of a .Vn… font (TCVN3, seen as Windows-1252 characters) as Unicode; what the font does not have stays. */
export function decodeTcvn3(text: string): string {
  return Array.from(text, (character) => unicodeOf.get(character) ?? character).join('')
}

/** Text of a .Vn…H font: the bytes of small letters, shown as capitals. */
export function decodeTcvn3Capitals(text: string): string {
  return decodeTcvn3(text).toUpperCase()
}

/**
 * Words of decoded text that are no syllable but become one with an ư: an earlier program dropped the soft hyphens,
 * which were the ư. The row is asked about; a guess could make another name.
 */
export function wordsThatLostU(decoded: string): string[] {
  return decoded.split(/[^\p{L}]+/u).filter((word) => word !== '' && !isPossibleSyllable(word) && fitsWithU(word))
}

function fitsWithU(word: string): boolean {
  const letters = Array.from(word)
  return [...letters, ''].some((_, place) => isPossibleSyllable(letters.toSpliced(place, 0, 'ư').join('')))
}
