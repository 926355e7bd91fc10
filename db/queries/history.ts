import { and, count, desc, eq, inArray, isNull, lt, max, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { verifyText } from '../keys.ts'
import type { Reader } from '../open.ts'
import { auditChange, auditEntry, user } from '../schema/index.ts'
import { firstPreviousHash } from './acts.ts'
import { hashOf } from './audit-hash.ts'

const undoing = alias(auditEntry, 'undoing')

function entries(reader: Reader, where: SQL | undefined, limit: number) {
  return reader
    .select({
      seq: auditEntry.seq,
      at: auditEntry.at,
      userId: auditEntry.userId,
      userName: user.name,
      device: auditEntry.device,
      procedure: auditEntry.procedure,
      reason: auditEntry.reason,
      undoOf: auditEntry.undoOf,
      undoneBy: undoing.seq,
      changes: sql<number>`(select count(*) from ${auditChange} where ${auditChange.seq} = ${auditEntry.seq})`,
    })
    .from(auditEntry)
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .leftJoin(undoing, eq(undoing.undoOf, auditEntry.seq))
    .where(where)
    .orderBy(desc(auditEntry.seq))
    .limit(limit)
    .all()
}
export type EntryRow = ReturnType<typeof entries>[number]

/** Entries before a place in the chain, newest first. */
export function listEntries(reader: Reader, before: number | null, limit: number): readonly EntryRow[] {
  return entries(reader, before === null ? undefined : lt(auditEntry.seq, before), limit)
}

export function countEntries(reader: Reader): number {
  return reader.select({ n: count() }).from(auditEntry).get()?.n ?? 0
}

export function findEntry(reader: Reader, seq: number): EntryRow | null {
  return entries(reader, eq(auditEntry.seq, seq), 1)[0] ?? null
}

export function listChanges(reader: Reader, seq: number) {
  return reader.select().from(auditChange).where(eq(auditChange.seq, seq)).orderBy(auditChange.id).all()
}

/** A user's newest entries among the procedures given, that nothing has undone. */
export function openEntries(reader: Reader, userId: string, procedures: readonly string[], limit: number): readonly EntryRow[] {
  return entries(reader, and(eq(auditEntry.userId, userId), inArray(auditEntry.procedure, [...procedures]), isNull(undoing.seq)), limit)
}

/** A user's newest entry among the procedures given, undone or not. */
export function newestEntry(reader: Reader, userId: string, procedures: readonly string[]): number | null {
  const mine = and(eq(auditEntry.userId, userId), inArray(auditEntry.procedure, [...procedures]))
  return reader.select({ seq: max(auditEntry.seq) }).from(auditEntry).where(mine).get()?.seq ?? null
}

const step = 500

/**
 * Recomputes every hash and signature from the first entry on. Returns the head of the chain and the first
 * entry that does not fit, null when all do.
 */
export function verifyChain(reader: Reader): { entries: number; head: string | null; firstBroken: number | null } {
  const keys = new Map(reader.select({ id: user.id, key: user.signingKey }).from(user).all().map(({ id, key }) => [id, key]))
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
      const key = keys.get(content.userId)
      const whole =
        content.seq === seq + 1 &&
        content.previousHash === previousHash &&
        hashOf(content, listed) === hash &&
        key !== undefined &&
        verifyText(key, hash, signature)
      if (!whole) return { entries: countEntries(reader), head: previousHash, firstBroken: seq + 1 }
      previousHash = hash
      seq = content.seq
    }
  }
}
