import type { DocumentColumn, PrintDocument } from './document.ts'

/**
 * The table as plain cells: a row of column titles, then headings of groups (one cell each), rows and sums as printed.
 *
 * Page, PDF, Word and Excel of one list are compared with this cell by cell.
 */
export function tableText(document: PrintDocument): string[][] {
  const lines: string[][] = [document.table.columns.map(columnTitle)]
  for (const { heading, rows, total } of document.table.groups) {
    if (heading !== null) lines.push([heading])
    for (const row of rows) lines.push([...row])
    if (total !== null) lines.push([...total])
  }
  return lines
}

/** A column's title with the title above it: "Ngày sinh: Nam". */
function columnTitle(column: DocumentColumn): string {
  return column.group === null ? column.title : `${column.group}: ${column.title}`
}
