/** A text of a workbook with the font of its first run of rich text, if it names one. */
export interface StoredText {
  readonly text: string
  readonly fontName: string | null
}

/**
 * Joins the runs of a text element (`si`, `is`).
 *
 * Phonetic runs (`rPh`) are a reading aid and no part of the text.
 */
export function textReader() {
  let text = ''
  let fontName: string | null = null
  let inText = false
  let phonetic = false
  return {
    start(): void {
      text = ''
      fontName = null
      inText = false
      phonetic = false
    },
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === 't') inText = !phonetic
      else if (name === 'rPh') phonetic = true
      else if (name === 'rFont') fontName ??= attributes['val'] ?? null
    },
    close(name: string): void {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
    },
    text(piece: string): void {
      if (inText) text += piece
    },
    finish(): StoredText {
      return { text: decodeEscapes(text), fontName }
    },
  }
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
