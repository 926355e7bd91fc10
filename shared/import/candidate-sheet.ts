import { readCandidateRow } from './candidate-rows.ts'
import type { CandidateContext, RowReading } from './candidate-rows.ts'
import type { ColumnRecognition } from './columns.ts'
import { noCorrections } from './corrections.ts'
import type { Corrections } from './corrections.ts'
import { mixedDates } from './mixed-dates.ts'
import type { CandidateProblem } from './problems.ts'
import { repetitions } from './repetitions.ts'
import { rowsOfList, withoutSetAside, withProblems } from './sheet-rows.ts'
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
  const single = read.map((reading): RowReading => withoutSetAside(reading, leftOut, corrections.hiddenRows))
  const place = { sheet: sheet.name, columns }
  const readings = withProblems<ReadRow>(single, [...repetitions(rows, single, place), ...mixedDates(rows, single, place)], (one, problems) => ({ row: one.row, hidden: one.hidden, kind: 'bad', problems }))
  const count = (kind: RowReading['kind']): number => readings.filter((reading) => reading.kind === kind).length
  return {
    rows: readings,
    problems: readings.flatMap((reading) => (reading.kind === 'skipped' ? [] : reading.problems)),
    hiddenRows: hidden === 0 ? 'none' : (corrections.hiddenRows ?? 'ask'),
    counts: { read: readings.length, good: count('good'), bad: count('bad'), skipped: count('skipped'), hidden },
  }
}

type ReadRow = Exclude<RowReading, { kind: 'skipped' }>

function readRows(rows: readonly WorkbookRow[], columns: ColumnRecognition, context: CandidateContext): RowReading[] {
  let belowSignatures = false
  return rows.map((row) => {
    const reading = readCandidateRow(row, columns, context, belowSignatures)
    belowSignatures ||= reading.kind === 'skipped' && reading.reason === 'signature'
    return reading
  })
}
