import { describe, expect, it } from 'vitest'
import { documentName } from '../../../shared/documents/names.ts'
import { regimeComparisonDocument, type ComparedValue } from '../../../shared/documents/regime-comparison.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const paper = { name: 'Đề án đổi mới thi tuyển', number: '05-ĐA/TU', date: '2026-08-10', signer: 'Hà Văn Tú' }
const threshold: ComparedValue = { title: 'Điểm đạt, chưa cộng ưu tiên', regulation: 'từ 50,00 điểm', article: 'NĐ 170/2025 Đ.10 k.1 a', exam: 'từ 55,00 điểm', kind: 'replaced', ...paper }
const rounding: ComparedValue = { title: 'Làm tròn khi đúng nửa', regulation: 'làm tròn lên', article: 'TT 22/2025 Đ.16, không ghi hướng', exam: 'làm tròn lên', kind: 'confirmed', ...paper, name: null, number: '7-CV/BTCTU', date: '2026-09-02' }

const about = { regimeTitle: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026', houseRulesTitle: 'TT 22/2025', copyHash: '6cad172f', unconfirmed: 0 }
const compared = (values: readonly ComparedValue[], unconfirmed = 0) => regimeComparisonDocument({ ...thePaper(), ...about, values, unconfirmed }, theOptions({ decisionNumber: '' }))

describe('the comparison with the regulation (NĐ 170/2025 Đ.70 k.3)', () => {
  it('sets each value that holds beside that of the regulation, with its paper; what was confirmed stands apart', () => {
    const document = compared([rounding, threshold], 2)
    expect(documentName(document)).toBe('Bảng so sánh quy chế áp dụng cho kỳ thi tuyển công chức năm 2026')
    expect(document.paragraphs).toEqual(['Quy chế: NĐ 170/2025, sửa đổi bởi NĐ 300/2026; nội quy, quy chế thi: TT 22/2025. Mã băm bản sao quy chế SHA-256: 6cad172f.'])
    expect(tableText(document)).toEqual([
      ['TT', 'Nội dung', 'Theo quy chế', 'Điều, khoản', 'Áp dụng cho kỳ thi', 'Văn bản'],
      ['Giá trị được thay'],
      ['1', 'Điểm đạt, chưa cộng ưu tiên', 'từ 50,00 điểm', 'NĐ 170/2025 Đ.10 k.1 a', 'từ 55,00 điểm', 'Đề án đổi mới thi tuyển, số 05-ĐA/TU ngày 10/8/2026, Hà Văn Tú ký'],
      ['Giá trị chưa đối chiếu văn bản gốc, đã được xác nhận'],
      ['1', 'Làm tròn khi đúng nửa', 'làm tròn lên', 'TT 22/2025 Đ.16, không ghi hướng', 'làm tròn lên', 'số 7-CV/BTCTU ngày 02/9/2026, Hà Văn Tú ký'],
    ])
    expect([document.closing, document.notes]).toEqual(['Thay 1 giá trị, xác nhận 1 giá trị.', ['Còn 2 giá trị chưa đối chiếu văn bản gốc và chưa được xác nhận.']])
  })

  it('says so where the exam is held by the regulation as it is', () => {
    const { closing, notes, table } = compared([])
    expect([closing, notes, table.groups]).toEqual(['Kỳ thi áp dụng nguyên các giá trị của quy chế.', [], []])
  })
})
