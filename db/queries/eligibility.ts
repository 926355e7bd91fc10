import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { EligibilityVerdict } from '../../shared/contract/candidates.ts'
import type { Reader } from '../open.ts'
import { auditEntry, candidate, eligibility, eligibilityReason, exam, post, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'
import { matching, type CandidateSearch } from './candidates.ts'
import { organizationNameOn } from './organizations.ts'

const decided = and(eq(eligibility.candidateId, candidate.id), isNull(eligibility.withdrawnSeq))

/** Latest audit entry that touched a decision: who decided last, and when. */
const lastTouch = sql<number>`(select max(seq) from audit_change where "table" = 'eligibility' and record_id = ${eligibility.id})`

function reviewRows(reader: Reader) {
  return reader
    .select({
      candidate,
      postCode: post.code,
      postName: post.name,
      agencyName: organizationNameOn(post.agencyId, exam.planApproved),
      decision: eligibility,
      decidedBy: user.name,
      decidedAt: auditEntry.at,
    })
    .from(candidate)
    .innerJoin(post, eq(post.id, candidate.postId))
    .innerJoin(exam, eq(exam.id, candidate.examId))
    .leftJoin(eligibility, decided)
    .leftJoin(auditEntry, eq(auditEntry.seq, lastTouch))
    .leftJoin(user, eq(user.id, auditEntry.userId))
}
export type ReviewRow = ReturnType<typeof pageOfReviews>[number]

/** One page of the candidates to review, in the order of names. */
export function pageOfReviews(reader: Reader, search: CandidateSearch, offset: number, limit: number) {
  return reviewRows(reader)
    .where(matching(search))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .limit(limit)
    .offset(offset)
    .all()
}

/** One candidate as the review shows them; null where the exam has no such candidate. */
export function findReview(reader: Reader, examId: string, candidateId: string): ReviewRow | null {
  return (
    reviewRows(reader)
      .where(and(eq(candidate.id, candidateId), eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
      .get() ?? null
  )
}

const ofPost = (postId: string | null) => (postId === null ? undefined : eq(candidate.postId, postId))

/** How many candidates of an exam, or of one of its posts, have each verdict. */
export function countVerdicts(reader: Reader, examId: string, postId: string | null): Readonly<Record<EligibilityVerdict, number>> {
  const verdict = sql<EligibilityVerdict>`coalesce(${eligibility.verdict}, 'undecided')`
  const rows = reader
    .select({ verdict, n: count() })
    .from(candidate)
    .leftJoin(eligibility, decided)
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), ofPost(postId)))
    .groupBy(verdict)
    .all()
  const found = new Map(rows.map((row) => [row.verdict, row.n]))
  return { undecided: found.get('undecided') ?? 0, eligible: found.get('eligible') ?? 0, ineligible: found.get('ineligible') ?? 0 }
}

/** Ids of the candidates of whom nothing is decided yet, in the order of names. */
export function undecidedCandidates(reader: Reader, examId: string, postId: string | null): readonly string[] {
  return reader
    .select({ id: candidate.id })
    .from(candidate)
    .leftJoin(eligibility, decided)
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), ofPost(postId), isNull(eligibility.id)))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .all()
    .map(({ id }) => id)
}

/** Reasons of decisions, by decision, in the order in which they were given. */
export function reasonsOf(reader: Reader, eligibilityIds: readonly string[]): Map<string, (typeof eligibilityReason.$inferSelect)[]> {
  const found = inBatches(eligibilityIds, (some) =>
    reader
      .select()
      .from(eligibilityReason)
      .where(and(inArray(eligibilityReason.eligibilityId, some), isNull(eligibilityReason.withdrawnSeq)))
      .orderBy(asc(sql`rowid`))
      .all(),
  )
  return Map.groupBy(found, ({ eligibilityId }) => eligibilityId)
}
