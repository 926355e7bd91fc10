import type { MarkPreview, MarkSheetPreview } from '../../../shared/contract/mark-imports.ts'
import type { MarkListContext } from '../../../shared/import/mark-context.ts'
import { correctionsOf, readMarkSheets, type FileCorrections, type MarkSheetReading, type MarkSheetTable } from '../../../shared/import/mark-sheets.ts'
import type { JobOutputs } from './contract.ts'
import type { ReadMarkTables } from './read-table.ts'
import { shownRows } from './shown-rows.ts'

/** Rows that are out because a person wants them out. */
const setAside: ReadonlySet<string> = new Set(['leftOut', 'hiddenLeft', 'sheetLeft'])

const titled = ({ id, title }: { id: string; title: string }) => ({ id, title })

function sheetPreview(fileName: string, { sheet, columns }: MarkSheetTable, read: MarkSheetReading, corrections: FileCorrections): MarkSheetPreview {
  const own = correctionsOf(corrections, sheet.name)
  const marks = new Map(read.rows.map((row) => [row.row, row.kind === 'skipped' ? 0 : row.marks.length]))
  const count = (kind: 'good' | 'bad' | 'skipped') => read.rows.filter((row) => row.kind === kind).length
  return {
    fileName,
    sheet: sheet.name,
    convertedFrom: sheet.convertedFrom ?? null,
    headingRows: [...columns.headingRows],
    columns: columns.columns.map((column) => ({ ...column })),
    rows: shownRows(sheet, columns, own, read).map((row) => ({ ...row, marks: marks.get(row.row) ?? 0 })),
    problems: read.problems.map((problem) => ({ ...problem, facts: { ...problem.facts } })),
    hiddenRows: own.included ? read.hiddenRows : 'none',
    counts: { read: read.rows.length, good: count('good'), bad: count('bad'), skipped: count('skipped'), hidden: read.hidden },
    included: own.included,
    partId: read.part?.id ?? null,
    partChoices: read.partChoices.map(titled),
  }
}

/** What a file of results shows before anything is written, with the corrections made so far, and what it would write. */
export function markPreviewOf({ fileName, tables, unreadSheets }: ReadMarkTables, readingId: string, context: MarkListContext, corrections: FileCorrections): JobOutputs['correctMarks'] {
  const { sheets, missing } = readMarkSheets(tables, context, corrections)
  const rows = sheets.flatMap((read) => read.rows)
  const marks = rows.flatMap((row) => (row.kind === 'skipped' ? [] : row.marks))
  const skipped = (reasons: ReadonlySet<string>) => rows.filter((row) => row.kind === 'skipped' && reasons.has(row.reason)).length
  const preview: MarkPreview = {
    readingId,
    fileName,
    sheets: tables.flatMap((table, at) => {
      const read = sheets[at]
      return read === undefined ? [] : [sheetPreview(fileName, table, read, corrections)]
    }),
    unreadSheets: [...unreadSheets],
    missing: missing.map((person) => ({ ...person })),
    parts: context.parts.map(titled),
    counts: { marks: marks.length, bad: rows.filter(({ kind }) => kind === 'bad').length, alreadyThere: skipped(new Set(['alreadyThere'])), leftOut: skipped(setAside) },
  }
  return { preview, marks }
}
