import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { candidate, code, duplicateDecision, exam, post, reception, receptionPaper, registration, registrationDegree, registrationWork } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** The registration form of a candidate; null where nothing of it was typed. */
export function findRegistration(reader: Reader, candidateId: string) {
  return reader.select().from(registration).where(and(eq(registration.candidateId, candidateId), isNull(registration.withdrawnSeq))).get() ?? null
}

/** Diplomas of a candidate, in the order of the form. */
export function degreesOf(reader: Reader, candidateId: string) {
  const own = and(eq(registrationDegree.candidateId, candidateId), isNull(registrationDegree.withdrawnSeq))
  return reader.select().from(registrationDegree).where(own).orderBy(asc(registrationDegree.position)).all()
}

/** Work history of a candidate, in the order of the form. */
export function worksOf(reader: Reader, candidateId: string) {
  const own = and(eq(registrationWork.candidateId, candidateId), isNull(registrationWork.withdrawnSeq))
  return reader.select().from(registrationWork).where(own).orderBy(asc(registrationWork.position)).all()
}

/** How and when the papers of these candidates came in, by candidate. */
export function receptionRows(reader: Reader, candidateIds: readonly string[]) {
  const found = inBatches(candidateIds, (some) =>
    reader
      .select()
      .from(reception)
      .where(and(inArray(reception.candidateId, some), isNull(reception.withdrawnSeq)))
      .all(),
  )
  return new Map(found.map((row) => [row.candidateId, row]))
}

/** Papers of these candidates, handed in or missing, by candidate, in the order of the list of papers. */
export function paperRowsOf(reader: Reader, candidateIds: readonly string[]) {
  const found = inBatches(candidateIds, (some) =>
    reader
      .select({ id: receptionPaper.id, candidateId: receptionPaper.candidateId, paper: receptionPaper.paper, handedIn: receptionPaper.handedIn })
      .from(receptionPaper)
      .innerJoin(code, eq(code.id, receptionPaper.paper))
      .where(and(inArray(receptionPaper.candidateId, some), isNull(receptionPaper.withdrawnSeq)))
      .orderBy(asc(code.position))
      .all(),
  )
  return Map.groupBy(found, ({ candidateId }) => candidateId)
}

/** Highest number of a receipt that the exam ever gave out; 0 before the first. */
export function lastReceipt(reader: Reader, examId: string): number {
  return reader.select({ number: max(reception.number) }).from(reception).where(eq(reception.examId, examId)).get()?.number ?? 0
}

/** Everybody registered for these exams, by exam and name: what duplicates are looked for in. */
export function registeredPeople(reader: Reader, examIds: readonly string[]) {
  return inBatches(examIds, (some) =>
    reader
      .select({
        ...{ id: candidate.id, examId: candidate.examId, examName: exam.name, postCode: post.code },
        ...{ fullName: candidate.fullName, birthDate: candidate.birthDate, identityNumber: candidate.identityNumber },
      })
      .from(candidate)
      .innerJoin(exam, eq(exam.id, candidate.examId))
      .innerJoin(post, eq(post.id, candidate.postId))
      .where(and(inArray(candidate.examId, some), isNull(candidate.withdrawnSeq)))
      .orderBy(asc(candidate.nameKey), asc(candidate.id))
      .all(),
  )
}

/** Every decision about two records that may be one person. */
export function duplicateDecisions(reader: Reader) {
  return reader.select().from(duplicateDecision).where(isNull(duplicateDecision.withdrawnSeq)).all()
}
