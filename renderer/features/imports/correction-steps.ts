import type { CellCorrection, Corrections, CorrectionStep } from '../../../shared/import/corrections.ts'

const nothing: CorrectionStep = { cells: [], leaveOut: [], takeIn: [], hiddenRows: null }

/** A step that writes cells. */
export function writing(cells: readonly CellCorrection[]): CorrectionStep {
  return { ...nothing, cells }
}

/** A step that leaves rows out. */
export function leavingOut(rows: readonly number[]): CorrectionStep {
  return { ...nothing, leaveOut: rows }
}

/** A step that takes rows in again. */
export function takingIn(rows: readonly number[]): CorrectionStep {
  return { ...nothing, takeIn: rows }
}

/** The step that takes a step back: cells as they were written before, or as the file has them. */
export function inverseOf(step: CorrectionStep, before: Corrections): CorrectionStep {
  const written = new Map(before.cells.map(({ row, column, value }) => [`${column}${row}`, value]))
  return {
    cells: step.cells.map(({ row, column }) => ({ row, column, value: written.get(`${column}${row}`) ?? null })),
    leaveOut: step.takeIn.filter((row) => before.leftOut.includes(row)),
    takeIn: step.leaveOut.filter((row) => !before.leftOut.includes(row)),
    hiddenRows: null,
  }
}

/** A step that answers whether hidden rows are taken. */
export function answeringHidden(hiddenRows: 'take' | 'leave'): CorrectionStep {
  return { ...nothing, hiddenRows }
}
