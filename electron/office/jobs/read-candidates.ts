import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import { recognizeColumns } from '../../../shared/import/columns.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import { shownText } from '../../../shared/import/row-cells.ts'
import type { WorkbookSheet } from '../../../shared/import/workbook.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { WorkbookRefusal } from '../readers/refusal.ts'
import { readXlsx } from '../readers/xlsx.ts'
import { againstKnown } from './known-candidates.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'

interface Found {
  readonly sheet: WorkbookSheet
  readonly columns: ColumnRecognition
}

/** Visible sheet whose heading is recognized best. */
function findTable(sheets: readonly WorkbookSheet[]): Found | null {
  const found = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const columns = recognizeColumns(sheet.rows, sheet.mergedRanges)
      return columns ? [{ sheet, columns }] : []
    })
  const fields = ({ columns }: Found) => Object.keys(columns.columnOf).length
  return found.toSorted((a, b) => fields(b) - fields(a))[0] ?? null
}

function previewOf({ sheet, columns }: Found, input: JobInputs['readCandidates'], fileName: string): ImportPreview {
  const read = againstKnown(readCandidateSheet(sheet, columns, input), input.known, sheet.name, columns)
  const cellsOf = new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, shownText(cell)]))]))
  const { hidden, ...counts } = read.counts
  return {
    readingId: input.readingId,
    fileName,
    sheet: sheet.name,
    headingRows: [...columns.headingRows],
    columns: columns.columns.map((column) => ({ ...column })),
    rows: read.rows.map((row) => ({
      row: row.row,
      kind: row.kind,
      skipReason: row.kind === 'skipped' ? row.reason : null,
      cells: columns.columns.map(({ column }) => cellsOf.get(row.row)?.get(column) ?? ''),
      candidate: row.kind === 'good' ? row.candidate : null,
    })),
    problems: read.problems.map((problem) => ({ ...problem, facts: { ...problem.facts } })),
    counts: { ...counts, hidden },
  }
}

/** Reads a workbook of candidates and says of every row what would become of it. Nothing is written. */
export async function readCandidates(input: JobInputs['readCandidates'], report: Report): Promise<JobOutputs['readCandidates']> {
  const fileName = basename(input.path)
  try {
    report({ stage: 'reading', done: 0, total: null })
    const bytes = await readFile(input.path)
    const sheets = await readXlsx(bytes, { onProgress: ({ bytesRead, bytesTotal }) => report({ stage: 'reading', done: bytesRead, total: bytesTotal }) })
    const found = findTable(sheets)
    if (!found) return { kind: 'columnsMissing', missing: ['fullName', 'birthDate', 'post'], headings: [] }
    const { missing, columns } = found.columns
    if (missing.length > 0) return { kind: 'columnsMissing', missing, headings: columns.map(({ heading }) => heading) }
    report({ stage: 'checking', done: 0, total: found.sheet.rows.length })
    return { kind: 'read', preview: previewOf(found, input, fileName), bytes: new Uint8Array(bytes) }
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { kind: 'refused', code: error.code, fileName }
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) {
      return { kind: 'refused', code: error.code, fileName }
    }
    throw error
  }
}
