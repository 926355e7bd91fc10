import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ground } from './access.ts'
import { notWithdrawn, recordColumns } from './columns.ts'
import { exam } from './exams.ts'
import { bag, script } from './scripts.ts'

/**
 * Official mark of a coded script that its single marks do not give by themselves (thống nhất điểm, chấm tập thể, chấm kiểm tra, điểm 0 vì vi phạm; TT 22/2025
 * Quy chế Đ.16 k.2 c–d, k.3). No candidate is named.
 */
export const scriptSettlement = sqliteTable(
  'script_settlement',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    bagId: text('bag_id')
      .notNull()
      .references(() => bag.id, { onDelete: 'restrict' }),
    scriptId: text('script_id')
      .notNull()
      .references(() => script.id, { onDelete: 'restrict' }),
    /**
     * 'agreed': both examiners agreed; 'head': they did not, and the head of the marking board decided; 'collective': after collective marking; 'checked':
     * after check marking; 'zero': 0 points for what the script is.
     */
    way: text('way', { enum: ['agreed', 'head', 'collective', 'checked', 'zero'] }).notNull(),
    /** Hundredths of a point. */
    value: integer('value').notNull(),
    /** Minutes (biên bản) that it stands in. */
    groundId: text('ground_id')
      .notNull()
      .references(() => ground.id, { onDelete: 'restrict' }),
    /** Why it lies outside the marks of the examiners; null: it does not. */
    reason: text('reason'),
    /** Why a script got 0 points (TT 22/2025 Quy chế Đ.16 k.3); null: its way is another. */
    cause: text('cause', { enum: ['severalScripts', 'twoHandwritings', 'ink', 'otherPaper', 'marked'] }),
  },
  (t) => [
    uniqueIndex('script_settlement_by_script').on(t.scriptId).where(notWithdrawn),
    index('script_settlement_by_bag').on(t.bagId),
    check('script_settlement_value', sql`typeof(${t.value}) = 'integer' and ${t.value} >= 0`),
  ],
)
