import { and, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { attendance, candidate, candidateNumber, mark, part, script, seat, seatDraw, sessionRoom, examSession } from '../schema/index.ts'

export function hasNumber(reader: Reader, candidateId: string): boolean {
  return reader.select({ id: candidateNumber.id }).from(candidateNumber).where(and(eq(candidateNumber.candidateId, candidateId), isNull(candidateNumber.withdrawnSeq))).get() !== undefined
}

/** How many parts of an exam have a draw of seats in force. */
export function drawnParts(reader: Reader, examId: string): number {
  return reader.select({ n: count() }).from(seatDraw).innerJoin(part, eq(part.id, seatDraw.partId)).where(and(eq(part.examId, examId), isNull(seatDraw.withdrawnSeq))).get()?.n ?? 0
}

const ofPost = (postId: string, kinds: readonly string[]) => ({
  people: (id: typeof seat.candidateId | typeof attendance.candidateId) => and(eq(candidate.id, id as typeof seat.candidateId), eq(candidate.postId, postId), isNull(candidate.withdrawnSeq)),
  parts: (id: typeof seat.partId | typeof attendance.partId) => and(eq(part.id, id as typeof seat.partId), inArray(part.kind, [...kinds])),
})

/** Seats that people of a post have in parts of these kinds. */
export function seatsInParts(reader: Reader, postId: string, kinds: readonly string[]): number {
  const { people, parts } = ofPost(postId, kinds)
  return reader.select({ n: count() }).from(seat).innerJoin(part, parts(seat.partId)).innerJoin(candidate, people(seat.candidateId)).where(isNull(seat.withdrawnSeq)).get()?.n ?? 0
}

/** People of a post of whom something was noted in parts of these kinds. */
export function notedInParts(reader: Reader, postId: string, kinds: readonly string[]): number {
  const { people, parts } = ofPost(postId, kinds)
  return reader.select({ n: count() }).from(attendance).innerJoin(part, parts(attendance.partId)).innerJoin(candidate, people(attendance.candidateId)).where(isNull(attendance.withdrawnSeq)).get()?.n ?? 0
}

/** Marks that stand in an exam. */
export function marksOfExam(reader: Reader, examId: string): number {
  return (
    reader
      .select({ n: count() })
      .from(part)
      .innerJoin(script, eq(script.partId, part.id))
      .innerJoin(mark, and(eq(mark.scriptId, script.id), isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
      .where(and(eq(part.examId, examId), isNull(part.withdrawnSeq)))
      .get()?.n ?? 0
  )
}

/** Parts whose sessions use a room. */
export function partsOfRoom(reader: Reader, roomId: string): readonly string[] {
  return reader
    .selectDistinct({ partId: examSession.partId })
    .from(sessionRoom)
    .innerJoin(examSession, and(eq(examSession.id, sessionRoom.sessionId), isNull(examSession.withdrawnSeq)))
    .where(and(eq(sessionRoom.roomId, roomId), isNull(sessionRoom.withdrawnSeq)))
    .all()
    .map(({ partId }) => partId)
}
