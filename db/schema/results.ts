import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { examMember } from './council.ts'
import { exam, post } from './exams.ts'
import { organization } from './organizations.ts'

/** What a person decided where the law leaves it to a person. Which columns are filled follows from the kind (domain decide.md). */
export const examDecision = sqliteTable(
  'exam_decision',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    /** Post whose question it answers; of a transfer: the post with the empty place. */
    postId: text('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ['tie', 'reserved', 'replacement', 'transfer', 'agency', 'marking', 'appeal'] }).notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    /** Ids of the candidates chosen, as a JSON list; of a replacement in the published order. */
    winners: text('winners').notNull(),
    candidateId: text('candidate_id').references(() => candidate.id, { onDelete: 'restrict' }),
    /** Kind of the part that a mark was decided for. */
    partKind: text('part_kind'),
    /** The mark decided, in hundredths. */
    value: integer('value'),
    /** Whether both markers agreed on it. */
    agreed: integer('agreed', { mode: 'boolean' }),
    agencyId: text('agency_id').references(() => organization.id, { onDelete: 'restrict' }),
    /** Places that are not refilled. */
    leaveEmpty: integer('leave_empty'),
  },
  (t) => [index('exam_decision_by_post').on(t.postId, t.kind), index('exam_decision_by_exam').on(t.examId)],
)

/** Cancelled win (hủy kết quả trúng tuyển). */
export const winCancellation = sqliteTable(
  'win_cancellation',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    cause: text('cause', { enum: ['fileIncomplete', 'fraud', 'notTakenUp', 'criminalRecord', 'declined'] }).notNull(),
    /** Whether it was known before second wishes were settled. */
    stage: text('stage', { enum: ['all', 'firstWishes'] }).notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('win_cancellation_by_candidate').on(t.candidateId).where(notWithdrawn), index('win_cancellation_by_exam').on(t.examId)],
)

/** Places moved from one post to another, or added by a later need (NĐ 115/2020 Đ.18 k.4). */
export const quotaChange = sqliteTable(
  'quota_change',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ['transfer', 'laterNeed'] }).notNull(),
    postId: text('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'restrict' }),
    /** Post that gives the places; only of a transfer. */
    fromPostId: text('from_post_id').references(() => post.id, { onDelete: 'restrict' }),
    places: integer('places').notNull(),
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('quota_change_by_exam').on(t.examId),
    check('quota_change_places', sql`typeof(${t.places}) = 'integer' and ${t.places} > 0`),
    check('quota_change_from', sql`(${t.kind} = 'transfer') = (${t.fromPostId} is not null)`),
  ],
)

/** Declared kinship between a candidate and somebody who works in the exam (NĐ 170/2025 Đ.8 k.3, NĐ 115/2020 Đ.8 k.4). */
export const kinDeclaration = sqliteTable(
  'kin_declaration',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    /** The member of the council or a board; null: somebody whom the council's list does not hold. */
    memberId: text('member_id').references(() => examMember.id, { onDelete: 'restrict' }),
    memberName: text('member_name').notNull(),
    /** What the member does in the exam: 'Phó chủ tịch hội đồng'. */
    memberFunction: text('member_function').notNull(),
    relation: text('relation').notNull(),
    note: text('note'),
  },
  (t) => [index('kin_declaration_by_exam').on(t.examId)],
)
