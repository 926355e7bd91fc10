import { noCorrections } from '../../../shared/import/corrections.ts'
import { previewOf } from './candidate-preview.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'
import { findTable, serializeTable } from './read-table.ts'
import { withWorkbook } from './read-workbook.ts'

/** Reads a workbook of candidates and says of every row what would become of it. Nothing is written. */
export async function readCandidates({ path, readingId, context }: JobInputs['readCandidates'], report: Report): Promise<JobOutputs['readCandidates']> {
  return withWorkbook(path, report, ({ fileName, bytes, sheets }): JobOutputs['readCandidates'] => {
    const table = findTable(sheets, fileName)
    if (table === null) return { kind: 'columnsMissing', missing: ['fullName', 'birthDate', 'post'], headings: [], repeated: [] }
    const { missing, columns, repeated } = table.columns
    if (missing.length > 0) return { kind: 'columnsMissing', missing, headings: columns.map(({ heading }) => heading), repeated }
    report({ stage: 'checking', done: 0, total: table.sheet.rows.length })
    return { kind: 'read', preview: previewOf(table, readingId, context, noCorrections), bytes, table: serializeTable(table) }
  })
}
