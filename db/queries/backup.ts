import { and, count, countDistinct, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditChange, auditEntry, blob, candidate, exam, mark, organizationVersion, user, userKey } from '../schema/index.ts'
import { firstPreviousHash } from './acts.ts'
import { appendTables, recordTables } from './tables.ts'

/** Last audit entry of a file; all zeros where it has none. */
export function headOf(reader: Reader): { readonly seq: number; readonly hash: string } {
  return (
    reader.select({ seq: auditEntry.seq, hash: auditEntry.hash }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).get() ?? { seq: 0, hash: firstPreviousHash }
  )
}

/** Hash of an audit entry; null where the file has no such entry. */
export function hashAt(reader: Reader, seq: number): string | null {
  if (seq === 0) return firstPreviousHash
  return reader.select({ hash: auditEntry.hash }).from(auditEntry).where(eq(auditEntry.seq, seq)).get()?.hash ?? null
}

/**
 * How many rows of each table were recorded up to an audit entry. Records are never deleted and never change the entry
 * that recorded them, so a copy made at that entry has just as many, whatever was written to the office since.
 */
export function rowsUpTo(reader: Reader, seq: number): Readonly<Record<string, number>> {
  // All of them have the column of the plainest one; Drizzle's union of their types hides it.
  const tables = Object.entries({ ...recordTables, ...appendTables, blob }) as [string, typeof blob][]
  const counted = tables.map(([name, table]) => [name, reader.select({ n: count() }).from(table).where(lte(table.recordedSeq, seq)).get()?.n ?? 0])
  const entries = reader.select({ n: count() }).from(auditEntry).where(lte(auditEntry.seq, seq)).get()?.n ?? 0
  const changes = reader.select({ n: count() }).from(auditChange).where(lte(auditChange.seq, seq)).get()?.n ?? 0
  return { ...Object.fromEntries(counted), auditEntry: entries, auditChange: changes } as Record<string, number>
}

/** Last audit entry that two files have in common; 0 where they have none. */
export function lastCommonEntry(one: Reader, other: Reader): number {
  let common = 0
  let beyond = Math.min(headOf(one).seq, headOf(other).seq) + 1
  // Entries are chained: where one is the same, all before it are.
  while (beyond - common > 1) {
    const middle = Math.floor((common + beyond) / 2)
    const hash = hashAt(one, middle)
    if (hash !== null && hash === hashAt(other, middle)) common = middle
    else beyond = middle
  }
  return common
}

/** What an office holds today, for comparing two states of it. */
export function officeCounts(reader: Reader) {
  const inForce = (table: typeof exam | typeof candidate | typeof user) => reader.select({ n: count() }).from(table).where(isNull(table.withdrawnSeq)).get()?.n ?? 0
  return {
    exams: inForce(exam),
    candidates: inForce(candidate),
    marks: reader.select({ n: count() }).from(mark).where(isNull(mark.supersededSeq)).get()?.n ?? 0,
    organizations: reader.select({ n: countDistinct(organizationVersion.organizationId) }).from(organizationVersion).where(isNull(organizationVersion.supersededSeq)).get()?.n ?? 0,
    users: inForce(user),
  }
}

/** Acts after an audit entry, newest first. */
export function actsAfter(reader: Reader, seq: number) {
  return reader
    .select({ seq: auditEntry.seq, at: auditEntry.at, userName: user.name, procedure: auditEntry.procedure })
    .from(auditEntry)
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(gt(auditEntry.seq, seq))
    .orderBy(desc(auditEntry.seq))
    .all()
}

/** Where the encrypted files lie that the rows of a file name. */
export function namedPlaces(reader: Reader): readonly string[] {
  return reader.select({ place: blob.place }).from(blob).orderBy(blob.place).all().map(({ place }) => place)
}

/** Whether a user of a file signs with this key (base64). */
export function isSigner(reader: Reader, userId: string, signingKey: string): boolean {
  const mine = and(eq(userKey.userId, userId), eq(userKey.signingKey, signingKey), isNull(userKey.supersededSeq))
  return reader.select({ id: userKey.id }).from(userKey).innerJoin(user, eq(user.id, userKey.userId)).where(and(mine, isNull(user.withdrawnSeq))).get() !== undefined
}
