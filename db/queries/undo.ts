import { and, eq, gt, inArray } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader, Tx } from '../open.ts'
import { auditChange, auditEntry } from '../schema/index.ts'
import type { Act } from './acts.ts'
import { attendanceHindrance } from './attendance.ts'
import { inBatches } from './batches.ts'
import { decidedAfterCheck } from './checks.ts'
import { interviewHindrance } from './interviews.ts'
import { questionsKeyed } from './keying.ts'
import { markBesideSheet } from './marking.ts'
import { reviewHindrance } from './opinions.ts'
import { parentWithdrawnBy } from './parents.ts'
import { findDependants, postAddedAfter, registeredAfter } from './references.ts'
import { marksOutOfPlace, rulesSetAfter } from './regimes.ts'
import { codedAfter } from './scripts.ts'
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

/** Fields of a post that say how its candidates are examined: whoever registered since relies on them. */
const examinedBy: readonly string[] = ['track', 'form', 'method', 'round1', 'languagePass', 'wishes']

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

/** The rows of records as they are now. */
function readRows(tx: Tx, name: RecordTable, ids: readonly string[]): AnyRow[] {
  // Record tables share these columns; Drizzle's union of their types hides it.
  const table = recordTables[name] as typeof recordTables.organization
  const rows: AnyRow[] = inBatches(ids, (some) => tx.select().from(table).where(inArray(table.id, some)).all())
  if (rows.length !== ids.length) throw new UndoBlockedError(null)
  return rows
}

/** Takes out records that the act brought in or brought back, each for its reason. */
function undoEntered(act: Act, name: RecordTable, reasons: ReadonlyMap<string, string>): void {
  const ids = [...reasons.keys()]
  const gone = readRows(act.tx, name, ids).find((row) => row['withdrawnSeq'] !== null)
  if (gone) throw new UndoBlockedError(gone['withdrawnSeq'] as number)
  if (findDependants(act.tx, name, ...ids)) throw new UndoBlockedError(null)
  if (name === 'exam') for (const id of ids) notAfter(rulesSetAfter(act.tx, id, 0))
  for (const [reason, some] of Map.groupBy(ids, (id) => reasons.get(id) ?? '')) act.withdrawMany(name, some, reason)
}

/** Brings back records that the act took out. */
function undoWithdrawn(act: Act, name: RecordTable, ids: readonly string[], seq: number): void {
  const rows = readRows(act.tx, name, ids)
  const other = rows.find((row) => row['withdrawnSeq'] !== seq)
  if (other) throw new UndoBlockedError(other['withdrawnSeq'] as number | null)
  standsOn(act.tx, rows)
  for (const [reason, some] of Map.groupBy(rows, (row) => row['withdrawnReason'] as string | null)) {
    act.restoreMany(name, some.map((row) => row['id'] as string), { seq, reason })
  }
}

/** Gives a record back the values that the act changed. */
function undoChanged(act: Act, name: RecordTable, group: readonly Change[]): void {
  const first = group[0]
  if (!first) return
  const row = readRow(act.tx, recordTables[name], first.recordId)
  const patch: AnyRow = {}
  for (const { field, from, to } of group) {
    if (field === null || field === 'revision') continue
    if (!(field in patch) && JSON.stringify(row[field]) !== to) throw new UndoBlockedError(laterTouch(act.tx, first.seq, first))
    patch[field] = from === null ? null : (JSON.parse(from) as unknown)
  }
  standsOn(act.tx, [patch])
  if (name === 'post' && examinedBy.some((field) => field in patch)) notAfter(registeredAfter(act.tx, first.recordId, first.seq))
  if (name === 'post' && 'writtenOn' in patch) notAfter(codedAfter(act.tx, row['examId'] as string, first.seq))
  if (name === 'exam' && 'regime' in patch) notAfter(postAddedAfter(act.tx, first.recordId, first.seq))
  if (name === 'exam' && ('regime' in patch || 'houseRules' in patch)) notAfter(rulesSetAfter(act.tx, first.recordId, first.seq))
  if (name === 'examScheme' && 'pieces' in patch && marksOutOfPlace(act.tx, row['examId'] as string, patch['pieces'] as string | null) > 0) throw new UndoBlockedError(null)
  if (name === 'scriptCheck') notAfter(decidedAfterCheck(act.tx, row['scriptId'] as string))
  act.update(name, first.recordId, null, patch)
  if (group.some(({ field }) => field === 'revision')) act.touch(name, first.recordId)
}

