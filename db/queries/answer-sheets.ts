import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { answerCount, answerLock, answerRoom, answerTyping, auditEntry, candidateNumber, examSession, mark, room, script, seat, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** Typing of what a third person settled from the paper (chốt). */
export const settledTyping = 3

/** Rooms of an exam that answer on paper. */
export function listAnswerRooms(reader: Reader, examId: string) {
  return reader.select().from(answerRoom).where(and(eq(answerRoom.examId, examId), isNull(answerRoom.withdrawnSeq))).all()
}
export type AnswerRoomRow = ReturnType<typeof listAnswerRooms>[number]

export function findAnswerRoom(reader: Reader, examId: string, id: string): AnswerRoomRow | null {
  return reader.select().from(answerRoom).where(and(eq(answerRoom.examId, examId), eq(answerRoom.id, id), isNull(answerRoom.withdrawnSeq))).get() ?? null
}

/** Who types which of these rooms, in the order of the typings. */
export function answerTypingsOf(reader: Reader, ids: readonly string[]) {
  return inBatches(ids, (some) =>
    reader
      .select({ typing: answerTyping, userName: user.name })
      .from(answerTyping)
      .innerJoin(user, eq(user.id, answerTyping.userId))
      .where(and(inArray(answerTyping.answerRoomId, some), isNull(answerTyping.withdrawnSeq)))
      .orderBy(asc(answerTyping.typing))
      .all(),
  )
}
export type AnswerTypingRow = ReturnType<typeof answerTypingsOf>[number]

/** Locks of these rooms, with who locked. */
export function answerLocksOf(reader: Reader, ids: readonly string[]) {
  return inBatches(ids, (some) => reader.select().from(answerLock).where(and(inArray(answerLock.answerRoomId, some), isNull(answerLock.withdrawnSeq))).all())
}

/** What was typed of a room by candidate; `typing`: of that typing alone, so that nothing of another is even read. */
export function typedAnswers(reader: Reader, answerRoomId: string, typing?: number) {
  return reader
    .select({ id: answerCount.id, candidateId: answerCount.candidateId, typing: answerCount.typing, value: answerCount.value, doubt: answerCount.doubt })
    .from(answerCount)
    .where(and(eq(answerCount.answerRoomId, answerRoomId), isNull(answerCount.supersededSeq), typing === undefined ? undefined : eq(answerCount.typing, typing)))
    .orderBy(asc(answerCount.candidateId), asc(answerCount.typing))
    .all()
}

/** How many sheets each typing of these rooms holds; no value is read. */
export function countTyped(reader: Reader, ids: readonly string[]) {
  return inBatches(ids, (some) =>
    reader
      .select({ answerRoomId: answerCount.answerRoomId, typing: answerCount.typing, sheets: count() })
      .from(answerCount)
      .where(and(inArray(answerCount.answerRoomId, some), isNull(answerCount.supersededSeq)))
      .groupBy(answerCount.answerRoomId, answerCount.typing)
      .all(),
  )
}

/** Who has a number in an exam; the same label is given once. */
export function numberedPeople(reader: Reader, examId: string) {
  return reader.select({ candidateId: candidateNumber.candidateId, label: candidateNumber.label }).from(candidateNumber).where(and(eq(candidateNumber.examId, examId), isNull(candidateNumber.withdrawnSeq))).all()
}

/** Cells of these people whose result comes from sheets on paper, with the room. */
export function answeredOnPaper(reader: Reader, candidateIds: readonly string[]) {
  return inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: seat.candidateId, partId: seat.partId, sessionNumber: examSession.number, roomNumber: room.number })
      .from(seat)
      .innerJoin(answerRoom, and(eq(answerRoom.sessionId, seat.sessionId), eq(answerRoom.roomId, seat.roomId), isNull(answerRoom.withdrawnSeq)))
      .innerJoin(examSession, eq(examSession.id, seat.sessionId))
      .innerJoin(room, eq(room.id, seat.roomId))
      .where(and(inArray(seat.candidateId, some), isNull(seat.withdrawnSeq)))
      .all(),
  )
}

/** How many of these people have a mark in a part. */
export function countMarksIn(reader: Reader, partId: string, candidateIds: readonly string[]): number {
  return inBatches(candidateIds, (some) => [
    reader
      .select({ n: count() })
      .from(mark)
      .innerJoin(script, and(eq(script.id, mark.scriptId), eq(script.partId, partId), inArray(script.candidateId, some)))
      .where(and(isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
      .get()?.n ?? 0,
  ]).reduce((sum, n) => sum + n, 0)
}

/** Typings that were taken of these rooms. */
export const typingsOfRooms = (reader: Reader, ids: string[]): number =>
  reader.select({ n: count() }).from(answerTyping).where(and(inArray(answerTyping.answerRoomId, ids), isNull(answerTyping.withdrawnSeq))).get()?.n ?? 0

/** Who locked which rooms of an exam, and how many sheets the minutes count. */
export function answerLockersOf(reader: Reader, examId: string) {
  return reader
    .select({ answerRoomId: answerLock.answerRoomId, sheets: answerLock.sheets, userName: user.name })
    .from(answerLock)
    .innerJoin(answerRoom, and(eq(answerRoom.id, answerLock.answerRoomId), eq(answerRoom.examId, examId), isNull(answerRoom.withdrawnSeq)))
    .innerJoin(auditEntry, eq(auditEntry.seq, answerLock.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(isNull(answerLock.withdrawnSeq))
    .all()
}
