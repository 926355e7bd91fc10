import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import { formatDayInWords } from '../../../shared/text/day.ts'
import type { DocumentFonts } from '../options.ts'
import { drawQr } from './qr.ts'

/** What stands on a recovery sheet (phiếu khôi phục). */
export interface RecoverySheet {
  readonly officeName: string
  /** 13 groups of 4 letters. */
  readonly groups: readonly string[]
  /** Day on which it was made, 'YYYY-MM-DD'. */
  readonly day: string
}

const pointsPerMillimetre = 72 / 25.4
const margin = 20 * pointsPerMillimetre
const columns = 4
const rowHeight = 40
/** Edge of the QR code without its quiet zone, in points: 42 mm, read by a phone at arm's length. */
const codeEdge = 42 * pointsPerMillimetre

const use = [
  'Mở chương trình trên máy có tệp dữ liệu (.mtdb) và tệp khóa đi kèm (.mtdb.keys).',
  'Ở trang Mở khóa chọn “Quên mật khẩu: dùng phiếu khôi phục”.',
  'Chọn một người quản trị, gõ 13 nhóm trên phiếu (chữ hoa hay thường đều được), rồi đặt mật khẩu mới.',
]
const keeping = [
  'Cất trong phong bì niêm phong, ở tủ có khóa, không để cùng chỗ với máy và với bản sao lưu.',
  'Không chụp ảnh, không gửi qua mạng. Phiếu và tệp dữ liệu ở cùng một người là đọc được mọi hồ sơ.',
  'Mất phiếu, hay ngờ có người đã xem: vào Cài đặt, lập phiếu mới. Phiếu này từ đó không mở được dữ liệu đang dùng; bản sao lưu làm trước đó vẫn mở được bằng phiếu này.',
]

/** Writes the sheet as one A4 page: the groups large enough to be read aloud, and the same in a QR code. */
export async function writeRecoverySheet({ officeName, groups, day }: RecoverySheet, fonts: DocumentFonts, createdAt: Date): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = new PDFDocument({ font: fonts.regular, size: 'A4', margin, bufferPages: true, lang: 'vi', displayTitle: true, info: { Title: 'Phiếu khôi phục', Creator: 'Minh Tuyển', CreationDate: createdAt } })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = once(pdf, 'end')
  const width = pdf.page.width - 2 * margin
  const centred = { width, align: 'center' as const }

  pdf.font(fonts.bold, 14).text(officeName.normalize('NFC').toLocaleUpperCase('vi'), margin, margin, centred)
  pdf.moveDown(0.8).font(fonts.bold, 24).text('PHIẾU KHÔI PHỤC', centred)
  pdf.font(fonts.italic, 13).text(`Lập ${formatDayInWords(day)}`, centred)
  pdf.moveDown(0.6).font(fonts.regular, 13).text('Mở dữ liệu của cơ quan khi không còn người quản trị nào có mật khẩu.', centred)

  const top = pdf.y + 14
  groups.forEach((group, index) => drawGroup(pdf, fonts, group, index, top))
  const below = top + Math.ceil(groups.length / columns) * rowHeight + 16
  drawQr(pdf, groups.join('-'), margin, below, codeEdge)
  const side = margin + codeEdge + 20
  pdf.font(fonts.regular, 12).text('Không có chữ O, I, L, U: mọi vòng tròn là số 0, mọi nét sổ là số 1. Nhóm 13 để kiểm tra 12 nhóm trước.', side, below, { width: width - codeEdge - 20 })
  pdf.moveDown(0.5).text('Mã vuông chứa đúng 13 nhóm ấy. Chỉ quét bằng máy của cơ quan không nối mạng.', { width: width - codeEdge - 20 })

  pdf.y = below + codeEdge + 16
  drawList(pdf, fonts, 'Cách dùng', use, width)
  drawList(pdf, fonts, 'Cách giữ', keeping, width)
  drawSignatures(pdf, fonts, width)
  const { count } = pdf.bufferedPageRange()
  pdf.end()
  await ended
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: count }
}

function drawGroup(pdf: PDFKit.PDFDocument, fonts: DocumentFonts, group: string, index: number, top: number): void {
  const width = (pdf.page.width - 2 * margin) / columns
  const x = margin + (index % columns) * width
  const y = top + Math.floor(index / columns) * rowHeight
  pdf.rect(x + 3, y, width - 6, rowHeight - 6).lineWidth(0.6).stroke()
  pdf.font(fonts.regular, 11).text(String(index + 1), x + 8, y + 11, { width: 16, align: 'right', lineBreak: false })
  pdf.font(fonts.bold, 22).text(group, x + 30, y + 5, { characterSpacing: 1.5, features: [], lineBreak: false })
}

function drawList(pdf: PDFKit.PDFDocument, fonts: DocumentFonts, title: string, lines: readonly string[], width: number): void {
  pdf.font(fonts.bold, 13).text(title, margin, pdf.y, { width })
  pdf.font(fonts.regular, 12)
  lines.forEach((line, index) => {
    const y = pdf.y + 2
    pdf.text(`${index + 1}.`, margin, y, { width: 16, lineBreak: false })
    pdf.text(line, margin + 18, y, { width: width - 18 })
  })
  pdf.y += 8
}

function drawSignatures(pdf: PDFKit.PDFDocument, fonts: DocumentFonts, width: number): void {
  const y = pdf.y + 6
  const half = { width: width / 2, align: 'center' as const }
  const places = ['NGƯỜI LẬP PHIẾU', 'NGƯỜI NHẬN, GIỮ PHIẾU']
  places.forEach((place, index) => {
    const x = margin + (index * width) / 2
    pdf.font(fonts.bold, 12).text(place, x, y, half)
    pdf.font(fonts.italic, 12).text(index === 0 ? '(ký, ghi rõ họ tên)' : '(ký, ghi rõ họ tên, ngày nhận)', x, y + 16, half)
  })
}
