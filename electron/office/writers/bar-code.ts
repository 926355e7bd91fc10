import bwip from 'bwip-js/generic'

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
