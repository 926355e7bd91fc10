import { describe, expect, it } from 'vitest'
import { reassignColumns, recognizeColumns } from '../../../shared/import/columns.ts'
import { candidateFields, headingsOfField } from '../../../shared/import/headings.ts'
import { fold } from '../../../shared/text/fold.ts'
import { aRow, aTextRow } from './sheet-builder.ts'

describe('heading in one row', () => {
  it('is found under title rows, and unknown columns are kept apart', () => {
    const rows = [
      aTextRow(1, ['TỈNH ỦY TUYÊN QUANG']),
      aTextRow(2, ['DANH SÁCH ĐĂNG KÝ DỰ TUYỂN']),
      aTextRow(4, ['STT', 'HỌ VÀ TÊN', 'Ngày, tháng,\nnăm sinh', 'Giới tính (Nam/Nữ)', 'Số CCCD (12 số)', 'Nơi cấp', 'Vị trí việc làm']),
      aTextRow(5, ['1', 'Ma Thị Ánh', '12/3/1999', 'Nữ', '008199004512', 'Cục CSQLHC', 'TH-03']),
    ]
    expect(recognizeColumns(rows)).toEqual({
      headingRows: [4],
      columns: [
        { column: 'A', heading: 'STT', field: 'ordinal' },
        { column: 'B', heading: 'HỌ VÀ TÊN', field: 'fullName' },
        { column: 'C', heading: 'Ngày, tháng, năm sinh', field: 'birthDate' },
        { column: 'D', heading: 'Giới tính (Nam/Nữ)', field: 'sex' },
        { column: 'E', heading: 'Số CCCD (12 số)', field: 'identityNumber' },
        { column: 'F', heading: 'Nơi cấp', field: null },
        { column: 'G', heading: 'Vị trí việc làm', field: 'postName' },
      ],
      columnOf: { ordinal: 'A', fullName: 'B', birthDate: 'C', sex: 'D', identityNumber: 'E', postName: 'G' },
      repeated: [],
      missing: [],
    })
  })

  it.each([
    ['đúng cách viết', 'Họ và tên', 'fullName'],
    ['chữ hoa, khoảng trắng thừa', ' HỌ  VÀ\u00A0TÊN ', 'fullName'],
    ['không dấu', 'Ho va ten', 'fullName'],
    ['dấu tổ hợp', 'Họ và tên'.normalize('NFD'), 'fullName'],
    ['ghi chú trong ngoặc', 'Dân tộc (ghi rõ)', 'ethnicGroup'],
    ['chỉ chứa một tiêu đề đã biết', 'Họ và tên bố', null],
    ['chỉ gần giống', 'Họ và tếnn', null],
  ])('compares headings folded and whole: %s', (_, heading, field) => {
    const found = recognizeColumns([aTextRow(1, ['STT', 'Ngày sinh', heading])])
    expect(found?.columns[2]?.field).toBe(field)
  })

  it('names what a list lacks', () => {
    expect(recognizeColumns([aTextRow(1, ['STT', 'Giới tính', 'Dân tộc'])])?.missing).toEqual(['fullName', 'birthDate', 'post'])
  })

  it('gives a field to none of two columns that claim it', () => {
    const found = recognizeColumns([aTextRow(1, ['Họ và tên', 'Ngày sinh', 'Năm sinh', 'Vị trí'])])
    expect({ columnOf: found?.columnOf, repeated: found?.repeated, missing: found?.missing }).toEqual({
      columnOf: { fullName: 'A', postName: 'D' },
      repeated: [{ field: 'birthDate', columns: ['B', 'C'] }],
      missing: ['birthDate'],
    })
  })

  it('finds none where nothing is headed', () => {
    expect(recognizeColumns([aTextRow(1, ['Ma Thị Ánh', '12/3/1999']), aTextRow(2, ['Ghi chú'])])).toBeNull()
  })

  it('takes no heading below the thirtieth row', () => {
    const titles = Array.from({ length: 30 }, (_, index) => aTextRow(index + 1, ['x']))
    expect(recognizeColumns([...titles, aTextRow(31, ['Họ và tên', 'Ngày sinh'])])).toBeNull()
  })
})

