import { describe, expect, it } from 'vitest'
import { candidateFields } from '../../../shared/import/headings.ts'
import { importProblemCodes, isImportProblemCode } from '../../../shared/import/problems.ts'
import type { ImportProblemCode, ProblemFacts } from '../../../shared/import/problems.ts'
import { candidateFieldNames, fileRefusalSentence, missingColumnsSentence, requirementNames, skipReasonNames, workbookRefusalSentences } from '../../../shared/words/import-files.ts'
import { importProblemPlace, importProblemWords } from '../../../shared/words/import-problems.ts'

/** Words that the rules of wording rule out. */
const refusedWords = /vui lòng|(?<!\p{L})bạn(?!\p{L})|hệ thống|không hợp lệ|!|undefined|\[object/iu

/** Facts that any sentence may ask for. */
const facts: ProblemFacts = {
  part: 'day', day: 31, month: 2, year: 1997, choices: 'A, B', count: 3, digits: 11, rows: '7', suggestion: 'TH-03', font: '.VnTime', length: 301, limit: 300,
  taken: '008199004512', example: '1999-05-03', province: '003', sex: 'male', code: 'TH-01', name: 'Tên', agency: 'Cơ quan',
  others: 'dòng 7', known: 'V1, Viết', maximum: 60, total: 40, current: '41', room: 3, session: 1, unit: 'correct',
}

it.each(importProblemCodes)('%s says what to do, within the rules of wording', (code) => {
  const { title, sentence } = importProblemWords({ code, value: 'x', facts })
  expect(title).not.toBe('')
  expect(sentence).not.toBe('')
  expect(`${title} ${sentence}`).not.toMatch(refusedWords)
})

describe('sentences with a choice', () => {
  it.each([
    ['birthDateImpossible', { part: 'day', day: 29, month: 2, year: 1999 }, 'Tháng 2/1999 có 28 ngày. Sửa theo phiếu.'],
    ['birthDateImpossible', { part: 'day', day: 31, month: 4, year: null }, 'Tháng 4 không có ngày 31. Sửa theo phiếu.'],
    ['birthDateImpossible', { part: 'month', month: 13 }, 'Không có tháng 13. Không tự đổi ngày với tháng.'],
    ['birthDateImpossible', { part: 'month', month: 0 }, 'Có ngày mà không có tháng. Sửa theo phiếu.'],
    ['birthDateImpossible', { part: 'year', year: 9999 }, 'Năm 9999 nằm ngoài 1800–2199. Sửa theo phiếu.'],
    ['postUnknown', { suggestion: null }, 'Gõ mã đúng như trong danh sách vị trí, hoặc thêm vị trí vào kỳ thi.'],
    ['datesMixed', { count: 12, example: '1999-05-03' }, '12 ô của cột này đọc được hai cách: 03/5/1999 là ngày 3 tháng 5, hay ngày 5 tháng 3. So với một phiếu, rồi chọn một lần cho cả cột.'],
    ['notedAbsent', { room: 3, session: 1 }, 'Vắng theo danh sách ký nộp bài phòng 3, ca 1. Sửa điểm danh ở bước 7. Coi thi trước, hoặc bỏ dòng.'],
    ['resultOtherTotal', { part: 'V1', total: 40, known: 60 }, 'Tệp ghi trên 40; V1 của kỳ thi có 60. Xem có nhầm phần thi không, rồi gõ lại.'],
    ['markDiffers', { current: 'vắng' }, 'Bảng điểm đang ghi vắng. Tệp sai thì bỏ dòng; bảng điểm sai thì sửa ở đó, kèm lý do, rồi đọc lại tệp.'],
    ['identityOtherSex', { sex: 'female' }, 'Theo số CCCD là Nữ. So với thẻ; nếu đúng thì giữ.'],
  ] satisfies [ImportProblemCode, ProblemFacts, string][])('%s %j', (code, given, sentence) => {
    expect(importProblemWords({ code, value: '', facts: given }).sentence).toBe(sentence)
  })
})

it('tells a place as Excel counts', () => {
  expect(importProblemPlace({ sheet: 'Đăng ký', row: 10, column: 'C' })).toBe('trang Đăng ký, dòng 10, cột C')
  expect(importProblemPlace({ sheet: 'Đăng ký', row: 10, column: null })).toBe('trang Đăng ký, dòng 10')
})

it('knows its codes', () => {
  expect(['postUnknown', 'toString', 'other'].map(isImportProblemCode)).toEqual([true, false, false])
})

it.each([
  [{ missing: ['birthDate', 'post'], repeated: [] }, 'Tệp thiếu cột Ngày sinh, Vị trí dự tuyển. Sửa tiêu đề cột trong Excel, lưu, rồi đọc lại.'],
  [{ missing: ['birthDate'], repeated: [{ field: 'birthDate', columns: ['C', 'D'] }] }, 'Cột C, D đều là “Ngày sinh”; để lại một cột. Sửa tiêu đề cột trong Excel, lưu, rồi đọc lại.'],
  [
    { missing: ['post'], repeated: [{ field: 'note', columns: ['J', 'K'] }] },
    'Tệp thiếu cột Vị trí dự tuyển. Cột J, K đều là “Ghi chú”; để lại một cột. Sửa tiêu đề cột trong Excel, lưu, rồi đọc lại.',
  ],
])('says which columns are lacking or doubled: %j', (data, sentence) => {
  expect(missingColumnsSentence(data)).toBe(sentence)
})

it.each(['empty', 'notAZip', 'notAWorkbook', 'oldXls', 'passwordProtected', 'htmlRenamed', 'damaged', 'tooLarge', 'notText', 'encodingUnknown', 'quoteOpen', 'quoteBroken', 'ENOENT', 'EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'notChosen', 'EIO'])(
  'field report 6: a file refused as %s has a cause and a next step',
  (code) => {
    expect(fileRefusalSentence(code)).toMatch(/^(Tệp này|Đây|Chưa có quyền) .*\. (Mở|Chép|Chọn|Xóa|Tìm|Đóng|Bấm|Sửa) .*\.$/)
  },
)

it('names the row that a broken quotation mark stands in', () => {
  expect(fileRefusalSentence('quoteOpen', 14)).toBe('Dấu ngoặc kép mở ở dòng 14 không đóng. Đóng dấu ấy trong tệp .csv, hoặc lưu lại từ Excel thành .xlsx.')
  expect(fileRefusalSentence('quoteBroken', 14)).toBe('Dòng 14 có chữ thừa sau dấu ngoặc kép đóng. Sửa dòng ấy trong tệp .csv, hoặc lưu lại từ Excel thành .xlsx.')
})

it('names of files, fields and rows keep to the rules of wording', () => {
  const all = [workbookRefusalSentences, requirementNames, skipReasonNames, candidateFieldNames].flatMap((words) => Object.values<string>(words))
  expect(all.filter((words) => refusedWords.test(words))).toEqual([])
  expect(Object.keys(candidateFieldNames)).toEqual([...candidateFields])
})
