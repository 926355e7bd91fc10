import bwip from 'bwip-js/generic'

/** Draws a QR code as squares, so that it is sharp at any size. Level Q is read with a quarter of it lost. `edge` in points, without quiet zone. */
export function drawSquareCode(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, edge: number): void {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=Q')
  if (symbol === undefined || !('pixs' in symbol)) throw new TypeError('the QR code has no squares')
  const { pixs, pixx } = symbol
  const side = edge / pixx
  pixs.forEach((dark, index) => {
    if (dark === 1) pdf.rect(x + (index % pixx) * side, y + Math.floor(index / pixx) * side, side, side)
  })
  pdf.fill('black')
}

/** Draws a Code 128 as bars of that width in all, in points, without quiet zone. */
export function drawBarCode(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, width: number, height: number): void {
  const [symbol] = bwip.raw('code128', text, '')
  if (symbol === undefined || !('sbs' in symbol)) throw new TypeError('the bar code has no bars')
  const { sbs } = symbol
  const unit = width / sbs.reduce((sum, modules) => sum + modules, 0)
  let at = x
  sbs.forEach((modules, index) => {
    if (index % 2 === 0) pdf.rect(at, y, modules * unit, height)
    at += modules * unit
  })
  pdf.fill('black')
}
