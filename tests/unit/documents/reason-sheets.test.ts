import { describe, expect, it } from 'vitest'
import type { ExplainedCandidate } from '../../../shared/documents/reason-sheets.ts'
import { reasonSheetsDocument } from '../../../shared/documents/reason-sheets.ts'
import { documentName } from '../../../shared/documents/names.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { writePdf } from '../../../electron/office/writers/pdf.ts'
import { fonts, pageTexts } from '../writers/read-pdf.ts'
import { aPerson, theOptions, thePaper } from './sample.ts'

const an: ExplainedCandidate = {
  ...aPerson({ fullName: 'Nguyễn Hoàng An', birthDate: '2000-06-21', number: '105' }),
  rank: 3,
  total: 7100,
  steps: [
    { step: 'Vòng 1', sentence: 'Vòng 1 đúng 41/60 câu, cần 30', article: 'NĐ 170/2025 Đ.9 k.2' },
    { step: 'Chấm thi', sentence: 'Viết: hai giám khảo 78,00 / 70,00 chênh 8,00, thống nhất 74,00, văn bản 10-BB/HĐTD ngày 20/11/2026', article: '10-BB/HĐTD ngày 20/11/2026' },
    { step: 'Chấm thi', sentence: 'Phỏng vấn: các thành viên cho 60,00 / 68,00, trung bình 64,00', article: 'TT 22/2025 Đ.22' },
    { step: 'Điểm', sentence: 'Vòng 2: 74,00 × 70 % + 64,00 × 30 % = 71,00', article: 'NĐ 170/2025 Đ.9 k.2 b' },
    { step: 'Xếp hạng', sentence: 'Tổng điểm 71,00 đứng thứ 3 trên 2 chỉ tiêu', article: null },
  ],
  conclusion: 'Không trúng tuyển; tổng điểm 71,00, xếp thứ 3 (thiếu 0,50 so với hạng 2).',
}
const pao: ExplainedCandidate = {
  ...aPerson({ fullName: 'Giàng A Páo', birthDate: null, number: null, postOrder: 2, postName: 'Kế toán' }),
  rank: null,
  total: null,
  steps: [{ step: 'Điều kiện', sentence: 'Chưa đủ 18 tuổi', article: 'Luật 80/2025/QH15 Đ.19 k.1 b' }],
  conclusion: 'Không đủ điều kiện dự thi.',
}
/** Somebody about whom everything was decided that can be, called in the end. */
const fourteen: ExplainedCandidate['steps'] = [
  ['Vòng 1', 'Kiến thức chung bị khiển trách, trừ 25 %: 45 câu còn 33,75 câu', 'TT 22/2025 Nội quy Đ.2 k.7 a'],
  ['Vòng 1', 'Vòng 1 đúng 33,75/60 câu sau khi trừ, cần 30', 'NĐ 170/2025 Đ.9 k.2'],
  ['Chấm thi', 'Viết: hai giám khảo 88,00 / 80,00 chênh 8,00, thống nhất 84,00, văn bản 10-BB/HĐTD ngày 20/11/2026', '10-BB/HĐTD ngày 20/11/2026'],
  ['Chấm thi', 'Viết: phúc khảo 90,00 chênh 6,00 so với 84,00, chủ tịch hội đồng quyết định 90,00, văn bản 11-BB/HĐTD ngày 22/11/2026', '11-BB/HĐTD ngày 22/11/2026'],
  ['Chấm thi', 'Viết bị khiển trách, trừ 25 %: 90,00 còn 67,50', 'TT 22/2025 Nội quy Đ.2 k.7 a'],
  ['Chấm thi', 'Phỏng vấn: các thành viên cho 80,00 / 75,00 / 70,00, trung bình 75,00', 'TT 22/2025 Đ.22'],
  ['Chấm thi', 'Phỏng vấn bị khiển trách, trừ 25 %: 75,00 còn 56,25', 'TT 22/2025 Nội quy Đ.2 k.7 a'],
  ['Điểm', 'Vòng 2: 67,50 × 70 % + 56,25 × 30 % = 64,13', 'NĐ 170/2025 Đ.9 k.2 b'],
  ['Điểm', 'Vòng 2 được 64,13, cần 50 trước điểm ưu tiên', 'NĐ 170/2025 Đ.10 k.1 a'],
  ['Điểm', 'Dân tộc thiểu số: cộng 5,00', 'NĐ 170/2025 Đ.6 k.1 b'],
  ['Điểm', 'Anh hùng: chưa có giấy tờ chứng minh, không cộng điểm ưu tiên', 'NĐ 170/2025 Đ.6 k.1 a'],
  ['Xếp hạng', 'Tổng điểm 69,13 đứng thứ 3 trên 2 chỉ tiêu; người cuối cùng trúng tuyển có 80,00', 'NĐ 170/2025 Đ.10 k.1 b'],
  ['Sau đó', 'Gọi người thấp hơn liền kề, hạng 3', 'NĐ 170/2025 Đ.18 k.3–4, sửa đổi bởi NĐ 300/2026'],
  ['Cơ quan', 'Về Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang, nguyện vọng thứ 1', 'NĐ 170/2025 Đ.10 k.3'],
].map(([step = '', sentence = '', article = '']) => ({ step, sentence, article }))
const options = theOptions({ orientation: 'portrait', decisionNumber: '' })

