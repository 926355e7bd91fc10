import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'

/** Twips in a point: the unit of lengths in a DOCX file. */
const twipsPerPoint = 20

/** A length in points as whole twips. */
export function twips(points: number): number {
  return Math.round(points * twipsPerPoint)
}

/** Text in its letters; each line of it stands on a line of its own. */
export function textRuns(text: string, { face, size }: TextStyle): TextRun[] {
  const letters = { size: size * 2, bold: face === 'bold' || face === 'boldItalic', italics: face === 'italic' || face === 'boldItalic' }
  return text
    .normalize('NFC')
    .split('\n')
    .map((line, index) => new TextRun({ ...letters, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/** Where the lines of a paragraph begin. */
export type Align = 'left' | 'center' | 'right'

/** The same, as Word names it. */
export const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** A paragraph of one text. */
export function textParagraph(text: string, style: TextStyle, align: Align, options: Omit<IParagraphOptions, 'children' | 'text' | 'alignment'> = {}): Paragraph {
  return new Paragraph({ ...options, alignment: alignments[align], children: textRuns(text, style) })
}

/** A drawn line of `width` points in the middle of `available` points. */
export function ruleParagraph(width: number, available: number, after: number): Paragraph {
  const side = twips(Math.max(0, available - width) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 5, space: 1, color: '000000' } },
    spacing: { after: twips(after), line: twips(2), lineRule: 'exact' },
  })
}
