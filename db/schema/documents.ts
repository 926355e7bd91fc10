import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** A list that went out, on paper or as a file. */
export const documentIssue = sqliteTable(
  'document_issue',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    kind: text('kind').notNull(),
    how: text('how', { enum: ['printed', 'pdf', 'docx', 'xlsx'] }).notNull(),
    contentHash: text('content_hash').notNull(),
    pages: integer('pages'),
    /** What of it: the part, session, room or post chosen, as JSON; null: the whole. */
    scope: text('scope'),
  },
  (t) => [index('document_issue_by_exam').on(t.examId, t.kind, t.recordedSeq)],
)

/** Decision that approved a list as it stood: the hash of its facts. */
export const documentApproval = sqliteTable(
  'document_approval',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    kind: text('kind').notNull(),
    contentHash: text('content_hash').notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('document_approval_by_kind').on(t.examId, t.kind).where(notWithdrawn)],
)
