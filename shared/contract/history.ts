import { z } from 'zod'
import { reading, writing } from './base.ts'
import { idSchema } from './values.ts'

export const historyEntrySchema = z.object({
  seq: z.int(),
  at: z.string(),
  userName: z.string(),
  device: z.string(),
  procedure: z.string(),
  /** Vietnamese name of the act, taken from the contract. */
  title: z.string(),
  reason: z.string().nullable(),
  undoOf: z.int().nullable(),
  undoneBy: z.int().nullable(),
  changes: z.int(),
  /** Null when it can be undone; otherwise why not. */
  notUndoable: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** What was done, by whom; undo reads it backwards. */
export const history = {
  list: reading('Xem nhật ký', 'history.read')
    .input(z.object({ before: z.int().nullable().default(null), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ entries: z.array(historyEntrySchema), total: z.int() })),
  changes: reading('Xem chi tiết nhật ký', 'history.read')
    .input(z.object({ seq: z.int() }))
    .output(
      z.array(
        z.object({ table: z.string(), recordId: z.string(), field: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable() }),
      ),
    ),
  /** The caller's own last act that Ctrl+Z and Ctrl+Y would take. */
  next: reading('Xem việc hoàn tác được', 'history.undo').output(
    z.object({ undo: historyEntrySchema.nullable(), redo: historyEntrySchema.nullable() }),
  ),
  undo: writing('Hoàn tác', 'history.undo', 'audit')
    .errors({
      /** Something later stands on what this would take back. */
      UNDO_BLOCKED: { data: z.object({ seq: z.int(), blockedBy: z.int().nullable(), reason: z.string() }) },
    })
    .input(z.object({ seq: z.int(), requestId: idSchema }))
    .output(z.object({ seq: z.int(), title: z.string() })),
  /** Recomputes every hash and signature from the first entry on. */
  verify: reading('Kiểm tra nhật ký', 'history.read').output(
    z.object({ entries: z.int(), head: z.string().nullable(), firstBroken: z.int().nullable() }),
  ),
}
