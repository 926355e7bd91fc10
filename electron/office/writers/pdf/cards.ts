import type { CardLayout, PrintDocument } from '../../../../shared/documents/document.ts'
import { watermarkText } from '../../../../shared/documents/names.ts'
import { footDistance, pageOf, pointsPerMillimetre } from '../layout/page.ts'
import { lineHeightFactor } from '../layout/typesetter.ts'
import { drawText, drawWatermark } from './draw.ts'
import type { Pen } from './draw.ts'

/** White between a cut and the text of a card, and the strip for the foot of the sheet, in points. */
const padding = 7 * pointsPerMillimetre
const footStrip = 14 * pointsPerMillimetre

/** Smallest letters of a line that is too long for its card, in points, and the step down to it. */
const smallest = 7
const step = 0.5

/** Dashes along which cards are cut. */
const cutGrey = '#777777'
const dash = 4

interface CardPage {
  readonly rows: readonly (readonly string[])[]
}

/** Draws every row of the table as a card; each group begins a sheet. How many sheets there are. */
export function drawCards(pen: Pen, document: PrintDocument, layout: CardLayout): number {
  const perPage = layout.across * layout.down
  const pages = document.table.groups.flatMap(({ rows }): CardPage[] =>
    Array.from({ length: Math.ceil(rows.length / perPage) }, (_, page) => ({ rows: rows.slice(page * perPage, (page + 1) * perPage) })),
  )
  const sheets = pages.length === 0 ? [{ rows: [] }] : pages
  sheets.forEach(({ rows }, index) => drawSheet(pen, document, layout, rows, `${index + 1}/${sheets.length}`))
  return sheets.length
}

function drawSheet(pen: Pen, document: PrintDocument, layout: CardLayout, rows: readonly (readonly string[])[], number: string): void {
  const { width, height } = pageOf(document)
  pen.pdf.addPage({ size: [width, height], margin: 0 })
  const watermark = watermarkText(document)
  if (watermark !== null) drawWatermark(pen, watermark)
  const [cardWidth, cardHeight] = [width / layout.across, (height - footStrip) / layout.down]
  rows.forEach((row, index) => {
    const [x, top] = [(index % layout.across) * cardWidth, Math.floor(index / layout.across) * cardHeight]
    drawCard(pen, document, layout, row, { x: x + padding, top: top + padding, width: cardWidth - 2 * padding, height: cardHeight - 2 * padding })
  })
  if (rows.length === 0 && document.closing !== null) drawText(pen, document.closing, { face: 'regular', size: document.paper.fontSize }, padding, padding)
  drawCuts(pen, layout, Math.ceil(rows.length / layout.across), width, cardWidth, cardHeight)
  const style = { face: 'regular', size: 9 } as const
  const foot = height - footDistance * pointsPerMillimetre
  if (document.checkCode !== null) drawText(pen, `Mã kiểm tra: ${document.checkCode}`, style, padding, foot)
  drawText(pen, number, style, width - padding - pen.typesetter.width(number, style), foot)
}

interface Box {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The lines of a card one under the other, centred; smaller where they are too long or too many. */
function drawCard(pen: Pen, document: PrintDocument, { lines }: CardLayout, row: readonly string[], box: Box): void {
  const texts = lines.flatMap(({ column, lead, face, size }) => {
    const text = row[document.table.columns.findIndex(({ key }) => key === column)] ?? ''
    return text === '' ? [] : [{ text: `${lead}${text}`, face, size }]
  })
  let factor = 1
  let set = setLines(pen, texts, box.width, factor)
  while (heightOf(set) > box.height && factor > 0.5) {
    factor -= 0.05
    set = setLines(pen, texts, box.width, factor)
  }
  let top = box.top + Math.max(0, (box.height - heightOf(set)) / 2)
  for (const { text, style } of set) {
    drawText(pen, text, style, box.x + (box.width - pen.typesetter.width(text, style)) / 2, top)
    top += style.size * lineHeightFactor
  }
}

interface SetLine {
  readonly text: string
  readonly style: { readonly face: 'regular' | 'bold'; readonly size: number }
}

/** A short line stays on one line with smaller letters; a long one breaks. */
function setLines(pen: Pen, texts: readonly { readonly text: string; readonly face: 'regular' | 'bold'; readonly size: number }[], width: number, factor: number): SetLine[] {
  return texts.flatMap(({ text, face, size: wanted }) => {
    const size = Math.max(smallest, wanted * factor)
    let style = { face, size }
    while (pen.typesetter.width(text, style) > width && style.size > Math.max(smallest, size * 0.8)) style = { face, size: style.size - step }
    return pen.typesetter.lines(text, style, width).map((line) => ({ text: line, style }))
  })
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { style }) => sum + style.size * lineHeightFactor, 0)
}

function drawCuts(pen: Pen, { across }: CardLayout, down: number, width: number, cardWidth: number, cardHeight: number): void {
  pen.pdf.save().lineWidth(0.5).strokeColor(cutGrey).dash(dash, { space: dash })
  for (let row = 1; row <= down; row += 1) pen.pdf.moveTo(0, row * cardHeight).lineTo(width, row * cardHeight).stroke()
  for (let column = 1; column < across; column += 1) pen.pdf.moveTo(column * cardWidth, 0).lineTo(column * cardWidth, down * cardHeight).stroke()
  pen.pdf.undash().restore()
}
