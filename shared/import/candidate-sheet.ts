import { readCandidateRow } from './candidate-rows.ts'
import type { CandidateContext, RowReading } from './candidate-rows.ts'
import type { ColumnRecognition } from './columns.ts'
import { correctedRows, noCorrections } from './corrections.ts'
import type { Corrections } from './corrections.ts'
import { mixedDates } from './mixed-dates.ts'
import type { CandidateProblem } from './problems.ts'
import { repetitions } from './repetitions.ts'
import type { WorkbookRow, WorkbookSheet } from './workbook.ts'

/** A list read to its end; read = good + bad + skipped. */
export interface CandidateSheetReading {
  readonly rows: readonly RowReading[]
  /** Problems of all rows in the order of the rows. */
  readonly problems: readonly CandidateProblem[]
  /** Whether hidden rows of people are taken; 'ask' while nobody has answered (field report 16). */
  readonly hiddenRows: 'none' | 'ask' | 'take' | 'leave'
  readonly counts: {
    readonly read: number
    readonly good: number
    readonly bad: number
    readonly skipped: number
    /** Rows of people among them that the sheet hides. */
    readonly hidden: number
  }
}

/** Rows below the heading as they are after the corrections. */
export function rowsOfList(sheet: WorkbookSheet, columns: ColumnRecognition, corrections: Corrections): readonly WorkbookRow[] {
  const lastHeadingRow = Math.max(...columns.headingRows)
  return correctedRows(
    sheet.rows.filter(({ row }) => row > lastHeadingRow),
    corrections.cells,
  )
}

/** Reads every row below the heading, then what only the whole list shows: the same number, or the same person twice. */
export function readCandidateSheet(
  sheet: WorkbookSheet,
  columns: ColumnRecognition,
  known: Pick<CandidateContext, 'posts' | 'today' | 'priorityProved'>,
  corrections: Corrections = noCorrections,
): CandidateSheetReading {
  const rows = rowsOfList(sheet, columns, corrections)
  const read = readRows(rows, columns, { ...known, sheet: sheet.name, dateSystem: sheet.dateSystem })
  const hidden = read.filter((reading) => reading.hidden && reading.kind !== 'skipped').length
  const leftOut = new Set(corrections.leftOut)
  const single = read.map((reading) => withoutSetAside(reading, leftOut, corrections.hiddenRows))
  const place = { sheet: sheet.name, columns }
  const readings = withProblems(single, [...repetitions(rows, single, place), ...mixedDates(rows, single, place)])
  const count = (kind: RowReading['kind']): number => readings.filter((reading) => reading.kind === kind).length
  return {
    rows: readings,
    problems: readings.flatMap((reading) => (reading.kind === 'skipped' ? [] : reading.problems)),
    hiddenRows: hidden === 0 ? 'none' : (corrections.hiddenRows ?? 'ask'),
    counts: { read: readings.length, good: count('good'), bad: count('bad'), skipped: count('skipped'), hidden },
  }
}

function readRows(rows: readonly WorkbookRow[], columns: ColumnRecognition, context: CandidateContext): RowReading[] {
  let belowSignatures = false
  return rows.map((row) => {
    const reading = readCandidateRow(row, columns, context, belowSignatures)
    belowSignatures ||= reading.kind === 'skipped' && reading.reason === 'signature'
    return reading
  })
}

/** A row that a person leaves out, or that is hidden while nobody wants the hidden ones, is skipped with that reason. */
function withoutSetAside(reading: RowReading, leftOut: ReadonlySet<number>, hiddenRows: Corrections['hiddenRows']): RowReading {
  if (reading.kind === 'skipped') return reading
  const { row, hidden } = reading
  if (leftOut.has(row)) return { row, hidden, kind: 'skipped', reason: 'leftOut' }
  if (!hidden || hiddenRows === 'take') return reading
  return { row, hidden, kind: 'skipped', reason: hiddenRows === 'leave' ? 'hiddenLeft' : 'hiddenAsk' }
}

/** Puts each problem to the row that it is of; an error makes a good row a bad one. */
function withProblems(readings: readonly RowReading[], more: readonly CandidateProblem[]): RowReading[] {
  const moreOf = Map.groupBy(more, ({ row }) => row)
  return readings.map((reading) => {
    const added = moreOf.get(reading.row) ?? []
    if (reading.kind === 'skipped' || added.length === 0) return reading
    const problems = [...reading.problems, ...added]
    const refused = added.some(({ severity }) => severity === 'error')
    if (refused && reading.kind === 'good') return { row: reading.row, hidden: reading.hidden, kind: 'bad', problems }
    return { ...reading, problems }
  })
}
