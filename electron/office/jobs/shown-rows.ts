import type { ListRow } from '../../../shared/contract/list-preview.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import type { Corrections } from '../../../shared/import/corrections.ts'
import { isMend, type CandidateProblem } from '../../../shared/import/problems.ts'
import { shownText } from '../../../shared/import/row-cells.ts'
import { rowsOfList } from '../../../shared/import/sheet-rows.ts'
import type { SkipReason } from '../../../shared/import/skipped-rows.ts'
import type { WorkbookSheet } from '../../../shared/import/workbook.ts'

interface Reading {
  readonly rows: readonly ({ readonly row: number; readonly kind: 'good' | 'bad' } | { readonly row: number; readonly kind: 'skipped'; readonly reason: SkipReason })[]
  readonly problems: readonly CandidateProblem[]
}

/** The rows of a sheet as a preview shows them: the texts of the cells, and which of them were written anew or read with a mend. */
export function shownRows<F extends string, R extends string>(sheet: WorkbookSheet, columns: ColumnRecognition<F, R>, corrections: Corrections, read: Reading): ListRow[] {
  const shown = new Map(rowsOfList(sheet, columns, corrections).map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, shownText(cell)]))]))
  const corrected = Map.groupBy(corrections.cells, ({ row }) => row)
  const mended = Map.groupBy(
    read.problems.filter(({ code }) => isMend(code)),
    ({ row }) => row,
  )
  return read.rows.map((row) => ({
    row: row.row,
    kind: row.kind,
    skipReason: row.kind === 'skipped' ? row.reason : null,
    cells: columns.columns.map(({ column }) => shown.get(row.row)?.get(column) ?? ''),
    corrected: (corrected.get(row.row) ?? []).map(({ column }) => column),
    mended: (mended.get(row.row) ?? []).flatMap(({ column }) => column ?? []),
  }))
}
