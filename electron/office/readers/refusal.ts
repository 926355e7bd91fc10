import type { WorkbookRefusalCode } from '../../../shared/import/workbook.ts'

/** A file refused as a whole; the sentence for people is in shared/words/import-problems.ts. */
export class WorkbookRefusal extends Error {
  readonly code: WorkbookRefusalCode
  /** Row as Excel counts; null where the file as a whole is meant. */
  readonly row: number | null

  constructor(code: WorkbookRefusalCode, cause?: unknown, row: number | null = null) {
    super(`workbook refused: ${code}`, { cause })
    this.name = 'WorkbookRefusal'
    this.code = code
    this.row = row
  }
}
