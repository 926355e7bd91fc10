import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** Value of the exam's copy of its regulation that the board confirmed or replaced, with the paper it rests on (decisions.md 18). */
export const regimeAmendment = sqliteTable(
  'regime_amendment',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    path: text('path').notNull(),
    /** JSON. */
    value: text('value').notNull(),
    kind: text('kind', { enum: ['confirmed', 'replaced'] }).notNull(),
    /** Name of the scheme (đề án) or paper that sets it; null: only its number. */
    name: text('name'),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('regime_amendment_by_path').on(t.examId, t.path).where(notWithdrawn)],
)

/** Scheme of a leadership exam (đề án thi tuyển chức danh lãnh đạo). Points in hundredths, weights in percent. */
export const examScheme = sqliteTable(
  'exam_scheme',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    gateValue: integer('gate_value').notNull(),
    gateInclusive: integer('gate_inclusive', { mode: 'boolean' }).notNull(),
    model: text('model', { enum: ['gate', 'sum'] }).notNull(),
    writtenWeight: integer('written_weight').notNull(),
    schemeWeight: integer('scheme_weight').notNull(),
    /** [{ id, weight }] as JSON, in the order of the score sheet; null: one mark per member. */
    pieces: text('pieces'),
    average: text('average', { enum: ['mean', 'trimmed'] }).notNull(),
    spread: integer('spread'),
    minimum: integer('minimum').notNull(),
    /** Steps of the tie chain, joined by a comma. */
    tieBreak: text('tie_break').notNull(),
  },
  (t) => [uniqueIndex('exam_scheme_by_exam').on(t.examId).where(notWithdrawn), check('exam_scheme_gate', sql`${t.gateValue} between 0 and 10000`)],
)
