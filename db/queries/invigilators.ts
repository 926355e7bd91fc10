import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open.ts'
import { auditEntry, examMember, invigilator, invigilatorDraw, organizationVersion, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** Draws of invigilators in force, with who drew when. */
export function listInvigilatorDraws(reader: Reader, examId: string) {
  return reader
    .select({ draw: invigilatorDraw, at: auditEntry.at, userName: user.name })
    .from(invigilatorDraw)
    .innerJoin(auditEntry, eq(auditEntry.seq, invigilatorDraw.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(invigilatorDraw.examId, examId), isNull(invigilatorDraw.withdrawnSeq)))
    .all()
}
export type InvigilatorDrawRow = ReturnType<typeof listInvigilatorDraws>[number]

/** Who watches which room of which session now, by role and place. */
export function listInvigilators(reader: Reader, examId: string) {
  const replaced = alias(invigilator, 'replaced')
  const replacedMember = alias(examMember, 'replaced_member')
  return reader
    .select({ row: invigilator, member: examMember, insteadOf: replacedMember.fullName })
    .from(invigilator)
    .innerJoin(examMember, eq(examMember.id, invigilator.memberId))
    .leftJoin(replaced, eq(replaced.id, invigilator.replacesId))
    .leftJoin(replacedMember, eq(replacedMember.id, replaced.memberId))
    .where(and(eq(invigilator.examId, examId), isNull(invigilator.withdrawnSeq)))
    .orderBy(asc(invigilator.role), asc(invigilator.place))
    .all()
}
export type InvigilatorRow = ReturnType<typeof listInvigilators>[number]

/** Who was drawn for which room, whatever became of it later. */
export function drawnInvigilators(reader: Reader, drawIds: readonly string[]) {
  return inBatches(drawIds, (some) =>
    reader
      .select({ drawId: invigilator.drawId, roomId: invigilator.roomId, role: invigilator.role, place: invigilator.place, fullName: examMember.fullName })
      .from(invigilator)
      .innerJoin(examMember, eq(examMember.id, invigilator.memberId))
      .where(and(inArray(invigilator.drawId, some), isNull(invigilator.reason)))
      .orderBy(asc(invigilator.role), asc(invigilator.place))
      .all(),
  )
}

/** Every name that these organizations have or had, the short ones too. */
export function namesOfOrganizations(reader: Reader, ids: readonly string[]) {
  return inBatches([...new Set(ids)], (some) =>
    reader
      .select({ id: organizationVersion.organizationId, name: organizationVersion.name, shortName: organizationVersion.shortName })
      .from(organizationVersion)
      .where(and(inArray(organizationVersion.organizationId, some), isNull(organizationVersion.supersededSeq)))
      .all(),
  )
}
