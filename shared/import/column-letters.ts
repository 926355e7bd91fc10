/** Column letters of a spreadsheet: A, B … Z, AA … XFD. */

/** Column index from 1 of letters: 'A' is 1, 'AA' is 27. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64)
  return index
}

/** Letters of a column index from 1. */
export function columnLetters(index: number): string {
  let rest = index
  let letters = ''
  while (rest > 0) {
    const digit = (rest - 1) % 26
    letters = String.fromCharCode(65 + digit) + letters
    rest = (rest - 1 - digit) / 26
  }
  return letters
}

/** A range in indices from 1, both ends included. */
export interface CellRange {
  readonly firstColumn: number
  readonly lastColumn: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Reads 'B4:D5'; null when the text is no range of cells. */
export function parseRange(reference: string): CellRange | null {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference)
  if (match === null) return null
  const [, firstLetters = '', firstRow = '', lastLetters = '', lastRow = ''] = match
  return {
    firstColumn: columnIndex(firstLetters),
    lastColumn: columnIndex(lastLetters),
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
  }
}
