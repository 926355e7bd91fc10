import type { WorkbookRefusalCode } from '../../../shared/import/workbook.ts'

/** A file refused as a whole; the sentence for people is in shared/words/import-problems.ts. */
export class WorkbookRefusal extends Error {
  readonly code: WorkbookRefusalCode

  constructor(code: WorkbookRefusalCode, cause?: unknown) {
    super(`workbook refused: ${code}`, { cause })
    this.name = 'WorkbookRefusal'
    this.code = code
  }
}
