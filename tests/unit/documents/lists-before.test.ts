import { describe, expect, it } from 'vitest'
import { eligibleCandidatesDocument } from '../../../shared/documents/eligible-candidates.ts'
import { ineligibleCandidatesDocument } from '../../../shared/documents/ineligible-candidates.ts'
import type { UnmetCondition } from '../../../shared/documents/ineligible-candidates.ts'
import { numberedCandidatesDocument } from '../../../shared/documents/numbered-candidates.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { unplacedCandidatesDocument } from '../../../shared/documents/unplaced-candidates.ts'
import { aPerson, theOptions, thePaper } from './sample.ts'

const binh = aPerson({ fullName: 'Bàn Thị Bình', birthDate: '2001-09', sex: 'female', ethnicGroup: 'Dao', number: '101', identityNumber: null })
const quan = aPerson({ fullName: 'Hoàng Văn Quân', birthDate: null, ethnicGroup: null, number: '214', postOrder: 2, postName: 'Kế toán' })

describe('the list of eligible candidates (NĐ 170/2025 Đ.16 k.2)', () => {
  const candidates = [
    { ...quan, priorityGroups: [], note: 'Nộp bổ sung' },
    { ...binh, priorityGroups: ['Người dân tộc thiểu số', 'Con thương binh'], note: '' },
  ]

  it('names everybody with post, agency and the priority asked for, and leaves empty what nobody may see', () => {
    const document = eligibleCandidatesDocument({ ...thePaper(), candidates }, theOptions())
    expect(tableText(document)).toEqual([
      ['TT', 'SBD', 'Họ và tên', 'Ngày sinh: Nam', 'Ngày sinh: Nữ', 'Dân tộc', 'Vị trí dự tuyển', 'Cơ quan, đơn vị', 'Đối tượng ưu tiên', 'Ghi chú'],
      ['1', '101', 'Bàn Thị Bình', '', '9/2001', 'Dao', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', 'Người dân tộc thiểu số; Con thương binh', ''],
      ['2', '214', 'Hoàng Văn Quân', '', '', '', 'Kế toán', 'Văn phòng Tỉnh ủy', '', 'Nộp bổ sung'],
    ])
    expect([document.title, document.subtitle, document.closing]).toEqual([
      'DANH SÁCH',
      'thí sinh đủ điều kiện dự thi kỳ thi tuyển công chức năm 2026',
      'Danh sách này có 2 thí sinh đủ điều kiện dự thi.',
    ])
  })

  it('has no column SBD before the numbers are given', () => {
    const unnumbered = candidates.map((candidate) => ({ ...candidate, number: null }))
    expect(tableText(eligibleCandidatesDocument({ ...thePaper(), candidates: unnumbered }, theOptions()))[0]?.slice(0, 2)).toEqual(['TT', 'Họ và tên'])
  })
})

describe('the list of ineligible candidates (NĐ 170/2025 Đ.16 k.2)', () => {
  const age: UnmetCondition = { condition: 'Chưa đủ 18 tuổi', article: 'Luật 80/2025/QH15 Đ.19 k.1 b', paper: null, note: null }
  const paper: UnmetCondition = { condition: 'Thiếu giấy tờ', article: 'NĐ 170/2025 Đ.15 k.2', paper: 'Bản sao văn bằng', note: 'hẹn nộp, không nộp' }
  const other: UnmetCondition = { condition: 'Điều kiện khác', article: null, paper: null, note: null }

  it.each([
    [[age], 'Chưa đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1 b)'],
    [[paper], 'Thiếu giấy tờ: Bản sao văn bằng, hẹn nộp, không nộp (NĐ 170/2025 Đ.15 k.2)'],
    [[{ ...age, paper: 'Bảng điểm đại học' }], 'Chưa đủ 18 tuổi, thiếu bảng điểm đại học (Luật 80/2025/QH15 Đ.19 k.1 b)'],
    [[other], 'Điều kiện khác'],
    [[age, other], 'Chưa đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1 b);\nĐiều kiện khác'],
  ])('says every reason with its article: %j', (reasons, text) => {
    const candidates = [{ ...binh, number: null, reasons, note: '' }]
    expect(tableText(ineligibleCandidatesDocument({ ...thePaper(), candidates }, theOptions()))).toEqual([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Vị trí dự tuyển', 'Cơ quan, đơn vị', 'Lý do không đủ điều kiện', 'Ghi chú'],
      ['1', 'Bàn Thị Bình', '9/2001', 'Nữ', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', text, ''],
    ])
  })
})

describe('the list by number (TT 22/2025 Quy chế Đ.6 k.2)', () => {
  const candidates = [
    { ...quan, places: [{ roomNumber: 12, sessionNumber: 2 }, null], note: '' },
    { ...binh, places: [{ roomNumber: 1, sessionNumber: 1 }, { roomNumber: 3, sessionNumber: 1 }], note: '' },
  ]

  it('stands in the order of the numbers and says where each part is sat', () => {
    const document = numberedCandidatesDocument({ ...thePaper(), parts: ['Kiến thức chung', 'Ngoại ngữ'], candidates }, theOptions({ sort: 'number' }))
    expect(tableText(document)).toEqual([
      ['TT', 'SBD', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Vị trí dự tuyển', 'Cơ quan, đơn vị', 'Phòng thi, ca thi: Kiến thức chung', 'Phòng thi, ca thi: Ngoại ngữ'],
      ['1', '101', 'Bàn Thị Bình', '9/2001', 'Nữ', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', 'Phòng 1, ca 1', 'Phòng 3, ca 1'],
      ['2', '214', 'Hoàng Văn Quân', '', 'Nam', 'Kế toán', 'Văn phòng Tỉnh ủy', 'Phòng 12, ca 2', ''],
    ])
  })

  it('goes with a decision only where one is named', () => {
    const basis = (decisionNumber: string) => numberedCandidatesDocument({ ...thePaper(), parts: [], candidates }, theOptions({ decisionNumber })).basis
    expect([basis(''), basis('15-QĐ/HĐTD')]).toEqual([null, '(Kèm theo Quyết định số 15-QĐ/HĐTD, ngày 28/12/2026 của Ban Tổ chức Tỉnh ủy)'])
  })
})

describe('the list of candidates without a seat (field report 62)', () => {
  it('names each with the part and why', () => {
    const candidates = (['noSeat', 'late', 'notDrawn'] as const).map((reason, index) => ({ ...binh, number: String(101 + index), partTitle: 'Viết', reason }))
    const document = unplacedCandidatesDocument({ ...thePaper(), candidates }, theOptions({ sort: 'number' }))
    expect(tableText(document).map((row) => row.slice(-2))).toEqual([
      ['Phần thi', 'Lý do chưa có chỗ'],
      ['Viết', 'Các phòng đã hết chỗ khi bốc thăm'],
      ['Viết', 'Được nhận vào sau khi bốc thăm'],
      ['Viết', 'Phần thi chưa bốc thăm phòng'],
    ])
    expect(document.closing).toBe('Danh sách này có 3 lượt thí sinh chưa có chỗ ngồi.')
  })

  it('says so when nobody is without a seat', () => {
    expect(unplacedCandidatesDocument({ ...thePaper(), candidates: [] }, theOptions()).closing).toBe('Mọi thí sinh đã có chỗ ngồi.')
  })
})
