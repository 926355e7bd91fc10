import type { ColumnRecognition } from './columns.ts'
import { correctedRows } from './corrections.ts'
import type { Corrections } from './corrections.ts'
import type { CandidateProblem } from './problems.ts'
import type { SkipReason } from './skipped-rows.ts'
import type { WorkbookRow, WorkbookSheet } from './workbook.ts'

interface Place {
  readonly row: number
  readonly hidden: boolean
}

/** A row of any list that was read: good or bad with its problems, or skipped with the reason. */
interface Read extends Place {
  readonly kind: 'good' | 'bad'
  readonly problems: readonly CandidateProblem[]
}
export interface Skipped extends Place {
  readonly kind: 'skipped'
  readonly reason: SkipReason
}

/** Rows below the heading as they are after the corrections. */
export function rowsOfList<F extends string, R extends string>(sheet: WorkbookSheet, columns: ColumnRecognition<F, R>, corrections: Pick<Corrections, 'cells'>): readonly WorkbookRow[] {
  const lastHeadingRow = Math.max(...columns.headingRows)
  return correctedRows(
    sheet.rows.filter(({ row }) => row > lastHeadingRow),
    corrections.cells,
  )
}

/** A row that a person leaves out, or that is hidden while nobody wants the hidden ones, is skipped with that reason. */
export function withoutSetAside<T extends Read>(reading: T | Skipped, leftOut: ReadonlySet<number>, hiddenRows: Corrections['hiddenRows']): T | Skipped {
  if (reading.kind === 'skipped') return reading
  const { row, hidden } = reading
  if (leftOut.has(row)) return { row, hidden, kind: 'skipped', reason: 'leftOut' }
  if (!hidden || hiddenRows === 'take') return reading
  return { row, hidden, kind: 'skipped', reason: hiddenRows === 'leave' ? 'hiddenLeft' : 'hiddenAsk' }
}

/** Puts each problem to the row that it is of; an error makes a good row a bad one. */
export function withProblems<T extends Read>(
  readings: readonly (T | Skipped)[],
  more: readonly CandidateProblem[],
  refuse: (row: T, problems: readonly CandidateProblem[]) => T,
): (T | Skipped)[] {
  const moreOf = Map.groupBy(more, ({ row }) => row)
  return readings.map((reading) => {
    const added = moreOf.get(reading.row) ?? []
    if (reading.kind === 'skipped' || added.length === 0) return reading
    const problems = [...reading.problems, ...added]
    const refused = added.some(({ severity }) => severity === 'error')
    return refused && reading.kind === 'good' ? refuse(reading, problems) : { ...reading, problems }
  })
}
