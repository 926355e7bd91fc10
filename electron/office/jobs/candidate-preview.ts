import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import type { Corrections } from '../../../shared/import/corrections.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { againstKnown } from './known-candidates.ts'
import type { ListContext } from './contract.ts'
import type { ReadTable } from './read-table.ts'
import { shownRows } from './shown-rows.ts'

/** What a list shows before anything is written, with the corrections made so far. */
export function previewOf(table: ReadTable, readingId: string, context: ListContext, corrections: Corrections): ImportPreview {
  const { sheet, columns, fileName, otherSheets } = table
  const read = againstKnown(readCandidateSheet(sheet, columns, context, corrections), context.known, { sheet: sheet.name, columns })
  const candidates = new Map(read.rows.map((row) => [row.row, row.kind === 'good' ? row.candidate : null]))
  return {
    readingId,
    fileName,
    sheet: sheet.name,
    convertedFrom: sheet.convertedFrom ?? null,
    headingRows: [...columns.headingRows],
    columns: columns.columns.map((column) => ({ ...column })),
    rows: shownRows(sheet, columns, corrections, read).map((row) => ({ ...row, candidate: candidates.get(row.row) ?? null })),
    problems: read.problems.map((problem) => ({ ...problem, facts: { ...problem.facts } })),
    otherSheets: [...otherSheets],
    hiddenRows: read.hiddenRows,
    counts: { ...read.counts },
  }
}
