import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One act of one person: what was done, why, and its place in the signed chain (decisions.md 10). */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    userId: text('user_id').notNull(),
    device: text('device').notNull(),
    procedure: text('procedure').notNull(),
    requestId: text('request_id').notNull(),
    reason: text('reason'),
    /** Exam that the act belongs to, where it belongs to one: whoever has a role only there sees it. */
    examId: text('exam_id'),
    groundId: text('ground_id'),
    undoOf: integer('undo_of'),
    /** Answer that a repeated request gets, as JSON. */
    answer: text('answer').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    signature: text('signature').notNull(),
  },
  (t) => [
    uniqueIndex('audit_entry_by_request').on(t.requestId),
    uniqueIndex('audit_entry_by_undo').on(t.undoOf),
    index('audit_entry_by_user').on(t.userId, t.seq),
    index('audit_entry_by_exam').on(t.examId, t.seq),
    /** The rail of an exam asks for the newest act of each step: with this it reads one entry of each. */
    index('audit_entry_by_act').on(t.examId, t.procedure, t.seq),
  ],
)

/** What an act changed, field by field; a new record is one row without a field. Values are JSON. */
export const auditChange = sqliteTable(
  'audit_change',
  {
    id: integer('id').primaryKey(),
    seq: integer('seq')
      .notNull()
      .references(() => auditEntry.seq, { onDelete: 'restrict' }),
    table: text('table').notNull(),
    recordId: text('record_id').notNull(),
    field: text('field'),
    from: text('from'),
    to: text('to'),
  },
  (t) => [index('audit_change_by_seq').on(t.seq), index('audit_change_by_record').on(t.table, t.recordId)],
)