describe('the sheets of reasons', () => {
  it('tell each person every step with its article, a step named once, a paper of the exam only as the ground', () => {
    const document = reasonSheetsDocument({ ...thePaper(), candidates: [pao, an] }, options)
    expect(tableText(document)).toEqual([
      ['Bước xét', 'Nội dung', 'Căn cứ'],
      ['Nguyễn Hoàng An · sinh 21/6/2000 · SBD 105 · Chuyên viên tổng hợp, Văn phòng Tỉnh ủy'],
      ['Vòng 1', 'Vòng 1 đúng 41/60 câu, cần 30', 'NĐ 170/2025 Đ.9 k.2'],
      ['Chấm thi', 'Viết: hai giám khảo 78,00 / 70,00 chênh 8,00, thống nhất 74,00', '10-BB/HĐTD ngày 20/11/2026'],
      ['', 'Phỏng vấn: các thành viên cho 60,00 / 68,00, trung bình 64,00', 'TT 22/2025 Đ.22'],
      ['Điểm', 'Vòng 2: 74,00 × 70\u00A0% + 64,00 × 30\u00A0% = 71,00', 'NĐ 170/2025 Đ.9 k.2 b'],
      ['Xếp hạng', 'Tổng điểm 71,00 đứng thứ 3 trên 2 chỉ tiêu', ''],
      ['Giàng A Páo · Kế toán, Văn phòng Tỉnh ủy'],
      ['Điều kiện', 'Chưa đủ 18 tuổi', 'Luật 80/2025/QH15 Đ.19 k.1 b'],
    ])
    expect(document.table.groups.map(({ sheet }) => sheet?.closing)).toEqual([
      'Kết luận: Không trúng tuyển; tổng điểm 71,00, xếp thứ 3 (thiếu 0,50 so với hạng 2).',
      'Kết luận: Không đủ điều kiện dự thi.',
    ])
    expect([documentName(document), document.closing, document.basis]).toEqual(['Phiếu lý do của thí sinh kỳ thi tuyển công chức năm 2026', null, null])
  })

  it('name the person in the title where there is one', () => {
    expect(documentName(reasonSheetsDocument({ ...thePaper(), candidates: [an] }, options))).toBe('Phiếu lý do của thí sinh Nguyễn Hoàng An, kỳ thi tuyển công chức năm 2026')
  })

  it('say so before anybody is decided', () => {
    const { closing, table } = reasonSheetsDocument({ ...thePaper(), candidates: [] }, options)
    expect([closing, table.groups]).toEqual(['Chưa có thí sinh nào được xét.', []])
  })

  it('go out alone: each page has the head of the office, the conclusion and both signatures, and DỰ THẢO until the result is approved', async () => {
    const written = async (approved: boolean) => {
      const { bytes } = await writePdf(reasonSheetsDocument({ ...thePaper({ approved }), candidates: [an, pao] }, options), fonts, new Date('2026-12-29T01:00:00Z'))
      // Letters that stand aslant are read with gaps between them.
      return pageTexts(bytes, '-raw').map((page) => page.replace(/\s+/gu, ''))
    }
    const pages = await written(false)
    expect(pages.map((page) => ['BANTỔCHỨC', 'PHIẾULÝDO', 'Kếtluận:Không', 'NGƯỜILẬPPHIẾU', 'PHÓTRƯỞNGBAN', 'DỰTHẢO'].map((text) => page.includes(text)))).toEqual([Array(6).fill(true), Array(6).fill(true)])
    expect((await written(true)).map((page) => page.includes('DỰTHẢO'))).toEqual([false, false])
  })

  it('keep each person on one page: 14 reasons in letters of at least 12 points, more in smaller ones', async () => {
    const written = (steps: ExplainedCandidate['steps']) => writePdf(reasonSheetsDocument({ ...thePaper(), candidates: [{ ...an, steps }] }, options), fonts, new Date('2026-12-29T01:00:00Z'))
    const few = await written(fourteen.slice(0, 5))
    const many = await written(fourteen)
    const most = await written([...fourteen, ...fourteen.slice(2, 8)])
    expect([few.pages, few.tableFontSize, many.pages, many.tableFontSize >= 12, most.pages, most.tableFontSize < 12]).toEqual([1, 13, 1, true, 1, true])
  })
})
