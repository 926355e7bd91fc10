import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { examMember } from './council.ts'
import { exam, part } from './exams.ts'
import { bag, script } from './scripts.ts'

/** Draw of the scripts of a paper that are marked once more as a check (bốc thăm bài chấm kiểm tra): the board's own decision says which share. */
export const checkDraw = sqliteTable(
  'check_draw',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    /** Per cent of the scripts of the bags that had their official marks. */
    share: integer('share').notNull(),
    /** Bags and scripts that it was drawn from. */
    bags: integer('bags').notNull(),
    scripts: integer('scripts').notNull(),
    /** Decision of the board (căn cứ). */
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    seed: text('seed').notNull(),
    seedOrigin: text('seed_origin', { enum: ['machine', 'dice'] }).notNull(),
    /** SHA-256 over which script of which bag goes to whom. */
    hash: text('hash').notNull(),
  },
  (t) => [index('check_draw_by_exam').on(t.examId), check('check_draw_share', sql`${t.share} between 1 and 100`)],
)

/** A script that was drawn to be checked, who marks it again, and what came of it. No candidate is named. */
export const scriptCheck = sqliteTable(
  'script_check',
  {
    ...recordColumns,
    drawId: text('draw_id')
      .notNull()
      .references(() => checkDraw.id, { onDelete: 'restrict' }),
    bagId: text('bag_id')
      .notNull()
      .references(() => bag.id, { onDelete: 'restrict' }),
    scriptId: text('script_id')
      .notNull()
      .references(() => script.id, { onDelete: 'restrict' }),
    memberId: text('member_id')
      .notNull()
      .references(() => examMember.id, { onDelete: 'restrict' }),
    /** Hundredths; null: not marked yet. */
    value: integer('value'),
    /** Official mark against which it was recorded. */
    official: integer('official'),
  },
  (t) => [
    uniqueIndex('script_check_by_script').on(t.scriptId).where(notWithdrawn),
    index('script_check_by_draw').on(t.drawId),
    index('script_check_by_bag').on(t.bagId),
    index('script_check_by_member').on(t.memberId),
    check('script_check_value', sql`(${t.value} is null) = (${t.official} is null) and (${t.value} is null or (typeof(${t.value}) = 'integer' and ${t.value} >= 0))`),
  ],
)
