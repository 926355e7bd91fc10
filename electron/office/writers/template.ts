import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { columnLetters } from '../../../shared/import/column-letters.ts'
import type { KnownPost } from '../../../shared/import/candidate-posts.ts'
import type { CandidateField } from '../../../shared/import/headings.ts'
import type { SheetCell, SheetChoices, SheetValue } from './sheet-value.ts'

/** A column that units fill in. */
interface TemplateColumn {
  readonly field: CandidateField
  readonly heading: string
  readonly width: number
  /** How to type, with examples; stands as a note at the heading and on the sheet of ways to type. */
  readonly way: string
}

/** The columns in the order of the registration form (Mẫu phiếu đăng ký dự tuyển, NĐ 170/2025). */
const columns: readonly TemplateColumn[] = [
  { field: 'ordinal', heading: 'TT', width: 6, way: 'Số thứ tự: 1, 2, 3…' },
  { field: 'fullName', heading: 'Họ và tên', width: 28, way: 'Như trong giấy khai sinh: Ma Thị Ánh' },
  { field: 'birthDate', heading: 'Ngày, tháng, năm sinh', width: 16, way: 'Ngày trước, tháng sau: 12/3/1999. Chỉ biết tháng, năm: 3/1999. Chỉ biết năm: 1999' },
  { field: 'sex', heading: 'Nam/Nữ', width: 10, way: 'Nam hoặc Nữ' },
  { field: 'identityNumber', heading: 'Số CCCD', width: 18, way: 'Đủ 12 chữ số, kể cả số 0 ở đầu: 008199004512' },
  { field: 'ethnicGroup', heading: 'Dân tộc', width: 14, way: 'Tên dân tộc theo trang “Danh mục”: Tày' },
  { field: 'postCode', heading: 'Mã vị trí', width: 12, way: 'Mã ở trang “Danh mục”' },
  { field: 'priorityGroup', heading: 'Đối tượng ưu tiên', width: 30, way: 'Theo trang “Danh mục”; nhiều diện thì cách nhau bằng dấu chấm phẩy; không có thì để trống' },
  { field: 'phone', heading: 'Số điện thoại', width: 16, way: 'Kể cả số 0 ở đầu: 0912345678' },
  { field: 'email', heading: 'Thư điện tử', width: 26, way: 'Nếu có' },
  { field: 'permanentResidence', heading: 'Nơi thường trú', width: 36, way: 'Xã, phường và tỉnh' },
  { field: 'note', heading: 'Ghi chú', width: 20, way: 'Nếu có' },
]

const listName = 'Đăng ký'
const codesName = 'Danh mục'
const headingRow = 4
/** Rows below the heading in which Excel offers the lists. */
const rowsWithChoices = 2000

/** What a template is made for. */
export interface TemplateFacts {
  readonly examName: string
  readonly posts: readonly KnownPost[]
}

/** An empty list for units to fill in: the list itself, the ways to type, and the values of the exam (field report 5). */
export function templateSheets({ examName, posts }: TemplateFacts): readonly SheetValue[] {
  return [listSheet(examName, posts.length), waysSheet(), codesSheet(posts)]
}

function listSheet(examName: string, posts: number): SheetValue {
  return {
    name: listName,
    widths: columns.map(({ width }) => width),
    rows: [
      { row: 1, cells: [{ column: 'A', text: 'DANH SÁCH ĐĂNG KÝ DỰ TUYỂN', look: 'title' }] },
      { row: 2, cells: [{ column: 'A', text: examName }] },
      { row: headingRow, cells: columns.map(({ heading, way }, index): SheetCell => ({ column: columnLetters(index + 1), text: heading, look: 'heading', note: way })) },
    ],
    mergedRanges: [],
    frozenRows: headingRow,
    choices: [
      offer('sex', ['Nam', 'Nữ']),
      offer('ethnicGroup', rangeOfCodes('E', ethnicGroups.entries.length)),
      ...(posts === 0 ? [] : [offer('postCode', rangeOfCodes('A', posts))]),
      offer('priorityGroup', rangeOfCodes('D', priorityGroups.entries.length)),
    ],
  }
}

function offer(field: CandidateField, from: SheetChoices['from']): SheetChoices {
  const column = columnLetters(columns.findIndex((each) => each.field === field) + 1)
  return { column, fromRow: headingRow + 1, toRow: headingRow + rowsWithChoices, from }
}

function rangeOfCodes(column: string, count: number): string {
  return `'${codesName}'!$${column}$2:$${column}$${count + 1}`
}

function waysSheet(): SheetValue {
  const ways = columns.map(({ heading, way }, index) => ({ row: index + 2, cells: [{ column: 'A', text: heading }, { column: 'B', text: way }] }))
  return {
    name: 'Cách gõ',
    widths: [24, 90],
    rows: [{ row: 1, cells: [{ column: 'A', text: 'Tên cột', look: 'heading' }, { column: 'B', text: 'Gõ thế nào', look: 'heading' }] }, ...ways],
    mergedRanges: [],
    frozenRows: 1,
    choices: [],
  }
}

/** Lists side by side: posts in A to C, priority groups in D, ethnic groups in E. */
function codesSheet(posts: readonly KnownPost[]): SheetValue {
  const lists: readonly (readonly string[])[] = [
    ['Mã', ...posts.map(({ code }) => code)],
    ['Tên vị trí việc làm', ...posts.map(({ name }) => name)],
    ['Cơ quan tuyển', ...posts.map(({ agencyName }) => agencyName)],
    ['Diện ưu tiên', ...priorityGroups.entries.map(({ name, shortName }) => shortName ?? name)],
    ['Tên dân tộc', ...ethnicGroups.entries.map(({ name }) => name)],
  ]
  const height = Math.max(...lists.map((list) => list.length))
  return {
    name: codesName,
    widths: [12, 40, 40, 44, 20],
    rows: Array.from({ length: height }, (_, index) => ({
      row: index + 1,
      cells: lists.flatMap((list, at): SheetCell[] => {
        const text = list[index]
        return text === undefined ? [] : [{ column: columnLetters(at + 1), text, look: index === 0 ? 'heading' : 'plain' }]
      }),
    })),
    mergedRanges: [],
    frozenRows: 1,
    choices: [],
  }
}
