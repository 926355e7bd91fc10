import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import { documentName, watermarkText } from '../../../shared/documents/names.ts'
import { fitTable } from './layout/fit.ts'
import type { FittedTable } from './layout/fit.ts'
import { footDistance, pageOf, pointsPerMillimetre } from './layout/page.ts'
import type { PageSize } from './layout/page.ts'
import { sheetsOf } from './layout/sheets.ts'
import { createTypesetter, lineHeightFactor } from './layout/typesetter.ts'
import type { FontFiles, Typesetter } from './layout/typesetter.ts'
import { drawBlock, drawText, drawWatermark } from './pdf/draw.ts'
import type { Pen } from './pdf/draw.ts'
import { gridOf } from './pdf/grid.ts'
import { headBlock, titleBlock } from './pdf/head.ts'
import { paginate, plainItem } from './pdf/paginate.ts'
import type { FlowItem, Placement } from './pdf/paginate.ts'
import { tableItems } from './pdf/table.ts'
import { paragraphItems, tailItems } from './pdf/tail.ts'

/** A document as a PDF file. */
export interface WrittenPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Size of the letters of the table, in points; below the size asked for where the columns did not fit. */
  readonly tableFontSize: number
}

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
  const size = pageOf(document)
  const fitted = fitTable(document.table, size.textWidth, document.paper.fontSize, pen.typesetter)
  const pages = paginate(flowOf(document, size, fitted, pen.typesetter), size.textHeight)
  pages.forEach((page, index) => drawPage(pen, document, size, page, `${index + 1}/${pages.length}`))
  pdf.end()
  await ended
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: pages.length, tableFontSize: fitted.fontSize }
}

/** Everything from the issuer to the last signature, in its order. */
function flowOf(document: PrintDocument, page: PageSize, fitted: FittedTable, typesetter: Typesetter): FlowItem[] {
  const grid = gridOf(document.table, fitted)
  const title = plainItem(titleBlock(document, page.textWidth, typesetter))
  return [
    plainItem(headBlock(document.head, document.layout, page.textWidth, typesetter)),
    ...sheetsOf(document).flatMap((sheet, index): FlowItem[] => {
      const rows = tableItems(sheet, grid, fitted.fontSize, typesetter)
      const tail = tailItems(sheet, document, page.textWidth, typesetter)
      return [
        { ...title, startsPage: index > 0 },
        ...(index > 0 ? [] : paragraphItems(document, page.textWidth, typesetter)),
        ...rows.map((row, place) => (place === rows.length - 1 ? { ...row, keepWithNext: tail.length > 0 } : row)),
        ...tail,
      ]
    }),
  ]
}

function drawPage(pen: Pen, document: PrintDocument, size: PageSize, page: readonly Placement[], number: string): void {
  pen.pdf.addPage({ size: [size.width, size.height], margin: 0 })
  const watermark = watermarkText(document)
  if (watermark !== null) drawWatermark(pen, watermark)
  for (const { top, block } of page) drawBlock(pen, block(), size.margins.left, size.margins.top + top)
  const style = layoutValues[document.layout].foot.value
  const foot = size.height - footDistance * pointsPerMillimetre - style.size * lineHeightFactor
  if (document.checkCode !== null) drawText(pen, `Mã kiểm tra: ${document.checkCode}`, style, size.margins.left, foot)
  drawText(pen, number, style, size.width - size.margins.right - pen.typesetter.width(number, style), foot)
}
