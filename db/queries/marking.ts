import { and, asc, count, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { OfficeDatabase, Reader } from '../open.ts'
import { auditEntry, candidate, mark, post, script, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'
import { sitting } from './candidates.ts'

/** Question number of a mark for the whole paper; marker 0: already settled; first typing. */
export const wholePaper = { question: 0, marker: 0, typing: 1 } as const

const settled = and(eq(mark.question, wholePaper.question), eq(mark.marker, wholePaper.marker), eq(mark.typing, wholePaper.typing))

export interface CurrentMark {
  readonly candidateId: string
  readonly partId: string
  readonly markId: string
  readonly state: (typeof mark.$inferSelect)['state']
  readonly value: number | null
}

/** Current marks of candidates, settled ones of the whole paper. */
export function marksOf(reader: Reader, candidateIds: readonly string[]): readonly CurrentMark[] {
  const rows = inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: script.candidateId, partId: script.partId, markId: mark.id, state: mark.state, value: mark.value })
      .from(script)
      .innerJoin(mark, and(eq(mark.scriptId, script.id), settled, isNull(mark.supersededSeq)))
      .where(inArray(script.candidateId, some))
      .all(),
  )
  return rows.flatMap(({ candidateId, ...row }) => (candidateId === null ? [] : [{ candidateId, ...row }]))
}

/** Script of a candidate in a part, if one was made. */
export function findScript(reader: Reader, candidateId: string, partId: string) {
  return reader.select().from(script).where(and(eq(script.candidateId, candidateId), eq(script.partId, partId))).get() ?? null
}

/** A script is made once and stays; it tells nothing by its place, its id or a time. */
export function insertScript(tx: Pick<OfficeDatabase, 'insert'>, row: typeof script.$inferInsert): void {
  tx.insert(script).values(row).run()
}

/** Current settled mark of a script. */
export function currentMark(reader: Reader, scriptId: string) {
  return reader.select().from(mark).where(and(eq(mark.scriptId, scriptId), settled, isNull(mark.supersededSeq))).get() ?? null
}

/** How many cells of each part hold an entry, of those who sit. */
export function enteredByPart(reader: Reader, examId: string): Map<string, number> {
  const rows = reader
    .select({ partId: script.partId, n: count() })
    .from(script)
    .innerJoin(candidate, and(eq(candidate.id, script.candidateId), eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
    .innerJoin(mark, and(eq(mark.scriptId, script.id), settled, isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
    .groupBy(script.partId)
    .all()
  return new Map(rows.map(({ partId, n }) => [partId, n]))
}

/** Candidates per post of an exam who sit. */
export function candidatesByPost(reader: Reader, examId: string): Map<string, number> {
  const rows = reader
    .select({ postId: post.id, n: count() })
    .from(candidate)
    .innerJoin(post, eq(post.id, candidate.postId))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
    .groupBy(post.id)
    .all()
  return new Map(rows.map(({ postId, n }) => [postId, n]))
}

/** Every value that a candidate's mark in a part ever had, newest first, with who entered it. */
export function markHistory(reader: Reader, candidateId: string, partId: string) {
  return reader
    .select({ state: mark.state, value: mark.value, at: auditEntry.at, userName: user.name })
    .from(mark)
    .innerJoin(script, eq(script.id, mark.scriptId))
    .innerJoin(auditEntry, eq(auditEntry.seq, mark.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(script.candidateId, candidateId), eq(script.partId, partId), settled))
    .orderBy(desc(mark.recordedSeq), desc(mark.id))
    .all()
}

/** Everybody who sits an exam with what ranking needs, in the order of names. */
export function rankedFacts(reader: Reader, examId: string) {
  return reader
    .select({ id: candidate.id, fullName: candidate.fullName, birthDate: candidate.birthDate, sex: candidate.sex, postId: candidate.postId, ethnicGroup: candidate.ethnicGroup, identityNumber: candidate.identityNumber })
    .from(candidate)
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .all()
}
