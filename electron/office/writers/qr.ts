import bwip from 'bwip-js/generic'

/** A QR code as squares, row by row; the white around it is left to whoever draws it. */
export interface QrSquares {
  /** Squares along one edge. */
  readonly size: number
  /** Whether each square is dark. */
  readonly dark: readonly boolean[]
}

/** Makes a QR code of a text of plain letters. Level Q is read with a quarter of it lost. */
export function qrSquares(text: string): QrSquares {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=Q')
  if (symbol === undefined || !('pixs' in symbol)) throw new TypeError('the QR code has no squares')
  return { size: symbol.pixx, dark: [...symbol.pixs].map((square) => square === 1) }
}

/** Draws a QR code of `edge` points as squares, so that it is sharp at any size. */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, edge: number): void {
  const { size, dark } = qrSquares(text)
  const square = edge / size
  dark.forEach((isDark, index) => {
    if (isDark) pdf.rect(x + (index % size) * square, y + Math.floor(index / size) * square, square, square)
  })
  pdf.fill('black')
}

/** White squares around a code in a picture: four are asked for by ISO/IEC 18004. */
const quiet = 4
/** Dots of a picture along one square. */
const dots = 8

/** A QR code as a black-and-white picture (BMP), white around it. */
export function qrPicture(text: string): Uint8Array {
  const { size, dark } = qrSquares(text)
  const edge = (size + 2 * quiet) * dots
  const stride = Math.ceil(edge / 32) * 4
  const head = Buffer.alloc(62)
  head.write('BM', 0, 'latin1')
  head.writeUInt32LE(head.length + stride * edge, 2)
  head.writeUInt32LE(head.length, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(edge, 18)
  head.writeInt32LE(edge, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(1, 28)
  head.writeUInt32LE(stride * edge, 34)
  // Of the two colours the first is white, as the picture begins.
  head.writeUInt32LE(0x00_ff_ff_ff, 54)
  const rows = Buffer.alloc(stride * edge)
  const isDark = (column: number, row: number) => column >= 0 && column < size && row >= 0 && row < size && dark[row * size + column] === true
  for (let y = 0; y < edge; y += 1) {
    for (let x = 0; x < edge; x += 1) {
      const [column, row] = [Math.floor(x / dots) - quiet, Math.floor(y / dots) - quiet]
      // Rows of this format go from the bottom up.
      const place = (edge - 1 - y) * stride + (x >> 3)
      if (isDark(column, row)) rows[place] = (rows[place] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return new Uint8Array(Buffer.concat([head, rows]))
}
