import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { layoutValues, sheetSize } from '../../../shared/documents/layout-values.ts'
import type { Margins } from '../../../shared/documents/layout-values.ts'
import { documentName, watermarkText } from '../../../shared/documents/names.ts'
import { drawBlock, drawText, drawWatermark } from './pdf/draw.ts'
import type { Pen } from './pdf/draw.ts'
import { headBlock, titleBlock } from './pdf/head.ts'
import { paginate } from './pdf/paginate.ts'
import type { FlowItem, Placement } from './pdf/paginate.ts'
import { tableFlow } from './pdf/table.ts'
import { tailItems } from './pdf/tail.ts'
import { createTypesetter, lineHeightFactor } from './pdf/typesetter.ts'
import type { FontFiles } from './pdf/typesetter.ts'

/** A document as a PDF file. */
export interface WrittenPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Size of the letters of the table, in points; below the size asked for where the columns did not fit. */
  readonly tableFontSize: number
}

const pointsPerMillimetre = 72 / 25.4

/** Distance of the foot from the lower edge of the sheet, in millimetres. */
const footDistance = 10

/**
 * Writes a document as PDF with its fonts inside.
 *
 * The same document with the same `createdAt` gives the same bytes. Rows are measured first, so every page knows
 * how many there are; pages are then drawn one by one and not kept.
 */
export async function writePdf(document: PrintDocument, fonts: FontFiles, createdAt: Date): Promise<WrittenPdf> {
  const pdf = new PDFDocument({
    font: fonts.regular,
    autoFirstPage: false,
    lang: 'vi',
    displayTitle: true,
    info: { Title: documentName(document), Creator: 'Minh Tuyển', CreationDate: createdAt },
  })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = once(pdf, 'end')
  const pen = { pdf, fonts, typesetter: createTypesetter(pdf, fonts) }
  const sheet = sheetOf(document)
  const table = tableFlow(document.table, sheet.textWidth, document.paper.fontSize, pen.typesetter)
  const tail = tailItems(document, sheet.textWidth, pen.typesetter)
  const items = [
    plainItem(headBlock(document.head, document.layout, sheet.textWidth, pen.typesetter)),
    plainItem(titleBlock(document, sheet.textWidth, pen.typesetter)),
    table.head,
    ...table.rows.map((row, index) => (index === table.rows.length - 1 ? { ...row, keepWithNext: tail.length > 0 } : row)),
    ...tail,
  ]
  const pages = paginate(items, table.head, sheet.textHeight)
  pages.forEach((page, index) => drawPage(pen, document, sheet, page, `${index + 1}/${pages.length}`))
  pdf.end()
  await ended
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: pages.length, tableFontSize: table.fontSize }
}

/** A sheet and its text area, in points. */
interface Sheet {
  readonly width: number
  readonly height: number
  readonly margins: Margins
  readonly textWidth: number
  readonly textHeight: number
}

function sheetOf(document: PrintDocument): Sheet {
  const { orientation, size } = document.paper
  const [shorter, longer] = [sheetSize[size].width * pointsPerMillimetre, sheetSize[size].height * pointsPerMillimetre]
  const [width, height] = orientation === 'portrait' ? [shorter, longer] : [longer, shorter]
  const inMillimetres = layoutValues[document.layout].margins[orientation].value
  const margins = {
    top: inMillimetres.top * pointsPerMillimetre,
    right: inMillimetres.right * pointsPerMillimetre,
    bottom: inMillimetres.bottom * pointsPerMillimetre,
    left: inMillimetres.left * pointsPerMillimetre,
  }
  return { width, height, margins, textWidth: width - margins.left - margins.right, textHeight: height - margins.top - margins.bottom }
}

function plainItem(block: ReturnType<FlowItem['block']>): FlowItem {
  return { height: block.height, row: false, keepWithNext: false, block: () => block }
}

function drawPage(pen: Pen, document: PrintDocument, sheet: Sheet, page: readonly Placement[], number: string): void {
  pen.pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 })
  const watermark = watermarkText(document)
  if (watermark !== null) drawWatermark(pen, watermark)
  for (const { top, block } of page) drawBlock(pen, block(), sheet.margins.left, sheet.margins.top + top)
  const style = layoutValues[document.layout].foot.value
  const foot = sheet.height - footDistance * pointsPerMillimetre - style.size * lineHeightFactor
  if (document.checkCode !== null) drawText(pen, `Mã kiểm tra: ${document.checkCode}`, style, sheet.margins.left, foot)
  drawText(pen, number, style, sheet.width - sheet.margins.right - pen.typesetter.width(number, style), foot)
}
