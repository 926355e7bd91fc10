import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { organization } from './organizations.ts'

/** Competitive exam (kỳ thi). It keeps a copy of the regulation it is held by. */
export const exam = sqliteTable('exam', {
  ...recordColumns,
  name: text('name').notNull(),
  kind: text('kind', { enum: ['civilServant', 'publicEmployee', 'teacher', 'leadership'] }).notNull(),
  planNumber: text('plan_number').notNull(),
  planApproved: text('plan_approved').notNull(),
  regime: text('regime').notNull(),
  houseRules: text('house_rules').notNull(),
  /** Copy of the regulation as JSON, with its SHA-256: an old exam is recomputed under the rules it was held by. */
  regimeCopy: text('regime_copy').notNull(),
  regimeHash: text('regime_hash').notNull(),
  regimeReason: text('regime_reason').notNull(),
  layout: text('layout', { enum: ['party', 'state'] }).notNull(),
})

/** Round of an exam (vòng). */
export const round = sqliteTable(
  'round',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
  },
  (t) => [uniqueIndex('round_by_number').on(t.examId, t.number).where(notWithdrawn)],
)

/** Part of a round: one paper or one set of questions. Its maximum is the limit of its marks. */
export const part = sqliteTable(
  'part',
  {
    ...recordColumns,
    roundId: text('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'restrict' }),
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    unit: text('unit', { enum: ['correct', 'points'] }).notNull(),
    maximum: integer('maximum').notNull(),
    heldOn: text('held_on'),
  },
  (t) => [
    uniqueIndex('part_by_kind').on(t.examId, t.kind).where(notWithdrawn),
    check('part_maximum', sql`typeof(${t.maximum}) = 'integer' and ${t.maximum} > 0`),
  ],
)

/** Post to be filled (vị trí việc làm). */
export const post = sqliteTable(
  'post',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    code: text('code').notNull(),
    name: text('name').notNull(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'restrict' }),
    track: text('track').notNull(),
    /** Papers of round 2, in order, joined by a comma. */
    form: text('form').notNull(),
    quota: integer('quota').notNull(),
  },
  (t) => [
    uniqueIndex('post_by_code').on(t.examId, t.code).where(notWithdrawn),
    index('post_by_agency').on(t.agencyId),
    check('post_quota', sql`typeof(${t.quota}) = 'integer' and ${t.quota} >= 0`),
  ],
)

/** What a person decided where the law leaves it to a person. */
export const examDecision = sqliteTable(
  'exam_decision',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    postId: text('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ['tie'] }).notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    /** Ids of the candidates chosen, as a JSON list. */
    winners: text('winners').notNull(),
  },
  (t) => [uniqueIndex('exam_decision_by_post').on(t.postId, t.kind).where(notWithdrawn)],
)
