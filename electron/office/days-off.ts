import type { Reader } from '../../db/open.ts'
import { listHolidays } from '../../db/queries/deadlines.ts'
import { holidays, type Holiday } from '../../shared/codes/holidays.ts'
import type { HolidayRow } from '../../shared/contract/deadlines.ts'

/** Days that differ from their place in the week: the office's own laid over the official list, by date. */
export function holidayRows(reader: Reader): HolidayRow[] {
  const own = listHolidays(reader)
  const dates = new Set(own.map(({ date }) => date))
  const rows: HolidayRow[] = [
    ...holidays.filter(({ date }) => !dates.has(date)).map((official) => ({ ...official, origin: 'official' as const, id: null, revision: null })),
    ...own.map(({ id, date, name, kind, source, revision }) => ({ date, name, kind, source, status: 'confirmed' as const, origin: 'office' as const, id, revision })),
  ]
  return rows.sort((left, right) => (left.date < right.date ? -1 : 1))
}

/** The days off by which periods are counted. */
export function daysOff(reader: Reader): Holiday[] {
  return holidayRows(reader).flatMap(({ date, name, kind, status, source }) => (kind === 'ordinary' ? [] : [{ date, name, kind, status, source }]))
}
