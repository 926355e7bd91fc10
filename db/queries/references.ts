import { and, count, eq, gt, isNull, max, ne } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { candidate, exam, examDecision, mark, organizationVersion, post, script } from '../schema/index.ts'
import { recordTables, type RecordTable } from './tables.ts'

/** What still stands on a record: the kind of the first dependants found and how many there are. */
export interface Dependants {
  readonly by: 'posts' | 'candidates' | 'marks' | 'decisions' | 'organizations'
  readonly count: number
}

type Counter = (reader: Reader, id: string) => number

const posts: Counter = (reader, id) =>
  reader.select({ n: count() }).from(post).where(and(eq(post.examId, id), isNull(post.withdrawnSeq))).get()?.n ?? 0
const postsOfAgency: Counter = (reader, id) =>
  reader.select({ n: count() }).from(post).where(and(eq(post.agencyId, id), isNull(post.withdrawnSeq))).get()?.n ?? 0
const children: Counter = (reader, id) =>
  reader
    .select({ n: count() })
    .from(organizationVersion)
    .where(and(eq(organizationVersion.parentId, id), isNull(organizationVersion.supersededSeq)))
    .get()?.n ?? 0
const candidates: Counter = (reader, id) =>
  reader.select({ n: count() }).from(candidate).where(and(eq(candidate.postId, id), isNull(candidate.withdrawnSeq))).get()?.n ?? 0
const decisions: Counter = (reader, id) =>
  reader.select({ n: count() }).from(examDecision).where(and(eq(examDecision.postId, id), isNull(examDecision.withdrawnSeq))).get()?.n ?? 0
const marks: Counter = (reader, id) =>
  reader
    .select({ n: count() })
    .from(mark)
    .innerJoin(script, eq(script.id, mark.scriptId))
    .where(and(eq(script.candidateId, id), isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
    .get()?.n ?? 0

/** Marks that were entered for the candidates of a post. */
export function marksOfPost(reader: Reader, postId: string): number {
  return (
    reader
      .select({ n: count() })
      .from(mark)
      .innerJoin(script, eq(script.id, mark.scriptId))
      .innerJoin(candidate, eq(candidate.id, script.candidateId))
      .where(and(eq(candidate.postId, postId), isNull(candidate.withdrawnSeq), isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
      .get()?.n ?? 0
  )
}

const counters: Partial<Record<RecordTable, readonly (readonly [Dependants['by'], Counter])[]>> = {
  exam: [['posts', posts]],
  organization: [
    ['posts', postsOfAgency],
    ['organizations', children],
  ],
  post: [
    ['candidates', candidates],
    ['decisions', decisions],
  ],
  candidate: [['marks', marks]],
}

/** Records that would lose what they refer to if this one were withdrawn; null when there are none. */
export function findDependants(reader: Reader, table: RecordTable, id: string): Dependants | null {
  for (const [by, counter] of counters[table] ?? []) {
    const found = counter(reader, id)
    if (found > 0) return { by, count: found }
  }
  return null
}

/** Fields that refer to a record which must be there. */
const parents: Readonly<Record<string, RecordTable>> = {
  examId: 'exam',
  postId: 'post',
  agencyId: 'organization',
  organizationId: 'organization',
  parentId: 'organization',
  candidateId: 'candidate',
  importId: 'candidateImport',
}

/** Audit entry that withdrew a record which these fields refer to; null when all are there. */
export function parentWithdrawnBy(reader: Reader, fields: Readonly<Record<string, unknown>>): number | null {
  for (const [field, name] of Object.entries(parents)) {
    const id = fields[field]
    if (typeof id !== 'string') continue
    // Record tables share these columns; Drizzle's union of their types hides it.
    const table = recordTables[name] as typeof recordTables.organization
    const withdrawn = reader.select({ seq: table.withdrawnSeq }).from(table).where(eq(table.id, id)).get()?.seq ?? null
    if (withdrawn !== null) return withdrawn
  }
  return null
}

/** Newest entry that added a post to an exam after another entry; null when there is none. */
export function postAddedAfter(reader: Reader, examId: string, seq: number): number | null {
  return reader.select({ seq: max(post.recordedSeq) }).from(post).where(and(eq(post.examId, examId), isNull(post.withdrawnSeq), gt(post.recordedSeq, seq))).get()?.seq ?? null
}

/** Whether an exam exists and is not withdrawn. */
export function examExists(reader: Reader, id: string): boolean {
  return reader.select({ id: exam.id }).from(exam).where(and(eq(exam.id, id), isNull(exam.withdrawnSeq))).get() !== undefined
}
