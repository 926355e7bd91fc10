import { and, asc, count, desc, eq, inArray, isNull, max, sql, type SQL } from 'drizzle-orm'
import { foldedTokens } from '../../shared/text/fold.ts'
import type { Reader } from '../open.ts'
import { candidate, candidatePriority, code, exam, post } from '../schema/index.ts'
import { organizationNameOn } from './organizations.ts'

export interface CandidateSearch {
  readonly examId: string
  readonly query: string
  readonly postId: string | null
  readonly sort: 'name' | 'post' | 'birthDate' | 'recorded'
  readonly descending: boolean
  /** Whether identity numbers are searched too; only for callers who may see them. */
  readonly identity: boolean
}

/** FTS5 expression for the words typed: each is the beginning of a word of the name, or of the identity number. */
export function searchExpression(query: string, identity: boolean): string | null {
  const tokens = foldedTokens(query)
  if (tokens.length === 0) return null
  const words = tokens.map((token) => `"${token.replaceAll('"', '""')}"*`).join(' AND ')
  return identity ? words : `{folded} : (${words})`
}

function matching({ examId, query, postId, identity }: CandidateSearch): SQL | undefined {
  const expression = searchExpression(query, identity)
  return and(
    // The plus keeps SQLite from reading the whole exam by its index when the full-text index knows the few that match.
    expression === null ? eq(candidate.examId, examId) : sql`+${candidate.examId} = ${examId}`,
    isNull(candidate.withdrawnSeq),
    postId === null ? undefined : eq(candidate.postId, postId),
    expression === null ? undefined : sql`${candidate.searchKey} in (select rowid from candidate_search where candidate_search match ${expression})`,
  )
}

function order({ query, sort, descending }: CandidateSearch): SQL[] {
  const way = descending ? desc : asc
  const byName = [way(candidate.nameKey), way(candidate.birthFirstDay), asc(candidate.id)]
  const sorted = {
    name: byName,
    post: [way(post.code), ...byName],
    birthDate: [way(candidate.birthFirstDay), ...byName],
    recorded: [way(candidate.recordedSeq), way(candidate.searchKey)],
  }[sort]
  const typed = query.trim().normalize('NFC').toLowerCase()
  // Accents typed on purpose count: what holds them exactly comes first (field report 25).
  return typed === '' ? sorted : [sql`instr(lower_vietnamese(${candidate.fullName}), ${typed}) = 0`, ...sorted]
}

function candidateRows(reader: Reader) {
  return reader
    .select({
      candidate,
      postCode: post.code,
      postName: post.name,
      agencyName: organizationNameOn(post.agencyId, exam.planApproved),
      ethnicGroupName: code.name,
      namesakes: sql<number>`(select count(*) - 1 from candidate as other where other.exam_id = ${candidate.examId} and other.name_key = ${candidate.nameKey} and other.withdrawn_seq is null)`,
    })
    .from(candidate)
    .innerJoin(post, eq(post.id, candidate.postId))
    .innerJoin(exam, eq(exam.id, candidate.examId))
    .leftJoin(code, eq(code.id, candidate.ethnicGroup))
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

const batch = 500

/** Priority groups claimed, by candidate. */
export function prioritiesOf(reader: Reader, candidateIds: readonly string[]): Map<string, (typeof candidatePriority.$inferSelect)[]> {
  const found: (typeof candidatePriority.$inferSelect)[] = []
  for (let start = 0; start < candidateIds.length; start += batch) {
    found.push(
      ...reader
        .select()
        .from(candidatePriority)
        .where(and(inArray(candidatePriority.candidateId, candidateIds.slice(start, start + batch)), isNull(candidatePriority.withdrawnSeq)))
        .orderBy(asc(candidatePriority.id))
        .all(),
    )
  }
  return Map.groupBy(found, ({ candidateId }) => candidateId)
}

/** Post of each of these candidates that the exam has. */
export function postOfCandidates(reader: Reader, examId: string, ids: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (let start = 0; start < ids.length; start += batch) {
    const rows = reader
      .select({ id: candidate.id, postId: candidate.postId })
      .from(candidate)
      .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), inArray(candidate.id, ids.slice(start, start + batch))))
      .all()
    for (const { id, postId } of rows) found.set(id, postId)
  }
  return found
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
