import { and, eq, gt } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader, Tx } from '../open.ts'
import { auditChange, auditEntry } from '../schema/index.ts'
import type { Act } from './acts.ts'
import { findDependants, parentWithdrawnBy, postAddedAfter } from './references.ts'
import { appendTables, recordTables, type AppendTable, type NewAppend, type RecordTable } from './tables.ts'

/** Something later stands on what the undo would take back. `by` is the audit entry that did it, where one is known. */
export class UndoBlockedError extends Error {
  override readonly name = 'UndoBlockedError'
  readonly by: number | null
  constructor(by: number | null) {
    super('a later act stands on this one')
    this.by = by
  }
}

type Change = typeof auditChange.$inferSelect
type AnyRow = Record<string, unknown>

/** Rounds and parts follow from the posts of an exam; others may stand on them by the time of an undo. */
const derived: readonly string[] = ['round', 'part']

const isRecordTable = (name: string): name is RecordTable => name in recordTables
const isAppendTable = (name: string): name is AppendTable => name in appendTables

function readRow(tx: Tx, table: SQLiteTable, id: string): AnyRow {
  const { id: column } = table as unknown as typeof recordTables.organization
  const row: AnyRow | undefined = tx.select().from(table).where(eq(column, id)).get()
  if (!row) throw new UndoBlockedError(null)
  return row
}

/** Latest entry after `seq` that touched a record, other than what is being undone. */
function laterTouch(tx: Tx, seq: number, { table, recordId }: Change): number | null {
  const later = tx
    .select({ seq: auditChange.seq })
    .from(auditChange)
    .where(and(eq(auditChange.table, table), eq(auditChange.recordId, recordId), gt(auditChange.seq, seq)))
    .orderBy(auditChange.seq)
    .get()
  return later?.seq ?? null
}

function undoRecord(act: Act, name: RecordTable, group: readonly Change[], why: string): void {
  const first = group[0]
  if (!first) return
  const row = readRow(act.tx, recordTables[name], first.recordId)
  if (group.some(({ field }) => field === null)) {
    if (row['withdrawnSeq'] !== null) throw new UndoBlockedError(row['withdrawnSeq'] as number)
    if (findDependants(act.tx, name, first.recordId)) throw new UndoBlockedError(null)
    act.withdraw(name, first.recordId, null, why)
    return
  }
  const patch: AnyRow = {}
  for (const { field, from, to } of group) {
    if (field === null || field === 'revision') continue
    if (!(field in patch) && JSON.stringify(row[field]) !== to) throw new UndoBlockedError(laterTouch(act.tx, first.seq, first))
    patch[field] = from === null ? null : (JSON.parse(from) as unknown)
  }
  standsOn(act.tx, patch['withdrawnSeq'] === null ? { ...row, ...patch } : patch)
  if (name === 'exam' && 'regime' in patch) notAfter(postAddedAfter(act.tx, first.recordId, first.seq))
  act.update(name, first.recordId, null, patch)
  if (group.some(({ field }) => field === 'revision')) act.touch(name, first.recordId)
}

function notAfter(later: number | null): void {
  if (later !== null) throw new UndoBlockedError(later)
}

/** What comes back must find again what it referred to. */
function standsOn(tx: Tx, row: AnyRow): void {
  notAfter(parentWithdrawnBy(tx, row))
}

/** An append-only row is taken back by a copy of the row before it, never by bringing that one to life again. */
function undoAppended(act: Act, name: AppendTable, change: Change, newId: () => string): void {
  const row = readRow(act.tx, appendTables[name], change.recordId)
  if (row['supersededSeq'] !== null) throw new UndoBlockedError(row['supersededSeq'] as number)
  const previousId = row['previousId']
  if (typeof previousId !== 'string') {
    act.supersede(name, change.recordId)
    return
  }
  const before = readRow(act.tx, appendTables[name], previousId)
  standsOn(act.tx, before)
  act.append(name, { ...(before as NewAppend<typeof name>), id: newId() }, change.recordId)
}

function undoEnded(act: Act, name: AppendTable, change: Change, newId: () => string): void {
  const ended = readRow(act.tx, appendTables[name], change.recordId)
  standsOn(act.tx, ended)
  act.append(name, { ...(ended as NewAppend<typeof name>), id: newId() }, null)
}

/**
 * Reads an entry's changes backwards and carries them out the other way round, as part of a new act.
 * Undoing an undo is a redo. Refuses when a later act changed the same fields.
 */
export function undoChanges(act: Act, seq: number, why: string, newId: () => string): void {
  const changes = act.tx.select().from(auditChange).where(eq(auditChange.seq, seq)).orderBy(auditChange.id).all()
  const inserted = new Set(changes.filter(({ field }) => field === null).map(({ table, recordId }) => `${table} ${recordId}`))
  const replaced = new Set<string>()
  for (const { table, recordId } of changes) {
    if (!isAppendTable(table) || !inserted.has(`${table} ${recordId}`)) continue
    const previous = readRow(act.tx, appendTables[table], recordId)['previousId']
    if (typeof previous === 'string') replaced.add(`${table} ${previous}`)
  }
  const groups = Map.groupBy(changes.toReversed(), ({ table, recordId }) => `${table} ${recordId}`)
  for (const [key, group] of groups) {
    const change = group[0]
    if (!change || derived.includes(change.table)) continue
    if (isRecordTable(change.table)) undoRecord(act, change.table, group, why)
    else if (!isAppendTable(change.table)) continue
    else if (inserted.has(key)) undoAppended(act, change.table, change, newId)
    else if (!replaced.has(key)) undoEnded(act, change.table, change, newId)
  }
}

/** Entry that undid another, if any. */
export function undoneBy(reader: Reader, seq: number): number | null {
  return reader.select({ seq: auditEntry.seq }).from(auditEntry).where(eq(auditEntry.undoOf, seq)).get()?.seq ?? null
}
