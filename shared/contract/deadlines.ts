import { z } from 'zod'
import { calendarSteps } from '../rules/deadlines.ts'
import { reading, writing } from './base.ts'
import { gradeSchema } from './regimes.ts'
import { daySchema, idSchema, lineSchema, optionalLineSchema, writeFields } from './values.ts'

export const deadlineSchema = z.object({
  /** Step of the calendar (shared/rules/regime.ts); its name is in shared/words/calendar-steps.ts. */
  step: z.enum(calendarSteps),
  from: z.enum(calendarSteps),
  /** Days of the rule, and their unit. */
  days: z.int(),
  unit: z.enum(['day', 'workingDay', 'month', 'year']),
  /** Whether the step is due at least so many days before `from`. */
  before: z.boolean(),
  /** Null while the day it counts from is not known. */
  due: daySchema.nullable(),
  dueBy: z.enum(['rule', 'override']).nullable(),
  /** Due day by the rule, where a person set another. */
  ruleDue: daySchema.nullable(),
  /** Day from which it was counted. */
  fromDay: daySchema.nullable(),
  extended: z.enum(['count', 'chair']).nullable(),
  /** Whether the chair may extend it, and by the rule to how many days. */
  extensible: z.int().nullable(),
  /** Counted from a due day, not from a day on which something was done. */
  estimated: z.boolean(),
  article: z.string(),
  grade: gradeSchema,
  doneOn: daySchema.nullable(),
  /** Day in the future for which it is set. */
  plannedOn: daySchema.nullable(),
  reason: z.string().nullable(),
  state: z.enum(['done', 'doneLate', 'overdue', 'soon', 'later', 'unknown']),
  /** Calendar days from today to the due day. */
  daysLeft: z.int().nullable(),
  /** Days off that working days skip, or on which the last day would fall. */
  skipped: z.array(z.object({ from: daySchema, to: daySchema, names: z.array(z.string()), confirmed: z.boolean() })),
  /** Years of the count whose holidays are not in the list. */
  yearsWithoutHolidays: z.array(z.int()),
  /** Null: nothing was recorded of the step yet. */
  revision: z.int().nullable(),
})
export type DeadlineRow = z.infer<typeof deadlineSchema>

const holidayFields = {
  date: daySchema,
  name: lineSchema,
  kind: z.enum(['statutory', 'substitute', 'swappedDayOff', 'swappedWorkingDay', 'ordinary']),
  source: lineSchema,
}
export const holidaySchema = z.object({
  ...holidayFields,
  status: z.enum(['confirmed', 'unconfirmed']),
  /** 'official': of the program's list; 'office': added or changed by the office. */
  origin: z.enum(['official', 'office']),
  /** Only of the office's own. */
  id: idSchema.nullable(),
  revision: z.int().nullable(),
})
export type HolidayRow = z.infer<typeof holidaySchema>

const viewSchema = z.object({
  regimeTitle: z.string(),
  planApproved: daySchema,
  /** What decides about longer periods: forms received, candidates of round 2. */
  forms: z.int(),
  round2Candidates: z.int(),
  today: daySchema,
  rows: z.array(deadlineSchema),
  /** Steps from which periods are counted and whose day nobody entered yet. */
  missing: z.array(z.enum(calendarSteps)),
  /** Steps that start a period, with the day on which they happened. */
  starts: z.array(z.object({ step: z.enum(calendarSteps), doneOn: daySchema.nullable(), revision: z.int().nullable() })),
})
export type DeadlinesView = z.infer<typeof viewSchema>

/** Calendar of an exam (mốc thời gian), and the days off it is counted by. */
export const deadlines = {
  list: reading('Xem mốc thời gian', 'exams.read')
    .input(z.object({ examId: idSchema }))
    .output(viewSchema),
  /** Day on which a step was done, another due day, the chair's extension; a step about which nothing is said any more is taken out. */
  set: writing('Ghi mốc thời gian', 'exams.write', 'audit')
    .input(
      z.object({
        examId: idSchema,
        step: z.string().min(1).max(60),
        doneOn: daySchema.nullable(),
        dueOn: daySchema.nullable(),
        extended: z.boolean(),
        /** Needed for another due day and for an extension. */
        reason: optionalLineSchema,
        expectedRevision: z.int().nullable(),
        ...writeFields,
      }),
    )
    .output(z.object({})),
  /** Writes the calendar as .ics, with alarms 3 days before. */
  saveCalendar: reading('Xuất lịch .ics', 'exams.read')
    .errors({ FILE_NOT_WRITTEN: { data: z.object({ path: z.string(), reason: z.string() }) } })
    .input(z.object({ examId: idSchema, path: z.string().min(1) }))
    .output(z.object({ path: z.string(), events: z.int() })),
  /** Days off, the office's own laid over the official list, by date. */
  holidays: reading('Xem ngày nghỉ', 'session')
    .input(z.object({ year: z.int().min(2000).max(2100).nullable().default(null) }))
    .output(z.array(holidaySchema)),
  /** Adds a day, or lays another meaning over an official one. */
  setHoliday: writing('Ghi ngày nghỉ', 'office.settings', 'audit')
    .input(z.object({ ...holidayFields, expectedRevision: z.int().nullable(), ...writeFields }))
    .output(z.object({})),
  /** Takes out what the office laid over a day; the official list holds again. */
  withdrawHoliday: writing('Bỏ ngày nghỉ riêng', 'office.settings', 'audit')
    .input(z.object({ id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
}
