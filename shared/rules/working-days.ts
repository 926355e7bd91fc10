import type { Holiday } from '../codes/holidays.ts'
import { addCalendarDays, addWorkingDays, type Deadline as CountedDays, type SkippedDay } from '../text/calendar.ts'
import { addDays, addMonths } from '../text/day.ts'
import type { DayOffRule, DeadlineUnit } from './deadlines.ts'

/** Days off in a row that a count passed over, or that its last day was moved over. */
export interface DaysOff {
  readonly from: string
  readonly to: string
  /** Names of the holidays among them, each once; none for a weekend. */
  readonly names: readonly string[]
  /** False where a holiday among them is not announced yet. */
  readonly confirmed: boolean
}

/** A length of time that starts with an event, or with `before` ends at it. */
export interface Period {
  readonly days: number
  readonly unit: DeadlineUnit
  readonly before?: boolean
}

/** Where a period ends. */
export interface PeriodEnd {
  /** 'YYYY-MM-DD'. */
  readonly day: string
  readonly skipped: readonly DaysOff[]
  /** Years that the list of holidays does not cover: there the end is not sure. */
  readonly yearsWithoutHolidays: readonly number[]
}

/**
 * The last day of a period; the day after the event is day 1.
 *
 * `before`: the last day on which something may still be done so long before the event; such a day is never moved, since the
 * distance to the event is the least one.
 */
export function endOfPeriod(event: string, period: Period, rule: DayOffRule, holidays: readonly Holiday[]): PeriodEnd {
  const { day, skipped, yearsWithoutHolidays } = counted(event, period, rule, holidays)
  return { day, skipped: daysSkipped(skipped), yearsWithoutHolidays }
}

/** Days off as ranges, in the order of the calendar: a weekend is one, Tết with the weekends beside it is one. */
function daysSkipped(skipped: readonly SkippedDay[]): DaysOff[] {
  const ranges: DaysOff[] = []
  for (const { day, holiday } of skipped.toSorted((left, right) => (left.day < right.day ? -1 : 1))) {
    const last = ranges.at(-1)
    const joins = last !== undefined && addDays(last.to, 1) === day
    const names = joins ? [...last.names] : []
    if (holiday !== null && !names.includes(holiday.name)) names.push(holiday.name)
    const confirmed = (joins ? last.confirmed : true) && holiday?.status !== 'unconfirmed'
    if (joins) ranges.pop()
    ranges.push({ from: joins ? last.from : day, to: day, names, confirmed })
  }
  return ranges
}

function counted(event: string, { days, unit, before = false }: Period, rule: DayOffRule, holidays: readonly Holiday[]) {
  const count = before ? -days : days
  const ends = rule === 'stays' || before ? 'keep' : 'nextWorkingDay'
  switch (unit) {
    case 'day':
      return told(addCalendarDays(event, count, ends, holidays))
    case 'workingDay':
      return told(addWorkingDays(event, count, holidays))
    case 'month':
      return told(addCalendarDays(addMonths(event, count), 0, ends, holidays))
    case 'year':
      return told(addCalendarDays(addMonths(event, count * 12), 0, ends, holidays))
  }
}

function told({ end, skipped, yearsWithoutHolidays }: CountedDays) {
  return { day: end, skipped, yearsWithoutHolidays }
}
