import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { appendColumns, current, notWithdrawn, recordColumns } from './columns.ts'

/** The office that owns the file: one row. */
export const office = sqliteTable('office', {
  ...recordColumns,
  organizationId: text('organization_id').notNull(),
  name: text('name').notNull(),
  printName: text('print_name').notNull(),
  superiorName: text('superior_name').notNull(),
  /** Abbreviation in paper numbers (ký hiệu): BTCTU. */
  symbol: text('symbol').notNull(),
  place: text('place').notNull(),
  layout: text('layout', { enum: ['party', 'state'] }).notNull(),
  /** Position of the head of the body, for whom others sign (chức vụ người đứng đầu). */
  headPosition: text('head_position').notNull().default('Trưởng Ban'),
})

/** People who sign in. Their private keys are in the slot file. */
export const user = sqliteTable(
  'user',
  {
    ...recordColumns,
    name: text('name').notNull(),
  },
  (t) => [uniqueIndex('user_by_name').on(t.name).where(notWithdrawn)],
)

/**
 * Public halves of a user's key pairs: an audit entry is verified with the key that was current when it was made.
 * A reset ends a key; the first log-in after it brings the next (decisions.md 2).
 */
export const userKey = sqliteTable(
  'user_key',
  {
    ...appendColumns,
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    signingKey: text('signing_key').notNull(),
    sealingKey: text('sealing_key').notNull(),
  },
  (t) => [uniqueIndex('user_key_current').on(t.userId).where(current), index('user_key_by_user').on(t.userId)],
)

/** Who may do what, where, from when to when (decisions.md 14). */
export const grant = sqliteTable(
  'grant',
  {
    ...recordColumns,
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    role: text('role').notNull(),
    scopeKind: text('scope_kind', { enum: ['office', 'exam', 'unit'] }).notNull(),
    scopeId: text('scope_id'),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day'),
    decision: text('decision'),
  },
  (t) => [
    index('grant_by_user').on(t.userId),
    check('grant_scope', sql`(${t.scopeKind} = 'office') = (${t.scopeId} is null)`),
    check('grant_days', sql`${t.toDay} is null or ${t.toDay} >= ${t.fromDay}`),
  ],
)

/** Paper that a change rests on (căn cứ). */
export const ground = sqliteTable('ground', {
  ...recordColumns,
  number: text('number').notNull(),
  date: text('date').notNull(),
  signer: text('signer').notNull(),
  issuer: text('issuer'),
  blobSha256: text('blob_sha256'),
})

/** Facts about the file itself: its id, its format. */
export const fileFact = sqliteTable('file_fact', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** Encrypted file beside the data file, under a random name, with its own wrapped key (decisions.md 16). */
export const blob = sqliteTable(
  'blob',
  {
    sha256: text('sha256').primaryKey(),
    size: integer('size').notNull(),
    mime: text('mime').notNull(),
    wrappedKey: text('wrapped_key').notNull(),
    place: text('place').notNull(),
    recordedSeq: integer('recorded_seq').notNull(),
  },
  (t) => [uniqueIndex('blob_by_place').on(t.place)],
)

/** Entry of an official list; id is 'list/version/code'. Filled from shared/codes whenever the file is opened. */
export const code = sqliteTable(
  'code',
  {
    id: text('id').primaryKey(),
    list: text('list').notNull(),
    version: text('version').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    fromDay: text('from_day'),
    toDay: text('to_day'),
    status: text('status', { enum: ['confirmed', 'unconfirmed'] }).notNull(),
    origin: text('origin', { enum: ['official', 'office'] }).notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('code_by_list').on(t.list, t.version, t.code)],
)
