import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam, part } from './exams.ts'
import { examSession, room } from './rooms.ts'

/** What the signed call list of the room says of a candidate in a part (danh sách ký nộp bài). Without a row: nothing was noted yet. */
export const attendance = sqliteTable(
  'attendance',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    state: text('state', { enum: ['present', 'absent'] }).notNull(),
    /** Minutes after the start; null: in time. */
    lateMinutes: integer('late_minutes'),
    /** Sheets handed in (số tờ giấy thi); null where nothing is written on paper, and for who was absent. */
    sheets: integer('sheets'),
    note: text('note'),
    /** Of who was present and handed in nothing: number of the minutes that say so; null: handed in, absent, or nothing is written on paper. */
    nothingMinutes: text('nothing_minutes'),
    nothingReason: text('nothing_reason'),
    /** What the council makes of it, which no text read so far says: 0 points, or as if absent; null: not decided yet. */
    nothingResult: text('nothing_result', { enum: ['zero', 'asAbsent'] }),
    /** Paper by which the council decided it. */
    nothingDecision: text('nothing_decision'),
  },
  (t) => [
    uniqueIndex('attendance_by_candidate').on(t.partId, t.candidateId).where(notWithdrawn),
    index('attendance_by_exam').on(t.examId),
    check('attendance_absent', sql`${t.state} = 'present' or (${t.lateMinutes} is null and ${t.sheets} is null)`),
    check('attendance_counts', sql`(${t.lateMinutes} is null or ${t.lateMinutes} > 0) and (${t.sheets} is null or ${t.sheets} > 0)`),
  ],
)

/** A room of a session whose list was compared with the paper and closed: what the paper counts. */
export const roomReturn = sqliteTable(
  'room_return',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id, { onDelete: 'restrict' }),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id, { onDelete: 'restrict' }),
    present: integer('present').notNull(),
    /** Scripts and sheets in the sealed bag of the room; null where nothing is written on paper. */
    scripts: integer('scripts'),
    sheets: integer('sheets'),
  },
  (t) => [uniqueIndex('room_return_by_room').on(t.sessionId, t.roomId).where(notWithdrawn), index('room_return_by_exam').on(t.examId)],
)
