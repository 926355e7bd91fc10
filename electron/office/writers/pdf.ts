import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import { documentName, watermarkText } from '../../../shared/documents/names.ts'
import { footDistance, pageOf, pointsPerMillimetre } from './layout/page.ts'
import type { PageSize } from './layout/page.ts'
import { createTypesetter, lineHeightFactor } from './layout/typesetter.ts'
import type { FontFiles } from './layout/typesetter.ts'
import { drawCards } from './pdf/cards.ts'
import { drawBlock, drawText, drawWatermark, openedPhotos } from './pdf/draw.ts'
import type { Pen } from './pdf/draw.ts'
import { fittedToSheets, flowOf } from './pdf/flow.ts'
import { paginate } from './pdf/paginate.ts'
import type { Placement } from './pdf/paginate.ts'
import { noPhotos } from './photos.ts'
import type { Photos } from './photos.ts'

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
export async function writePdf(document: PrintDocument, fonts: FontFiles, createdAt: Date, photos: Photos = noPhotos): Promise<WrittenPdf> {
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
  const pen = { pdf, fonts, typesetter: createTypesetter(pdf, fonts), photos: openedPhotos(pdf, photos) }
  if (document.cards !== undefined) {
    const sheets = drawCards(pen, document, document.cards)
    pdf.end()
    await ended
    return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: sheets, tableFontSize: document.paper.fontSize }
  }
  const size = pageOf(document)
  const fitted = fittedToSheets(document, size, pen.typesetter)
  const pages = paginate(flowOf(document, size, fitted, pen.typesetter), size.textHeight)
  pages.forEach((page, index) => drawPage(pen, document, size, page, `${index + 1}/${pages.length}`))
  pdf.end()
  await ended
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: pages.length, tableFontSize: fitted.fontSize }
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
