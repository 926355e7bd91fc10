import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam, part } from './exams.ts'

/** Room of an exam (phòng thi). Usable seats: capacity without reserve and disabled ones. */
export const room = sqliteTable(
  'room',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    /** Điểm thi: the school or house with its grounds; null: the only one, or not told. Rooms of one site say it alike. */
    site: text('site'),
    /** House and floor within the site. */
    place: text('place'),
    /** Whether one gets there without stairs. */
    groundFloor: integer('ground_floor', { mode: 'boolean' }).notNull().default(false),
    /** Desks side by side in a row (số dãy); null: not told. */
    columns: integer('columns'),
    capacity: integer('capacity').notNull(),
    reserve: integer('reserve').notNull(),
    disabled: integer('disabled').notNull(),
  },
  (t) => [
    uniqueIndex('room_by_number').on(t.examId, t.number).where(notWithdrawn),
    check('room_seats', sql`${t.capacity} > 0 and ${t.reserve} >= 0 and ${t.disabled} >= 0 and ${t.reserve} + ${t.disabled} <= ${t.capacity}`),
  ],
)

/** Session of a part (ca thi): day and hour. */
export const examSession = sqliteTable(
  'exam_session',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    day: text('day').notNull(),
    /** 'HH:MM'. */
    startsAt: text('starts_at').notNull(),
  },
  (t) => [uniqueIndex('exam_session_by_number').on(t.partId, t.number).where(notWithdrawn), index('exam_session_by_exam').on(t.examId)],
)

/** Room that a session uses. */
export const sessionRoom = sqliteTable(
  'session_room',
  {
    ...recordColumns,
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id, { onDelete: 'restrict' }),
    roomId: text('room_id')
      .notNull()
      .references(() => room.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('session_room_by_session').on(t.sessionId, t.roomId).where(notWithdrawn), index('session_room_by_room').on(t.roomId)],
)

/** A draw of seats for a part: the same seed over the same people and rooms gives the same hash. */
export const seatDraw = sqliteTable(
  'seat_draw',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    seed: text('seed').notNull(),
    seedOrigin: text('seed_origin', { enum: ['machine', 'dice'] }).notNull(),
    candidates: integer('candidates').notNull(),
    placed: integer('placed').notNull(),
    hash: text('hash').notNull(),
    /** 'plain': shared/rules/seating.ts alone; 'apart': with the ground floor and neighbours apart, shared/rules/seat-neighbours.ts. */
    method: text('method', { enum: ['plain', 'apart'] }).notNull().default('plain'),
    /** People for whom there was no seat on the ground floor, which they need. */
    withoutGround: integer('without_ground').notNull().default(0),
  },
  (t) => [uniqueIndex('seat_draw_by_part').on(t.partId).where(notWithdrawn)],
)

/** Who sits where in a part. */
export const seat = sqliteTable(
  'seat',
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
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    seat: integer('seat').notNull(),
    /** Draw that placed the candidate; null: placed by hand, with a reason in the log. */
    drawId: text('draw_id').references(() => seatDraw.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('seat_by_place').on(t.sessionId, t.roomId, t.seat).where(notWithdrawn),
    uniqueIndex('seat_by_candidate').on(t.partId, t.candidateId).where(notWithdrawn),
    index('seat_by_exam').on(t.examId),
    index('seat_by_room').on(t.roomId),
    check('seat_positive', sql`typeof(${t.seat}) = 'integer' and ${t.seat} > 0`),
  ],
)
