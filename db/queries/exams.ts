import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { candidate, exam, mark, part, post, postAgency, round, script } from '../schema/index.ts'
import { inVietnameseOrder } from './order.ts'
import { organizationNameOn } from './organizations.ts'

const live = isNull(post.withdrawnSeq)

/** Condition on candidate c: neither withdrawn nor refused. */
const takesPart = sql`c.withdrawn_seq is null and not exists (select 1 from eligibility as e where e.candidate_id = c.id and e.verdict = 'ineligible' and e.withdrawn_seq is null)`

/** Candidates of the exam whose conditions were decided so. */
function decided(verdict: 'eligible' | 'ineligible') {
  return sql<number>`(select count(*) from eligibility as e join candidate as c on c.id = e.candidate_id and c.withdrawn_seq is null where c.exam_id = exam.id and e.withdrawn_seq is null and e.verdict = ${verdict})`
}

function examRows(reader: Reader) {
  // Drizzle leaves the table out of column names where a query has only one: inside a subquery they must be written out.
  return reader
    .select({
      exam,
      posts: sql<number>`(select count(*) from post as p where p.exam_id = exam.id and p.withdrawn_seq is null)`,
      quota: sql<number>`(select coalesce(sum(p.quota), 0) from post as p where p.exam_id = exam.id and p.withdrawn_seq is null)`,
      agencies: sql<number>`(select count(distinct p.agency_id) from post as p where p.exam_id = exam.id and p.withdrawn_seq is null)`,
      candidates: sql<number>`(select count(*) from candidate as c where c.exam_id = exam.id and c.withdrawn_seq is null)`,
      eligible: decided('eligible'),
      ineligible: decided('ineligible'),
      numbered: sql<number>`(select count(*) from candidate_number as n join candidate as c on c.id = n.candidate_id and ${takesPart} where n.exam_id = exam.id and n.withdrawn_seq is null)`,
    })
    .from(exam)
}
export type ExamRow = NonNullable<ReturnType<typeof findExam>>

/** Exams of the office, the latest plan first. */
export function listExams(reader: Reader) {
  return examRows(reader).where(isNull(exam.withdrawnSeq)).orderBy(desc(exam.planApproved), inVietnameseOrder(exam.name)).all()
}

export function findExam(reader: Reader, id: string) {
  return examRows(reader).where(and(eq(exam.id, id), isNull(exam.withdrawnSeq))).get() ?? null
}

function postRows(reader: Reader) {
  return reader
    .select({
      post,
      agencyName: organizationNameOn(post.agencyId, exam.planApproved),
      candidates: sql<number>`(select count(*) from candidate as c where c.post_id = ${post.id} and c.withdrawn_seq is null)`,
    })
    .from(post)
    .innerJoin(exam, eq(exam.id, post.examId))
}
export type PostRow = NonNullable<ReturnType<typeof findPost>>

/** Posts of an exam in the order of their codes. */
export function listPosts(reader: Reader, examId: string) {
  return postRows(reader).where(and(eq(post.examId, examId), live)).orderBy(asc(post.code)).all()
}

export function findPost(reader: Reader, examId: string, id: string) {
  return postRows(reader).where(and(eq(post.id, id), eq(post.examId, examId), live)).get() ?? null
}

/** Rows of the agencies that a joint post is recruited for, in the order in which they came in. */
export function postAgencyRows(reader: Reader, postId: string) {
  return reader
    .select({ id: postAgency.id, agencyId: postAgency.agencyId, places: postAgency.places })
    .from(postAgency)
    .where(and(eq(postAgency.postId, postId), isNull(postAgency.withdrawnSeq)))
    .orderBy(asc(postAgency.id))
    .all()
}

/** How many marks the candidates of a post have in parts of these kinds. */
export function marksInParts(reader: Reader, postId: string, kinds: readonly string[]): number {
  return (
    reader
      .select({ n: count() })
      .from(mark)
      .innerJoin(script, eq(script.id, mark.scriptId))
      .innerJoin(part, and(eq(part.id, script.partId), inArray(part.kind, [...kinds])))
      .innerJoin(candidate, and(eq(candidate.id, script.candidateId), eq(candidate.postId, postId), isNull(candidate.withdrawnSeq)))
      .where(and(isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
      .get()?.n ?? 0
  )
}

/** Parts of an exam by round, then in the order in which they came in. */
export function listParts(reader: Reader, examId: string) {
  return reader
    .select({ id: part.id, kind: part.kind, title: part.title, unit: part.unit, maximum: part.maximum, round: round.number })
    .from(part)
    .innerJoin(round, eq(round.id, part.roundId))
    .where(and(eq(part.examId, examId), isNull(part.withdrawnSeq)))
    .orderBy(asc(round.number), asc(part.id))
    .all()
}

export function findRound(reader: Reader, examId: string, number: number) {
  return reader.select().from(round).where(and(eq(round.examId, examId), eq(round.number, number), isNull(round.withdrawnSeq))).get() ?? null
}
