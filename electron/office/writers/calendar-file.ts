import ical, { ICalCalendarMethod } from 'ical-generator'

/** A day of a calendar with an alarm before it. */
export interface CalendarEntry {
  /** The same in every export, so that a calendar replaces the older entry. */
  readonly id: string
  /** 'YYYY-MM-DD'. */
  readonly day: string
  readonly summary: string
  readonly description: string
  /** Days before at which the alarm rings. */
  readonly alarmDays: number
}

const secondsPerDay = 24 * 60 * 60

/** An iCalendar file (RFC 5545) of whole days. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], createdAt: Date): string {
  const calendar = ical({ name, prodId: { company: 'Minh Tuyển', product: 'Lịch kỳ thi', language: 'VI' }, method: ICalCalendarMethod.PUBLISH })
  for (const { id, day, summary, description, alarmDays } of entries) {
    const event = calendar.createEvent({ id, start: new Date(`${day}T00:00:00Z`), allDay: true, stamp: createdAt, summary, description })
    event.createAlarm({ trigger: alarmDays * secondsPerDay, description: summary })
  }
  return calendar.toString()
}
