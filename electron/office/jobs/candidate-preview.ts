import { readCandidateSheet, rowsOfList } from '../../../shared/import/candidate-sheet.ts'
import type { Corrections } from '../../../shared/import/corrections.ts'
import { isMend } from '../../../shared/import/problems.ts'
import { shownText } from '../../../shared/import/row-cells.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { againstKnown } from './known-candidates.ts'
import type { ListContext } from './contract.ts'
import type { ReadTable } from './read-table.ts'

/** What a list shows before anything is written, with the corrections made so far. */
export function previewOf(table: ReadTable, readingId: string, context: ListContext, corrections: Corrections): ImportPreview {
  const { sheet, columns, fileName, otherSheets } = table
  const read = againstKnown(readCandidateSheet(sheet, columns, context, corrections), context.known, { sheet: sheet.name, columns })
  const shown = new Map(rowsOfList(sheet, columns, corrections).map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, shownText(cell)]))]))
  const corrected = Map.groupBy(corrections.cells, ({ row }) => row)
  const mended = Map.groupBy(
    read.problems.filter(({ code }) => isMend(code)),
    ({ row }) => row,
  )
  return {
    readingId,
    fileName,
    sheet: sheet.name,
    headingRows: [...columns.headingRows],
    columns: columns.columns.map((column) => ({ ...column })),
    rows: read.rows.map((row) => ({
      row: row.row,
      kind: row.kind,
      skipReason: row.kind === 'skipped' ? row.reason : null,
      cells: columns.columns.map(({ column }) => shown.get(row.row)?.get(column) ?? ''),
      corrected: (corrected.get(row.row) ?? []).map(({ column }) => column),
      mended: (mended.get(row.row) ?? []).flatMap(({ column }) => column ?? []),
      candidate: row.kind === 'good' ? row.candidate : null,
    })),
    problems: read.problems.map((problem) => ({ ...problem, facts: { ...problem.facts } })),
    otherSheets: [...otherSheets],
    hiddenRows: read.hiddenRows,
    counts: { ...read.counts },
  }
}
