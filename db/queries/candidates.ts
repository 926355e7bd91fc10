import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, or, sql, type SQL } from 'drizzle-orm'
import type { candidateSorts, EligibilityVerdict } from '../../shared/contract/candidates.ts'
import type { ReviewFilter } from '../../shared/contract/eligibility.ts'
import { foldedTokens } from '../../shared/text/fold.ts'
import type { Reader } from '../open.ts'
import { candidate, candidateAgency, candidateNumber, candidatePriority, code, eligibility, exam, post } from '../schema/index.ts'
import { inBatches } from './batches.ts'
import { organizationNameOn } from './organizations.ts'

export interface CandidateSearch {
  readonly examId: string
  readonly query: string
  readonly postId: string | null
  readonly sort: (typeof candidateSorts)[number]
  readonly descending: boolean
  /** Whether identity numbers are searched too; only for callers who may see them. */
  readonly identity: boolean
  /** Those of one verdict, or all who sit: everybody but the ineligible. Absent: everybody. */
  readonly who?: ReviewFilter | 'sitting'
}

/** FTS5 expression for the words typed: each is the beginning of a word of the name, or of the identity number. */
export function searchExpression(query: string, identity: boolean): string | null {
  const tokens = foldedTokens(query)
  if (tokens.length === 0) return null
  const words = tokens.map((token) => `"${token.replaceAll('"', '""')}"*`).join(' AND ')
  return identity ? words : `{folded} : (${words})`
}

// Drizzle leaves the table out of column names where a query has only one: the subqueries below write theirs out.

/**
 * Bearers of the number (SBD) typed: its label, or its digits as printed or without leading zeros. Nothing else finds
 * a number: a key is never matched by its beginning or by likeness (field report 45). Null where no number looks so.
 */
function bearers(examId: string, query: string): SQL | null {
  const typed = query.trim().normalize('NFC')
  if (!/^\S*\d\S*$/u.test(typed)) return null
  const labels = sql`n.label in (${typed}, ${typed.toUpperCase()}, ${typed.toLowerCase()})`
  const digits = sql`n.number = ${Number(typed)} and (cast(n.number as text) = ${typed} or g.digits = ${typed.length})`
  const named = /^\d{1,15}$/u.test(typed) ? sql`(${labels} or ${digits})` : labels
  return sql`(select n.candidate_id from candidate_number as n join numbering as g on g.id = n.numbering_id where n.exam_id = ${examId} and n.withdrawn_seq is null and ${named})`
}

const decided = sql`select 1 from eligibility as e where e.candidate_id = candidate.id and e.withdrawn_seq is null`

/** Candidates who sit: everybody but those found ineligible. Who is not decided yet sits until then. */
export const sitting = sql`not exists (${decided} and e.verdict = 'ineligible')`

/** How many different things reviewers found of a candidate. */
const findings = sql`select count(distinct o.unmet) from eligibility_opinion as o where o.candidate_id = candidate.id and o.withdrawn_seq is null`

const whoConditions: Readonly<Record<NonNullable<CandidateSearch['who']>, SQL>> = {
  sitting,
  eligible: sql`exists (${decided} and e.verdict = 'eligible')`,
  ineligible: sql`exists (${decided} and e.verdict = 'ineligible')`,
  undecided: sql`not exists (${decided})`,
  waiting: sql`not exists (${decided}) and (${findings}) = 1`,
  differing: sql`not exists (${decided}) and (${findings}) > 1`,
}

/** Condition of the candidates that a search means. */
export function matching({ examId, query, postId, identity, who }: CandidateSearch): SQL | undefined {
  const expression = searchExpression(query, identity)
  const numbered = bearers(examId, query)
  const found = expression === null ? undefined : sql`${candidate.searchKey} in (select rowid from candidate_search where candidate_search match ${expression})`
  return and(
    // The plus keeps SQLite from reading the whole exam by its index when the full-text index knows the few that match.
    expression === null ? eq(candidate.examId, examId) : sql`+${candidate.examId} = ${examId}`,
    isNull(candidate.withdrawnSeq),
    postId === null ? undefined : eq(candidate.postId, postId),
    numbered === null ? found : or(found, sql`${candidate.id} in ${numbered}`),
    who === undefined ? undefined : whoConditions[who],
  )
}

function order({ examId, query, sort, descending }: CandidateSearch): SQL[] {
  const way = descending ? desc : asc
  const byName = [way(candidate.nameKey), way(candidate.birthFirstDay), asc(candidate.id)]
  const sorted = {
    name: byName,
    post: [way(post.code), ...byName],
    birthDate: [way(candidate.birthFirstDay), ...byName],
    recorded: [way(candidate.recordedSeq), way(candidate.searchKey)],
    // Who has no number stands last, whichever way the numbers run.
    number: [asc(sql`${candidateNumber.number} is null`), way(candidateNumber.number), asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id)],
  }[sort]
  const typed = query.trim().normalize('NFC').toLowerCase()
  if (typed === '') return sorted
  const numbered = bearers(examId, query)
  return [
    ...(numbered === null ? [] : [sql`${candidate.id} not in ${numbered}`]),
    // Accents typed on purpose count: what holds them exactly comes first (field report 25).
    sql`instr(lower_vietnamese(${candidate.fullName}), ${typed}) = 0`,
    ...sorted,
  ]
}

