import { and, eq, inArray, min, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditChange } from '../schema/index.ts'

export type ChangeRow = typeof auditChange.$inferSelect

/** Records of one table that an act touched, counted by what happened to them. */
export interface TouchedTable {
  readonly seq: number
  readonly table: string
  readonly records: number
  readonly added: number
  readonly withdrawn: number
  readonly restored: number
  readonly superseded: number
  /** Two of them, the same where there is one. */
  readonly firstId: string
  readonly lastId: string
  /** Names of the fields that changed, joined by a comma. */
  readonly fields: string | null
}

/** What acts touched, table by table, in the order in which they touched them. */
export function touchedTables(reader: Reader, seqs: readonly number[]): readonly TouchedTable[] {
  const { seq, table, recordId, field, to } = auditChange
  const countOf = (condition: ReturnType<typeof sql>) => sql<number>`count(distinct case when ${condition} then ${recordId} end)`
  return reader
    .select({
      seq,
      table,
      records: sql<number>`count(distinct ${recordId})`,
      added: countOf(sql`${field} is null`),
      withdrawn: countOf(sql`${field} = 'withdrawnSeq' and ${to} <> 'null'`),
      restored: countOf(sql`${field} = 'withdrawnSeq' and ${to} = 'null'`),
      superseded: countOf(sql`${field} = 'supersededSeq'`),
      firstId: sql<string>`min(${recordId})`,
      lastId: sql<string>`max(${recordId})`,
      fields: sql<string | null>`group_concat(distinct ${field})`,
    })
    .from(auditChange)
    .where(inArray(seq, [...seqs]))
    .groupBy(seq, table)
    .orderBy(min(auditChange.id))
    .all()
}

/** Changes of an act, a page of its records in the order in which it touched them; of one table where it is named. */
export function listChanges(reader: Reader, seq: number, table: string | null, offset: number, limit: number): readonly ChangeRow[] {
  const where = and(eq(auditChange.seq, seq), table === null ? undefined : eq(auditChange.table, table))
  const records = reader
    .select({ table: auditChange.table, recordId: auditChange.recordId })
    .from(auditChange)
    .where(where)
    .groupBy(auditChange.table, auditChange.recordId)
    .orderBy(min(auditChange.id))
    .limit(limit)
    .offset(offset)
    .all()
  const page = new Set(records.map((record) => `${record.table} ${record.recordId}`))
  return reader
    .select()
    .from(auditChange)
    .where(and(where, inArray(auditChange.recordId, records.map(({ recordId }) => recordId))))
    .orderBy(auditChange.id)
    .all()
    .filter((change) => page.has(`${change.table} ${change.recordId}`))
}