function notAfter(later: number | null): void {
  if (later !== null) throw new UndoBlockedError(later)
}

/** What comes back must find again what it referred to. */
function standsOn(tx: Tx, rows: readonly AnyRow[]): void {
  notAfter(parentWithdrawnBy(tx, rows))
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
  standsOn(act.tx, [before])
  act.append(name, { ...(before as NewAppend<typeof name>), id: newId() }, change.recordId)
}

function undoEnded(act: Act, name: AppendTable, change: Change, newId: () => string): void {
  const ended = readRow(act.tx, appendTables[name], change.recordId)
  standsOn(act.tx, [ended])
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
  for (const run of runsOf([...groups.values()])) {
    const [group] = run
    const change = group?.[0]
    if (!group || !change || derived.includes(change.table)) continue
    const { table, recordId } = change
    const key = `${table} ${recordId}`
    if (isRecordTable(table)) undoRun(act, table, run, seq, why)
    else if (!isAppendTable(table)) continue
    else if (inserted.has(key)) undoAppended(act, table, change, newId)
    else if (!replaced.has(key)) undoEnded(act, table, change, newId)
  }
  notAfter(markBesideSheet(act.tx, act.seq))
  notAfter(attendanceHindrance(act.tx, act.seq, changes))
  notAfter(interviewHindrance(act.tx, act.seq, changes))
  notAfter(reviewHindrance(act.tx, act.seq, changes))
}

type Kind = 'inserted' | 'withdrawn' | 'restored' | 'changed'

/** What an act did to one record. */
function kindOf(group: readonly Change[]): Kind {
  if (group.some(({ field }) => field === null)) return 'inserted'
  if (group.some(({ field }) => field !== 'withdrawnSeq' && field !== 'withdrawnReason')) return 'changed'
  return group.some(({ field, to }) => field === 'withdrawnSeq' && to === 'null') ? 'restored' : 'withdrawn'
}

/** Why each record of a run had been taken out before the act brought it back. */
function reasonBefore(group: readonly Change[], otherwise: string): string {
  const from = group.find(({ field }) => field === 'withdrawnReason')?.from
  return from === undefined || from === null ? otherwise : ((JSON.parse(from) as string | null) ?? otherwise)
}

/** Neighbours of one table to which the same was done; a record that was changed, and one of another table, is alone. */
function runsOf(groups: readonly (readonly Change[])[]): (readonly Change[])[][] {
  const runs: (readonly Change[])[][] = []
  let last = ''
  for (const group of groups) {
    const table = group[0]?.table ?? ''
    const kind = kindOf(group)
    const name = `${table} ${kind}`
    const joins = name === last && kind !== 'changed' && isRecordTable(table)
    if (joins) runs.at(-1)?.push(group)
    else runs.push([group])
    last = name
  }
  return runs
}

function idsOf(run: readonly (readonly Change[])[]): string[] {
  return run.flatMap((group) => group[0]?.recordId ?? [])
}

function undoRun(act: Act, name: RecordTable, run: readonly (readonly Change[])[], seq: number, why: string): void {
  const [group = []] = run
  // Marks that were keyed since are values of the questions of then, whether those go or come back.
  if (name === 'paperQuestion') notAfter(questionsKeyed(act.tx, idsOf(run)))
  switch (kindOf(group)) {
    case 'inserted':
      return undoEntered(act, name, new Map(idsOf(run).map((id) => [id, why])))
    case 'restored':
      return undoEntered(act, name, new Map(run.flatMap((one) => (one[0] ? [[one[0].recordId, reasonBefore(one, why)]] : []))))
    case 'withdrawn':
      return undoWithdrawn(act, name, idsOf(run), seq)
    case 'changed':
      return undoChanged(act, name, group)
  }
}

/** Entry that undid another, if any. */
export function undoneBy(reader: Reader, seq: number): number | null {
  return reader.select({ seq: auditEntry.seq }).from(auditEntry).where(eq(auditEntry.undoOf, seq)).get()?.seq ?? null
}
