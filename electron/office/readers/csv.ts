import { readFile } from 'node:fs/promises'
import { columnLetters } from '../../../shared/import/column-letters.ts'
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../../shared/import/workbook.ts'
import { readLetters } from './csv/letters.ts'
import { csvRecords, separatorOf } from './csv/records.ts'
import { sizeOfFile, type FileSource } from './file-kind.ts'
import { WorkbookRefusal } from './refusal.ts'
import { defaultLimits, type WorkbookLimits } from './xlsx/limits.ts'

/** Columns that a sheet of Excel has. */
const mostColumns = 16_384

/** A value that Excel was told to keep as text: ="008200001234". */
const keptAsText = /^="([^"]*)"$/u

const textCell = (column: string, raw: string): WorkbookCell => ({ column, kind: 'text', raw, day: null, isFormula: false, numberFormat: '@', fontName: null })

/** Cells of a record: what is typed stays text, so a number keeps its zeros and a date its order (field reports 11, 14). */
function cellsOf(fields: readonly string[]): WorkbookCell[] {
  return fields.flatMap((field, index) => {
    const raw = keptAsText.exec(field)?.[1] ?? field
    return raw === '' ? [] : [textCell(columnLetters(index + 1), raw)]
  })
}

/**
 * Reads a list of values parted by commas, semicolons or tabs as the one sheet of a workbook; `name` is the name of that sheet.
 *
 * Throws {@link WorkbookRefusal} for a file that cannot be read as a whole.
 */
export async function readCsv(source: FileSource, name: string, limits: Partial<WorkbookLimits> = {}): Promise<WorkbookSheet[]> {
  const { fileBytes, cells: mostCells } = { ...defaultLimits, ...limits }
  if ((await sizeOfFile(source)) > fileBytes) throw new WorkbookRefusal('tooLarge')
  const { text, convertedFrom } = readLetters(typeof source === 'string' ? await readFile(source) : source)
  if (text.trim() === '') throw new WorkbookRefusal('empty')
  const { separator, from } = separatorOf(text)
  const rows: WorkbookRow[] = []
  let row = from === 0 ? 1 : 2
  let read = 0
  for (const fields of csvRecords(text.slice(from), separator, row)) {
    const cells = cellsOf(fields)
    read += cells.length
    if (read > mostCells || fields.length > mostColumns) throw new WorkbookRefusal('tooLarge')
    if (cells.length > 0) rows.push({ row, hidden: false, cells })
    row += 1
  }
  return [{ name, hidden: false, dateSystem: '1900', rows, mergedRanges: [], hiddenColumns: [], convertedFrom }]
}
