import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { invigilator, invigilatorDraw, roomReturn, sessionRoom } from '../schema/index.ts'

/** Places that these members have in rooms. */
export const watchesOfMember = (reader: Reader, ids: string[]): number => reader.select({ n: count() }).from(invigilator).where(and(inArray(invigilator.memberId, ids), isNull(invigilator.withdrawnSeq))).get()?.n ?? 0
export const watchesOfSession = (reader: Reader, ids: string[]): number => reader.select({ n: count() }).from(invigilator).where(and(inArray(invigilator.sessionId, ids), isNull(invigilator.withdrawnSeq))).get()?.n ?? 0
export const watchesOfSessionRoom = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(invigilator)
    .innerJoin(sessionRoom, and(inArray(sessionRoom.id, ids), eq(sessionRoom.sessionId, invigilator.sessionId), eq(sessionRoom.roomId, invigilator.roomId)))
    .where(isNull(invigilator.withdrawnSeq))
    .get()?.n ?? 0
/** Places that were filled by hand after the draw. */
export const watchesBesideDraw = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(invigilator)
    .where(and(inArray(invigilator.drawId, ids), isNotNull(invigilator.reason), isNull(invigilator.withdrawnSeq)))
    .get()?.n ?? 0
/** Rooms of the drawn sessions whose attendance was closed. */
export const closedSinceDraw = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(roomReturn)
    .innerJoin(invigilatorDraw, and(inArray(invigilatorDraw.id, ids), eq(invigilatorDraw.sessionId, roomReturn.sessionId)))
    .where(isNull(roomReturn.withdrawnSeq))
    .get()?.n ?? 0
/** Rooms of these places whose attendance was closed. */
export const closedSinceWatch = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(roomReturn)
    .innerJoin(invigilator, and(inArray(invigilator.id, ids), eq(invigilator.sessionId, roomReturn.sessionId), eq(invigilator.roomId, roomReturn.roomId)))
    .where(isNull(roomReturn.withdrawnSeq))
    .get()?.n ?? 0
