import { describe, expect, it } from 'vitest'
import { answerSheetsDocument, type PrintedAnswerRoom } from '../../../shared/documents/answer-sheets.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const alike = { settled: null, doubts: [] }
const room: PrintedAnswerRoom = {
  partTitle: 'Kiến thức chung',
  sessionNumber: 1,
  roomNumber: 3,
  questions: 60,
  sheets: 4,
  absent: 1,
  typists: ['Nguyễn Văn Gõ', 'Trần Thị Nhập'],
  settler: 'Đỗ Thị Chốt',
  rows: [
    { ...alike, number: '001', first: 41, second: 41, value: 41 },
    { number: '002', first: 29, second: 39, settled: 29, value: 29, doubts: [] },
    { number: '004', first: null, second: 0, settled: 1, value: 1, doubts: ['lần 1: tô hai ô ở câu 12'] },
    { number: '005', first: 30, second: 30, settled: 31, value: 31, doubts: [] },
  ],
}

describe('bảng kết quả phiếu trả lời trắc nghiệm', () => {
  it('has both typings of every sheet by number, what was settled from the paper, and why', () => {
    const document = answerSheetsDocument({ ...thePaper(), rooms: [room] }, theOptions())
    expect(tableText(document)).toEqual([
      ['TT', 'Số báo danh', 'Nhập lần 1', 'Nhập lần 2', 'Chốt theo bài giấy', 'Số câu đúng', 'Ghi chú'],
      ['Phòng 3 · ca 1 · Kiến thức chung · 60 câu'],
      ['1', '001', '41', '41', '', '41', ''],
      ['2', '002', '29', '39', '29', '29', 'hai lần nhập lệch'],
      ['3', '004', '', '0', '1', '1', 'nghi vấn lần 1: tô hai ô ở câu 12'],
      ['4', '005', '30', '30', '31', '31', 'đếm lại theo bài giấy'],
    ])
    expect([document.title, document.subtitle, document.closing, document.draft]).toEqual(['BẢNG KẾT QUẢ PHIẾU TRẢ LỜI TRẮC NGHIỆM', 'phòng thi trên giấy, kỳ thi tuyển công chức năm 2026', null, false])
  })

  it('is signed by both typists and by who settled, under the count of the room', () => {
    const sheetOf = (of: PrintedAnswerRoom) => answerSheetsDocument({ ...thePaper(), rooms: [of] }, theOptions()).table.groups[0]?.sheet
    expect(sheetOf(room)).toEqual({
      closing: 'Phòng này có 4 phiếu, 1 người vắng; 3 phiếu do người thứ ba chốt theo bài giấy.',
      signatures: [
        { authority: null, position: 'NGƯỜI NHẬP LẦN 1', name: 'Nguyễn Văn Gõ' },
        { authority: null, position: 'NGƯỜI NHẬP LẦN 2', name: 'Trần Thị Nhập' },
        { authority: null, position: 'NGƯỜI CHỐT', name: 'Đỗ Thị Chốt' },
      ],
    })
    expect(sheetOf({ ...room, rows: room.rows.slice(0, 1) })?.closing).toBe('Phòng này có 4 phiếu, 1 người vắng; không phiếu nào phải chốt theo bài giấy.')
  })

  it('says so where no room is locked', () => {
    expect(answerSheetsDocument({ ...thePaper(), rooms: [] }, theOptions()).closing).toBe('Chưa phòng nào khóa phiếu trả lời trắc nghiệm.')
  })
})