function candidateRows(reader: Reader) {
  return reader
    .select({
      candidate,
      postCode: post.code,
      postName: post.name,
      agencyName: organizationNameOn(post.agencyId, exam.planApproved),
      secondPostCode: sql<string | null>`(select p.code from post as p where p.id = ${candidate.secondPostId})`,
      ethnicGroupName: code.name,
      number: candidateNumber.label,
      eligibility: sql<EligibilityVerdict>`coalesce(${eligibility.verdict}, 'undecided')`,
      namesakes: sql<number>`(select count(*) - 1 from candidate as other where other.exam_id = ${candidate.examId} and other.name_key = ${candidate.nameKey} and other.withdrawn_seq is null)`,
    })
    .from(candidate)
    .innerJoin(post, eq(post.id, candidate.postId))
    .innerJoin(exam, eq(exam.id, candidate.examId))
    .leftJoin(code, eq(code.id, candidate.ethnicGroup))
    .leftJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .leftJoin(eligibility, and(eq(eligibility.candidateId, candidate.id), isNull(eligibility.withdrawnSeq)))
}
export type CandidateRow = ReturnType<typeof pageOfCandidates>[number]

/** One page of the candidates that match, in order. */
export function pageOfCandidates(reader: Reader, search: CandidateSearch, offset: number, limit: number) {
  return candidateRows(reader)
    .where(matching(search))
    .orderBy(...order(search))
    .limit(limit)
    .offset(offset)
    .all()
}

export function countCandidates(reader: Reader, search: CandidateSearch): number {
  return reader.select({ n: count() }).from(candidate).where(matching(search)).get()?.n ?? 0
}

export function findCandidate(reader: Reader, examId: string, id: string) {
  return candidateRows(reader)
    .where(and(eq(candidate.id, id), eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .get() ?? null
}

/** Priority groups claimed, by candidate. */
export function prioritiesOf(reader: Reader, candidateIds: readonly string[]): Map<string, (typeof candidatePriority.$inferSelect)[]> {
  const found = inBatches(candidateIds, (some) =>
    reader
      .select()
      .from(candidatePriority)
      .where(and(inArray(candidatePriority.candidateId, some), isNull(candidatePriority.withdrawnSeq)))
      .orderBy(asc(candidatePriority.id))
      .all(),
  )
  return Map.groupBy(found, ({ candidateId }) => candidateId)
}

/** Agencies of joint posts that candidates listed, by candidate, in the order of preference. */
export function agenciesListed(reader: Reader, candidateIds: readonly string[]) {
  const found = inBatches(candidateIds, (some) =>
    reader
      .select({
        id: candidateAgency.id,
        candidateId: candidateAgency.candidateId,
        agencyId: candidateAgency.agencyId,
        position: candidateAgency.position,
        agencyName: organizationNameOn(candidateAgency.agencyId, exam.planApproved),
      })
      .from(candidateAgency)
      .innerJoin(candidate, eq(candidate.id, candidateAgency.candidateId))
      .innerJoin(exam, eq(exam.id, candidate.examId))
      .where(and(inArray(candidateAgency.candidateId, some), isNull(candidateAgency.withdrawnSeq)))
      .orderBy(asc(candidateAgency.position))
      .all(),
  )
  return Map.groupBy(found, ({ candidateId }) => candidateId)
}

/** What a change of a post takes from its candidates. */
export interface LostClaims {
  /** Whether the post no longer allows two wishes. */
  readonly wish: boolean
  /** Agencies that it is no longer recruited for. */
  readonly agencies: readonly string[]
  /** Parts of round 1 that it no longer has. */
  readonly parts: readonly string[]
}

/** How many candidates have a second wish, an agency or an exemption that would lose its place with a post. */
export function countLosers(reader: Reader, postId: string, { wish, agencies, parts }: LostClaims): number {
  const own = eq(candidate.postId, postId)
  const listed = sql`exists (select 1 from candidate_agency as a where a.candidate_id = candidate.id and a.agency_id in ${agencies} and a.withdrawn_seq is null)`
  const claimed = sql`exists (select 1 from candidate_exemption as e where e.candidate_id = candidate.id and e.part in ${parts} and e.withdrawn_seq is null)`
  const lost = or(
    wish ? or(eq(candidate.secondPostId, postId), and(own, isNotNull(candidate.secondPostId))) : undefined,
    agencies.length === 0 ? undefined : and(own, listed),
    parts.length === 0 ? undefined : and(own, claimed),
  )
  if (lost === undefined) return 0
  return reader.select({ n: count() }).from(candidate).where(and(isNull(candidate.withdrawnSeq), lost)).get()?.n ?? 0
}

/** Post of each of these candidates that the exam has, and whether they sit it. */
export function registrationsOf(reader: Reader, examId: string, ids: readonly string[]) {
  const rows = inBatches(ids, (some) =>
    reader
      .select({ id: candidate.id, postId: candidate.postId, sits: sql<number>`${sitting}` })
      .from(candidate)
      .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), inArray(candidate.id, some)))
      .all(),
  )
  return new Map(rows.map(({ id, postId, sits }) => [id, { postId, sits: sits === 1 }]))
}

/** Highest key of the full-text index in use. */
export function lastSearchKey(reader: Reader): number {
  return reader.select({ key: max(candidate.searchKey) }).from(candidate).get()?.key ?? 0
}

/** Who of an exam bears an identity number, if anybody. */
export function holderOfIdentityNumber(reader: Reader, examId: string, identityNumber: string): string | null {
  return (
    reader
      .select({ id: candidate.id })
      .from(candidate)
      .where(and(eq(candidate.examId, examId), eq(candidate.identityNumber, identityNumber), isNull(candidate.withdrawnSeq)))
      .get()?.id ?? null
  )
}

/** Identity number, name and birth of everybody in an exam: what a new list is compared with. */
export function knownCandidates(reader: Reader, examId: string) {
  return reader
    .select({ id: candidate.id, fullName: candidate.fullName, birthDate: candidate.birthDate, identityNumber: candidate.identityNumber })
    .from(candidate)
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .all()
}
