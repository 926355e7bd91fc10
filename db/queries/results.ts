import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { candidate, candidateAgency, candidateExemption, exam, examDecision, examStep, ground, kinDeclaration, post, postAgency, quotaChange, winCancellation } from '../schema/index.ts'
import { inBatches } from './batches.ts'
import { sitting } from './candidates.ts'
import { organizationNameOn } from './organizations.ts'

/** Everybody who registered for an exam, the ineligible too (`sits` is then false), in the order of names. */
export function registeredFacts(reader: Reader, examId: string) {
  return reader
    .select({
      id: candidate.id,
      fullName: candidate.fullName,
      birthDate: candidate.birthDate,
      sex: candidate.sex,
      postId: candidate.postId,
      secondPostId: candidate.secondPostId,
      sits: sql<number>`${sitting}`.mapWith(Boolean),
    })
    .from(candidate)
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .all()
}
export type RegisteredCandidate = ReturnType<typeof registeredFacts>[number]

/** Agencies of the joint posts of an exam with their places, in the order in which they were entered. */
export function agenciesOfPosts(reader: Reader, examId: string) {
  return reader
    .select({ postId: postAgency.postId, agencyId: postAgency.agencyId, places: postAgency.places, agencyName: organizationNameOn(postAgency.agencyId, exam.planApproved) })
    .from(postAgency)
    .innerJoin(post, and(eq(post.id, postAgency.postId), isNull(post.withdrawnSeq)))
    .innerJoin(exam, eq(exam.id, post.examId))
    .where(and(eq(post.examId, examId), isNull(postAgency.withdrawnSeq)))
    .orderBy(asc(postAgency.id))
    .all()
}

/** Agencies that candidates of joint posts listed, in their order of preference. */
export function agencyChoices(reader: Reader, candidateIds: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rows = inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: candidateAgency.candidateId, agencyId: candidateAgency.agencyId, position: candidateAgency.position })
      .from(candidateAgency)
      .where(and(inArray(candidateAgency.candidateId, some), isNull(candidateAgency.withdrawnSeq)))
      .all(),
  )
  const grouped = Map.groupBy(rows, ({ candidateId }) => candidateId)
  return new Map([...grouped].map(([id, own]) => [id, own.toSorted((a, b) => a.position - b.position).map(({ agencyId }) => agencyId)]))
}

/** Exemptions from parts of round 1 that candidates claim. */
export function exemptionsClaimed(reader: Reader, candidateIds: readonly string[]) {
  const rows = inBatches(candidateIds, (some) =>
    reader
      .select()
      .from(candidateExemption)
      .where(and(inArray(candidateExemption.candidateId, some), isNull(candidateExemption.withdrawnSeq)))
      .orderBy(asc(candidateExemption.id))
      .all(),
  )
  return Map.groupBy(rows, ({ candidateId }) => candidateId)
}

/** Decisions recorded for an exam, oldest first, with the paper they rest on. */
export function listDecisions(reader: Reader, examId: string) {
  return reader
    .select({ decision: examDecision, ground })
    .from(examDecision)
    .innerJoin(ground, eq(ground.id, examDecision.groundId))
    .where(and(eq(examDecision.examId, examId), isNull(examDecision.withdrawnSeq)))
    .orderBy(asc(examDecision.recordedSeq))
    .all()
}

/** Cancelled wins, oldest first, with the paper they rest on. */
export function listCancellations(reader: Reader, examId: string) {
  return reader
    .select({ cancellation: winCancellation, ground })
    .from(winCancellation)
    .innerJoin(ground, eq(ground.id, winCancellation.groundId))
    .where(and(eq(winCancellation.examId, examId), isNull(winCancellation.withdrawnSeq)))
    .orderBy(asc(winCancellation.recordedSeq))
    .all()
}

/** Places that were moved or added, oldest first, with the paper they rest on. */
export function listQuotaChanges(reader: Reader, examId: string) {
  return reader
    .select({ change: quotaChange, ground })
    .from(quotaChange)
    .innerJoin(ground, eq(ground.id, quotaChange.groundId))
    .where(and(eq(quotaChange.examId, examId), isNull(quotaChange.withdrawnSeq)))
    .orderBy(asc(quotaChange.recordedSeq))
    .all()
}

/** Declared kinship of candidates who are still in the exam, by the candidate's name. */
export function listKin(reader: Reader, examId: string) {
  return reader
    .select({ kin: kinDeclaration, candidateName: candidate.fullName, postCode: post.code })
    .from(kinDeclaration)
    .innerJoin(candidate, and(eq(candidate.id, kinDeclaration.candidateId), isNull(candidate.withdrawnSeq)))
    .innerJoin(post, eq(post.id, candidate.postId))
    .where(and(eq(kinDeclaration.examId, examId), isNull(kinDeclaration.withdrawnSeq)))
    .orderBy(asc(candidate.nameKey), asc(kinDeclaration.id))
    .all()
}

/** What is known of the steps of the exam's calendar. */
export function listExamSteps(reader: Reader, examId: string) {
  return reader
    .select()
    .from(examStep)
    .where(and(eq(examStep.examId, examId), isNull(examStep.withdrawnSeq)))
    .orderBy(asc(examStep.step))
    .all()
}
