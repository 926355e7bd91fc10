import { expect, it } from 'vitest'
import { scriptBagsDocument, type CodedPaperFacts } from '../../../shared/documents/script-bags.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const paper: CodedPaperFacts = {
  partTitle: 'Viết',
  at: '2026-12-06T08:30:00.000Z',
  keepers: ['Hoàng Thị Phách', 'Lò Văn Giữ'],
  ...{ scripts: 31, sheets: 66, spares: 9, voided: 1, commitment: 'e06a94ba5e14' },
  bags: [
    { number: 1, postCode: 'TH-01', scripts: 16, sheets: 34, examiners: ['Hoàng Thị Một', 'Lê Văn Hai', ''] },
    { number: 2, postCode: null, scripts: 15, sheets: 32, examiners: ['Lê Văn Hai', 'Vũ Thị Ba', ''] },
  ],
  draws: [{ marker: 1, seed: '4-2-6-1', seedOrigin: 'dice', at: '2026-12-07T02:00:00.000Z', userName: 'Trần Văn Trưởng', hash: '9f2c1a7b' }],
}

it('says how the scripts were coded and who marks which bag, with all that repeats the draw', () => {
  const document = scriptBagsDocument({ ...thePaper(), papers: [paper] }, theOptions())
  expect(tableText(document)).toEqual([
    ['TT', 'Túi', 'Vị trí', 'Số bài', 'Số tờ', 'Giám khảo lần 1', 'Giám khảo lần 2', 'Giám khảo lần 3'],
    ['1', '1', 'TH-01', '16', '34', 'Hoàng Thị Một', 'Lê Văn Hai', ''],
    ['2', '2', 'chung', '15', '32', 'Lê Văn Hai', 'Vũ Thị Ba', ''],
    ['', '', 'Cộng', '31', '66', '', '', ''],
  ])
  expect(document.paragraphs).toEqual([
    'Niêm phong bảng ghép phách lúc 15 giờ 30, ngày 06 tháng 12 năm 2026, hai người giữ phách: Hoàng Thị Phách, Lò Văn Giữ. Có 31 bài, 66 tờ; còn 9 mã dự phòng, đã hủy 1 mã.',
    'Mã kiểm tra của bảng ghép phách (SHA-256): e06a94ba5e14. Khi ghép phách, bảng được mở phải cho đúng mã này.',
  ])
  expect(document.notes).toEqual([
    'Lần chấm 1: bốc thăm túi lúc 9 giờ 00, ngày 07 tháng 12 năm 2026, người thực hiện Trần Văn Trưởng. Số khởi tạo: 4-2-6-1 (do gieo xúc xắc trước người chứng kiến). Mã băm kết quả SHA-256: 9f2c1a7b.',
  ])
})

it('says so where nothing was coded yet', () => {
  expect(scriptBagsDocument({ ...thePaper(), papers: [] }, theOptions()).closing).toBe('Chưa làm phách bài thi nào.')
})
