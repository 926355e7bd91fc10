import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { blob } from './access.ts'
import { candidate } from './candidates.ts'
import { appendColumns, current, notWithdrawn, recordColumns } from './columns.ts'
import { exam, part } from './exams.ts'
import { script } from './scripts.ts'

/** Mark as it was keyed: never changed, at most one current per question, marker and typing. */
export const mark = sqliteTable(
  'mark',
  {
    ...appendColumns,
    scriptId: text('script_id')
      .notNull()
      .references(() => script.id, { onDelete: 'restrict' }),
    /** 'appeal': a mark of the appeal board (chấm phúc khảo). */
    stage: text('stage', { enum: ['marking', 'appeal'] }).notNull().default('marking'),
    /** 0 is the whole paper; of a scheme in pieces: the place of the piece. */
    question: integer('question').notNull(),
    /** Examiner (giám khảo) 1, 2 or 3, or member of a panel; 0 where the mark is already settled. */
    marker: integer('marker').notNull(),
    /** First or second keying (lần nhập); 3: settled from the paper where the two differ (chốt). */
    typing: integer('typing').notNull(),
    state: text('state', { enum: ['notEntered', 'entered', 'absent', 'exempt', 'suspended', 'cancelled'] }).notNull(),
    /** Hundredths; only in the state 'entered'. The maximum comes from the part. */
    value: integer('value'),
  },
  (t) => [
    uniqueIndex('mark_current').on(t.scriptId, t.stage, t.question, t.marker, t.typing).where(current),
    index('mark_by_script').on(t.scriptId),
    check('mark_value', sql`(${t.state} = 'entered') = (${t.value} is not null)`),
    check('mark_hundredths', sql`${t.value} is null or (typeof(${t.value}) = 'integer' and ${t.value} >= 0)`),
  ],
)

/** Violation in a part (vi phạm), from the minutes of the room; applied when results are compiled (TT 22/2025 Nội quy Đ.2). */
export const violation = sqliteTable(
  'violation',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    partId: text('part_id')
      .notNull()
      .references(() => part.id, { onDelete: 'restrict' }),
    /** Khiển trách, cảnh cáo, đình chỉ thi, hủy kết quả thi: the heaviest in that part. */
    form: text('form', { enum: ['reprimand', 'warning', 'suspension', 'cancellation'] }),
    /** Why the paper counts 0. */
    zero: text('zero', { enum: ['notSigned', 'signedForOther', 'twoScripts', 'twoHandwritings', 'inks', 'otherPaper'] }),
    /** Number of the minutes (biên bản). */
    minutes: text('minutes').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('violation_by_part').on(t.candidateId, t.partId).where(notWithdrawn), check('violation_said', sql`${t.form} is not null or ${t.zero} is not null`)],
)

/** A file of results of computer rooms that was taken as a whole; its marks are those of the same audit entry. */
export const markImport = sqliteTable(
  'mark_import',
  {
    ...recordColumns,
    examId: text('exam_id')
      .notNull()
      .references(() => exam.id, { onDelete: 'restrict' }),
    fileName: text('file_name').notNull(),
    blobSha256: text('blob_sha256')
      .notNull()
      .references(() => blob.sha256, { onDelete: 'restrict' }),
    marks: integer('marks').notNull(),
    /** Rows left out, as Excel numbers them: "Ca 1: 14, 17"; null where none was. The reason is that of the act. */
    leftOut: text('left_out'),
  },
  (t) => [index('mark_import_by_exam').on(t.examId)],
)
