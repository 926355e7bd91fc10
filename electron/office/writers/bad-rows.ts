import { columnIndex, columnLetters, parseRange } from '../../../shared/import/column-letters.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import { fileText } from '../../../shared/import/file-text.ts'
import type { CandidateProblem } from '../../../shared/import/problems.ts'
import { shownText } from '../../../shared/import/row-cells.ts'
import type { WorkbookRow, WorkbookSheet } from '../../../shared/import/workbook.ts'
import { fold } from '../../../shared/text/fold.ts'
import { importProblemWords } from '../../../shared/words/import-problems.ts'
import type { SheetCell, SheetRow, SheetValue } from './sheet-value.ts'

/** Headings of the two columns that such a workbook has more than its list; a reader takes neither. */
const originHeading = 'Dòng gốc'
const remarkHeading = 'Cần sửa'

const narrowest = 6
const widest = 40

/** A list with the rows that need mending. */
export interface BadRowsSource {
  readonly sheet: WorkbookSheet
  readonly columns: ColumnRecognition
  /** The rows that need mending, as they are after the corrections. */
  readonly rows: readonly WorkbookRow[]
  readonly problems: readonly CandidateProblem[]
}

/**
 * The rows that need mending as a sheet of their own: title, heading and columns as in the file, then the row of the file
 * and what to mend. Mended, it imports as it is (field reports 2, 4).
 */
export function badRowsSheet({ sheet, columns, rows, problems }: BadRowsSource): SheetValue {
  const added = new Set(columns.columns.filter(({ heading }) => [originHeading, remarkHeading].some((own) => fold(own) === fold(heading))).map(({ column }) => column))
  const lastHeadingRow = Math.max(...columns.headingRows)
  const head = sheet.rows.filter(({ row }) => row <= lastHeadingRow)
  const last = Math.max(...[...head, ...rows].flatMap(({ cells }) => cells.filter(({ column }) => !added.has(column)).map(({ column }) => columnIndex(column))))
  const letters = Array.from({ length: last }, (_, index) => columnLetters(index + 1)).filter((column) => !added.has(column))
  const own = { origin: columnLetters(last + 1), remark: columnLetters(last + 2) }
  const problemsOf = Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ row }) => row,
  )
  const written: SheetRow[] = [
    ...head.map((row) => headRow(row, added, columns, own)),
    ...rows.map((row, index) => badRow(row, lastHeadingRow + 1 + index, problemsOf.get(row.row) ?? [], { sheet, columns, added, own })),
  ]
  return {
    name: sheet.name,
    widths: [...letters.map((column) => widthOf(column, written, lastHeadingRow)), 10, widest],
    rows: written,
    mergedRanges: sheet.mergedRanges.filter((range) => (parseRange(range)?.lastRow ?? Infinity) <= lastHeadingRow && (parseRange(range)?.lastColumn ?? Infinity) <= last),
    frozenRows: lastHeadingRow,
    choices: [],
  }
}

interface OwnColumns {
  readonly origin: string
  readonly remark: string
}

function headRow({ row, cells }: WorkbookRow, added: ReadonlySet<string>, { headingRows }: ColumnRecognition, own: OwnColumns): SheetRow {
  const look = headingRows.includes(row) ? 'heading' : 'title'
  const kept = cells.filter(({ column }) => !added.has(column)).map((cell): SheetCell => ({ column: cell.column, text: shownText(cell), look, fontName: cell.fontName }))
  if (row !== headingRows[0]) return { row, cells: kept }
  return { row, cells: [...kept, { column: own.origin, text: originHeading, look }, { column: own.remark, text: remarkHeading, look }] }
}

function badRow(
  { row, cells }: WorkbookRow,
  at: number,
  problems: readonly CandidateProblem[],
  list: Pick<BadRowsSource, 'sheet' | 'columns'> & { readonly added: ReadonlySet<string>; readonly own: OwnColumns },
): SheetRow {
  const { sheet, columns, added, own } = list
  const fieldOf = new Map(columns.columns.map(({ column, field }) => [column, field]))
  const originColumn = columns.columns.find(({ column, heading }) => added.has(column) && fold(heading) === fold(originHeading))?.column
  const origin = cells.find(({ column }) => column === originColumn)
  const wrong = Map.groupBy(problems, ({ column }) => column)
  const blank = problems.flatMap(({ column }) => (column !== null && !cells.some((cell) => cell.column === column) ? [column] : []))
  const kept = cells.filter(({ column }) => !added.has(column))
  const written = kept.map((cell): SheetCell => {
    const own = wrong.get(cell.column) ?? []
    return { column: cell.column, text: fileText(cell, fieldOf.get(cell.column) ?? null, sheet.dateSystem, own), fontName: cell.fontName, ...marked(own) }
  })
  return {
    row: at,
    cells: [
      ...written,
      ...[...new Set(blank)].map((column): SheetCell => ({ column, text: '', ...marked(wrong.get(column) ?? []) })),
      { column: own.origin, text: origin === undefined ? String(row) : shownText(origin) },
      { column: own.remark, text: problems.map(remark).join('\n'), look: 'remark' },
    ],
  }
}

function marked(problems: readonly CandidateProblem[]): Pick<SheetCell, 'look' | 'note'> {
  return problems.length === 0 ? {} : { look: 'wrong', note: problems.map(sentences).join('\n') }
}

function sentences(problem: CandidateProblem): string {
  const { title, sentence } = importProblemWords(problem)
  return `${title}. ${sentence}`
}

/** Place, value and what to do: "Cột C “31/02/1997”: Ngày không có thật. Tháng 2/1997 có 28 ngày. …". */
function remark(problem: CandidateProblem): string {
  const place = problem.column === null ? 'Cả dòng' : `Cột ${problem.column}`
  return `${place} “${problem.value === '' ? 'trống' : problem.value}”: ${sentences(problem)}`
}

function widthOf(column: string, rows: readonly SheetRow[], lastHeadingRow: number): number {
  const texts = rows.filter(({ row }) => row >= lastHeadingRow).flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => text.length))
  return Math.min(widest, Math.max(narrowest, ...texts) + 2)
}
