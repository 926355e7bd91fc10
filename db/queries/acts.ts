import { and, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { OfficeDatabase, Reader, Tx } from '../open.ts'
import { auditChange, auditEntry } from '../schema/index.ts'
import { hashOf, type AuditContent, type ChangeContent } from './audit-hash.ts'
import { appendTables, recordTables, type AppendTable, type NewAppend, type NewRecord, type RecordPatch, type RecordTable } from './tables.ts'

/** The record was changed or withdrawn since it was read. `current` is its revision now, null when it is withdrawn. */
export class StaleError extends Error {
  override readonly name = 'StaleError'
  readonly current: number | null
  constructor(current: number | null) {
    super('the record changed meanwhile')
    this.current = current
  }
}

export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
  readonly what: string
  constructor(what: string) {
    super(`no ${what}`)
    this.what = what
  }
}

/** Who writes what and when; everything an audit entry holds besides its changes. */
export interface ActIntent {
  readonly at: string
  readonly userId: string
  readonly device: string
  readonly procedure: string
  readonly requestId: string
  readonly reason?: string | null
  readonly undoOf?: number | null
  /** Exam that the act belongs to. */
  readonly examId?: string | null
  /** Signs the hash of the entry with the user's key. */
  readonly sign: (hash: string) => string
}

/** Entry that withdrew a record, and why. */
export interface Withdrawal {
  readonly seq: number
  readonly reason: string | null
}

/** One write in progress. Everything goes through here, so that nothing changes without its audit. */
export interface Act {
  readonly tx: Tx
  readonly seq: number
  insert<K extends RecordTable>(table: K, row: NewRecord<K>): void
  insertMany<K extends RecordTable>(table: K, rows: readonly NewRecord<K>[]): void
  /** Changes fields of a record. `expectedRevision` null: the caller has just read it in this act. */
  update<K extends RecordTable>(table: K, id: string, expectedRevision: number | null, patch: RecordPatch<K>): void
  /** Raises the revision of a record whose own parts, kept in another table, changed. */
  touch(table: RecordTable, id: string): void
  withdraw(table: RecordTable, id: string, expectedRevision: number | null, reason: string): void
  /** Withdraws records that the caller has just read in this act. */
  withdrawMany(table: RecordTable, ids: readonly string[], reason: string): void
  /** Brings back records that one act withdrew, `withdrawn` being what it wrote. */
  restoreMany(table: RecordTable, ids: readonly string[], withdrawn: Withdrawal): void
  /** Adds a row to an append-only table; `previousId` is the row that it takes the place of. */
  append<K extends AppendTable>(table: K, row: NewAppend<K>, previousId: string | null): void
  /** Ends an append-only row without a successor. */
  supersede(table: AppendTable, id: string): void
  /** Paper that this act rests on. */
  rest(groundId: string): void
}

/** Rows of one statement: well under SQLite's limit of bound values. */
const batch = 200

type AnyRow = Record<string, unknown> & { id: string }

// All record tables share the columns of the plainest one, all append tables those of `mark`;
// Drizzle's union of their types hides it.
const recordTable = (name: RecordTable) => recordTables[name] as typeof recordTables.organization
const appendTable = (name: AppendTable) => appendTables[name] as typeof appendTables.mark

function rowOf(tx: Tx, name: RecordTable, id: string): AnyRow {
  const table = recordTable(name)
  const row: AnyRow | undefined = tx.select().from(table).where(eq(table.id, id)).get()
  if (!row) throw new NotFoundError(name)
  return row
}

/**
 * Inserts rows in their order by prepared statements, one for all rows that fill the same fields: building a statement takes longer
 * than carrying it out. A field that is null is left out, since a prepared statement would write 0 for a boolean that is not known.
 */
function insertRows(tx: Tx, table: SQLiteTable, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const prepare = (fields: readonly string[]) =>
    tx
      .insert(table)
      .values(Object.fromEntries(fields.map((field) => [field, sql.placeholder(field)])))
      .prepare()
  const statements = new Map<string, ReturnType<typeof prepare>>()
  for (const row of rows) {
    const filled = Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
    const fields = filled.map(([field]) => field)
    const insert = statements.get(fields.join()) ?? prepare(fields)
    statements.set(fields.join(), insert)
    insert.run(Object.fromEntries(filled))
  }
}

