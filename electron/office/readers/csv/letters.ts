import type { ConvertedFrom } from '../../../../shared/import/workbook.ts'
import { decodeLegacy } from '../../../../shared/text/legacy.ts'
import { isPossibleSyllable } from '../../../../shared/text/syllable.ts'
import { WorkbookRefusal } from '../refusal.ts'

/** Text of a list, and the old encoding it was converted from; null where it was Unicode. */
export interface DecodedText {
  readonly text: string
  readonly convertedFrom: ConvertedFrom | null
}

/** How many of the words with other letters than a–z have to be Vietnamese spelling: names of ethnic groups are not always. */
const enough = 0.6

/** Which share of the words that have other letters than a–z are spelled as Vietnamese. */
function spelledRight(text: string): number {
  const words = new Set(text.split(/[^\p{L}\p{M}]+/u).filter((word) => /[^\p{ASCII}]/u.test(word)))
  return words.size === 0 ? 1 : [...words].filter(isPossibleSyllable).length / words.size
}

/** The reading that spells best; refused where none spells well, or where two spell alike and differ (field report 19). */
function bestOf(readings: readonly DecodedText[]): DecodedText {
  const judged = readings.map((reading) => ({ reading, share: spelledRight(reading.text) })).toSorted((left, right) => right.share - left.share)
  const [best] = judged
  const rivals = judged.filter(({ reading, share }) => share === best?.share && reading.text !== best.reading.text)
  if (best === undefined || best.share < enough || rivals.length > 0) throw new WorkbookRefusal('encodingUnknown')
  return best.reading
}

/** Decodes bytes strictly: what the encoding does not have makes the file unreadable. */
function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new WorkbookRefusal('damaged', error)
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The only thing it can throw is that the bytes are none of UTF-8.
    return false
  }
}

/** UTF-16 by its mark, or by every second byte being zero as in a list of names and figures; null for none. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  const zeros = (parity: number) => head.filter((byte, at) => at % 2 === parity && byte === 0).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (odd > head.length / 8 && even === 0) return 'utf-16le'
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : null
}

/** Unicode text, unless the whole of it is what a .Vn… or VNI-… font showed as Vietnamese. */
function unicodeOrLegacy(text: string): DecodedText {
  const asItIs: DecodedText = { text, convertedFrom: null }
  if (spelledRight(text) >= enough) return asItIs
  const legacy = (['tcvn3', 'vni'] as const).map((encoding): DecodedText => ({ text: decodeLegacy(text, encoding), convertedFrom: encoding }))
  const [best] = legacy.toSorted((left, right) => spelledRight(right.text) - spelledRight(left.text))
  return best !== undefined && spelledRight(best.text) >= enough ? best : asItIs
}

/** Bytes of one letter each: code page 1258, or the letters of an old font, whichever spells Vietnamese. */
function singleBytes(bytes: Uint8Array): DecodedText {
  const western = decoded(bytes, 'windows-1252')
  return bestOf([
    { text: decoded(bytes, 'windows-1258').normalize('NFC'), convertedFrom: 'windows1258' },
    { text: decodeLegacy(western, 'tcvn3'), convertedFrom: 'tcvn3' },
    { text: decodeLegacy(western, 'vni'), convertedFrom: 'vni' },
  ])
}

/**
 * Text of a file by its bytes: UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text", code page 1258, and the
 * letters of the fonts .Vn… and VNI-…, told apart over the whole file. What cannot be told apart is refused, never guessed.
 */
export function readLetters(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes)
  const read = wide !== null ? unicodeOrLegacy(decoded(bytes, wide)) : isUtf8(bytes) ? unicodeOrLegacy(decoded(bytes, 'utf-8')) : singleBytes(bytes)
  if (/[\0-\x08\x0e-\x1f]/u.test(read.text)) throw new WorkbookRefusal('notText')
  return read
}
