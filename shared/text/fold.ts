const invisibleOrMark = /[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu
const apostrophe = /['\u2018\u2019\u02BC`\u00B4]/gu

/**
 * Text without accents, the key of every search: "Đặng Thị Hoà" → "dang thi hoa", "H’Mông" → "hmong".
 *
 * Apostrophes are dropped, every other sign is one space; i and y stay different (Sỹ is not Sĩ).
 */
export function fold(text: string): string {
  return foldLetters(text).trim()
}

/** The words of the search key. */
export function foldedTokens(text: string): string[] {
  const key = fold(text)
  return key === '' ? [] : key.split(' ')
}

/** Part of the original text, in UTF-16 units; `end` is behind the last unit. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/**
 * Which letters of `text` a query found, for marking them: each word that begins with a word of the query,
 * as far as the longest such word goes. The ranges do not overlap and keep combining marks with their letter.
 */
export function highlightRanges(text: string, query: string): TextRange[] {
  const wanted = foldedTokens(query).sort((left, right) => right.length - left.length)
  const ranges: TextRange[] = []
  for (const word of foldedWords(text)) {
    const found = wanted.find((token) => word.letters.startsWith(token))
    const start = word.starts[0]
    const end = found === undefined ? undefined : word.ends[found.length - 1]
    if (start !== undefined && end !== undefined) ranges.push({ start, end })
  }
  return ranges
}

/** A word of the search key and where each of its letters stands in the original. */
interface FoldedWord {
  letters: string
  readonly starts: number[]
  readonly ends: number[]
}

function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  let current: FoldedWord | null = null
  let offset = 0
  for (const character of text) {
    const end = offset + character.length
    const folded = foldLetters(character)
    if (folded === ' ') {
      current = null
    } else if (folded !== '') {
      if (current === null) {
        current = { letters: '', starts: [], ends: [] }
        words.push(current)
      }
      current.letters += folded
      for (let unit = 0; unit < folded.length; unit += 1) {
        current.starts.push(offset)
        current.ends.push(end)
      }
    } else if (current !== null && /^\p{M}$/u.test(character)) {
      current.ends[current.ends.length - 1] = end
    }
    offset = end
  }
  return words
}

/** The folding itself; signs become spaces that stay at the ends, so it also folds a single character. */
function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(invisibleOrMark, '')
    .replace(/[đ\u00F0\u0256]/gu, 'd')
    .replace(apostrophe, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
