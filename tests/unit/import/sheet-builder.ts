import { recognizeColumns } from '../../../shared/import/columns.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import type { KnownPost } from '../../../shared/import/candidate-posts.ts'
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../../shared/import/workbook.ts'

/** A cell by what a test cares for; a bare text is a text cell. */
export type CellText = string | (Partial<WorkbookCell> & { readonly raw: string })

export function aRow(row: number, cells: Readonly<Record<string, CellText>>, hidden = false): WorkbookRow {
  const plain = { kind: 'text', day: null, isFormula: false, numberFormat: 'General', fontName: null } as const
  return {
    row,
    hidden,
    cells: Object.entries(cells).map(([column, cell]) => ({ column, ...plain, ...(typeof cell === 'string' ? { raw: cell } : cell) })),
  }
}

/** A row of texts from column A on; '' leaves a cell out. */
export function aTextRow(row: number, texts: readonly string[]): WorkbookRow {
  return aRow(row, Object.fromEntries(texts.flatMap((text, index) => (text === '' ? [] : [[String.fromCharCode(65 + index), text]]))))
}

export function aDate(day: string, raw = '36000', numberFormat = 'dd/mm/yyyy'): CellText {
  return { kind: 'date', raw, day, numberFormat }
}

export function aNumber(raw: string): CellText {
  return { kind: 'number', raw }
}

/** Heading of the lists in these tests: A ordinal … H priority, I phone, J note. */
export const headingRow = aTextRow(5, [
  'TT', 'Họ và tên', 'Ngày sinh', 'Nam/Nữ', 'Số CCCD', 'Dân tộc', 'Vị trí dự tuyển', 'Đối tượng ƯT', 'Điện thoại', 'Ghi chú',
])

export function columnsOf(...rows: WorkbookRow[]): ColumnRecognition {
  const found = recognizeColumns(rows)
  if (found === null) throw new Error('The rows of this test have no heading.')
  return found
}

export const somePosts: readonly KnownPost[] = [
  { id: 'th3', code: 'TH-03', name: 'Chuyên viên tổng hợp', agencyName: 'Văn phòng Tỉnh ủy' },
  { id: 'du1', code: 'DU-01', name: 'Chuyên viên tổng hợp', agencyName: 'Đảng ủy Ủy ban nhân dân tỉnh' },
  { id: 'kt2', code: 'KT-02', name: 'Chuyên viên kiểm tra', agencyName: 'Ủy ban Kiểm tra Tỉnh ủy' },
]

/** A candidate without a fault: a Tày woman, born 12/3/1999 in Tuyên Quang. */
export const goodCells: Readonly<Record<string, CellText>> = {
  A: aNumber('1'),
  B: 'Ma Thị Ánh',
  C: '12/3/1999',
  D: 'Nữ',
  E: '008199004512',
  F: 'Tày',
  G: 'TH-03',
  H: 'DTTS',
}

export function aSheet(rows: readonly WorkbookRow[]): WorkbookSheet {
  return { name: 'Đăng ký', hidden: false, dateSystem: '1900', rows: [headingRow, ...rows], mergedRanges: [], hiddenColumns: [] }
}
