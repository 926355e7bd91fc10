import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './access.ts'
import { candidate } from './candidates.ts'
import { appendColumns, current, notWithdrawn, recordColumns } from './columns.ts'
import { exam, part } from './exams.ts'
import { examSession, room } from './rooms.ts'

/** Room of a session whose multiple choice was answered on paper (phiếu trả lời trắc nghiệm), not on computers. */
export const answerRoom = sqliteTable(
  'answer_room',
  {
    ...recordColumns,
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
  },
  (t) => [uniqueIndex('answer_room_by_room').on(t.sessionId, t.roomId).where(notWithdrawn), index('answer_room_by_exam').on(t.examId)],
)

/** Who types the sheets of a room: the first and the second typing are two people's. */
export const answerTyping = sqliteTable(
  'answer_typing',
  {
    ...recordColumns,
    answerRoomId: text('answer_room_id')
      .notNull()
      .references(() => answerRoom.id, { onDelete: 'restrict' }),
    /** 1 or 2. */
    typing: integer('typing').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    /** Whether the typist has said that all of the room is typed. */
    done: integer('done', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [uniqueIndex('answer_typing_by_typing').on(t.answerRoomId, t.typing).where(notWithdrawn), uniqueIndex('answer_typing_by_user').on(t.answerRoomId, t.userId).where(notWithdrawn)],
)

/** Right answers of one sheet as they were typed: never changed, at most one current per person and typing. */
export const answerCount = sqliteTable(
  'answer_count',
  {
    ...appendColumns,
    answerRoomId: text('answer_room_id')
      .notNull()
      .references(() => answerRoom.id, { onDelete: 'restrict' }),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    /** 1 or 2 (lần nhập); 3: settled from the paper by a third person (chốt). */
    typing: integer('typing').notNull(),
    /** Hundredths of a right answer; null: a doubtful sheet that cannot be counted. */
    value: integer('value'),
    /** Why the sheet is in doubt (nghi vấn); null: it is not. */
    doubt: text('doubt'),
  },
  (t) => [
    uniqueIndex('answer_count_current').on(t.answerRoomId, t.candidateId, t.typing).where(current),
    check('answer_count_said', sql`${t.value} is not null or (${t.doubt} is not null and ${t.typing} < 3)`),
    check('answer_count_whole', sql`${t.value} is null or (typeof(${t.value}) = 'integer' and ${t.value} >= 0 and ${t.value} % 100 = 0)`),
  ],
)

/** A room whose sheets are compared, settled and locked: how many the hand-over minutes count. Its results are marks from then on. */
export const answerLock = sqliteTable(
  'answer_lock',
  {
    ...recordColumns,
    answerRoomId: text('answer_room_id')
      .notNull()
      .references(() => answerRoom.id, { onDelete: 'restrict' }),
    sheets: integer('sheets').notNull(),
  },
  (t) => [uniqueIndex('answer_lock_by_room').on(t.answerRoomId).where(notWithdrawn)],
)
