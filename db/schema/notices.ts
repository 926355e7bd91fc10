import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** Public notice of an exam (thông báo tuyển dụng), and its change; the paper itself is the ground. */
export const publicNotice = sqliteTable(
  'public_notice',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    /** 1: the notice; from 2 on its changes, in their order. */
    position: integer('position').notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    /** What a change changes; null of the notice itself. */
    content: text('content'),
    /** Day from which the receiving of forms counts, where it is not the day of the last required posting, and why. */
    countedFrom: text('counted_from'),
    countReason: text('count_reason'),
  },
  (t) => [
    uniqueIndex('public_notice_by_position').on(t.examId, t.position).where(notWithdrawn),
    check('public_notice_position', sql`typeof(${t.position}) = 'integer' and ${t.position} > 0`),
    check('public_notice_content', sql`(${t.position} = 1) = (${t.content} is null)`),
    check('public_notice_counted', sql`${t.countedFrom} is null or ${t.countReason} is not null`),
  ],
)

/** Where and when a public notice was posted. */
export const noticePosting = sqliteTable(
  'notice_posting',
  {
    ...recordColumns,
    noticeId: text('notice_id')
      .notNull()
      .references(() => publicNotice.id, { onDelete: 'restrict' }),
    /** Mass medium, website, board at the seat of the agency. */
    place: text('place', { enum: ['medium', 'website', 'office'] }).notNull(),
    /** Name of the newspaper or station, address of the page. */
    name: text('name').notNull(),
    postedOn: text('posted_on').notNull(),
  },
  (t) => [uniqueIndex('notice_posting_by_place').on(t.noticeId, t.place).where(notWithdrawn)],
)
