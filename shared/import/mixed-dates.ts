import { parsePartialDate } from '../text/partial-date.ts'
import type { RowReading } from './candidate-rows.ts'
import { dateShownBy } from './excel-dates.ts'
import type { CandidateField } from './headings.ts'
import type { CandidateProblem } from './problems.ts'
import { cellOf, problemAt } from './sheet-columns.ts'
import type { ListPlace } from './sheet-columns.ts'
import type { WorkbookCell, WorkbookRow } from './workbook.ts'

/** A date of a column in its two readings, 'YYYY-MM-DD'; null where a reading gives no day. */
interface TwoReadings {
  readonly kind: 'date' | 'text'
  readonly dayFirst: string | null
  readonly monthFirst: string | null
}

/**
 * A column in which day and month may stand in the other order (field reports 7, 9); it is asked once for the column.
 *
 * Either every real date has a day up to 12 while days above 12 stand as text: a spreadsheet of another language could
 * not read those and swapped the others. Or no day above 12 is seen anywhere, while some text has a month above 12: the
 * column was typed month first.
 */
export function mixedDates(rows: readonly WorkbookRow[], readings: readonly RowReading[], place: ListPlace): CandidateProblem[] {
  const fields: readonly CandidateField[] = ['birthDate', 'birthDateMale', 'birthDateFemale']
  return fields.flatMap((field) => {
    const dated = rows.flatMap((row, index) => {
      const reading = readings[index]?.kind === 'skipped' ? null : readingsOf(cellOf(row, place, field))
      return reading === null ? [] : [{ row, ...reading }]
    })
    const asked = dated.filter(isAskedAmong(dated))
    const example = asked.find(({ dayFirst, monthFirst }) => dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    if (example === undefined) return []
    return asked.map(({ row, dayFirst, monthFirst }) =>
      problemAt(place, row, field, {
        code: 'datesMixed',
        severity: 'error',
        facts: { count: asked.length, dayFirst, monthFirst, example: example.dayFirst },
      }),
    )
  })
}

function isAskedAmong(dated: readonly TwoReadings[]): (date: TwoReadings) => boolean {
  const afterTwelfth = (date: TwoReadings): boolean => date.dayFirst !== null && date.monthFirst === null
  const monthFirstOnly = (date: TwoReadings): boolean => date.dayFirst === null
  const shown = (kind: TwoReadings['kind']): readonly TwoReadings[] => dated.filter((date) => date.kind === kind)
  if (shown('date').some(afterTwelfth)) return () => false
  if (shown('text').some(afterTwelfth)) return ({ kind }) => kind === 'date'
  return dated.some(monthFirstOnly) ? () => true : () => false
}

/** Both readings of a full date; null for a blank cell, for a year or month alone, and for what is no date either way. */
function readingsOf(cell: WorkbookCell | null): TwoReadings | null {
  if (cell === null) return null
  if (cell.kind === 'date') {
    return cell.day === null || dateShownBy(cell.numberFormat) !== 'day' ? null : { kind: 'date', dayFirst: cell.day, monthFirst: swapped(cell.day) }
  }
  if (cell.kind !== 'text') return null
  const parsed = parsePartialDate(cell.raw)
  if (parsed.kind === 'date') {
    return parsed.value.length < 10 || /^\d{4}/u.test(cell.raw.trim()) ? null : { kind: 'text', dayFirst: parsed.value, monthFirst: swapped(parsed.value) }
  }
  const monthFirst = parsed.kind === 'refused' && parsed.problem.code === 'month' ? parsed.problem.monthFirst : null
  return monthFirst === null ? null : { kind: 'text', dayFirst: null, monthFirst }
}

/** The day with day and month in each other's place; null when no month has that number. */
function swapped(day: string): string | null {
  const [year = '', month = '', date = ''] = day.split('-')
  return Number(date) > 12 ? null : `${year}-${date}-${month}`
}
