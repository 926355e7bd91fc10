import { describe, expect, it } from 'vitest'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import { recognizeColumns } from '../../../shared/import/columns.ts'
import type { WorkbookRow } from '../../../shared/import/workbook.ts'
import { aDate, aNumber, aRow, aTextRow, somePosts } from './sheet-builder.ts'

interface List {
  readonly what: string
  readonly rows: readonly WorkbookRow[]
  readonly merged?: readonly string[]
  /** Names that are read, in the order of the rows, and how many rows are no candidates. */
  readonly names: readonly string[]
  readonly skipped: number
}

const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Dân tộc', 'Mã vị trí']
const anh = ['1', 'Ma Thị Ánh', '12/3/1999', 'Nữ', '008199004512', 'Tày', 'TH-03']
const an = ['2', 'Nguyễn Hoàng An', '21/6/2000', 'Nam', '008200011873', 'Kinh', 'KT-02']
const both = ['Ma Thị Ánh', 'Nguyễn Hoàng An']

const lists: readonly List[] = [
  { what: 'heading in the first row, nothing else', rows: [aTextRow(1, head), aTextRow(2, anh), aTextRow(3, an)], names: both, skipped: 0 },
  {
    what: 'titles of two bodies, a heading, a sum and two columns of signatures',
    rows: [
      aRow(1, { A: 'TỈNH ỦY TUYÊN QUANG', E: 'ĐẢNG CỘNG SẢN VIỆT NAM' }),
      aRow(2, { A: 'BAN TỔ CHỨC', E: 'Tuyên Quang, ngày 16 tháng 11 năm 2026' }),
      aTextRow(4, ['DANH SÁCH THÍ SINH ĐĂNG KÝ DỰ TUYỂN']),
      aTextRow(5, ['(Kèm theo Thông báo số 12-TB/BTCTU)']),
      aTextRow(7, head), aTextRow(8, anh), aTextRow(9, an),
      aTextRow(10, ['', 'Tổng cộng: 02 thí sinh']),
      aRow(12, { B: 'NGƯỜI LẬP BIỂU', E: 'TRƯỞNG BAN' }),
      aRow(13, { B: '(Ký, ghi rõ họ tên)', E: '(Ký, đóng dấu)' }),
      aRow(17, { B: 'Hà Thị Lan', E: 'Trần Văn Minh' }),
    ],
    merged: ['A1:C1', 'E1:G1', 'A4:G4', 'A5:G5'],
    names: both,
    skipped: 4,
  },
  {
    what: 'two-row head with the birth date under Nam and Nữ, and a numbering row',
    rows: [
      aTextRow(2, ['DANH SÁCH']),
      aRow(4, { A: 'Số TT', B: 'Họ và tên', C: 'Ngày, tháng, năm sinh', E: 'Số CCCD', F: 'Dân tộc', G: 'Vị trí dự tuyển' }),
      aRow(5, { C: 'Nam', D: 'Nữ' }),
      aTextRow(6, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
      aRow(7, { A: aNumber('1'), B: 'Ma Thị Ánh', D: '12/3/1999', E: '008199004512', F: 'Tày', G: 'TH-03' }),
      aRow(8, { A: aNumber('2'), B: 'Nguyễn Hoàng An', C: '21/6/2000', E: '008200011873', F: 'Kinh', G: 'KT-02' }),
    ],
    merged: ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5', 'G4:G5'],
    names: both,
    skipped: 1,
  },
  {
    what: 'two-row head with code and name of the post, a numbering row of bare numbers',
    rows: [
      aRow(3, { A: 'STT', B: 'Họ tên', C: 'Năm sinh', D: 'Giới tính', E: 'Vị trí việc làm' }),
      aRow(4, { E: 'Mã', F: 'Tên' }),
      aRow(5, { A: aNumber('1'), B: aNumber('2'), C: aNumber('3'), D: aNumber('4'), E: aNumber('5'), F: aNumber('6') }),
      aRow(6, { A: aNumber('1'), B: 'Ma Thị Ánh', C: aNumber('1999'), D: 'Nữ', E: 'TH-03', F: 'Chuyên viên tổng hợp' }),
      aRow(7, { A: aNumber('2'), B: 'Nguyễn Hoàng An', C: aNumber('2000'), D: 'Nam', E: 'KT-02', F: 'Chuyên viên kiểm tra' }),
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3'],
    names: both,
    skipped: 1,
  },
  {
    what: 'họ đệm and tên in two columns under one head',
    rows: [
      aRow(3, { A: 'STT', B: 'Họ và tên', D: 'Ngày sinh', E: 'Giới tính', F: 'Vị trí' }),
      aRow(4, { A: '1', B: 'Ma Thị', C: 'Ánh', D: aDate('1999-03-12'), E: 'Nữ', F: 'TH-03' }),
      aRow(5, { A: '2', B: 'Nguyễn Hoàng', C: 'An', D: aDate('2000-06-21'), E: 'Nam', F: 'KT-02' }),
    ],
    merged: ['B3:C3'],
    names: both,
    skipped: 0,
  },
  {
    what: 'Họ đệm and Tên as heads of their own',
    rows: [aTextRow(1, ['TT', 'Họ đệm', 'Tên', 'Ngày sinh', 'Phái', 'Mã vị trí']), aTextRow(2, ['1', 'Ma Thị', 'Ánh', '12/3/1999', 'Nữ', 'TH-03']), aTextRow(3, ['2', 'Nguyễn Hoàng', 'An', '21/6/2000', 'Nam', 'KT-02'])],
    names: both,
    skipped: 0,
  },
  {
    what: 'heads in capitals with remarks in brackets and line breaks',
    rows: [
      aTextRow(2, ['SỐ\nTT', 'HỌ VÀ TÊN\n(chữ in hoa)', 'NGÀY, THÁNG,\nNĂM SINH', 'GIỚI TÍNH (Nam/Nữ)', 'SỐ CCCD (12 số)', 'DÂN TỘC', 'VỊ TRÍ DỰ TUYỂN']),
      aTextRow(3, ['1', 'MA THỊ ÁNH', '12/3/1999', 'NỮ', '008199004512', 'TÀY', 'TH-03']),
      aTextRow(4, ['2', 'NGUYỄN HOÀNG AN', '21/6/2000', 'NAM', '008200011873', 'KINH', 'KT-02']),
    ],
    names: ['MA THỊ ÁNH', 'NGUYỄN HOÀNG AN'],
    skipped: 0,
  },
  {
    what: 'columns that the exam does not know between the others',
    rows: [
      aTextRow(1, ['STT', 'Mã hồ sơ', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Tôn giáo', 'Vị trí', 'Lệ phí']),
      aTextRow(2, ['1', 'HS-01', 'Ma Thị Ánh', '12/3/1999', 'Nữ', 'Không', 'TH-03', '500.000']),
      aTextRow(3, ['2', 'HS-02', 'Nguyễn Hoàng An', '21/6/2000', 'Nam', 'Không', 'KT-02', '500.000']),
    ],
    names: both,
    skipped: 0,
  },
  {
    what: 'sums per agency between the people, blank rows between',
    rows: [
      aTextRow(1, head), aTextRow(2, anh), aTextRow(3, ['', 'Cộng', '1']), aTextRow(4, [' ', ' ']), aTextRow(5, an), aTextRow(6, ['', 'Tổng số', '2']),
    ],
    names: both,
    skipped: 3,
  },
  {
    what: 'a sentence of how many, the place and day, who signs for whom',
    rows: [
      aTextRow(4, head), aTextRow(5, anh), aTextRow(6, an),
      aTextRow(7, ['Danh sách này có 02 người./.']),
      aTextRow(8, ['', '', '', '', 'Tuyên Quang, ngày 16 tháng 11 năm 2026']),
      aTextRow(9, ['', '', '', '', 'KT. CHỦ TỊCH']),
      aTextRow(10, ['', '', '', '', 'PHÓ CHỦ TỊCH']),
      aTextRow(14, ['', '', '', '', 'Trần Văn Minh']),
    ],
    names: both,
    skipped: 5,
  },
]

describe('ten lists as offices make them (field report 15)', () => {
  it.each(lists)('$what', ({ rows, merged = [], names, skipped }) => {
    const columns = recognizeColumns(rows, merged)
    if (columns === null) throw new Error('heading expected')
    const sheet = { name: 'Danh sách', hidden: false, dateSystem: '1900' as const, rows, mergedRanges: merged, hiddenColumns: [] }
    const reading = readCandidateSheet(sheet, columns, { posts: somePosts, today: '2026-11-25', priorityProved: true })
    expect(reading.rows.flatMap((row) => (row.kind === 'good' ? [row.candidate.fullName] : []))).toEqual(names)
    expect(reading.counts).toEqual({ read: names.length + skipped, good: names.length, bad: 0, skipped, hidden: 0 })
  })
})
