import { and, asc, eq, isNull, notExists, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { attendance, candidate, candidateNumber, examSession, room, roomReturn, seat } from '../schema/index.ts'

/** Everybody who was present in a part by the closed lists of its rooms, by number, with the sheets handed in. */
export function presentInPart(reader: Reader, partId: string) {
  return reader
    .select({ candidateId: attendance.candidateId, sheets: attendance.sheets, postId: candidate.postId, number: candidateNumber.number, label: candidateNumber.label })
    .from(attendance)
    .innerJoin(candidate, and(eq(candidate.id, attendance.candidateId), isNull(candidate.withdrawnSeq)))
    .innerJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .where(and(eq(attendance.partId, partId), eq(attendance.state, 'present'), isNull(attendance.withdrawnSeq)))
    .orderBy(asc(candidateNumber.number))
    .all()
}

/** Rooms of a part, in each of its sessions, whose list is not closed yet. */
export function openRoomsOfPart(reader: Reader, partId: string): { sessionNumber: number; roomName: string }[] {
  return reader
    .select({ sessionNumber: examSession.number, roomName: room.name })
    .from(seat)
    .innerJoin(examSession, eq(examSession.id, seat.sessionId))
    .innerJoin(room, eq(room.id, seat.roomId))
    .where(and(eq(seat.partId, partId), isNull(seat.withdrawnSeq), notExists(reader.select({ one: sql`1` }).from(roomReturn).where(and(eq(roomReturn.sessionId, seat.sessionId), eq(roomReturn.roomId, seat.roomId), isNull(roomReturn.withdrawnSeq))))))
    .groupBy(seat.sessionId, seat.roomId)
    .orderBy(asc(examSession.number), asc(room.number))
    .all()
}
