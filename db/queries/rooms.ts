import { and, asc, eq, isNull, min, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditEntry, examSession, part, room, seat, seatDraw, sessionRoom, user } from '../schema/index.ts'

export type RoomRow = NonNullable<ReturnType<typeof findRoom>>

/** Highest seat of a room that somebody holds who did not leave the exam; 0: nobody does. */
const highestSeat = sql<number>`(
  select coalesce(max(s.seat), 0) from seat as s
  join candidate as c on c.id = s.candidate_id and c.withdrawn_seq is null
  where s.room_id = room.id and s.withdrawn_seq is null
    and not exists (select 1 from eligibility as e where e.candidate_id = c.id and e.withdrawn_seq is null and e.verdict = 'ineligible'))`

function roomRows(reader: Reader) {
  return reader.select({ room, seated: highestSeat }).from(room)
}

/** Rooms of an exam in the order of their numbers. */
export function listRooms(reader: Reader, examId: string) {
  return roomRows(reader).where(and(eq(room.examId, examId), isNull(room.withdrawnSeq))).orderBy(asc(room.number)).all()
}

export function findRoom(reader: Reader, examId: string, id: string) {
  return roomRows(reader).where(and(eq(room.id, id), eq(room.examId, examId), isNull(room.withdrawnSeq))).get() ?? null
}

/** Sessions of an exam with the title of their part, by day, hour and number. */
export function listSessions(reader: Reader, examId: string) {
  return reader
    .select({ session: examSession, partTitle: part.title })
    .from(examSession)
    .innerJoin(part, eq(part.id, examSession.partId))
    .where(and(eq(examSession.examId, examId), isNull(examSession.withdrawnSeq)))
    .orderBy(asc(examSession.day), asc(examSession.startsAt), asc(examSession.number), asc(examSession.id))
    .all()
}
export type SessionRow = ReturnType<typeof listSessions>[number]

/** Which session of an exam uses which rooms, in the order of the rooms' numbers. */
export function listSessionRooms(reader: Reader, examId: string) {
  return reader
    .select({ id: sessionRoom.id, sessionId: sessionRoom.sessionId, roomId: sessionRoom.roomId })
    .from(sessionRoom)
    .innerJoin(examSession, eq(examSession.id, sessionRoom.sessionId))
    .innerJoin(room, eq(room.id, sessionRoom.roomId))
    .where(and(eq(examSession.examId, examId), isNull(sessionRoom.withdrawnSeq)))
    .orderBy(asc(room.number))
    .all()
}

export type SeatRow = typeof seat.$inferSelect

/** Seats of an exam that are in force, those of people who left it among them. */
export function listSeats(reader: Reader, examId: string): readonly SeatRow[] {
  return reader.select().from(seat).where(and(eq(seat.examId, examId), isNull(seat.withdrawnSeq))).all()
}

/** Draws in force of an exam, with who drew when. */
export function listDraws(reader: Reader, examId: string) {
  return reader
    .select({ draw: seatDraw, at: auditEntry.at, userName: user.name })
    .from(seatDraw)
    .innerJoin(auditEntry, eq(auditEntry.seq, seatDraw.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(seatDraw.examId, examId), isNull(seatDraw.withdrawnSeq)))
    .all()
}
export type DrawRow = ReturnType<typeof listDraws>[number]

/** Audit entry that drew the seats of a part for the first time; null: nothing ever did. */
export function firstDrawSeq(reader: Reader, partId: string): number | null {
  return reader.select({ seq: min(seatDraw.recordedSeq) }).from(seatDraw).where(eq(seatDraw.partId, partId)).get()?.seq ?? null
}
