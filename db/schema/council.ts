import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground, user } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** Somebody who works in an exam: a member of the council or of one of its boards. */
export const examMember = sqliteTable(
  'exam_member',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    fullName: text('full_name').notNull(),
    /** Binary order of this column is the order of Vietnamese names. */
    nameKey: text('name_key').notNull(),
    /** Full name without accents. */
    folded: text('folded').notNull(),
    birthDate: text('birth_date'),
    /** Agency as it is written in the decision (đơn vị công tác). */
    workplace: text('workplace'),
    position: text('position'),
    /** Account of this person in the program; null: none. */
    userId: text('user_id').references(() => user.id, { onDelete: 'restrict' }),
    /** Declared fact that bars from the council and every board (NĐ 170/2025 Đ.8 k.3); null: none. */
    bar: text('bar', { enum: ['underDiscipline', 'corruption', 'personnelDiscipline'] }),
  },
  (t) => [index('exam_member_by_name').on(t.examId, t.nameKey), uniqueIndex('exam_member_by_user').on(t.examId, t.userId).where(notWithdrawn)],
)

/** Seat on the council or a board (NĐ 170/2025 Đ.8, TT 22/2025 Quy chế Đ.5, 23), by the decision that gives it. */
export const boardSeat = sqliteTable(
  'board_seat',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
    board: text('board').notNull(),
    function: text('function').notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day'),
    /** Why somebody with a conflict holds the seat all the same. */
    explanation: text('explanation'),
    /** Keys of the conflicts that the explanation answers, as a JSON list. */
    explained: text('explained').notNull().default('[]'),
  },
  (t) => [
    uniqueIndex('board_seat_by_member').on(t.memberId, t.board).where(notWithdrawn),
    index('board_seat_by_exam').on(t.examId, t.board),
    check('board_seat_days', sql`${t.toDay} is null or ${t.toDay} >= ${t.fromDay}`),
  ],
)

/** Days on which a member is away, and who acts for them (ủy quyền). */
export const memberAbsence = sqliteTable(
  'member_absence',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    reason: text('reason').notNull(),
    delegateId: text('delegate_id').references(() => examMember.id, { onDelete: 'restrict' }),
  },
  (t) => [index('member_absence_by_member').on(t.memberId), check('member_absence_days', sql`${t.toDay} >= ${t.fromDay}`)],
)
