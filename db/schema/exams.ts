import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
  /** Why a person named another regulation than the proposed one; null: the proposed ones. */
  choiceReason: text('choice_reason'),
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
    /** Places as the plan gives them; later changes are rows of `quota_change`. */
    quota: integer('quota').notNull(),
    /** Thi tuyển, xét tuyển. */
    method: text('method', { enum: ['exam', 'consideration'] }).notNull().default('exam'),
    /** Parts of round 1, in order, joined by a comma; '': none; null: those that every post of the track has. */
    round1: text('round1'),
    /** Hundredths of a point that the language exam needs as a condition (NĐ 170/2025 Đ.9 k.5); null: no such exam. */
    languagePass: integer('language_pass'),
    writtenOn: text('written_on', { enum: ['paper', 'computer'] }).notNull().default('paper'),
    /** Percent of the written paper among two, where the regime leaves it to the post. */
    writtenWeight: integer('written_weight'),
    /** Most wishes that a candidate of this post may have (nguyện vọng). */
    wishes: integer('wishes').notNull().default(1),
    /** Group for which the plan keeps places, and how many. */
    reservedGroup: text('reserved_group'),
    reservedPlaces: integer('reserved_places'),
  },
  (t) => [
    uniqueIndex('post_by_code').on(t.examId, t.code).where(notWithdrawn),
    index('post_by_agency').on(t.agencyId),
    check('post_quota', sql`typeof(${t.quota}) = 'integer' and ${t.quota} >= 0`),
  ],
)

/** Agency of a post recruited jointly for several (vị trí tuyển dụng chung), with its places. */
export const postAgency = sqliteTable(
  'post_agency',
  {
    ...recordColumns,
    postId: text('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'restrict' }),
    agencyId: text('agency_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'restrict' }),
    places: integer('places').notNull(),
  },
  (t) => [
    uniqueIndex('post_agency_by_agency').on(t.postId, t.agencyId).where(notWithdrawn),
    check('post_agency_places', sql`typeof(${t.places}) = 'integer' and ${t.places} >= 0`),
  ],
)
