import type { DocumentTable } from '../../../../shared/documents/document.ts'
import { columnWidths } from './columns.ts'
import { cellPadding } from './page.ts'
import type { Typesetter } from './typesetter.ts'

/** Smallest letters of a table that is too wide for its sheet, and the steps down to it, in points. */
const smallestSize = 7
const sizeStep = 0.5

/** Letters and widths of a table, in points. */
export interface FittedTable {
  /** Smaller than asked for where the columns did not fit. */
  readonly fontSize: number
  readonly widths: readonly number[]
}

/** Fits a table into `available` points in letters of `size`; where they do not fit, titles take a third line, then letters get smaller. */
export function fitTable(table: DocumentTable, available: number, size: number, typesetter: Typesetter): FittedTable {
  const widthsAt = (fontSize: number, titleLines: number) => columnWidths(table, available, fontSize, titleLines, cellPadding.horizontal, typesetter)
  let fontSize = size
  let columns = widthsAt(fontSize, 2)
  if (!columns.fits) columns = widthsAt(fontSize, 3)
  while (!columns.fits && fontSize > smallestSize) {
    fontSize = Math.max(smallestSize, fontSize - sizeStep)
    columns = widthsAt(fontSize, 3)
  }
  return { fontSize, widths: columns.widths }
}
