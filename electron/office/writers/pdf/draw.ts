import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { itemHeight, stackHeight } from './block.ts'
import type { Block, BlockCell, StackItem } from './block.ts'
import { lineHeightFactor } from '../layout/typesetter.ts'
import { drawQr } from '../qr.ts'
import type { FontFiles, Typesetter } from '../layout/typesetter.ts'
import type { Photos } from '../photos.ts'

/** pdfkit takes an opened image in the place of its bytes; its types do not tell. */
type ImageOpener = PDFKit.PDFDocument & { openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc }

/** What drawing needs: the file being written, its fonts and their measures. */
export interface Pen {
  readonly pdf: PDFKit.PDFDocument
  readonly fonts: FontFiles
  readonly typesetter: Typesetter
  /** A photo ready to be drawn; null where there is none that can be. */
  readonly photos: (sha256: string) => PDFKit.Mixins.ImageSrc | null
}

/** Height of the base line under the top of a line, as a multiple of the letter size. */
const baseLine = 0.91

/** Thickness of every line on the paper, in points. */
const lineThickness = 0.6

/** Grey of the frame of a photo that is missing. */
const frameGrey = '#999999'

/** Grey of the words across a page: seen on every copy, and the table stays readable on it. */
const watermarkGrey = '#ececec'

/** Share of the page's diagonal that the words across it take, and their greatest size in points. */
const watermarkLength = 0.55
const watermarkSize = 110

/** Draws a block with its corner at `x`, `y`. */
export function drawBlock(pen: Pen, block: Block, x: number, y: number): void {
  if (block.bordered) {
    for (const cell of block.cells) pen.pdf.rect(x + cell.x, y + cell.top, cell.width, cell.height)
    pen.pdf.lineWidth(lineThickness).stroke()
  }
  for (const cell of block.cells) drawCell(pen, cell, x, y)
}

function drawCell(pen: Pen, cell: BlockCell, x: number, y: number): void {
  const left = x + cell.x + cell.padding.horizontal
  const width = cell.width - 2 * cell.padding.horizontal
  const free = cell.middle ? (cell.height - 2 * cell.padding.vertical - stackHeight(cell.items)) / 2 : 0
  let top = y + cell.top + cell.padding.vertical + free
  for (const item of cell.items) {
    drawItem(pen, item, left, top, width)
    top += itemHeight(item)
  }
}

function drawItem(pen: Pen, item: StackItem, x: number, top: number, width: number): void {
  switch (item.kind) {
    case 'text':
      return drawText(pen, item.text, item.style, x + indent(pen, item, width), top)
    case 'rule': {
      const start = x + (width - item.width) / 2
      const middle = top + itemHeight(item) / 2
      pen.pdf.moveTo(start, middle).lineTo(start + item.width, middle).lineWidth(lineThickness).stroke()
      return
    }
    case 'code':
      return drawQr(pen.pdf, item.text, x, top, item.edge)
    case 'photo':
      return drawPhoto(pen, item, x + (width - item.width) / 2, top)
    case 'gap':
      return
  }
}

/** The whole face, never cropped; a thin frame where a photo is to be glued. */
function drawPhoto({ pdf, photos }: Pen, { sha256, width, height }: StackItem & { kind: 'photo' }, x: number, top: number): void {
  const photo = sha256 === null ? null : photos(sha256)
  if (photo === null) pdf.rect(x, top, width, height).lineWidth(lineThickness).strokeColor(frameGrey).stroke().strokeColor('black')
  else pdf.image(photo, x, top, { fit: [width, height], align: 'center', valign: 'center' })
}

/** Null where pdfkit makes nothing of the inside of a picture: its place stays open, and the list goes out all the same. */
function openImage(pdf: ImageOpener, bytes: Buffer): PDFKit.Mixins.ImageSrc | null {
  try {
    return pdf.openImage(bytes)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/** Puts each photo into the file once, however often it is drawn. */
export function openedPhotos(pdf: PDFKit.PDFDocument, photos: Photos): Pen['photos'] {
  const opened = new Map<string, PDFKit.Mixins.ImageSrc | null>()
  return (sha256) => {
    const known = opened.get(sha256)
    if (known !== undefined) return known
    const photo = photos(sha256)
    const image = photo === null ? null : openImage(pdf as ImageOpener, photo.bytes)
    opened.set(sha256, image)
    return image
  }
}

function indent(pen: Pen, item: StackItem & { kind: 'text' }, width: number): number {
  if (item.align === 'left') return 0
  const free = width - pen.typesetter.width(item.text, item.style)
  return item.align === 'center' ? free / 2 : free
}

/** Draws one line of text whose line box begins at `top`. */
export function drawText(pen: Pen, text: string, style: TextStyle, x: number, top: number): void {
  if (text === '') return
  pen.pdf.font(pen.fonts[style.face], style.size).text(text, x, top + style.size * baseLine, { lineBreak: false, baseline: 'alphabetic' })
}

/** Draws words from the lower left to the upper right corner of the current page. */
export function drawWatermark(pen: Pen, text: string): void {
  const { width, height } = pen.pdf.page
  const unit = pen.typesetter.width(text, { face: 'bold', size: 1 })
  const size = Math.min(watermarkSize, (Math.hypot(width, height) * watermarkLength) / unit)
  const style: TextStyle = { face: 'bold', size }
  const angle = (Math.atan2(height, width) * 180) / Math.PI
  pen.pdf.save().rotate(-angle, { origin: [width / 2, height / 2] }).fillColor(watermarkGrey)
  drawText(pen, text, style, (width - unit * size) / 2, (height - size * lineHeightFactor) / 2)
  pen.pdf.restore()
}
