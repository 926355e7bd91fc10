import { addPerson, bytesOf, heading, newWorkbook, titles } from './workbooks.mjs'

const noPost = { name: null, agency: null }

/** What is wrong with each of the first people, told in the note of the row, so that the list explains itself. */
const faults = [
  ['', {}],
  ['31 tháng 2', { birthText: '31/02/1997' }],
  ['tháng 13', { birthText: '12/13/1990' }],
  ['năm hai chữ số', { birthText: '3-2-99' }],
  ['mã vị trí gần đúng', { post: { code: 'TH-3', ...noPost } }],
  ['mã vị trí không có', { post: { code: 'XX-09', ...noPost } }],
  ['CCCD bị làm tròn', { identityNumber: '8.098E+09' }],
  ['CCCD là số, mất số 0', { identityAsNumber: true }],
  ['CCCD thiếu chữ số', { identityNumber: '00809812345' }],
  ['CCCD có chữ O', { identityNumber: 'O08098001234' }],
  ['thiếu họ tên', { fullName: null }],
  ['diện ưu tiên chưa rõ', { priority: { text: 'Thân nhân LS' } }],
  ['tên gọi khác của dân tộc', { ethnicGroup: 'Cao Lan', priority: { text: 'DTTS' } }],
  ['không có dân tộc này', { ethnicGroup: 'Tầy Nùng' }],
  ['trùng CCCD với dòng dưới', {}],
  ['trùng CCCD với dòng trên', { identityLikeAbove: true }],
  ['tên bắt đầu bằng dấu bằng', { fullName: '=HYPERLINK("http://a","Ma Thị B")' }],
  ['giới tính khác CCCD', { swapSex: true }],
  ['khoảng trắng thừa, chữ toàn rộng', { fullName: '  Lò\u00A0 Thị   Yến ', post: { code: ' ｔｈ-０１ ', ...noPost } }],
  ['CCCD là số 1.2E+10', { identityNumber: '12000000000', identityAsNumber: true }],
  ['mã vị trí gần đúng', { post: { code: 'TH-3', ...noPost } }],
  ['mã vị trí gần đúng', { post: { code: 'TH-3', ...noPost } }],
  ['diện ưu tiên chưa rõ', { priority: { text: 'DTTS; Thân nhân LS' } }],
  ['trùng tên và ngày sinh với dòng dưới', {}],
  ['trùng tên và ngày sinh với dòng trên', { personLikeAbove: true }],
  ['dòng ẩn', { hidden: true }],
  ['dòng ẩn', { hidden: true }],
  ['số điện thoại mất số 0', { phone: 912345678 }],
]

/** People without a mistake between the faults and the last row, which is faulty again. */
const goodPeople = 24

/** Bytes of a list with the mistakes that offices send. */
export async function faultyWorkbook(people) {
  const { workbook, sheet } = newWorkbook()
  titles(sheet)
  heading(sheet, 5)
  faults.forEach(([note, change], index) => addFaulty(sheet, people, index, note, change))
  sheet.addRow([' '])
  for (let index = faults.length; index < faults.length + goodPeople; index += 1) addFaulty(sheet, people, index, '', {})
  addFaulty(sheet, people, faults.length + goodPeople, 'ngày 31 tháng 4, thiếu vị trí', { birthText: '31/4/2000', post: { code: null, ...noPost } })
  sheet.addRow([null, 'Cộng'])
  sheet.addRow([null, null, null, null, null, null, null, null, 'Tuyên Quang, ngày 16 tháng 11 năm 2026']).font = { italic: true }
  sheet.addRow([null, 'NGƯỜI LẬP BIỂU']).font = { bold: true }
  return bytesOf(workbook)
}

function addFaulty(sheet, people, index, note, { birthText, identityAsNumber, identityLikeAbove, personLikeAbove, swapSex, hidden, ...change }) {
  const above = people[index - 1]
  const person = { ...people[index], ...change, note, ordinal: index + 1 }
  if (identityLikeAbove) person.identityNumber = above.identityNumber
  if (personLikeAbove) Object.assign(person, { fullName: above.fullName, sex: above.sex, birthDate: above.birthDate, ethnicGroup: above.ethnicGroup, priority: above.priority, identityNumber: likeThatOf(above) })
  if (swapSex) person.sex = person.sex === 'female' ? 'male' : 'female'
  const row = addPerson(sheet, person)
  if (birthText) row.getCell(3).value = birthText
  if (identityAsNumber) {
    row.getCell(5).numFmt = 'General'
    row.getCell(5).value = Number(person.identityNumber)
  }
  if (hidden) row.hidden = true
}

/** Another number of somebody of the same province, sex and year. */
function likeThatOf({ identityNumber }) {
  return `${identityNumber.slice(0, 6)}${String((Number(identityNumber.slice(6)) + 1) % 1_000_000).padStart(6, '0')}`
}
