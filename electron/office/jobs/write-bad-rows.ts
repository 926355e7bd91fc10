import { isImportProblemCode } from '../../../shared/import/problems.ts'
import { rowsOfList } from '../../../shared/import/sheet-rows.ts'
import { badRowsSheet } from '../writers/bad-rows.ts'
import { writeWorkbook } from '../writers/workbook.ts'
import type { JobInputs, JobOutputs } from './contract.ts'
import { deserializeTable } from './read-table.ts'

/** The rows that a preview shows as in need of mending, as a workbook. */
export async function writeBadRows({ table, corrections, preview, createdAt }: JobInputs['writeBadRows']): Promise<JobOutputs['writeBadRows']> {
  const { sheet, columns } = deserializeTable(table)
  const bad = new Set(preview.rows.flatMap(({ row, kind }) => (kind === 'bad' ? [row] : [])))
  const rows = rowsOfList(sheet, columns, corrections).filter(({ row }) => bad.has(row))
  const problems = preview.problems.flatMap(({ code, ...problem }) => (isImportProblemCode(code) ? [{ ...problem, code }] : []))
  return { bytes: await writeWorkbook([badRowsSheet({ sheet, columns, rows, problems })], createdAt) }
}
