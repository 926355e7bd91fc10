import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** What is known of a step of the exam's calendar: when it was done, and another due day than the regulation's. */
export const examStep = sqliteTable(
  'exam_step',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    step: text('step').notNull(),
    doneOn: text('done_on'),
    /** Due day set by a person; null: as counted. */
    dueOn: text('due_on'),
    /** Whether the chair extended the period (chủ tịch hội đồng gia hạn). */
    extended: integer('extended', { mode: 'boolean' }).notNull().default(false),
    /** Why the due day is another one, or why it was extended. */
    reason: text('reason'),
  },
  (t) => [
    uniqueIndex('exam_step_by_step').on(t.examId, t.step).where(notWithdrawn),
    check('exam_step_reason', sql`(${t.dueOn} is null and ${t.extended} = 0) or ${t.reason} is not null`),
  ],
)

/** Day that the office adds to or changes in the official list of holidays (shared/codes/holidays.ts). */
export const holiday = sqliteTable(
  'holiday',
  {
    ...recordColumns,
    date: text('date').notNull(),
    name: text('name').notNull(),
    /** 'ordinary': a day of the official list that is none here. */
    kind: text('kind', { enum: ['statutory', 'substitute', 'swappedDayOff', 'swappedWorkingDay', 'ordinary'] }).notNull(),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('holiday_by_date').on(t.date).where(notWithdrawn)],
)
