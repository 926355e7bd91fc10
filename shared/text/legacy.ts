import { isPossibleSyllable } from './syllable.ts'
import { decodeTcvn3, decodeTcvn3Capitals } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** How Vietnamese letters are kept: Unicode, or the bytes of an old family of fonts. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'tcvn3Capitals' | 'vni'

/** What was found about the encoding of a cell or a column. */
export interface DetectedEncoding {
  readonly encoding: TextEncoding
  /** False when font and letters disagree, or nothing tells two encodings apart: show a sample and ask. */
  readonly certain: boolean
}

/**
 * The encoding of a text, by its font when it is known, else by its letters.
 *
 * Without a font give the text of a whole column, one cell a line: a single word may be Vietnamese both ways ("Hoàng"
 * of VNI is "Hồng", "Vò" of TCVN3 is "Vũ").
 */
export function detectLegacy(text: string, fontName?: string): DetectedEncoding {
  const byLetters = encodingByLetters(text)
  const byFont = fontName === undefined ? undefined : encodingOfFont(fontName)
  if (byFont === undefined) return byLetters
  if (byFont !== 'unicode') {
    return onlyInUnicode.test(text) ? { encoding: 'unicode', certain: false } : { encoding: byFont, certain: true }
  }
  return { encoding: byLetters.encoding, certain: byLetters.encoding === 'unicode' }
}

/** The encoding a font name stands for: ".VnTime", ".VnTimeH", "VNI-Times"; every other font is Unicode. */
export function encodingOfFont(fontName: string): TextEncoding {
  const name = fontName.trim()
  if (/^\.vn.*H$/iu.test(name)) return 'tcvn3Capitals'
  if (/^\.vn/iu.test(name)) return 'tcvn3'
  return /^vni-/iu.test(name) ? 'vni' : 'unicode'
}

/** Text of the given encoding as Unicode. */
export function decodeLegacy(text: string, encoding: TextEncoding): string {
  switch (encoding) {
    case 'unicode':
      return text
    case 'tcvn3':
      return decodeTcvn3(text)
    case 'tcvn3Capitals':
      return decodeTcvn3Capitals(text)
    case 'vni':
      return decodeVni(text)
  }
}

/** Letters and marks that no Windows-1252 text has. */
const onlyInUnicode = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u0300-\u0323]/u

/** Space, digits and signs of ASCII; letters of the old fonts may look like signs of Windows-1252. */
const betweenWords = /[^A-Za-z\u0080-\uFFFF]+/u

function encodingByLetters(text: string): DetectedEncoding {
  if (onlyInUnicode.test(text)) return { encoding: 'unicode', certain: true }
  const words = text.split(betweenWords).filter((word) => /[\u0080-\uFFFF]/u.test(word))
  if (words.length === 0) return { encoding: 'unicode', certain: true }
  const counts = (['unicode', 'tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    possible: words.filter((word) => isPossibleSyllable(decodeLegacy(word, encoding))).length
  }))
  const most = Math.max(...counts.map((count) => count.possible))
  const best = counts.filter((count) => count.possible === most)
  return { encoding: best[0]?.encoding ?? 'unicode', certain: best.length === 1 }
}