describe('heading in two rows (field report 15)', () => {
  const top = aRow(4, { A: 'TT', B: 'Họ và tên', C: 'Ngày, tháng, năm sinh', E: 'Vị trí dự tuyển', G: 'Thông tin khác', I: 'Ghi chú' })
  const bottom = aRow(5, { C: 'Nam', D: 'Nữ', E: 'Mã', F: 'Tên', G: 'Dân tộc', H: 'Tên' })
  const expected = [
    { column: 'A', heading: 'TT', field: 'ordinal' },
    { column: 'B', heading: 'Họ và tên', field: 'fullName' },
    { column: 'C', heading: 'Ngày, tháng, năm sinh / Nam', field: 'birthDateMale' },
    { column: 'D', heading: 'Ngày, tháng, năm sinh / Nữ', field: 'birthDateFemale' },
    { column: 'E', heading: 'Vị trí dự tuyển / Mã', field: 'postCode' },
    { column: 'F', heading: 'Vị trí dự tuyển / Tên', field: 'postName' },
    { column: 'G', heading: 'Thông tin khác / Dân tộc', field: 'ethnicGroup' },
    { column: 'H', heading: 'Thông tin khác / Tên', field: null },
    { column: 'I', heading: 'Ghi chú', field: 'note' },
  ]

  it.each([
    ['with merged heads', ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4', 'G4:H4', 'I4:I5']],
    ['with blank cells where the file tells of no merging', []],
  ])('%s', (_, merged) => {
    const found = recognizeColumns([aTextRow(1, ['DANH SÁCH']), top, bottom, aTextRow(6, ['1', 'Ma Thị Ánh', '', '12/3/1999'])], merged)
    expect({ headingRows: found?.headingRows, columns: found?.columns, missing: found?.missing }).toEqual({
      headingRows: [4, 5],
      columns: expected,
      missing: [],
    })
  })

  it('takes one row when a title merged over everything stands right above', () => {
    const found = recognizeColumns([aTextRow(4, ['DANH SÁCH']), aTextRow(5, ['STT', 'Họ và tên', 'Ngày sinh'])], ['A4:C4'])
    expect([found?.headingRows, found?.columns.map(({ heading }) => heading)]).toEqual([[5], ['STT', 'Họ và tên', 'Ngày sinh']])
  })

  it('splits a name headed once over two columns', () => {
    const found = recognizeColumns([aRow(3, { A: 'STT', B: 'Họ và tên', D: 'Ngày sinh', E: 'Vị trí' })], ['B3:C3'])
    expect(found?.columnOf).toEqual({ ordinal: 'A', familyAndMiddleName: 'B', givenName: 'C', birthDate: 'D', postName: 'E' })
    expect(found?.missing).toEqual([])
  })
})

describe('columns chosen by a person', () => {
  it('replace what was recognized, and leave the rest', () => {
    const found = recognizeColumns([aTextRow(1, ['Họ và tên', 'Ngày sinh', 'Năm sinh', 'Nơi thi'])])
    if (found === null) throw new Error('heading expected')
    expect(reassignColumns(found, { C: null, D: 'postName' })).toMatchObject({
      columnOf: { fullName: 'A', birthDate: 'B', postName: 'D' },
      repeated: [],
      missing: [],
    })
  })
})

it('no heading names two fields', () => {
  const owners = new Map<string, string[]>()
  for (const field of candidateFields) {
    for (const heading of headingsOfField[field]) owners.set(fold(heading), [...new Set([...(owners.get(fold(heading)) ?? []), field])])
  }
  expect([...owners].filter(([, fields]) => fields.length > 1)).toEqual([])
})
