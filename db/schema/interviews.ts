import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { examMember } from './council.ts'
import { exam, part } from './exams.ts'
import { examSession, room } from './rooms.ts'

/** A room of a session in which people are heard one after another: interview, oral, practical, scheme (TT 22/2025 Quy chế Đ.19–22). */
const roomColumns = {
  examId: text('exam_id')
    .notNull()
    .references(() => exam.id, { onDelete: 'restrict' }),
  partId: text('part_id')
    .notNull()
    .references(() => part.id, { onDelete: 'restrict' }),
  sessionId: text('session_id')
    .notNull()
    .references(() => examSession.id, { onDelete: 'restrict' }),
  roomId: text('room_id')
    .notNull()
    .references(() => room.id, { onDelete: 'restrict' }),
}

/** A draw of the order of a room: the same seed over the same people gives the same hash. */
export const interviewDraw = sqliteTable(
  'interview_draw',
  {
    ...recordColumns,
    ...roomColumns,
    seed: text('seed').notNull(),
    seedOrigin: text('seed_origin', { enum: ['machine', 'dice'] }).notNull(),
    candidates: integer('candidates').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('interview_draw_by_room').on(t.sessionId, t.roomId).where(notWithdrawn), index('interview_draw_by_exam').on(t.examId)],
)

/** Turn of a candidate in a room (lượt vào phòng). Who is absent keeps it; whoever comes late gets a new one after the last. */
export const interviewTurn = sqliteTable(
  'interview_turn',
  {
    ...recordColumns,
    ...roomColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    turn: integer('turn').notNull(),
    /** Turn that the draw gave; it stays when somebody is put last. Null: joined after the draw. */
    drawnTurn: integer('drawn_turn'),
    /** Draw that gave it. */
    interviewDrawId: text('interview_draw_id').references(() => interviewDraw.id, { onDelete: 'restrict' }),
    /** Why somebody was put last; null: the turn is the drawn one. */
    lastReason: text('last_reason'),
  },
  (t) => [
    uniqueIndex('interview_turn_by_place').on(t.sessionId, t.roomId, t.turn).where(notWithdrawn),
    uniqueIndex('interview_turn_by_candidate').on(t.partId, t.candidateId).where(notWithdrawn),
    index('interview_turn_by_exam').on(t.examId),
    check('interview_turn_positive', sql`typeof(${t.turn}) = 'integer' and ${t.turn} > 0`),
    check('interview_turn_drawn', sql`(${t.interviewDrawId} is null) = (${t.drawnTurn} is null)`),
    check('interview_turn_reason', sql`${t.lastReason} is not null or ${t.turn} = ${t.drawnTurn}`),
  ],
)

/** Member of the board who marks in a room; `marker` is the number of the sheets that he signs. */
export const panelMember = sqliteTable(
  'panel_member',
  {
    ...recordColumns,
    ...roomColumns,
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
    marker: integer('marker').notNull(),
  },
  (t) => [
    uniqueIndex('panel_member_by_marker').on(t.sessionId, t.roomId, t.marker).where(notWithdrawn),
    // Nobody sits in two rooms at once.
    uniqueIndex('panel_member_by_member').on(t.sessionId, t.memberId).where(notWithdrawn),
    index('panel_member_by_exam').on(t.examId),
    check('panel_member_marker', sql`typeof(${t.marker}) = 'integer' and ${t.marker} between 1 and 30`),
  ],
)

/** A room that was closed: from then on no mark of it changes (NĐ 170/2025 Đ.16 k.4 c). When, the log tells. */
export const interviewClosing = sqliteTable(
  'interview_closing',
  {
    ...recordColumns,
    ...roomColumns,
    /** Head, deputy head or secretary of the board who closed it. */
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
    /** Why somebody has fewer sheets than the panel has members. */
    note: text('note'),
  },
  (t) => [uniqueIndex('interview_closing_by_room').on(t.sessionId, t.roomId).where(notWithdrawn), index('interview_closing_by_exam').on(t.examId)],
)
