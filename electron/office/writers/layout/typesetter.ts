import PDFDocument from 'pdfkit'
import type { FontFace, TextStyle } from '../../../../shared/documents/layout-values.ts'

/** Where the four faces of the document font lie, as paths of TTF files. */
export type FontFiles = Readonly<Record<FontFace, string>>

/** Widths of texts and the places where they break, both in points. */
export interface Typesetter {
  readonly width: (text: string, style: TextStyle) => number
  /** The text in lines no wider than `width`; never empty, and no letter is lost. */
  readonly lines: (text: string, style: TextStyle, width: number) => readonly string[]
}

/** Height of a line as a multiple of the letter size: room for stacked accents (Ầ, Ễ). */
export const lineHeightFactor = 1.15

/** Room for the rounding of sums of widths, in points. */
const tolerance = 0.01

/** Most texts or words kept of one look: what a long list repeats, and not the list itself (field report 117). */
const mostKept = 5_000

/** A letter with the marks that stand on it. */
const letter = /\P{Mark}\p{Mark}*|\p{Mark}+/gu

/**
 * Measures and breaks text in the fonts of `document`.
 *
 * Every word is measured once per face and every text broken once per width: a long list repeats most of both.
 */
export function createTypesetter(document: PDFKit.PDFDocument, fonts: FontFiles): Typesetter {
  const wordWidths = new Map<FontFace, Map<string, number>>()
  const brokenTexts = new Map<string, Map<string, readonly string[]>>()

  /** Width of a word at 1 point. */
  function unitWidth(word: string, face: FontFace): number {
    const known = cacheOf(wordWidths, face)
    let width = known.get(word)
    if (width === undefined) {
      width = document.font(fonts[face]).fontSize(1000).widthOfString(word) / 1000
      keep(known, word, width)
    }
    return width
  }

  function width(text: string, style: TextStyle): number {
    const words = printable(text).split(' ')
    const letters = words.reduce((sum, word) => sum + unitWidth(word, style.face), 0)
    return (letters + (words.length - 1) * unitWidth(' ', style.face)) * style.size
  }

  function lines(text: string, style: TextStyle, limit: number): readonly string[] {
    const known = cacheOf(brokenTexts, `${style.face} ${style.size} ${limit}`)
    let broken = known.get(text)
    if (broken === undefined) {
      broken = text.split(/\r\n|\r|\n/u).flatMap((paragraph) => breakParagraph(printable(paragraph), style, limit))
      keep(known, text, broken)
    }
    return broken
  }

  function breakParagraph(paragraph: string, style: TextStyle, limit: number): string[] {
    const finished: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (width(longer, style) <= limit + tolerance) {
        line = longer
        continue
      }
      if (line !== '') finished.push(line)
      const pieces = breakWord(word, style, limit)
      finished.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    finished.push(line)
    return finished
  }

  /** A word wider than the line, cut between letters. */
  function breakWord(word: string, style: TextStyle, limit: number): string[] {
    if (width(word, style) <= limit + tolerance) return [word]
    const pieces: string[] = []
    let piece = ''
    let pieceWidth = 0
    for (const part of word.match(letter) ?? []) {
      const partWidth = width(part, style)
      if (piece !== '' && pieceWidth + partWidth > limit) {
        pieces.push(piece)
        piece = ''
        pieceWidth = 0
      }
      piece += part
      pieceWidth += partWidth
    }
    return [...pieces, piece]
  }

  return { width, lines }
}

/** Measures for a file whose pages another program breaks: the letters of the document font are as wide as those of Times New Roman. */
export function measuringTypesetter(fonts: FontFiles): Typesetter {
  return createTypesetter(new PDFDocument({ font: fonts.regular, autoFirstPage: false, fontLayoutCache: false }), fonts)
}

/** Text as it is drawn: composed letters (field report 31), and one blank for every run of blanks and controls. */
function printable(text: string): string {
  return text.normalize('NFC').replace(/[ \p{Control}]+/gu, ' ').replace(/^ | $/gu, '')
}

/** Keeps a value; what is full begins anew. */
function keep<K, V>(cache: Map<K, V>, key: K, value: V): void {
  if (cache.size >= mostKept) cache.clear()
  cache.set(key, value)
}

function cacheOf<K, V>(caches: Map<K, Map<string, V>>, key: K): Map<string, V> {
  let cache = caches.get(key)
  if (cache === undefined) {
    cache = new Map()
    caches.set(key, cache)
  }
  return cache
}
