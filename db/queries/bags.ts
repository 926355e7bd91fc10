import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditEntry, bagDraw, bagMarker, examMember, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** Draws of bags in force, with who drew when, by marking. */
export function listBagDraws(reader: Reader, partId: string) {
  return reader
    .select({ draw: bagDraw, at: auditEntry.at, userName: user.name })
    .from(bagDraw)
    .innerJoin(auditEntry, eq(auditEntry.seq, bagDraw.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(bagDraw.partId, partId), isNull(bagDraw.withdrawnSeq)))
    .orderBy(asc(bagDraw.marker))
    .all()
}

/** Who marks these bags, by marking. */
export function markersOfBags(reader: Reader, bagIds: readonly string[]) {
  return inBatches(bagIds, (some) =>
    reader
      .select({ row: bagMarker, fullName: examMember.fullName })
      .from(bagMarker)
      .innerJoin(examMember, eq(examMember.id, bagMarker.memberId))
      .where(and(inArray(bagMarker.bagId, some), isNull(bagMarker.withdrawnSeq)))
      .orderBy(asc(bagMarker.marker))
      .all(),
  )
}
