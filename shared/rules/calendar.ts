import { daysBetween } from '../text/day.ts'
import { openCalendar, type CalendarInput } from './calendar-days.ts'
import { calendarSteps, type CalendarStep, type Deadline, type DeadlineUnit } from './deadlines.ts'
import type { Grade, Sourced } from './regime.ts'
import type { DaysOff } from './working-days.ts'

/**
 * done: on time, or a period that ended by itself. doneLate: after the last day. soon: at most `soonDays` are left. unknown: the day
 * from which it counts is not known, or only planned and long over.
 */
export type CalendarState = 'done' | 'doneLate' | 'overdue' | 'soon' | 'later' | 'unknown'

/** One deadline of the law as it stands for an exam. Days are 'YYYY-MM-DD'. */
export interface CalendarRow {
  readonly step: CalendarStep
  readonly from: CalendarStep
  /** Day from which it was counted. */
  readonly fromDay: string | null
  readonly due: string | null
  readonly dueBy: 'rule' | 'override' | null
  /** Last day by the rule, where somebody set another. */
  readonly ruleDue: string | null
  /** Length that was counted, with an extension; in `unit`. */
  readonly days: number
  readonly unit: DeadlineUnit
  /** Whether it has to be done at least so long before `from`. */
  readonly before: boolean
  /** Why the longer period holds: by the number of people, or because the chair said so. */
  readonly extended: 'count' | 'chair' | null
  /** Length to which the chair may still extend it. */
  readonly extensible: number | null
  readonly article: string
  readonly grade: Grade
  readonly doneOn: string | null
  readonly plannedOn: string | null
  /** Why somebody set another day, or extended it. */
  readonly reason: string | null
  readonly state: CalendarState
  /** Calendar days from today to the last day; null where it is done or not known. */
  readonly daysLeft: number | null
  readonly skipped: readonly DaysOff[]
  /** Years of the count whose holidays are not in the list. */
  readonly yearsWithoutHolidays: readonly number[]
  /** Counted from a day on which something is due, not from one on which it was done. */
  readonly estimated: boolean
}

/** So many days before its last day a step is near. A habit of this program, not of the law. */
export const soonDays = 3

/** The deadlines that an exam has, in the order in which its steps happen. Each counts from the latest day known of the one before. */
export function examCalendar(input: CalendarInput): readonly CalendarRow[] {
  const calendar = openCalendar(input)
  return calendar.deadlines
    .toSorted((left, right) => calendarSteps.indexOf(left.value.step) - calendarSteps.indexOf(right.value.step))
    .map((deadline) => rowOf(input, calendar, deadline))
}

/** Steps from which periods count and which are no deadline themselves, in their order: somebody has to say when they happened. */
export function calendarStarts(rows: readonly Pick<CalendarRow, 'step' | 'from'>[]): readonly CalendarStep[] {
  const due = new Set(rows.map(({ step }) => step))
  const starts = new Set(rows.map(({ from }) => from))
  return calendarSteps.filter((step) => starts.has(step) && !due.has(step) && step !== 'planApproved')
}

function rowOf({ today }: CalendarInput, calendar: ReturnType<typeof openCalendar>, deadline: Sourced<Deadline>): CalendarRow {
  const { value, article, grade } = deadline
  const { doneOn, plannedOn, dueOn, extensionReason } = calendar.knownOf(value.step)
  const { days, extended, extensible } = calendar.lengthOf(deadline)
  const end = calendar.endOf(deadline)
  const due = dueOn?.date ?? end?.day ?? null
  const estimated = dueOn === null && end !== null && end.estimated
  const state = stateOf({ window: value.window === true, estimated }, due, doneOn, today)
  return {
    step: value.step,
    from: value.from,
    fromDay: end?.fromDay ?? null,
    due,
    dueBy: due === null ? null : dueOn === null ? 'rule' : 'override',
    ruleDue: end?.day ?? null,
    days,
    unit: value.unit,
    before: value.before === true,
    extended,
    extensible,
    article,
    grade,
    doneOn,
    plannedOn,
    reason: dueOn?.reason ?? (extended === 'chair' ? extensionReason : null),
    state,
    daysLeft: due === null || state === 'done' || state === 'doneLate' ? null : daysBetween(today, due),
    skipped: dueOn === null ? (end?.skipped ?? []) : [],
    yearsWithoutHolidays: dueOn === null ? (end?.yearsWithoutHolidays ?? []) : [],
    estimated,
  }
}

function stateOf({ window, estimated }: { window: boolean; estimated: boolean }, due: string | null, doneOn: string | null, today: string): CalendarState {
  if (doneOn !== null) return due === null || doneOn <= due ? 'done' : 'doneLate'
  if (due === null) return 'unknown'
  if (today > due) return !window ? 'overdue' : estimated ? 'unknown' : 'done'
  return daysBetween(today, due) <= soonDays ? 'soon' : 'later'
}
