import { and, count, eq, gt, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open.ts'
import { bagDraw, bagMarker, documentIssue, mark, script, scriptCheck, scriptSettlement } from '../schema/index.ts'

/** Bags that these members are to mark, and scripts that they are to check. */
export const bagsOfMember = (reader: Reader, ids: string[]): number =>
  (reader.select({ n: count() }).from(bagMarker).where(and(inArray(bagMarker.memberId, ids), isNull(bagMarker.withdrawnSeq))).get()?.n ?? 0) +
  (reader.select({ n: count() }).from(scriptCheck).where(and(inArray(scriptCheck.memberId, ids), isNull(scriptCheck.withdrawnSeq))).get()?.n ?? 0)
/** Marks of the drawn marking of a paper, or of a later one. */
export const marksSinceDraw = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(mark)
    .innerJoin(script, eq(script.id, mark.scriptId))
    .innerJoin(bagDraw, and(inArray(bagDraw.id, ids), eq(bagDraw.partId, script.partId), gte(mark.marker, bagDraw.marker)))
    .where(and(isNotNull(script.bagId), isNull(mark.supersededSeq)))
    .get()?.n ?? 0
/** Draws of later markings of the paper, which kept off whom these drew. */
export const laterDraws = (reader: Reader, ids: string[]): number => {
  const own = alias(bagDraw, 'own')
  return (
    reader
      .select({ n: count() })
      .from(bagDraw)
      .innerJoin(own, and(inArray(own.id, ids), eq(own.partId, bagDraw.partId), gt(bagDraw.marker, own.marker)))
      .where(isNull(bagDraw.withdrawnSeq))
      .get()?.n ?? 0
  )
}
/** Tables of marks by bag that went out with these official marks on them, of their bag or of all. */
export const bagTablesSince = (reader: Reader, ids: string[]): number => {
  const ofBag = sql`json_extract(${documentIssue.scope}, '$.bagId')`
  return (
    reader
      .select({ n: count() })
      .from(documentIssue)
      .innerJoin(scriptSettlement, and(inArray(scriptSettlement.id, ids), eq(scriptSettlement.examId, documentIssue.examId), gt(documentIssue.recordedSeq, scriptSettlement.recordedSeq)))
      .where(and(eq(documentIssue.kind, 'bagMarks'), isNull(documentIssue.withdrawnSeq), or(sql`${ofBag} is null`, sql`${ofBag} = ${scriptSettlement.bagId}`)))
      .get()?.n ?? 0
  )
}
