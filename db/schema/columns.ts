import { sql } from 'drizzle-orm'
import { integer, text } from 'drizzle-orm/sqlite-core'

/**
 * Columns of a record: an id (UUIDv7 text), a revision that each change raises, and the audit entry
 * that withdrew it. Records are never deleted (decisions.md 8).
 */
export const recordColumns = {
  id: text('id').primaryKey(),
  revision: integer('revision').notNull().default(1),
  recordedSeq: integer('recorded_seq').notNull(),
  withdrawnSeq: integer('withdrawn_seq'),
  withdrawnReason: text('withdrawn_reason'),
}

/**
 * Columns of an append-only row: when it became known, and the audit entry from which it no longer is.
 * A row is never changed; a newer one names it as its previous.
 */
export const appendColumns = {
  id: text('id').primaryKey(),
  previousId: text('previous_id'),
  recordedSeq: integer('recorded_seq').notNull(),
  supersededSeq: integer('superseded_seq'),
}

/** Valid time: as known ('2019', '2019-05', '2019-05-04') with the computed first day it starts and last day it ends. */
export const validityColumns = {
  validFrom: text('valid_from'),
  validFromDay: text('valid_from_day'),
  validTo: text('valid_to'),
  validToDay: text('valid_to_day'),
}

/** Condition of a partial index over what is not withdrawn. */
export const notWithdrawn = sql`withdrawn_seq is null`

/** Condition of a partial index over what is current. */
export const current = sql`superseded_seq is null`
