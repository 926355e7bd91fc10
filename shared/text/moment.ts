import { formatDay } from './day.ts'

/** Vietnam has one time zone, UTC+7, all year; in milliseconds. */
const ahead = 7 * 3_600_000

/** A moment (ISO, UTC) as the clocks of Vietnam show it, ISO without a zone. */
function local(at: string): string {
  return new Date(Date.parse(at) + ahead).toISOString()
}

/** Day of a moment in Vietnam, 'YYYY-MM-DD'. */
export function dayOfMoment(at: string): string {
  return local(at).slice(0, 10)
}

/** Time of a moment in Vietnam: "10:14:03". */
export function timeOfMoment(at: string): string {
  return local(at).slice(11, 19)
}

/** A moment as lists show it: "25/11/2026 10:14:03". */
export function formatMoment(at: string): string {
  return `${formatDay(dayOfMoment(at))} ${timeOfMoment(at)}`
}
