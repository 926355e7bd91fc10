import ExcelJS from 'exceljs'

const day = new Date(Date.UTC(2026, 10, 16, 1))

const columns = [
  ['TT', 6, (person) => person.ordinal],
  ['Họ và tên', 26, (person) => person.fullName],
  ['Ngày, tháng, năm sinh', 14, (person) => birthCell(person.birthDate)],
  ['Giới tính', 9, (person) => (person.sex === 'female' ? 'Nữ' : 'Nam')],
  ['Số CCCD', 16, (person) => person.identityNumber],
  ['Dân tộc', 11, (person) => person.ethnicGroup],
  ['Mã vị trí', 10, (person) => person.post.code],
  ['Vị trí dự tuyển', 36, (person) => person.post.name],
  ['Cơ quan dự tuyển', 36, (person) => person.post.agency],
  ['Đối tượng ưu tiên', 24, (person) => person.priority.text || null],
  ['Số điện thoại', 14, (person) => person.phone],
  ['Nơi thường trú', 36, (person) => person.residence],
  ['Trình độ chuyên môn', 36, (person) => person.qualification],
  ['Ghi chú', 14, (person) => person.note || null],
]

/** Bytes of the registration list as an office keeps it: titles, heading, candidates, sum, signatures. */
export async function registrationWorkbook(people) {
  const { workbook, sheet } = newWorkbook()
  titles(sheet)
  heading(sheet, 5)
  sheet.addRow(columns.map((_, index) => `(${index + 1})`)).alignment = { horizontal: 'center' }
  people.forEach((person, index) => addPerson(sheet, { ...person, ordinal: index + 1 }))
  sheet.addRow([])
  sheet.addRow([null, `Tổng cộng: ${people.length} thí sinh`]).font = { bold: true }
  sheet.addRow([null, null, null, null, null, null, null, null, 'Tuyên Quang, ngày 16 tháng 11 năm 2026']).font = { italic: true }
  sheet.addRow([null, 'NGƯỜI LẬP BIỂU', null, null, null, null, null, null, 'TM. HỘI ĐỒNG TUYỂN DỤNG']).font = { bold: true }
  sheet.addRow([null, null, null, null, null, null, null, null, 'CHỦ TỊCH']).font = { bold: true }
  return bytesOf(workbook)
}

export function newWorkbook() {
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { creator: 'Minh Tuyển', lastModifiedBy: 'Minh Tuyển', created: day, modified: day })
  const sheet = workbook.addWorksheet('Đăng ký', { views: [{ state: 'frozen', ySplit: 5 }] })
  columns.forEach(([, width], index) => (sheet.getColumn(index + 1).width = width))
  return { workbook, sheet }
}

export function titles(sheet) {
  const lines = ['TỈNH ỦY TUYÊN QUANG', 'HỘI ĐỒNG TUYỂN DỤNG CÔNG CHỨC', 'DANH SÁCH ĐĂNG KÝ DỰ TUYỂN CÔNG CHỨC NĂM 2026', '(Số liệu giả định để làm quen với chương trình)']
  lines.forEach((line, index) => {
    sheet.addRow([line])
    sheet.mergeCells(index + 1, 1, index + 1, index < 2 ? 5 : columns.length)
    sheet.getCell(index + 1, 1).font = { name: 'Times New Roman', bold: index < 3, italic: index === 3, size: index === 2 ? 14 : 12 }
    sheet.getCell(index + 1, 1).alignment = { horizontal: 'center' }
  })
}

export function heading(sheet, rowNumber) {
  const row = sheet.getRow(rowNumber)
  columns.forEach(([title], index) => {
    const cell = row.getCell(index + 1)
    cell.value = title
    Object.assign(cell, { font: { name: 'Times New Roman', bold: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } })
  })
}

export function addPerson(sheet, person) {
  const row = sheet.addRow(columns.map(([, , valueOf]) => valueOf(person)))
  row.font = { name: 'Times New Roman', size: 12 }
  for (const textColumn of [5, 11]) row.getCell(textColumn).numFmt = '@'
  if (row.getCell(3).value instanceof Date) row.getCell(3).numFmt = 'dd/mm/yyyy'
  return row
}

/** A real date where the day is known; else what a clerk writes. */
function birthCell(birthDate) {
  const [year, month, dayOfMonth] = birthDate.split('-').map(Number)
  if (dayOfMonth !== undefined) return new Date(Date.UTC(year, month - 1, dayOfMonth))
  return month === undefined ? String(year) : `${month}/${year}`
}

export async function bytesOf(workbook) {
  return withFixedTimes(Buffer.from(await workbook.xlsx.writeBuffer()))
}

/** The archive names the minute it was made: set to one day, so that the same seed gives the same bytes. */
function withFixedTimes(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  const fixed = ((2026 - 1980) << 25) | (11 << 21) | (16 << 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(fixed >>> 0, at + 12)
    bytes.writeUInt32LE(fixed >>> 0, bytes.readUInt32LE(at + 42) + 10)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}
