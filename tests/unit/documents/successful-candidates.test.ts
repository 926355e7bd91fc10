import { describe, expect, it } from 'vitest'
import { documentName, watermarkText } from '../../../shared/documents/names.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { aWinner, theFacts, theOptions, withColumns } from './sample.ts'

const dung = aWinner()
const binh = aWinner({ rank: 2, number: '173', fullName: 'Bàn Thị Bình', birthDate: '2001-09', sex: 'female', ethnicGroup: 'Dao', priority: 0, score: 7150, total: 7150, paperScores: [null, 7150] })
const quan = aWinner({ postOrder: 2, postName: 'Kế toán', number: '257', fullName: 'Hoàng Văn Quân', birthDate: '1996', total: 9000, score: 9000, priority: 0, ethnicGroup: null, identityNumber: null })

it('sets its own dash before each place that gets it', () => {
  const recipients = ['- Như Điều 3;', '–  Lưu: VT.', '-', 'Ban Tổ chức - Cán bộ;']
  expect(successfulCandidatesDocument(theFacts([dung]), theOptions({ recipients })).recipients).toEqual(['Như Điều 3;', 'Lưu: VT.', 'Ban Tổ chức - Cán bộ;'])
})

describe('the list of successful candidates', () => {
  it('is this value', () => {
    const column = { group: null, wrap: false, weight: 1, bold: false, kind: 'text', space: null, align: 'center' }
    const words = { ...column, align: 'left', wrap: true }
    expect(successfulCandidatesDocument(theFacts([dung]), theOptions({ columns: { birthBySex: false, sex: true, ethnicGroup: false, priority: false }, number: 'Số: 15-DS/HĐTD', recipients: ['Lưu: VT.'] }))).toEqual({
      kind: 'successfulCandidates',
      layout: 'party',
      paper: { size: 'A4', orientation: 'landscape', fontSize: 13 },
      head: { superior: 'TỈNH ỦY TUYÊN QUANG', issuer: 'BAN TỔ CHỨC', number: 'Số 15-DS/HĐTD', placeAndDate: 'Tuyên Quang, ngày 29 tháng 12 năm 2026' },
      title: 'DANH SÁCH',
      subtitle: 'thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026',
      basis: '(Kèm theo Quyết định số 412-QĐ/BTCTU, ngày 28/12/2026 của Ban Tổ chức Tỉnh ủy)',
      paragraphs: [],
      table: {
        columns: [
          { ...column, key: 'position', title: 'TT', kind: 'count' },
          { ...column, key: 'number', title: 'SBD' },
          { ...words, key: 'fullName', title: 'Họ và tên', weight: 12 },
          { ...column, key: 'birth', title: 'Ngày sinh' },
          { ...column, key: 'sex', title: 'Giới tính' },
          { ...words, key: 'postName', title: 'Vị trí dự tuyển', weight: 5 },
          { ...words, key: 'agencyName', title: 'Cơ quan, đơn vị', weight: 5 },
          { ...column, key: 'score', title: 'Điểm vòng 2', kind: 'points' },
          { ...column, key: 'total', title: 'Tổng điểm', kind: 'points', bold: true },
          { ...words, key: 'note', title: 'Ghi chú' },
        ],
        groups: [{ heading: null, rows: [['1', '214', 'Đỗ Tiến Dũng', '12/3/1999', 'Nam', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', '71,85', '74,35', '']], total: null, sheet: null }],
      },
      closing: 'Danh sách này có 1 người.',
      notes: [],
      signatures: [
        { authority: null, position: 'NGƯỜI LẬP BIỂU', name: null },
        { authority: 'K/T TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN', name: 'Ma Thị Hòa' },
      ],
      recipients: ['Lưu: VT.'],
      alone: false,
      draft: false,
      practice: false,
      checkCode: '7F3A-19C2-E40B',
    })
  })

  it('shows every column that may be chosen, and never a whole identity number', () => {
    expect(tableText(successfulCandidatesDocument(theFacts([quan, binh, dung]), withColumns('successfulCandidates', true)))).toEqual([
      ['TT', 'SBD', 'Họ và tên', 'Ngày sinh: Nam', 'Ngày sinh: Nữ', 'Số CCCD', 'Dân tộc', 'Vị trí dự tuyển', 'Cơ quan, đơn vị', 'Điểm bài thi: Viết', 'Điểm bài thi: Phỏng vấn', 'Điểm vòng 2', 'Ưu tiên', 'Tổng điểm', 'Ghi chú'],
      ['1', '214', 'Đỗ Tiến Dũng', '12/3/1999', '', '008099•••234', 'Kinh', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', '70,00', '76,15', '71,85', '2,50', '74,35', ''],
      ['2', '173', 'Bàn Thị Bình', '', '9/2001', '008099•••234', 'Dao', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', '', '71,50', '71,50', '', '71,50', ''],
      ['3', '257', 'Hoàng Văn Quân', '1996', '', '', '', 'Kế toán', 'Văn phòng Tỉnh ủy', '70,00', '76,15', '90,00', '', '90,00', ''],
    ])
  })

  it.each([
    ['post', ['Đỗ Tiến Dũng', 'Bàn Thị Bình', 'Hoàng Văn Quân']],
    ['name', ['Bàn Thị Bình', 'Đỗ Tiến Dũng', 'Hoàng Văn Quân']],
    ['number', ['Bàn Thị Bình', 'Đỗ Tiến Dũng', 'Hoàng Văn Quân']],
    ['total', ['Hoàng Văn Quân', 'Đỗ Tiến Dũng', 'Bàn Thị Bình']],
    ['an order it does not have', ['Đỗ Tiến Dũng', 'Bàn Thị Bình', 'Hoàng Văn Quân']],
  ])('in the order "%s", numbered from 1 whatever the order', (sort, names) => {
    const [, ...rows] = tableText(successfulCandidatesDocument(theFacts([quan, binh, dung]), theOptions({ sort })))
    expect(rows.map((row) => [row[0], row[2]])).toEqual(names.map((name, index) => [String(index + 1), name]))
  })

  it.each([
    { numbers: [null, null], titles: ['TT', 'Họ và tên'] },
    { numbers: ['214', null], titles: ['TT', 'SBD'] },
  ])('has the column SBD when somebody has a number: $numbers', ({ numbers, titles }) => {
    const document = successfulCandidatesDocument(theFacts(numbers.map((number) => aWinner({ number }))), theOptions())
    expect(tableText(document)[0]?.slice(0, 2)).toEqual(titles)
  })

  it('leaves open for the pen what is not known yet', () => {
    const document = successfulCandidatesDocument(theFacts([]), theOptions({ decisionNumber: '', decisionDate: null, signingDate: null, signerName: '' }))
    expect([document.head.placeAndDate, document.basis, document.closing, document.signatures[1]?.name]).toEqual([
      'Tuyên Quang, ngày …… tháng …… năm ……',
      '(Kèm theo Quyết định số ……, ngày ……/……/…… của Ban Tổ chức Tỉnh ủy)',
      'Danh sách này không có người nào.',
      null,
    ])
  })

  it.each([
    [false, false, 'DỰ THẢO'],
    [true, true, 'THỬ'],
    [false, true, 'DỰ THẢO – THỬ'],
    [true, false, null],
  ])('approved %s, practice %s: %s across the page', (approved, practice, words) => {
    expect(watermarkText(successfulCandidatesDocument(theFacts([dung], { approved, practice }), theOptions()))).toBe(words)
  })

  it('names the post where it holds only one', () => {
    expect(successfulCandidatesDocument(theFacts([dung], { onlyPost: 'Kế toán, Văn phòng Tỉnh ủy' }), theOptions()).subtitle).toBe(
      'thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026, vị trí Kế toán, Văn phòng Tỉnh ủy',
    )
  })

  it('has a name for the file and the window', () => {
    expect(documentName(successfulCandidatesDocument(theFacts([]), theOptions()))).toBe('Danh sách thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026')
  })
})
