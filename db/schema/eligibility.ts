import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { code } from './access.ts'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'

/** Whether a candidate meets the conditions to sit, as the form-check board decided; without a row: undecided. */
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
