import { Paragraph } from 'docx'
import type { Table } from 'docx'
import type { PrintDocument } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import { halfWidths, headHalves, widest } from '../layout/head-lines.ts'
import type { HeadHalf, HeadLine } from '../layout/head-lines.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { plainTable } from './plain-table.ts'
import { ruleParagraph, textParagraph, twips } from './text.ts'

/** Room for the rounding of another program, in points. */
const slack = 6

/** White between a drawn line and what follows it, in points. */
const afterRule = 4

/** Issuer on the left, Party or state on the right, in a table without lines. */
export function headTable(document: PrintDocument, available: number, typesetter: Typesetter): Table {
  const halves = headHalves(document.head, document.layout)
  const needed = halfWidths(halves, available, typesetter)
  const widths = [needed.left + slack, available - needed.left - needed.right - 2 * slack, needed.right + slack]
  const upper = [upperPart(halves.left, needed.left + slack, typesetter), upperPart(halves.right, needed.right + slack, typesetter)] as const
  const lower = [lines(halves.left.lower), lines(halves.right.lower)] as const
  const rows = halves.level ? [upper, lower] : [[[...upper[0], ...lower[0]], [...upper[1], ...lower[1]]] as const]
  return plainTable(widths, rows.map(([left, right]) => [cell(left), cell([]), cell(right)]))
}

function cell(paragraphs: readonly Paragraph[]) {
  return { paragraphs: paragraphs.length === 0 ? [new Paragraph({})] : paragraphs }
}

function upperPart({ upper, rule }: HeadHalf, width: number, typesetter: Typesetter): Paragraph[] {
  const last = rule === 1 ? upper.slice(-1) : upper
  return [...lines(upper), ...(rule === null ? [] : [ruleParagraph(Math.min(widest(last, typesetter), width) * rule, width, afterRule)])]
}

function lines(content: readonly HeadLine[]): Paragraph[] {
  return content.map(({ text, style }) => textParagraph(text, style, 'center'))
}

/** Tên loại, trích yếu and the paper they belong to, centred over the table; a state paper has a line below. */
export function titleParagraphs(document: PrintDocument, available: number, startsPage: boolean): Paragraph[] {
  const values = layoutValues[document.layout]
  const state = document.layout === 'state'
  const texts = [
    { text: document.title, style: values.title.value },
    ...(document.subtitle === null ? [] : [{ text: document.subtitle, style: values.subtitle.value }]),
    ...(document.basis === null ? [] : [{ text: document.basis, style: values.basis.value }]),
  ]
  const paragraphs = texts.map(({ text, style }, index) =>
    textParagraph(text, style, 'center', {
      keepNext: true,
      pageBreakBefore: startsPage && index === 0,
      spacing: { before: twips(index === 0 ? 14 : 0), after: twips(index < texts.length - 1 ? 0 : state ? 2 : 9) },
    }),
  )
  return state ? [...paragraphs, ruleParagraph(available / 6, available, 9)] : paragraphs
}
