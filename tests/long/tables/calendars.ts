import { examCalendar } from '../../../shared/rules/calendar.ts'
import type { CalendarEvent, CalendarInput } from '../../../shared/rules/calendar-days.ts'
import { calendarSteps, examTraits } from '../../../shared/rules/deadlines.ts'
import type { RegimeCopy } from '../../../shared/rules/regime.ts'
import { addDays } from '../../../shared/text/day.ts'

const firstDay = '2026-03-02'

/** Every step done, ten days apart; the same extended by the chair; nothing known but the notice. */
const histories: readonly (readonly CalendarEvent[])[] = [
  calendarSteps.map((step, place) => ({ step, doneOn: addDays(firstDay, 10 * place) })),
  calendarSteps.map((step, place) => ({ step, doneOn: addDays(firstDay, 10 * place), extended: { reason: 'nhiều bài' } })),
  [{ step: 'notice', doneOn: firstDay }],
]

/** Exams with all traits and with all but one; as many people as need no longer period, and one more. */
const situations: readonly Omit<CalendarInput, keyof RegimeCopy>[] = [examTraits, ...examTraits.map((left) => examTraits.filter((trait) => trait !== left))].flatMap((traits) =>
  ([[499, 999], [500, 1000]] as const).flatMap(([forms, round2Candidates]) =>
    histories.map((events) => ({ facts: { planApproved: firstDay, forms, round2Candidates, traits }, events, holidays: [], today: '2027-12-31' })),
  ),
)

/** Calendars of exams on both sides of every border, each as text. */
export const calendars = situations.map((situation) => (rules: RegimeCopy) => JSON.stringify(examCalendar({ ...rules, ...situation })))
