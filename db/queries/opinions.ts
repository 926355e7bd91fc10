import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { agreedOpinions } from '../../shared/rules/two-reviews.ts'
import type { Reader } from '../open.ts'
import { candidate, eligibility, eligibilityOpinion, secondReview, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** That an exam is reviewed by two people, and why; null where one decides. */
export function findSecondReview(reader: Reader, examId: string) {
  return reader.select().from(secondReview).where(and(eq(secondReview.examId, examId), isNull(secondReview.withdrawnSeq))).get() ?? null
}

const standing = isNull(eligibilityOpinion.withdrawnSeq)

/** What each reviewer found of these candidates, by candidate, the earlier first. */
export function opinionsOf(reader: Reader, candidateIds: readonly string[]) {
  const found = inBatches(candidateIds, (some) =>
    reader
      .select({ opinion: eligibilityOpinion, by: user.name })
      .from(eligibilityOpinion)
      .innerJoin(user, eq(user.id, eligibilityOpinion.userId))
      .where(and(inArray(eligibilityOpinion.candidateId, some), standing))
      .orderBy(asc(eligibilityOpinion.recordedSeq), asc(eligibilityOpinion.id))
      .all(),
  )
  return Map.groupBy(found, ({ opinion }) => opinion.candidateId)
}

/** What reviewers found of the candidates of an exam, with the decision where there is one. */
function opinionsOfExam(reader: Reader, examId: string, postId: string | null) {
  const rows = reader
    .select({ candidateId: candidate.id, verdict: eligibility.verdict, userId: eligibilityOpinion.userId, unmet: eligibilityOpinion.unmet })
    .from(candidate)
    .leftJoin(eligibility, and(eq(eligibility.candidateId, candidate.id), isNull(eligibility.withdrawnSeq)))
    .leftJoin(eligibilityOpinion, and(eq(eligibilityOpinion.candidateId, candidate.id), standing))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), postId === null ? undefined : eq(candidate.postId, postId)))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .all()
  return [...Map.groupBy(rows, ({ candidateId }) => candidateId)].map(([candidateId, own]) => ({
    candidateId,
    verdict: own[0]?.verdict ?? null,
    opinions: own.flatMap(({ userId, unmet }) => (userId === null || unmet === null ? [] : [{ userId, unmet }])),
  }))
}
export type ReviewedCandidate = ReturnType<typeof opinionsOfExam>[number]

/** Candidates of an exam, or of one of its posts, without a decision, in the order of names. */
export function openReviews(reader: Reader, examId: string, postId: string | null): readonly ReviewedCandidate[] {
  return opinionsOfExam(reader, examId, postId).filter(({ verdict }) => verdict === null)
}

/** Whether a decision is what two reviewers found alike; where there is none, whether no two did. */
function isOfTwo({ verdict, opinions }: ReviewedCandidate): boolean {
  const [agreed] = agreedOpinions(opinions)
  return verdict === null ? agreed === undefined : agreed !== undefined && (agreed.unmet === '') === (verdict === 'eligible')
}

/** Decisions of an exam that no two reviewers gave: those of one person, from before two were asked for or over what two had found. */
export function countSingleReviews(reader: Reader, examId: string): number {
  return opinionsOfExam(reader, examId, null).filter((one) => one.verdict !== null && !isOfTwo(one)).length
}

/** Tables of which an undo may leave a decision beside what its two reviewers found. */
const reviewTables: readonly string[] = ['eligibility', 'eligibilityOpinion', 'secondReview']

/**
 * Newest entry that an undo of these changes would contradict: in an exam reviewed by two people there is a decision exactly where two found
 * the same. Null where that holds.
 */
export function reviewHindrance(reader: Reader, seq: number, changes: readonly { readonly table: string; readonly recordId: string }[]): number | null {
  if (!changes.some(({ table }) => reviewTables.includes(table))) return null
  const exams = reader.select({ examId: secondReview.examId }).from(secondReview).where(isNull(secondReview.withdrawnSeq)).all()
  const broken = exams.flatMap(({ examId }) =>
    opinionsOfExam(reader, examId, null).filter((one) => !isOfTwo(one)),
  )
  return broken.length === 0 ? null : latestReview(reader, seq, broken.map(({ candidateId }) => candidateId))
}

/** Newest entry before another one that touched the decision on these candidates, or what a reviewer found of them. */
function latestReview(reader: Reader, seq: number, candidateIds: readonly string[]): number {
  const latest = inBatches(candidateIds, (some) => {
    const ids = sql.join(
      some.map((id) => sql`${id}`),
      sql`, `,
    )
    return reader.all<{ seq: number | null }>(sql`
      select max(c.seq) as seq from audit_change as c
      where c.seq < ${seq} and c.record_id in (
        select id from eligibility where candidate_id in (${ids}) union all select id from eligibility_opinion where candidate_id in (${ids}))`)
  })
  return Math.max(0, ...latest.map((row) => row.seq ?? 0))
}
