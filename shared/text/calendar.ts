import type { Holiday } from '../codes/holidays.ts'
import { addDays, weekday } from './day.ts'

/** A day off that a count passed over, with its reason, so that a page can name it. */
export interface SkippedDay {
  readonly day: string
  /** The holiday; null for a Saturday or Sunday. */
  readonly holiday: Holiday | null
}

/** Where a deadline ends. */
export interface Deadline {
  /** 'YYYY-MM-DD'. */
  readonly end: string
  /** Days off that were not counted, or that the end was moved over, in the order they were met. */
  readonly skipped: readonly SkippedDay[]
  /** Years the count touches for which the list of holidays has no entry: there the end is not sure. */
  readonly yearsWithoutHolidays: readonly number[]
}

/** Why nobody works on a day: null on a working day, a Saturday that was swapped included. */
export function dayOff(day: string, holidays: readonly Holiday[]): SkippedDay | null {
  const entry = holidays.find((holiday) => holiday.date === day)
  if (entry !== undefined) return entry.kind === 'swappedWorkingDay' ? null : { day, holiday: entry }
  return weekday(day) >= 6 ? { day, holiday: null } : null
}

/**
 * A deadline in calendar days ("ngày"): the day after the event is day 1. A negative count goes back from the event.
 *
 * `endOnDayOff` says what the regime wants when the end falls on a day off: keep it, or go on in the same direction to
 * the next working day.
 */
export function addCalendarDays(
  event: string,
  count: number,
  endOnDayOff: 'keep' | 'nextWorkingDay',
  holidays: readonly Holiday[]
): Deadline {
  const counted = addDays(event, count)
  if (endOnDayOff === 'keep') return deadline(event, counted, [], holidays)
  const skipped: SkippedDay[] = []
  const end = passDaysOff(counted, count < 0 ? -1 : 1, holidays, skipped)
  return deadline(event, end, skipped, holidays)
}

/** A deadline in working days ("ngày làm việc"): the first working day after the event is day 1; negative counts go back. */
export function addWorkingDays(event: string, count: number, holidays: readonly Holiday[]): Deadline {
  const step = count < 0 ? -1 : 1
  const skipped: SkippedDay[] = []
  let end = event
  for (let counted = 0; counted < Math.abs(count); counted += 1) {
    end = passDaysOff(addDays(end, step), step, holidays, skipped)
  }
  return deadline(event, end, skipped, holidays)
}

/** The first working day from `day` on, in the given direction; days off on the way are added to `skipped`. */
function passDaysOff(day: string, step: 1 | -1, holidays: readonly Holiday[], skipped: SkippedDay[]): string {
  let current = day
  for (let off = dayOff(current, holidays); off !== null; off = dayOff(current, holidays)) {
    skipped.push(off)
    current = addDays(current, step)
  }
  return current
}

function deadline(event: string, end: string, skipped: readonly SkippedDay[], holidays: readonly Holiday[]): Deadline {
  const years = [Number(event.slice(0, 4)), Number(end.slice(0, 4))].sort((left, right) => left - right)
  const listed = new Set(holidays.map((holiday) => Number(holiday.date.slice(0, 4))))
  const yearsWithoutHolidays: number[] = []
  for (let year = years[0] ?? 0; year <= (years[1] ?? 0); year += 1) {
    if (!listed.has(year)) yearsWithoutHolidays.push(year)
  }
  return { end, skipped, yearsWithoutHolidays }
}
