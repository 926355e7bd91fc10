import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { notWithdrawn, recordColumns } from './columns.ts'
import { examMember } from './council.ts'
import { exam } from './exams.ts'
import { examSession, room } from './rooms.ts'

/** A draw of who watches the rooms of a session (bốc thăm phân công giám thị, TT 22/2025 Quy chế Đ.11, Đ.14): the same seed over the same rooms and people gives the same hash. */
export const invigilatorDraw = sqliteTable(
  'invigilator_draw',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id, { onDelete: 'restrict' }),
    seed: text('seed').notNull(),
    seedOrigin: text('seed_origin', { enum: ['machine', 'dice'] }).notNull(),
    hash: text('hash').notNull(),
    /** Whether a part of round 1 is sat on paper, where its regulation leaves that open: then nobody is needed for computers. */
    onPaper: integer('on_paper', { mode: 'boolean' }).notNull().default(false),
    /** Invigilators of each room, technicians of one with computers; null: the fewest of the house rules. */
    perRoom: integer('per_room'),
    technicians: integer('technicians'),
    /** One invigilator more in rooms of so many usable seats or more; null: in none. */
    moreFrom: integer('more_from'),
  },
  (t) => [uniqueIndex('invigilator_draw_by_session').on(t.sessionId).where(notWithdrawn), index('invigilator_draw_by_exam').on(t.examId)],
)

/** Who watches a room in a session. */
export const invigilator = sqliteTable(
  'invigilator',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    /** Draw to whose session the place belongs. */
    drawId: text('draw_id')
      .notNull()
      .references(() => invigilatorDraw.id, { onDelete: 'restrict' }),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id, { onDelete: 'restrict' }),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id, { onDelete: 'restrict' }),
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
    role: text('role', { enum: ['invigilator', 'technician'] }).notNull(),
    /** 1 first; place 1 of the invigilators is responsible (giám thị 1). */
    place: integer('place').notNull(),
    /** Why somebody was put here by hand; null: drawn. */
    reason: text('reason'),
    /** Row of whom somebody put here by hand stands in for. */
    replacesId: text('replaces_id'),
  },
  (t) => [
    uniqueIndex('invigilator_by_place').on(t.sessionId, t.roomId, t.role, t.place).where(notWithdrawn),
    uniqueIndex('invigilator_by_member').on(t.sessionId, t.memberId).where(notWithdrawn),
    index('invigilator_by_exam').on(t.examId),
    index('invigilator_by_draw').on(t.drawId),
    check('invigilator_place', sql`typeof(${t.place}) = 'integer' and ${t.place} > 0`),
    check('invigilator_by_hand', sql`${t.replacesId} is null or ${t.reason} is not null`),
  ],
)
