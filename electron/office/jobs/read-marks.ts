import { openFile } from '../../../db/open.ts'
import type { MarkListContext } from '../../../shared/import/mark-context.ts'
import { markListContext } from '../mark-list.ts'
import type { JobFile, JobInputs, JobOutputs, Report } from './contract.ts'
import { markPreviewOf } from './mark-preview.ts'
import { deserializeTable, findMarkTables, serializeTable, type ReadMarkTables } from './read-table.ts'
import { withWorkbook } from './read-workbook.ts'

const rowsIn = ({ tables }: ReadMarkTables) => tables.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)

/** What the exam has, read by a connection of its own: who is to sit a part is decided over everybody. */
function contextOf(file: JobFile, examId: string): MarkListContext {
  const open = openFile({ ...file, timeout: 5_000, readonly: true })
  try {
    return markListContext(open.db, examId)
  } finally {
    open.close()
  }
}

/** Reads a workbook of results and says of every row what would become of it. Nothing is written. */
export async function readMarks({ file, examId, path, readingId }: JobInputs['readMarks'], report: Report): Promise<JobOutputs['readMarks']> {
  return withWorkbook(path, report, ({ fileName, bytes, sheets }): JobOutputs['readMarks'] => {
    const found = findMarkTables(sheets, fileName)
    if (!('tables' in found)) return { kind: 'columnsMissing', ...found }
    report({ stage: 'checking', done: 0, total: rowsIn(found) })
    return { kind: 'read', ...markPreviewOf(found, readingId, contextOf(file, examId), {}), bytes, table: serializeTable(found) }
  })
}

/** Checks a file of results again with what a person corrected in it. Nothing is written. */
export function correctMarks(input: JobInputs['correctMarks'], report: Report): JobOutputs['correctMarks'] {
  const tables = deserializeTable<ReadMarkTables>(input.table)
  report({ stage: 'checking', done: 0, total: rowsIn(tables) })
  return markPreviewOf(tables, input.readingId, contextOf(input.file, input.examId), input.corrections)
}
