import { execFileSync } from 'node:child_process'
import PDFDocument from 'pdfkit'

const pointsPerMillimetre = 72 / 25.4

/** Dots per inch at which sheets are measured: 0.13 mm each. */
const resolution = 200

/** Dots per inch at which pages are compared: letters melt together, lines and words stay where they are. */
const coarse = 40

/** Two A4 sheets, upright and across, each with a square of exactly 100 mm. */
export async function rulerPages(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  for (const size of [[210, 297], [297, 210]] as const) {
    pdf.addPage({ size: [size[0] * pointsPerMillimetre, size[1] * pointsPerMillimetre], margin: 0 })
    pdf.lineWidth(0.1 * pointsPerMillimetre).rect(40 * pointsPerMillimetre, 50 * pointsPerMillimetre, 100 * pointsPerMillimetre, 100 * pointsPerMillimetre).stroke()
  }
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** Size of a sheet and of what is drawn on it, from the first to the last dark dot, in millimetres. */
export interface SheetMeasures {
  readonly sheet: readonly [width: number, height: number]
  readonly drawn: readonly [width: number, height: number]
}

/** Measures a page of a PDF. */
export function measureSheet(file: string, page: number): SheetMeasures {
  const { width, height, dots } = draw(file, page, resolution)
  const columns: number[] = []
  const rows: number[] = []
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((dots[y * width + x] ?? 255) >= 160) continue
      columns.push(x)
      rows.push(y)
    }
  }
  return { sheet: [millimetres(width), millimetres(height)], drawn: [millimetres(extent(columns)), millimetres(extent(rows))] }
}

/** How alike the same page of two PDFs looks: 1 for the same picture, 0 where one is dark only where the other is white. */
export function likeness(file: string, other: string, page: number): number {
  const [one, two] = [file, other].map((each) => draw(each, page, coarse))
  if (one === undefined || two === undefined || one.width !== two.width || one.height !== two.height) return 0
  const together = (left: Buffer, right: Buffer) => left.reduce((sum, dot, index) => sum + (255 - dot) * (255 - (right[index] ?? 255)), 0)
  return together(one.dots, two.dots) / Math.sqrt(together(one.dots, one.dots) * together(two.dots, two.dots))
}

/** A page as pdftoppm (Debian: poppler-utils), a program that is not ours, draws it. */
function draw(file: string, page: number, dotsPerInch: number) {
  const range = ['-f', String(page), '-l', String(page)]
  return readGrayMap(execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', ...range, file], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }))
}

/** The plainest of picture formats: "P5", width, height, 255, then one byte for each dot. */
function readGrayMap(picture: Buffer) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 64).toString('latin1'))
  if (head === null) throw new Error('pdftoppm drew no picture')
  return { width: Number(head[1]), height: Number(head[2]), dots: picture.subarray(head[0].length) }
}

function extent(places: readonly number[]): number {
  return places.reduce((most, place) => Math.max(most, place), 0) - places.reduce((least, place) => Math.min(least, place), Infinity)
}

function millimetres(dots: number): number {
  return (dots / resolution) * 25.4
}
