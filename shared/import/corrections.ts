import { columnIndex } from './column-letters.ts'
import type { WorkbookCell, WorkbookRow } from './workbook.ts'

/** A cell of a reading that a person wrote anew; null puts back what the file has. */
export interface CellCorrection {
  /** Row number as Excel shows it. */
  readonly row: number
  readonly column: string
  readonly value: string | null
}

/** What a person changed in a reading. The workbook itself stays as it is. */
export interface Corrections {
  /** One for a cell at most. */
  readonly cells: readonly CellCorrection[]
  /** Rows that are not to be taken. */
  readonly leftOut: readonly number[]
  /** Whether hidden rows are taken; null while nobody has answered (field report 16). */
  readonly hiddenRows: 'take' | 'leave' | null
}

/** A step of correcting: cells, rows left out and taken in again, an answer about the hidden rows. */
export interface CorrectionStep {
  readonly cells: readonly CellCorrection[]
  readonly leaveOut: readonly number[]
  readonly takeIn: readonly number[]
  readonly hiddenRows: 'take' | 'leave' | null
}

export const noCorrections: Corrections = { cells: [], leftOut: [], hiddenRows: null }

/** Corrections after one more step; the newest word on a cell or row counts. */
export function withStep(before: Corrections, step: CorrectionStep): Corrections {
  const cells = new Map([...before.cells, ...step.cells].map((cell) => [`${cell.column}${cell.row}`, cell]))
  const leftOut = new Set([...before.leftOut, ...step.leaveOut])
  for (const row of step.takeIn) leftOut.delete(row)
  return {
    cells: [...cells.values()].filter(({ value }) => value !== null),
    leftOut: [...leftOut].sort((left, right) => left - right),
    hiddenRows: step.hiddenRows ?? before.hiddenRows,
  }
}

/** The rows as they are after the corrections: a cell written anew holds text. Rows that the sheet does not have stay out. */
export function correctedRows(rows: readonly WorkbookRow[], cells: readonly CellCorrection[]): readonly WorkbookRow[] {
  if (cells.length === 0) return rows
  const byRow = new Map<number, CellCorrection[]>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  return rows.map((row) => {
    const corrections = byRow.get(row.row)
    return corrections === undefined ? row : { ...row, cells: correctedCells(row.cells, corrections) }
  })
}

function correctedCells(cells: readonly WorkbookCell[], corrections: readonly CellCorrection[]): WorkbookCell[] {
  const rewritten = new Set(corrections.map(({ column }) => column))
  const kept = cells.filter(({ column }) => !rewritten.has(column))
  const written = corrections.flatMap(({ column, value }): WorkbookCell[] =>
    value === null || value === ''
      ? []
      : [{ column, kind: 'text', raw: value, day: null, isFormula: false, numberFormat: '@', fontName: null }],
  )
  return [...kept, ...written].sort((left, right) => columnIndex(left.column) - columnIndex(right.column))
}
