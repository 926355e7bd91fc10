import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './access.ts'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { examMember } from './council.ts'
import { exam, part, post } from './exams.ts'

/**
 * Bytes that only two keepers together can read: the data key is split in two, one half sealed to each (decisions.md 6).
 * Opening and sealing anew makes the next row.
 */
export const sealedBox = sqliteTable('sealed_box', {
  ...recordColumns,
  purpose: text('purpose', { enum: ['scriptCodes'] }).notNull(),
  /** [{ userId, half }] as JSON: each half of the key, sealed to its keeper. */
  recipients: text('recipients').notNull(),
  /** { nonce, text } as JSON. */
  ciphertext: text('ciphertext').notNull(),
  /** SHA-256 of what is inside, a secret salt included; printed in the minutes. */
  commitment: text('commitment').notNull(),
  /** Entry by which it was opened. */
  openedSeq: integer('opened_seq'),
})

/** How the scripts of a paper were coded (làm phách), and the sealed table of code and candidate (bảng ghép phách). */
export const scriptCoding = sqliteTable(
  'script_coding',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    sealedBoxId: text('sealed_box_id')
      .notNull()
      .references(() => sealedBox.id, { onDelete: 'restrict' }),
    scripts: integer('scripts').notNull(),
    sheets: integer('sheets').notNull(),
    spares: integer('spares').notNull(),
  },
  (t) => [uniqueIndex('script_coding_by_part').on(t.partId).where(notWithdrawn)],
)

/** Bag of coded scripts that is marked as one (túi bài thi). */
export const bag = sqliteTable(
  'bag',
  {
    ...recordColumns,
    codingId: text('coding_id')
      .notNull()
      .references(() => scriptCoding.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    /** Post whose scripts it holds; null: of several posts that write one paper. */
    postId: text('post_id').references(() => post.id, { onDelete: 'restrict' }),
    scripts: integer('scripts').notNull(),
    sheets: integer('sheets').notNull(),
  },
  (t) => [uniqueIndex('bag_by_number').on(t.partId, t.number).where(notWithdrawn), check('bag_counts', sql`${t.scripts} > 0 and ${t.sheets} >= ${t.scripts}`)],
)

/**
 * Script of one candidate in one part (bài thi). Its id and code are random, the table is stored in code
 * order without rowid and without any column of time, so that nothing tells who wrote it (decisions.md 7).
 * `candidateId` is empty where the link is under seal.
 */
export const script = sqliteTable(
  'script',
  {
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    code: text('code').notNull(),
    id: text('id').notNull(),
    candidateId: text('candidate_id').references(() => candidate.id, { onDelete: 'restrict' }),
    /** Bag that holds it, and its place in there from 1; both null where the script has no code on paper, for a spare and a void code. */
    bagId: text('bag_id').references(() => bag.id, { onDelete: 'restrict' }),
    position: integer('position'),
    state: text('state', { enum: ['used', 'spare', 'void'] }).notNull().default('used'),
  },
  (t) => [
    primaryKey({ columns: [t.partId, t.code] }),
    uniqueIndex('script_by_id').on(t.id),
    uniqueIndex('script_by_candidate').on(t.candidateId, t.partId),
    uniqueIndex('script_by_place').on(t.bagId, t.position),
  ],
)

/** Draw of the bags for one marking of a paper: the same seed over the same bags and markers gives the same hash. */
export const bagDraw = sqliteTable(
  'bag_draw',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    /** 1, 2 or 3 (lần chấm). */
    marker: integer('marker').notNull(),
    seed: text('seed').notNull(),
    seedOrigin: text('seed_origin', { enum: ['machine', 'dice'] }).notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('bag_draw_by_marker').on(t.partId, t.marker).where(notWithdrawn)],
)

/** Who marks a bag the first, second or third time. */
export const bagMarker = sqliteTable(
  'bag_marker',
  {
    ...recordColumns,
    drawId: text('draw_id')
      .notNull()
      .references(() => bagDraw.id, { onDelete: 'restrict' }),
    bagId: text('bag_id')
      .notNull()
      .references(() => bag.id, { onDelete: 'restrict' }),
    marker: integer('marker').notNull(),
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('bag_marker_by_bag').on(t.bagId, t.marker).where(notWithdrawn), index('bag_marker_by_member').on(t.memberId)],
)

/** Who keys the marks of a bag: the first and the second typing of each marking are two people's. */
export const bagTyping = sqliteTable(
  'bag_typing',
  {
    ...recordColumns,
    bagId: text('bag_id')
      .notNull()
      .references(() => bag.id, { onDelete: 'restrict' }),
    marker: integer('marker').notNull(),
    /** 1 or 2. */
    typing: integer('typing').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    /** Whether the typist has said that all of the bag is keyed. */
    done: integer('done', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [uniqueIndex('bag_typing_by_typing').on(t.bagId, t.marker, t.typing).where(notWithdrawn), uniqueIndex('bag_typing_by_user').on(t.bagId, t.marker, t.userId).where(notWithdrawn)],
)

/** A marking of a bag that is compared and locked: what the hand-over minutes count. */
export const bagLock = sqliteTable(
  'bag_lock',
  {
    ...recordColumns,
    bagId: text('bag_id')
      .notNull()
      .references(() => bag.id, { onDelete: 'restrict' }),
    marker: integer('marker').notNull(),
    scripts: integer('scripts').notNull(),
    sheets: integer('sheets').notNull(),
  },
  (t) => [uniqueIndex('bag_lock_by_marker').on(t.bagId, t.marker).where(notWithdrawn)],
)

/** Question of a written paper with its maximum in hundredths (câu hỏi, thang điểm). Without rows the paper is keyed as a total. */
export const paperQuestion = sqliteTable(
  'paper_question',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    maximum: integer('maximum').notNull(),
  },
  (t) => [uniqueIndex('paper_question_by_number').on(t.partId, t.number).where(notWithdrawn), check('paper_question_maximum', sql`${t.maximum} > 0 and ${t.number} > 0`)],
)
