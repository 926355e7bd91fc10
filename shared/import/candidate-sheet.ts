import { fold } from '../text/fold.ts'
import { cleanLine } from '../text/clean.ts'
import { parsePartialDate } from '../text/partial-date.ts'
import { readCandidateRow } from './candidate-rows.ts'
import type { CandidateContext, RowReading } from './candidate-rows.ts'
import type { ColumnRecognition } from './columns.ts'
import type { CandidateField } from './headings.ts'
import type { CandidateProblem } from './problems.ts'
import { shownText } from './row-cells.ts'
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook.ts'

/** A list read to its end; read = good + bad + skipped. */
export interface CandidateSheetReading {
  readonly rows: readonly RowReading[]
  /** Problems of all rows in the order of the rows. */
  readonly problems: readonly CandidateProblem[]
  readonly counts: {
    readonly read: number
    readonly good: number
    readonly bad: number
    readonly skipped: number
    /** Rows among them that the sheet hides: whether they are wanted is asked (field report 16). */
    readonly hidden: number
  }
}

/** Reads every row below the heading, then what only the whole list shows: the same number, or the same person twice. */
export function readCandidateSheet(
  sheet: WorkbookSheet,
  columns: ColumnRecognition,
  known: Pick<CandidateContext, 'posts' | 'today' | 'priorityProved'>,
): CandidateSheetReading {
  const context: CandidateContext = { ...known, sheet: sheet.name, dateSystem: sheet.dateSystem }
  const lastHeadingRow = Math.max(...columns.headingRows)
  const below = sheet.rows.filter(({ row }) => row > lastHeadingRow)
  let belowSignatures = false
  const single = below.map((row) => {
    const reading = readCandidateRow(row, columns, context, belowSignatures)
    belowSignatures ||= reading.kind === 'skipped' && reading.reason === 'signature'
    return reading
  })
  const more = [...repetitions(below, single, columns, sheet.name), ...mixedDates(below, single, columns, sheet.name)]
  const moreOf = new Map<number, CandidateProblem[]>()
  for (const problem of more) moreOf.set(problem.row, [...(moreOf.get(problem.row) ?? []), problem])
  const rows = single.map((reading) => withProblems(reading, moreOf.get(reading.row) ?? []))
  const count = (kind: RowReading['kind']): number => rows.filter((reading) => reading.kind === kind).length
  return {
    rows,
    problems: rows.flatMap((reading) => (reading.kind === 'skipped' ? [] : reading.problems)),
    counts: {
      read: rows.length,
      good: count('good'),
      bad: count('bad'),
      skipped: count('skipped'),
      hidden: rows.filter(({ hidden }) => hidden).length,
    },
  }
}

function withProblems(reading: RowReading, more: readonly CandidateProblem[]): RowReading {
  if (reading.kind === 'skipped' || more.length === 0) return reading
  const problems = [...reading.problems, ...more]
  const refused = more.some(({ severity }) => severity === 'error')
  if (refused && reading.kind === 'good') return { row: reading.row, hidden: reading.hidden, kind: 'bad', problems }
  return { ...reading, problems }
}

/** The same identity number twice is an error on both rows; the same name and birth date with other numbers a warning. */
function repetitions(
  rows: readonly WorkbookRow[],
  readings: readonly RowReading[],
  columns: ColumnRecognition,
  sheet: string,
): CandidateProblem[] {
  const candidates = rows.filter((_, index) => readings[index]?.kind !== 'skipped')
  const good = new Map(readings.flatMap((reading) => (reading.kind === 'good' ? [[reading.row, reading.candidate] as const] : [])))
  const numberKey = (row: WorkbookRow): string => good.get(row.row)?.identityNumber ?? digitsOf(cellOf(row, columns, 'identityNumber'))
  const personKey = (row: WorkbookRow): string => {
    const candidate = good.get(row.row)
    return candidate === undefined ? '' : `${fold(candidate.fullName)}/${candidate.birthDate}`
  }
  const nameField = columns.columnOf.fullName === undefined ? 'givenName' : 'fullName'
  const place = { sheet, columns }
  return [
    ...groupsBy(candidates, numberKey).flatMap((group) =>
      group.map((row) => problemAt(row, 'identityNumber', 'identityRepeated', 'error', place, { rows: otherRows(group, row) })),
    ),
    ...groupsBy(candidates, personKey)
      .filter((group) => new Set(group.map(numberKey)).size > 1)
      .flatMap((group) => group.map((row) => problemAt(row, nameField, 'sameNameAndBirth', 'warning', place, { rows: otherRows(group, row) }))),
  ]
}

function groupsBy(rows: readonly WorkbookRow[], keyOf: (row: WorkbookRow) => string): WorkbookRow[][] {
  const groups = new Map<string, WorkbookRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function otherRows(group: readonly WorkbookRow[], row: WorkbookRow): string {
  return group.filter((other) => other !== row).map((other) => other.row).join(', ')
}

/** Twelve digits with the zeros that a spreadsheet dropped; anything else is no key. */
function digitsOf(cell: WorkbookCell | null): string {
  const digits = shownText(cell).replace(/\s/gu, '')
  return /^\d{10,12}$/u.test(digits) ? digits.padStart(12, '0') : ''
}

/**
 * A column in which a spreadsheet of another language has swapped day and month: every real date has a day up to 12,
 * and days above 12 stand as text, because that spreadsheet could not read them (field reports 7, 9).
 */
function mixedDates(
  rows: readonly WorkbookRow[],
  readings: readonly RowReading[],
  columns: ColumnRecognition,
  sheet: string,
): CandidateProblem[] {
  const fields: readonly CandidateField[] = ['birthDate', 'birthDateMale', 'birthDateFemale']
  return fields.flatMap((field) => {
    const filled = rows.filter((row, index) => readings[index]?.kind !== 'skipped' && cellOf(row, columns, field) !== null)
    const dates = filled.filter((row) => cellOf(row, columns, field)?.kind === 'date')
    const suspicious = dates.length > 0 && dates.every((row) => dayOfMonth(cellOf(row, columns, field)?.day ?? '') <= 12)
    if (!suspicious || !filled.some((row) => isTextAfterTwelfth(cellOf(row, columns, field)))) return []
    return dates.map((row) => problemAt(row, field, 'datesMixed', 'error', { sheet, columns }, { count: dates.length }))
  })
}

function isTextAfterTwelfth(cell: WorkbookCell | null): boolean {
  const parsed = cell?.kind === 'text' ? parsePartialDate(cell.raw) : null
  return parsed?.kind === 'date' && dayOfMonth(parsed.value) > 12
}

function dayOfMonth(day: string): number {
  return day.length === 10 ? Number(day.slice(8)) : 0
}

function cellOf(row: WorkbookRow, columns: ColumnRecognition, field: CandidateField): WorkbookCell | null {
  const column = columns.columnOf[field]
  const cell = column === undefined ? undefined : row.cells.find((candidate) => candidate.column === column)
  return cell === undefined || cleanLine(cell.raw) === '' ? null : cell
}

function problemAt(
  row: WorkbookRow,
  field: CandidateField,
  code: CandidateProblem['code'],
  severity: CandidateProblem['severity'],
  { sheet, columns }: { readonly sheet: string; readonly columns: ColumnRecognition },
  facts: CandidateProblem['facts'],
): CandidateProblem {
  const column = columns.columnOf[field] ?? null
  const heading = columns.columns.find((recognized) => recognized.column === column)?.heading ?? null
  return { sheet, row: row.row, column, heading, value: shownText(cellOf(row, columns, field)), code, severity, facts }
}
