import { and, desc, eq, gt, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open.ts'
import { auditChange } from '../schema/index.ts'
import { appendTables, recordTables, type AppendTable, type RecordTable } from './tables.ts'

type AnyRow = Record<string, unknown>

export const isRecordTable = (name: string): name is RecordTable => name in recordTables
export const isAppendTable = (name: string): name is AppendTable => name in appendTables

// All tables share the columns of the plainest one; Drizzle's union of their types hides it.
const withId = (table: SQLiteTable) => table as unknown as typeof recordTables.organization

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

function listed(ids: readonly string[]): SQL {
  return sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
}

/** Records as they stood right after an audit entry: what holds now, with every later change taken back. */
export function rowsAfter(reader: Reader, table: RecordTable, ids: readonly string[], seq: number): ReadonlyMap<string, AnyRow> {
  const schema = withId(recordTables[table])
  const rows = new Map<string, AnyRow>(reader.select().from(schema).where(inArray(schema.id, [...ids])).all().map((row) => [row.id, { ...row }]))
  const later = reader
    .select()
    .from(auditChange)
    .where(and(eq(auditChange.table, table), inArray(auditChange.recordId, [...ids]), gt(auditChange.seq, seq), isNotNull(auditChange.field)))
    .orderBy(desc(auditChange.id))
    .all()
  for (const { recordId, field, from } of later) {
    const row = rows.get(recordId)
    if (row !== undefined && field !== null) row[field] = parsed(from)
  }
  return rows
}

/** Rows of an append-only table by id, each with the row that it took the place of. */
export function appendedRows(reader: Reader, table: AppendTable, ids: readonly string[]): ReadonlyMap<string, { readonly row: AnyRow; readonly previous: AnyRow | null }> {
  const schema = appendTables[table] as typeof appendTables.mark
  const read = (wanted: readonly string[]) => new Map<string, AnyRow>(reader.select().from(schema).where(inArray(schema.id, [...wanted])).all().map((row) => [row.id, row]))
  const rows = read(ids)
  const previous = read([...rows.values()].flatMap(({ previousId }) => (typeof previousId === 'string' ? [previousId] : [])))
  return new Map([...rows].map(([id, row]) => [id, { row, previous: previous.get(String(row['previousId'])) ?? null }]))
}

/** Table of append-only rows, and what the rows of one chain have in common. */
const placeOf = {
  mark: { name: sql`mark`, parent: sql`script_id` },
  answerCount: { name: sql`answer_count`, parent: sql`answer_room_id` },
  organizationVersion: { name: sql`organization_version`, parent: sql`organization_id` },
} as const

/** Which of these append-only rows another row took the place of; the others ended without a successor. */
export function replacedRows(reader: Reader, table: AppendTable, ids: readonly string[]): ReadonlySet<string> {
  if (table === 'userKey') return new Set()
  const { name, parent } = placeOf[table]
  const rows = reader.all<{ id: string }>(sql`select o.id from ${name} as o where o.id in (${listed(ids)}) and exists (select 1 from ${name} as n where n.${parent} = o.${parent} and n.previous_id = o.id)`)
  return new Set(rows.map(({ id }) => id))
}

/** Unit and kind of the part that each mark belongs to. */
export function partsOfMarks(reader: Reader, ids: readonly string[]): ReadonlyMap<string, { readonly unit: 'correct' | 'points'; readonly kind: string }> {
  const rows = reader.all<{ id: string; unit: 'correct' | 'points'; kind: string }>(
    sql`select m.id, p.unit, p.kind from mark as m join script as s on s.id = m.script_id join part as p on p.id = s.part_id where m.id in (${listed(ids)})`,
  )
  return new Map(rows.map(({ id, unit, kind }) => [id, { unit, kind }]))
}
