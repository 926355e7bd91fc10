import { z } from 'zod'
import { reading, writing } from './base.ts'
import { daySchema, idSchema } from './values.ts'

/** Records of one kind that an act touched, folded: one by its name and fields, many by their number. */
export const historyAboutSchema = z.object({
  table: z.string(),
  records: z.int(),
  /** "Thí sinh Lò Văn An: Ngày sinh" or "312 thí sinh mới". */
  words: z.string(),
})
export type HistoryAbout = z.infer<typeof historyAboutSchema>

export const historyEntrySchema = z.object({
  seq: z.int(),
  at: z.string(),
  userName: z.string(),
  device: z.string(),
  procedure: z.string(),
  /** Vietnamese name of the act, taken from the contract. */
  title: z.string(),
  /** What it touched: the many first, then in the order in which it was touched. */
  about: z.array(historyAboutSchema),
  reason: z.string().nullable(),
  undoOf: z.int().nullable(),
  undoneBy: z.int().nullable(),
  /** Null when it can be undone; otherwise why not. */
  notUndoable: z.string().nullable(),
  /** Exam that the act belongs to, where it belongs to one. */
  examId: idSchema.nullable(),
  examName: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** A change in words: what record, which field, from what to what. */
export const historyChangeSchema = z.object({
  table: z.string(),
  recordId: idSchema.or(z.string()),
  /** The record as people call it: "Thí sinh Lò Văn An". */
  subject: z.string(),
  /** Null for the record as a whole: it was added. */
  field: z.string().nullable(),
  /** Null for what only counts, orders or finds. */
  fieldTitle: z.string().nullable(),
  /** JSON as recorded; for a new record what it held after the act. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The same in words: codes by their names, dates and points as they are written. */
  fromWords: z.string().nullable(),
  toWords: z.string().nullable(),
  /** The values belong to a group that the caller may not see: they are null. */
  hidden: z.boolean(),
})
export type HistoryChange = z.infer<typeof historyChangeSchema>

/** A value that a field held from one act on. */
export const fieldValueSchema = z.object({
  seq: z.int(),
  at: z.string(),
  userName: z.string(),
  title: z.string(),
  reason: z.string().nullable(),
  /** JSON of the value from this act on, and in words; both null where the caller may not see it. */
  value: z.string().nullable(),
  words: z.string().nullable(),
})
export type FieldValue = z.infer<typeof fieldValueSchema>

const choiceSchema = z.object({ id: idSchema, name: z.string() })

/** What was done, by whom; undo reads it backwards. */
export const history = {
  /** Everything for those who may read the log of the office; otherwise the acts of the exams that the caller's roles reach, and the caller's own. */
  list: reading('Xem nhật ký', 'history.read')
    .meta({ reach: 'held' })
    .input(
      z.object({
        before: z.int().nullable().default(null),
        limit: z.int().min(1).max(500).default(100),
        userId: idSchema.nullable().default(null),
        examId: idSchema.nullable().default(null),
        /** Area of the procedure: 'candidates', 'marking' … */
        area: z.string().max(40).nullable().default(null),
        /** First and last day in Vietnam, both included. */
        fromDay: daySchema.nullable().default(null),
        toDay: daySchema.nullable().default(null),
        /** Words of the act, the person, the reason; without accents. Values are not searched. */
        query: z.string().max(200).default(''),
        /** The caller's own acts in the order in which Ctrl+Z, or Ctrl+Y, would take them; other filters do not count. */
        own: z.enum(['undo', 'redo']).nullable().default(null),
      }),
    )
    .output(z.object({ entries: z.array(historyEntrySchema), found: z.int(), total: z.int() })),
  /** Page by page of records; of one table where it is named. */
  changes: reading('Xem chi tiết nhật ký', 'history.read')
    .meta({ reach: 'held' })
    .input(z.object({ seq: z.int(), table: z.string().max(40).nullable().default(null), offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(100) }))
    .output(z.array(historyChangeSchema)),
  /** What a field of a record held, newest first. The eligibility of a candidate is told by the candidate's id. */
  ofField: reading('Xem lịch sử một ô', 'history.read')
    .meta({ reach: 'held' })
    .input(z.object({ examId: idSchema.nullable(), table: z.enum(['candidate', 'post', 'exam', 'office', 'room', 'eligibility']), recordId: idSchema, field: z.string().max(60) }))
    .output(z.array(fieldValueSchema)),
  /** What the log can be narrowed to: people and exams that stand in it, areas that write to it. */
  filters: reading('Xem bộ lọc nhật ký', 'history.read')
    .meta({ reach: 'held' })
    .output(z.object({ users: z.array(choiceSchema), exams: z.array(choiceSchema), areas: z.array(z.object({ area: z.string(), title: z.string() })) })),
  /** The caller's own last act that Ctrl+Z and Ctrl+Y would take. */
  next: reading('Xem việc hoàn tác được', 'history.undo').meta({ reach: 'held' }).output(
    z.object({ undo: historyEntrySchema.nullable(), redo: historyEntrySchema.nullable() }),
  ),
  undo: writing('Hoàn tác', 'history.undo', 'audit')
    .meta({ reach: 'held' })
    .errors({
      /** Something later stands on what this would take back. */
      UNDO_BLOCKED: { data: z.object({ seq: z.int(), blockedBy: z.int().nullable(), reason: z.string() }) },
    })
    .input(z.object({ seq: z.int(), requestId: idSchema }))
    .output(z.object({ seq: z.int(), title: z.string() })),
  /** Recomputes every hash and signature from the first entry on. */
  verify: reading('Kiểm tra nhật ký', 'history.read').meta({ reach: 'held' }).output(
    z.object({ entries: z.int(), head: z.string().nullable(), firstBroken: z.int().nullable() }),
  ),
}
