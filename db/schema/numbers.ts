import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** How the candidates of an exam were numbered (đánh số báo danh). A renumbering withdraws it and makes the next. */
export const numbering = sqliteTable(
  'numbering',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    generation: integer('generation').notNull(),
    prefix: text('prefix').notNull(),
    digits: integer('digits').notNull(),
    first: integer('first').notNull(),
    order: text('order', { enum: ['name', 'drawn'] }).notNull(),
    seed: text('seed'),
    seedOrigin: text('seed_origin', { enum: ['machine', 'dice'] }),
  },
  (t) => [
    uniqueIndex('numbering_by_exam').on(t.examId).where(notWithdrawn),
    check('numbering_seed', sql`(${t.order} = 'drawn') = (${t.seed} is not null) and (${t.seed} is null) = (${t.seedOrigin} is null)`),
  ],
)

/** Số báo danh of a candidate. `label` is what is printed: prefix and digits. */
export const candidateNumber = sqliteTable(
  'candidate_number',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    numberingId: text('numbering_id')
      .notNull()
      .references(() => numbering.id, { onDelete: 'restrict' }),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    label: text('label').notNull(),
  },
  (t) => [
    uniqueIndex('candidate_number_by_number').on(t.examId, t.number).where(notWithdrawn),
    uniqueIndex('candidate_number_by_label').on(t.examId, t.label).where(notWithdrawn),
    uniqueIndex('candidate_number_by_candidate').on(t.candidateId).where(notWithdrawn),
    index('candidate_number_by_numbering').on(t.numberingId),
    check('candidate_number_positive', sql`typeof(${t.number}) = 'integer' and ${t.number} > 0`),
  ],
)
