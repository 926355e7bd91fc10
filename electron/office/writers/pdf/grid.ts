import type { DocumentColumn, DocumentTable } from '../../../../shared/documents/document.ts'
import type { FittedTable } from '../layout/fit.ts'

/** A column with its place on the page, in points. */
export interface GridColumn {
  readonly column: DocumentColumn
  readonly x: number
  readonly width: number
}

/** Columns side by side. */
export function gridOf(table: DocumentTable, { widths }: FittedTable): GridColumn[] {
  let x = 0
  return table.columns.map((column, index) => {
    const width = widths[index] ?? 0
    const placed = { column, x, width }
    x += width
    return placed
  })
}
