import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { noCorrections } from '../../../shared/import/corrections.ts'
import { WorkbookRefusal } from '../readers/refusal.ts'
import { readXlsx } from '../readers/xlsx.ts'
import { previewOf } from './candidate-preview.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'
import { findTable, serializeTable } from './read-table.ts'

/** Reads a workbook of candidates and says of every row what would become of it. Nothing is written. */
export async function readCandidates({ path, readingId, context }: JobInputs['readCandidates'], report: Report): Promise<JobOutputs['readCandidates']> {
  const fileName = basename(path)
  try {
    report({ stage: 'reading', done: 0, total: null })
    const bytes = await readFile(path)
    const sheets = await readXlsx(bytes, { onProgress: ({ bytesRead, bytesTotal }) => report({ stage: 'reading', done: bytesRead, total: bytesTotal }) })
    const table = findTable(sheets, fileName)
    if (table === null) return { kind: 'columnsMissing', missing: ['fullName', 'birthDate', 'post'], headings: [], repeated: [] }
    const { missing, columns, repeated } = table.columns
    if (missing.length > 0) return { kind: 'columnsMissing', missing, headings: columns.map(({ heading }) => heading), repeated }
    report({ stage: 'checking', done: 0, total: table.sheet.rows.length })
    const preview = previewOf(table, readingId, context, noCorrections)
    return { kind: 'read', preview, bytes: new Uint8Array(bytes), table: serializeTable(table) }
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { kind: 'refused', code: error.code, fileName }
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) {
      return { kind: 'refused', code: error.code, fileName }
    }
    throw error
  }
}
