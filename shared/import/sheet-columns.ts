import { cleanLine } from '../text/clean.ts'
import type { ColumnRecognition } from './columns.ts'
import type { CandidateField, Requirement } from './headings.ts'
import type { CandidateProblem } from './problems.ts'
import { shownText } from './row-cells.ts'
import type { WorkbookCell, WorkbookRow } from './workbook.ts'

/** A list as it was recognized: its sheet by name, and its columns. */
export interface ListPlace<F extends string = CandidateField, R extends string = Requirement> {
  readonly sheet: string
  readonly columns: ColumnRecognition<F, R>
}

/** Cell of a field in a row; null when it is blank or the list has no column for it. */
export function cellOf<F extends string, R extends string>(row: WorkbookRow, { columns }: ListPlace<F, R>, field: F): WorkbookCell | null {
  const column = columns.columnOf[field]
  const cell = column === undefined ? undefined : row.cells.find((candidate) => candidate.column === column)
  return cell === undefined || cleanLine(cell.raw) === '' ? null : cell
}

/** A problem of a field of a row, told by its place. */
export function problemAt<F extends string, R extends string>(
  place: ListPlace<F, R>,
  row: WorkbookRow,
  field: F,
  what: Pick<CandidateProblem, 'code' | 'severity' | 'facts'>,
): CandidateProblem {
  const column = place.columns.columnOf[field] ?? null
  const heading = place.columns.columns.find((recognized) => recognized.column === column)?.heading ?? null
  return { sheet: place.sheet, row: row.row, column, heading, value: shownText(cellOf(row, place, field)), ...what }
}
