import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import type { DocumentFonts } from '../options.ts'
import { drawBarCode } from './bar-code.ts'
import { drawQr } from './qr.ts'

/** A script as its labels name it. */
export interface LabelledScript {
  /** Số báo danh. */
  readonly number: string
  readonly code: string
  readonly bag: number
  readonly position: number
  readonly sheets: number
}

/** Everything that the two keepers print once (decisions.md 21). */
export interface ScriptLabels {
  readonly examName: string
  readonly partTitle: string
  /** By number, as the bags of the rooms lie. */
  readonly scripts: readonly LabelledScript[]
  readonly spares: readonly string[]
  readonly keepers: readonly [string, string]
  /** 13 groups for the envelope of each keeper. */
  readonly halves: readonly [readonly string[], readonly string[]]
  readonly commitment: string
}

const millimetre = 72 / 25.4
/** Sheets of 24 labels, 70 × 37 mm (the usual 3 × 8 on A4). */
const columns = 3
const rows = 8
const labelWidth = 70 * millimetre
const labelHeight = 37 * millimetre
const padding = 4 * millimetre
const margin = 20 * millimetre
const qrEdge = 38 * millimetre

type Label = (pdf: PDFKit.PDFDocument, x: number, y: number) => void

/** Labels of every script in the order of numbers, spare ones, then a sheet for each envelope. The title names neither number nor code. */
export async function writeScriptLabels(labels: ScriptLabels, fonts: DocumentFonts, createdAt: Date): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = new PDFDocument({ font: fonts.regular, size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, lang: 'vi', displayTitle: true, info: { Title: 'Nhãn phách', Creator: 'Minh Tuyển', CreationDate: createdAt } })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = once(pdf, 'end')
  const drawn = [...labels.scripts.flatMap((script) => labelsOf(script, fonts)), ...labels.spares.flatMap((code) => [codeLabel(fonts, code, 'Dự phòng')])]
  drawn.forEach((label, index) => {
    const place = index % (columns * rows)
    if (place === 0) pdf.addPage()
    label(pdf, (place % columns) * labelWidth + padding, Math.floor(place / columns) * labelHeight + padding)
  })
  labels.halves.forEach((groups, index) => drawHalf(pdf, fonts, labels, groups, index))
  const { count } = pdf.bufferedPageRange()
  pdf.end()
  await ended
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: count }
}

/** The head's label, which is cut off with the head, then one for each sheet. */
function labelsOf({ number, code, bag, position, sheets }: LabelledScript, fonts: DocumentFonts): Label[] {
  const sheetLabels = Array.from({ length: sheets }, (_, index) => codeLabel(fonts, code, `Túi ${bag} · bài ${position} · tờ ${index + 1}/${sheets}`))
  return [headLabel(fonts, number, code), ...sheetLabels]
}

function headLabel(fonts: DocumentFonts, number: string, code: string): Label {
  return (pdf, x, y) => {
    const width = labelWidth - 2 * padding
    pdf.font(fonts.regular, 9).text('ĐẦU PHÁCH', x, y, { width, lineBreak: false })
    pdf.font(fonts.bold, 18).text(number, x, y + 14, { width, lineBreak: false })
    pdf.font(fonts.regular, 9).text('Số phách', x, y + 40, { width, lineBreak: false })
    pdf.font(fonts.bold, 18).text(code, x, y + 52, { width, characterSpacing: 2, lineBreak: false })
  }
}

function codeLabel(fonts: DocumentFonts, code: string, words: string): Label {
  return (pdf, x, y) => {
    const width = labelWidth - 2 * padding
    drawBarCode(pdf, code, x + 4 * millimetre, y, width - 8 * millimetre, 30)
    pdf.font(fonts.bold, 18).text(code, x, y + 34, { width, align: 'center', characterSpacing: 2, lineBreak: false })
    pdf.font(fonts.regular, 9).text(words, x, y + 60, { width, align: 'center', lineBreak: false })
  }
}

/** The half of a keeper, for a sealed envelope: both together open the table when a keeper is not there any more. */
function drawHalf(pdf: PDFKit.PDFDocument, fonts: DocumentFonts, { examName, partTitle, keepers, commitment }: ScriptLabels, groups: readonly string[], index: number): void {
  pdf.addPage()
  const width = pdf.page.width - 2 * margin
  const centred = { width, align: 'center' as const }
  pdf.font(fonts.bold, 20).text(`PHIẾU MỞ BẢNG GHÉP PHÁCH, NỬA ${index + 1}/2`, margin, margin, centred)
  pdf.font(fonts.regular, 13).text(examName, centred).text(partTitle, centred)
  pdf.moveDown(1).font(fonts.bold, 16)
  for (let row = 0; row < groups.length; row += 5) pdf.text(groups.slice(row, row + 5).join('   '), margin, pdf.y + 4, { ...centred, features: [] })
  const top = pdf.y + 14
  drawQr(pdf, groups.join('-'), margin + (width - qrEdge) / 2, top, qrEdge)
  pdf.font(fonts.regular, 12).text(`Người giữ: ${keepers[index] ?? ''}`, margin, top + qrEdge + 16, centred)
  const use = 'Cho vào phong bì, niêm phong, hai người ký giáp lai, mỗi nửa cất một nơi. Một nửa không mở được gì; chỉ dùng cả hai nửa khi một người giữ phách không còn mở được bảng bằng mật khẩu của mình.'
  pdf.moveDown(0.8).text(use, margin, pdf.y, { width })
  pdf.moveDown(0.8).font(fonts.regular, 10).text(`Mã kiểm tra của bảng: ${commitment}`, margin, pdf.y, { width })
}
