import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { code, user } from './access.ts'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'

/** Whether a candidate meets the conditions to sit, as the form-check board decided; without a row: undecided. Where two people review, they decided alike. */
export const eligibility = sqliteTable(
  'eligibility',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    verdict: text('verdict', { enum: ['eligible', 'ineligible'] }).notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('eligibility_by_candidate').on(t.candidateId).where(notWithdrawn)],
)

/** One condition that is not met, with the paper that is missing. */
export const eligibilityReason = sqliteTable(
  'eligibility_reason',
  {
    ...recordColumns,
    eligibilityId: text('eligibility_id')
      .notNull()
      .references(() => eligibility.id, { onDelete: 'restrict' }),
    condition: text('condition')
      .notNull()
      .references(() => code.id, { onDelete: 'restrict' }),
    paper: text('paper').references(() => code.id, { onDelete: 'restrict' }),
    note: text('note'),
  },
  (t) => [index('eligibility_reason_by_eligibility').on(t.eligibilityId).where(notWithdrawn)],
)

/** That every candidate of an exam is reviewed by two people of the form-check board, and why; without a row one person decides. */
export const secondReview = sqliteTable(
  'second_review',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    reason: text('reason').notNull(),
  },
  (t) => [uniqueIndex('second_review_by_exam').on(t.examId).where(notWithdrawn)],
)

/** What one of the two reviewers found of a candidate. It becomes the decision once another found the same. */
export const eligibilityOpinion = sqliteTable(
  'eligibility_opinion',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    /** One of each person: nobody is both reviewers. */
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    verdict: text('verdict', { enum: ['eligible', 'ineligible'] }).notNull(),
    /** Conditions that are not met with their papers, sorted, a line each; '' for somebody eligible. Two opinions agree when this is equal. */
    unmet: text('unmet').notNull(),
    /** Reasons as JSON, with their notes. */
    reasons: text('reasons').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('eligibility_opinion_by_reviewer').on(t.candidateId, t.userId).where(notWithdrawn)],
)
