import type { DateSystem, SheetLayout, WorkbookRow, WorkbookSheet } from '../../../shared/import/workbook.ts'
import type { FileSource } from './file-kind.ts'
import { WorkbookRefusal } from './refusal.ts'
import { openArchive } from './xlsx/archive.ts'
import { readContents } from './xlsx/contents.ts'
import { defaultLimits } from './xlsx/limits.ts'
import type { WorkbookLimits } from './xlsx/limits.ts'
import { readSharedStrings } from './xlsx/shared-strings.ts'
import { readSheetRows } from './xlsx/sheet.ts'
import type { SheetReadOptions } from './xlsx/sheet.ts'
import { readStyles } from './xlsx/styles.ts'

/** A sheet whose rows are still in the file. */
export interface XlsxSheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows as they come; the value returned at the end is the layout. May be read again. */
  readRows(options?: SheetReadOptions): AsyncGenerator<WorkbookRow, SheetLayout>
}

/** An open workbook; close it when done. */
export interface XlsxWorkbook {
  readonly dateSystem: DateSystem
  readonly sheets: readonly XlsxSheet[]
  close(): void
}

export interface XlsxOpenOptions {
  readonly signal?: AbortSignal
  readonly limits?: Partial<WorkbookLimits>
}

/**
 * Opens an .xlsx file and reads its list of sheets, texts and formats; rows are streamed later.
 *
 * Throws {@link WorkbookRefusal} for a file that cannot be read as a whole, here or while rows are read.
 */
export async function openXlsx(source: FileSource, { signal, limits }: XlsxOpenOptions = {}): Promise<XlsxWorkbook> {
  signal?.throwIfAborted()
  const archive = await openArchive(source, { ...defaultLimits, ...limits })
  try {
    const { dateSystem, sheets, sharedStringsPart, stylesPart } = await readContents(archive, signal)
    const strings = await readSharedStrings(archive, sharedStringsPart, signal)
    const styles = await readStyles(archive, stylesPart, signal)
    const lookups = { dateSystem, strings, styles }
    return {
      dateSystem,
      sheets: sheets.map(({ name, hidden, part }) => ({
        name,
        hidden,
        readRows: (options = {}) => readSheetRows(archive, part, lookups, options),
      })),
      close: () => archive.close(),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

/** How far {@link readXlsx} has come. */
export interface XlsxProgress {
  readonly sheet: string
  readonly rows: number
  readonly bytesRead: number
  readonly bytesTotal: number
}

export interface XlsxReadOptions extends XlsxOpenOptions {
  readonly onProgress?: (progress: XlsxProgress) => void
}

/** Reads all sheets into values; refuses a workbook with more cells than the limit, before memory runs out. */
export async function readXlsx(source: FileSource, options: XlsxReadOptions = {}): Promise<WorkbookSheet[]> {
  const workbook = await openXlsx(source, options)
  try {
    const read: WorkbookSheet[] = []
    let cellsLeft = options.limits?.cells ?? defaultLimits.cells
    for (const sheet of workbook.sheets) {
      const collected = await collectSheet(sheet, workbook.dateSystem, cellsLeft, options)
      cellsLeft -= collected.cells
      read.push(collected.sheet)
    }
    return read
  } finally {
    workbook.close()
  }
}

async function collectSheet(sheet: XlsxSheet, dateSystem: DateSystem, cellsLeft: number, options: XlsxReadOptions) {
  const { name, hidden } = sheet
  const rows: WorkbookRow[] = []
  let cells = 0
  const reading = sheet.readRows({
    signal: options.signal,
    onProgress: (progress) => options.onProgress?.({ sheet: name, rows: rows.length, ...progress }),
  })
  for (;;) {
    const next = await reading.next()
    if (next.done === true) return { cells, sheet: { name, hidden, dateSystem, rows, ...next.value } }
    cells += next.value.cells.length
    if (cells > cellsLeft) {
      await reading.return({ mergedRanges: [], hiddenColumns: [] })
      throw new WorkbookRefusal('tooLarge')
    }
    rows.push(next.value)
  }
}