function makeAct(tx: Tx, seq: number, changes: ChangeContent[], ground: { id: string | null }): Act {
  const note = (table: string, recordId: string, field: string | null, from: unknown, to: unknown) =>
    changes.push({ table, recordId, field, from: field === null ? null : JSON.stringify(from), to: field === null ? null : JSON.stringify(to) })

  function change(name: RecordTable, id: string, expectedRevision: number | null, patch: Record<string, unknown>): void {
    const table = recordTable(name)
    const before = rowOf(tx, name, id)
    if (expectedRevision !== null && (before['revision'] !== expectedRevision || before['withdrawnSeq'] !== null)) {
      throw new StaleError(before['withdrawnSeq'] === null ? (before['revision'] as number) : null)
    }
    const changed = Object.entries(patch).filter(([field, value]) => value !== undefined && value !== before[field])
    if (changed.length === 0) return
    tx.update(table)
      .set({ ...Object.fromEntries(changed), revision: sql`${table.revision} + 1` })
      .where(eq(table.id, id))
      .run()
    for (const [field, value] of changed) note(name, id, field, before[field], value)
  }

  function touch(name: RecordTable, id: string): void {
    const table = recordTable(name)
    const { revision } = rowOf(tx, name, id) as AnyRow & { revision: number }
    tx.update(table).set({ revision: revision + 1 }).where(eq(table.id, id)).run()
    note(name, id, 'revision', revision, revision + 1)
  }

  function insertMany(name: RecordTable, rows: readonly { id?: string | undefined }[]): void {
    insertRows(
      tx,
      recordTables[name],
      rows.map((row) => ({ ...row, recordedSeq: seq })),
    )
    for (const row of rows) note(name, String(row.id), null, null, null)
  }

  /** Writes or wipes out the withdrawal of records that all stand as `from` says; null: not withdrawn. */
  function setWithdrawal(name: RecordTable, ids: readonly string[], from: Withdrawal | null, to: Withdrawal | null): void {
    const table = recordTable(name)
    for (let start = 0; start < ids.length; start += batch) {
      const some = ids.slice(start, start + batch)
      const done = tx
        .update(table)
        .set({ withdrawnSeq: to?.seq ?? null, withdrawnReason: to?.reason ?? null, revision: sql`${table.revision} + 1` })
        .where(and(inArray(table.id, some), from === null ? isNull(table.withdrawnSeq) : eq(table.withdrawnSeq, from.seq)))
        .run()
      if (done.changes !== some.length) throw new StaleError(null)
    }
    for (const id of ids) {
      note(name, id, 'withdrawnSeq', from?.seq ?? null, to?.seq ?? null)
      note(name, id, 'withdrawnReason', from?.reason ?? null, to?.reason ?? null)
    }
  }

  function supersede(name: AppendTable, id: string): void {
    const table = appendTable(name)
    const done = tx
      .update(table)
      .set({ supersededSeq: seq })
      .where(and(eq(table.id, id), isNull(table.supersededSeq)))
      .run()
    if (done.changes !== 1) throw new StaleError(null)
    note(name, id, 'supersededSeq', null, seq)
  }

  return {
    tx,
    seq,
    insert: (name, row) => insertMany(name, [row]),
    insertMany,
    update: change,
    touch,
    withdraw: (name, id, expectedRevision, reason) => change(name, id, expectedRevision, { withdrawnSeq: seq, withdrawnReason: reason }),
    withdrawMany: (name, ids, reason) => setWithdrawal(name, ids, null, { seq, reason }),
    restoreMany: (name, ids, withdrawn) => setWithdrawal(name, ids, withdrawn, null),
    append(name, row, previousId) {
      if (previousId !== null) supersede(name, previousId)
      tx.insert(appendTables[name] as SQLiteTable).values({ ...row, previousId, recordedSeq: seq, supersededSeq: null }).run()
      note(name, row.id, null, null, null)
    },
    supersede,
    rest(groundId) {
      ground.id = groundId
    },
  }
}

/** The hash that the first entry follows. */
export const firstPreviousHash = '0'.repeat(64)

/** Answer of an act that was already carried out under this requestId, or null. */
export function earlierAnswer(reader: Reader, intent: Pick<ActIntent, 'requestId' | 'procedure' | 'userId'>): string | null {
  const earlier = reader.select().from(auditEntry).where(eq(auditEntry.requestId, intent.requestId)).get()
  if (!earlier) return null
  if (earlier.procedure !== intent.procedure || earlier.userId !== intent.userId) {
    throw new Error(`request ${intent.requestId} was used for another act`)
  }
  return earlier.answer
}

/**
 * One transaction with its audit entry, signed and chained. A request that was already carried out is not
 * repeated: its first answer is returned. SQLite commits when `work` returns, so `work` must not wait.
 */
export function performAct<T>(db: OfficeDatabase, intent: ActIntent, work: (act: Act) => T & (T extends PromiseLike<unknown> ? never : unknown)): T {
  return db.transaction(
    (tx) => {
      const earlier = earlierAnswer(tx, intent)
      if (earlier !== null) return JSON.parse(earlier) as T
      const seq = (tx.select({ seq: max(auditEntry.seq) }).from(auditEntry).get()?.seq ?? 0) + 1
      const previousHash = tx.select({ hash: auditEntry.hash }).from(auditEntry).where(eq(auditEntry.seq, seq - 1)).get()?.hash ?? firstPreviousHash
      const changes: ChangeContent[] = []
      const ground: { id: string | null } = { id: null }
      const result = work(makeAct(tx, seq, changes, ground))
      const { sign, ...said } = intent
      const content: AuditContent = {
        seq,
        at: said.at,
        userId: said.userId,
        device: said.device,
        procedure: said.procedure,
        requestId: said.requestId,
        reason: said.reason ?? null,
        groundId: ground.id,
        undoOf: said.undoOf ?? null,
        examId: said.examId ?? null,
        answer: JSON.stringify(result),
        previousHash,
      }
      const hash = hashOf(content, changes)
      tx.insert(auditEntry)
        .values({ ...content, hash, signature: sign(hash) })
        .run()
      insertRows(
        tx,
        auditChange,
        changes.map((one) => ({ ...one, seq })),
      )
      return result
    },
    { behavior: 'immediate' },
  )
}
