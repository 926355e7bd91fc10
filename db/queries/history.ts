import { and, asc, count, desc, eq, exists, gte, inArray, isNull, lt, max, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { verifyText } from '../keys.ts'
import type { Reader } from '../open.ts'
import { auditChange, auditEntry, exam, user, userKey } from '../schema/index.ts'
import { firstPreviousHash } from './acts.ts'
import { hashOf } from './audit-hash.ts'

const undoing = alias(auditEntry, 'undoing')

/** Which entries a caller may see: all of them, or those of some exams and the caller's own. */
export type HistoryReach = { readonly all: true } | { readonly all: false; readonly examIds: readonly string[]; readonly userId: string }

/** What one word of a search may be part of. */
export interface SearchedWord {
  /** Without accents. */
  readonly word: string
  /** Acts and people whose names hold the word. */
  readonly procedures: readonly string[]
  readonly titles: readonly string[]
  readonly userIds: readonly string[]
}

/** What the log is narrowed to. */
export interface HistoryFilter {
  readonly reach: HistoryReach
  readonly userId: string | null
  readonly examId: string | null
  /** Acts of an area: their paths, and their names, which an undoing keeps of what it undid. */
  readonly acts: { readonly procedures: readonly string[]; readonly titles: readonly string[] } | null
  /** First moment, and the moment before which all must lie; ISO. */
  readonly from: string | null
  readonly until: string | null
  readonly words: readonly SearchedWord[]
}

function reached(reach: HistoryReach): SQL | undefined {
  return reach.all ? undefined : or(eq(auditEntry.userId, reach.userId), inArray(auditEntry.examId, [...reach.examIds]))
}

/** An act by its path; an undoing by the name of what it undid. */
function isOne(procedures: readonly string[], titles: readonly string[]): SQL | undefined {
  const undid = and(eq(auditEntry.procedure, 'history.undo'), inArray(sql`json_extract(${auditEntry.answer}, '$.title')`, [...titles]))
  return or(inArray(auditEntry.procedure, [...procedures]), undid)
}

function found({ word, procedures, titles, userIds }: SearchedWord): SQL | undefined {
  return or(isOne(procedures, titles), inArray(auditEntry.userId, [...userIds]), sql`instr(folded(${auditEntry.reason}), ${word}) > 0`)
}

function matching({ reach, userId, examId, acts, from, until, words }: HistoryFilter): SQL | undefined {
  return and(
    reached(reach),
    userId === null ? undefined : eq(auditEntry.userId, userId),
    examId === null ? undefined : eq(auditEntry.examId, examId),
    acts === null ? undefined : isOne(acts.procedures, acts.titles),
    from === null ? undefined : gte(auditEntry.at, from),
    until === null ? undefined : lt(auditEntry.at, until),
    ...words.map(found),
  )
}

function entries(reader: Reader, where: SQL | undefined, limit: number) {
  return (
    reader
      .select({
        seq: auditEntry.seq,
        at: auditEntry.at,
        userId: auditEntry.userId,
        // An inner join would let SQLite begin with the few users and sort.
        userName: sql<string>`coalesce(${user.name}, '')`,
        examId: auditEntry.examId,
        examName: exam.name,
        device: auditEntry.device,
        procedure: auditEntry.procedure,
        reason: auditEntry.reason,
        undoOf: auditEntry.undoOf,
        undoneBy: undoing.seq,
      })
      .from(auditEntry)
      .leftJoin(user, eq(user.id, auditEntry.userId))
      .leftJoin(exam, eq(exam.id, auditEntry.examId))
      .leftJoin(undoing, eq(undoing.undoOf, auditEntry.seq))
      .where(where)
      .orderBy(desc(auditEntry.seq))
      .limit(limit)
      .all()
  )
}
export type EntryRow = ReturnType<typeof entries>[number]

/** A stretch of the chain: from an entry on, and before another. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

const within = ({ from, until }: Stretch) => and(gte(auditEntry.seq, from), lt(auditEntry.seq, until))

/** Entries of a stretch of the chain, newest first. */
export function listEntries(reader: Reader, filter: HistoryFilter, stretch: Stretch, limit: number): readonly EntryRow[] {
  return entries(reader, and(within(stretch), matching(filter)), limit)
}

/** Place of the newest entry. There are as many entries: they are numbered without a gap. */
export function lastSeq(reader: Reader): number {
  return reader.select({ seq: max(auditEntry.seq) }).from(auditEntry).get()?.seq ?? 0
}

/** How many entries there are, or are in a stretch of the chain. */
export function countEntries(reader: Reader, filter: HistoryFilter, stretch?: Stretch): number {
  const where = matching(filter)
  if (where === undefined && stretch === undefined) return lastSeq(reader)
  return reader.select({ n: count() }).from(auditEntry).where(and(stretch && within(stretch), where)).get()?.n ?? 0
}

export function findEntry(reader: Reader, seq: number): EntryRow | null {
  return entries(reader, eq(auditEntry.seq, seq), 1)[0] ?? null
}

/** People who stand in the part of the log that a caller reaches, in the order of their names; withdrawn ones too. */
export function usersInLog(reader: Reader, reach: HistoryReach): readonly { readonly id: string; readonly name: string }[] {
  const entry = reader.select({ seq: auditEntry.seq }).from(auditEntry)
  return reader
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(exists(entry.where(and(eq(auditEntry.userId, user.id), reached(reach)))))
    .orderBy(asc(user.name))
    .all()
}

/** Exams that stand in the part of the log that a caller reaches; withdrawn ones too. */
export function examsInLog(reader: Reader, reach: HistoryReach): readonly { readonly id: string; readonly name: string }[] {
  const entry = reader.select({ seq: auditEntry.seq }).from(auditEntry)
  return reader
    .select({ id: exam.id, name: exam.name })
    .from(exam)
    .where(exists(entry.where(and(eq(auditEntry.examId, exam.id), reached(reach)))))
    .orderBy(desc(exam.planApproved), asc(exam.name))
    .all()
}

/** A user's newest entries among the procedures given, that nothing has undone. */
export function openEntries(reader: Reader, userId: string, procedures: readonly string[], limit: number): readonly EntryRow[] {
  return entries(reader, and(eq(auditEntry.userId, userId), inArray(auditEntry.procedure, [...procedures]), isNull(undoing.seq)), limit)
}

/** A user's newest entry among the procedures given, undone or not. */
export function newestEntry(reader: Reader, userId: string, procedures: readonly string[]): number | null {
  const mine = and(eq(auditEntry.userId, userId), inArray(auditEntry.procedure, [...procedures]))
  // Walks the index from its end; max() would read every entry of the user.
  return reader.select({ seq: auditEntry.seq }).from(auditEntry).where(mine).orderBy(desc(auditEntry.seq)).limit(1).get()?.seq ?? null
}

const step = 500

/**
 * Recomputes every hash and signature from the first entry on. Returns the head of the chain and the first
 * entry that does not fit, null when all do.
 */
export function verifyChain(reader: Reader): { entries: number; head: string | null; firstBroken: number | null } {
  const keys = reader.select().from(userKey).all()
  const keyOf = (userId: string, at: number) =>
    keys.find((one) => one.userId === userId && one.recordedSeq <= at && (one.supersededSeq === null || one.supersededSeq > at))?.signingKey
  let previousHash = firstPreviousHash
  let seq = 0
  for (;;) {
    const page = reader.select().from(auditEntry).where(sql`${auditEntry.seq} > ${seq}`).orderBy(auditEntry.seq).limit(step).all()
    if (page.length === 0) return { entries: seq, head: seq === 0 ? null : previousHash, firstBroken: null }
    const changes = Map.groupBy(
      reader
        .select()
        .from(auditChange)
        .where(and(sql`${auditChange.seq} > ${seq}`, sql`${auditChange.seq} <= ${page.at(-1)?.seq ?? 0}`))
        .orderBy(auditChange.id)
        .all(),
      (change) => change.seq,
    )
    for (const { hash, signature, ...content } of page) {
      const listed = (changes.get(content.seq) ?? []).map(({ table, recordId, field, from, to }) => ({ table, recordId, field, from, to }))
      const key = keyOf(content.userId, content.seq)
      const whole =
        content.seq === seq + 1 &&
        content.previousHash === previousHash &&
        hashOf(content, listed) === hash &&
        key !== undefined &&
        verifyText(key, hash, signature)
      if (!whole) return { entries: lastSeq(reader), head: previousHash, firstBroken: seq + 1 }
      previousHash = hash
      seq = content.seq
    }
  }
}
