import { describe, expect, it } from 'vitest'
import { checkDrawDocument, checkMarksDocument, type CheckDrawFacts, type CheckedPaperScript } from '../../../shared/documents/check-papers.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const decided = { value: 6200, number: '09/BB-BCT', date: '2026-12-15' }
const bare = { value: null, official: null, difference: null, beyond: false, decided: null }
const checks: readonly CheckedPaperScript[] = [
  { ...bare, bagNumber: 1, position: 3, code: 'K7M4T', checker: 'Vũ Thị Ba', official: 7000, value: 7500, difference: 500 },
  { ...bare, bagNumber: 1, position: 9, code: 'P9R3X', checker: 'Vũ Thị Ba', official: 5650, value: 6400, difference: 750, beyond: true, decided },
  { ...bare, bagNumber: 2, position: 1, code: 'W2H6N', checker: 'Hoàng Thị Một', official: 6000, value: 6501, difference: 501, beyond: true },
  { ...bare, bagNumber: 2, position: 2, code: 'T8C7K', checker: 'Hoàng Thị Một' },
]
const draw: CheckDrawFacts = {
  ...{ partTitle: 'Viết', share: 10, bags: 2, scripts: 31, number: '12-QĐ/HĐTD', date: '2026-12-12', signer: 'Hà Văn Tú' },
  ...{ seed: '4-2-6-1', seedOrigin: 'dice', hash: '9f2c1a7b', at: '2026-12-13T02:00:00.000Z', userName: 'Trần Văn Trưởng', checks },
}
const facts = { ...thePaper(), draws: [draw], limit: 500, article: 'TT 22/2025 Quy chế Đ.16 k.2 c' }

describe('biên bản bốc thăm bài chấm kiểm tra', () => {
  it('has the decision of the board, the scripts with their checkers and room for a mark, and all that repeats the draw', () => {
    const document = checkDrawDocument(facts, theOptions())
    expect(tableText(document)).toEqual([
      ['TT', 'Túi', 'Bài', 'Số phách', 'Người chấm kiểm tra', 'Điểm kiểm tra'],
      ['1', '1', '3', 'K7M4T', 'Vũ Thị Ba', ''],
      ['2', '1', '9', 'P9R3X', 'Vũ Thị Ba', ''],
      ['3', '2', '1', 'W2H6N', 'Hoàng Thị Một', ''],
      ['4', '2', '2', 'T8C7K', 'Hoàng Thị Một', ''],
    ])
    expect([document.title, document.subtitle]).toEqual(['BIÊN BẢN', 'bốc thăm bài chấm kiểm tra kỳ thi tuyển công chức năm 2026'])
    expect(document.paragraphs).toEqual([
      'Viết: bốc thăm lúc 9 giờ 00, ngày 13 tháng 12 năm 2026, người thực hiện Trần Văn Trưởng, theo văn bản 12-QĐ/HĐTD ngày 12/12/2026, người ký Hà Văn Tú: 10 % của 31 bài trong 2 túi đủ điểm chính thức, được 4 bài. Người chấm kiểm tra chưa chấm túi đó và không có người thân dự thi.',
      'Số khởi tạo: 4-2-6-1 (do gieo xúc xắc trước người chứng kiến). Mã băm kết quả SHA-256: 9f2c1a7b. Bốc lại với số này trên cùng các túi và cùng người chấm thì ra đúng kết quả này.',
    ])
  })
})

describe('biên bản chấm kiểm tra', () => {
  it('lays both marks side by side and says what became of each, signed by the checkers and the head', () => {
    const document = checkMarksDocument(facts, theOptions())
    expect(tableText(document)).toEqual([
      ['TT', 'Túi', 'Bài', 'Số phách', 'Người chấm kiểm tra', 'Điểm chính thức', 'Điểm kiểm tra', 'Chênh', 'Kết quả'],
      ['Viết · 10 % của 31 bài · văn bản 12-QĐ/HĐTD ngày 12/12/2026'],
      ['1', '1', '3', 'K7M4T', 'Vũ Thị Ba', '70,00', '75,00', '5,00', 'giữ điểm chính thức'],
      ['2', '1', '9', 'P9R3X', 'Vũ Thị Ba', '56,50', '64,00', '7,50', 'trưởng ban quyết định 62,00, biên bản 09/BB-BCT ngày 15/12/2026'],
      ['3', '2', '1', 'W2H6N', 'Hoàng Thị Một', '60,00', '65,01', '5,01', 'chờ trưởng ban quyết định'],
      ['4', '2', '2', 'T8C7K', 'Hoàng Thị Một', '', '', '', 'chưa chấm kiểm tra'],
    ])
    expect([document.title, document.subtitle]).toEqual(['BIÊN BẢN', 'chấm kiểm tra bài thi viết kỳ thi tuyển công chức năm 2026'])
    expect(document.table.groups[0]?.sheet).toEqual({
      closing: 'Chấm kiểm tra 4 bài: chênh không quá 5,00 điểm 1 bài, quá 5,00 điểm 2 bài, chưa có kết quả 1 bài. Mức 5,00 điểm như mức lấy điểm trung bình theo TT 22/2025 Quy chế Đ.16 k.2 c; quá mức thì trưởng ban chấm thi quyết định.',
      signatures: [
        { authority: null, position: 'NGƯỜI CHẤM KIỂM TRA', name: 'Vũ Thị Ba' },
        { authority: null, position: 'NGƯỜI CHẤM KIỂM TRA', name: 'Hoàng Thị Một' },
        { authority: null, position: 'TRƯỞNG BAN CHẤM THI', name: null },
      ],
    })
  })

  it('counts apart what was not checked any more because it has 0 points by then', () => {
    const zero = { ...bare, bagNumber: 1, position: 4, code: 'H3N8P', checker: 'Vũ Thị Ba', decided: { ...decided, value: 0 } }
    const document = checkMarksDocument({ ...facts, article: null, draws: [{ ...draw, checks: [...checks.slice(0, 1), zero] }] }, theOptions())
    expect(tableText(document).at(-1)).toEqual(['2', '1', '4', 'H3N8P', 'Vũ Thị Ba', '', '', '', 'trưởng ban quyết định 0,00, biên bản 09/BB-BCT ngày 15/12/2026'])
    expect(document.table.groups[0]?.sheet?.closing).toBe('Chấm kiểm tra 2 bài: chênh không quá 5,00 điểm 1 bài, quá 5,00 điểm 0 bài, không chấm 1 bài đã có điểm 0. Mức 5,00 điểm; quá mức thì trưởng ban chấm thi quyết định.')
  })

  it('says so where nothing was drawn', () => {
    expect([checkDrawDocument, checkMarksDocument].map((make) => make({ ...facts, draws: [] }, theOptions()).closing)).toEqual(['Chưa bốc thăm bài chấm kiểm tra.', 'Chưa bốc thăm bài chấm kiểm tra.'])
  })
})
