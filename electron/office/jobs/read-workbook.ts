import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WorkbookSheet } from '../../../shared/import/workbook.ts'
import { WorkbookRefusal } from '../readers/refusal.ts'
import { readSheets } from '../readers/read-sheets.ts'
import type { Report } from './contract.ts'

interface Refused {
  readonly kind: 'refused'
  readonly code: string
  readonly fileName: string
  /** Row that it is about, as Excel counts. */
  readonly row?: number
}

/** Reads a workbook or a .csv from the disk and does something with its sheets; a file that cannot be read is refused with the reason. */
export async function withWorkbook<T>(path: string, report: Report, work: (workbook: { fileName: string; bytes: Uint8Array; sheets: readonly WorkbookSheet[] }) => T): Promise<T | Refused> {
  const fileName = basename(path)
  try {
    report({ stage: 'reading', done: 0, total: null })
    const bytes = await readFile(path)
    const sheets = await readSheets(bytes, fileName, { onProgress: ({ bytesRead, bytesTotal }) => report({ stage: 'reading', done: bytesRead, total: bytesTotal }) })
    return work({ fileName, bytes: new Uint8Array(bytes), sheets })
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { kind: 'refused', code: error.code, fileName, ...(error.row === null ? {} : { row: error.row }) }
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) {
      return { kind: 'refused', code: error.code, fileName }
    }
    throw error
  }
}
