import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditEntry, checkDraw, examMember, ground, scriptCheck, scriptSettlement, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** Draws of check marking in force, with their ground and who drew when, in the order in which they were drawn. */
export function listCheckDraws(reader: Reader, examId: string) {
  return reader
    .select({ draw: checkDraw, number: ground.number, date: ground.date, signer: ground.signer, at: auditEntry.at, userName: user.name })
    .from(checkDraw)
    .innerJoin(ground, eq(ground.id, checkDraw.groundId))
    .innerJoin(auditEntry, eq(auditEntry.seq, checkDraw.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(checkDraw.examId, examId), isNull(checkDraw.withdrawnSeq)))
    .orderBy(asc(checkDraw.recordedSeq))
    .all()
}
export type CheckDrawRow = ReturnType<typeof listCheckDraws>[number]

/** Scripts of these bags that are checked, with who marks each again. */
export function checksOf(reader: Reader, bagIds: readonly string[]) {
  return inBatches(bagIds, (some) =>
    reader
      .select({ check: scriptCheck, checker: examMember.fullName })
      .from(scriptCheck)
      .innerJoin(examMember, eq(examMember.id, scriptCheck.memberId))
      .where(and(inArray(scriptCheck.bagId, some), isNull(scriptCheck.withdrawnSeq)))
      .all(),
  )
}
export type CheckRow = ReturnType<typeof checksOf>[number]

/** A check of an exam; null: it has none of this id in force. */
export function findCheck(reader: Reader, examId: string, id: string): CheckRow['check'] | null {
  const row = reader
    .select({ check: scriptCheck })
    .from(scriptCheck)
    .innerJoin(checkDraw, eq(checkDraw.id, scriptCheck.drawId))
    .where(and(eq(scriptCheck.id, id), eq(checkDraw.examId, examId), isNull(scriptCheck.withdrawnSeq)))
    .get()
  return row?.check ?? null
}

/** Checks of these draws that hold a mark. */
export const marksOfDraws = (reader: Reader, ids: readonly string[]): number =>
  inBatches(ids, (some) =>
    reader
      .select({ id: scriptCheck.id })
      .from(scriptCheck)
      .where(and(inArray(scriptCheck.drawId, some), isNull(scriptCheck.withdrawnSeq), isNotNull(scriptCheck.value)))
      .all(),
  ).length

/** Entry by which the head decided a script after its check; null: he did not. */
export function decidedAfterCheck(reader: Reader, scriptId: string): number | null {
  const row = reader
    .select({ seq: scriptSettlement.recordedSeq })
    .from(scriptSettlement)
    .where(and(eq(scriptSettlement.scriptId, scriptId), eq(scriptSettlement.way, 'checked'), isNull(scriptSettlement.withdrawnSeq)))
    .get()
  return row?.seq ?? null
}
