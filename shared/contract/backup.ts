import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reading, writing } from './base.ts'
import { progressSchema } from './list-preview.ts'
import { idSchema, lineSchema, writeFields } from './values.ts'

export const backupReasonSchema = z.enum(['hourly', 'close', 'manual', 'beforeRestore'])

export const backupSchema = z.object({
  /** Name of its folder below the backup folder. */
  name: z.string(),
  at: z.string(),
  reason: backupReasonSchema,
  /** Last audit entry in it, with its hash: a head that altered history can be compared with. */
  seq: z.int(),
  head: z.string(),
  bytes: z.int(),
  files: z.int(),
  /** Opened, checked and compared after writing. */
  provedAt: z.string().nullable(),
})
export type Backup = z.infer<typeof backupSchema>

export const comparisonSchema = z.object({
  backup: backupSchema,
  seqNow: z.int(),
  seqThen: z.int(),
  /** Whether the history of the backup is the beginning of today's. */
  sameHistory: z.boolean(),
  counts: z.array(z.object({ what: z.enum(['exams', 'candidates', 'marks', 'organizations', 'users']), now: z.int(), then: z.int() })),
  /** Every exam of either side, decided anew from the facts of each. */
  results: z.array(z.object({ examName: z.string(), state: z.enum(['same', 'differs', 'onlyNow', 'onlyThen']) })),
  /** What was done since, newest first: all of it would be gone. */
  since: z.array(z.object({ seq: z.int(), at: z.string(), userName: z.string(), title: z.string() })),
})
export type BackupComparison = z.infer<typeof comparisonSchema>

const backupErrors = {
  /** The folder cannot be written: gone, full, read-only. */
  BACKUP_NOT_WRITTEN: { data: z.object({ folder: z.string(), reason: z.string() }) },
  /** It was written and did not stand the check. */
  BACKUP_NOT_PROVED: { data: z.object({ name: z.string(), reason: z.string() }) },
} as const

/** Backups (sao lưu): a folder each, opened and checked after writing (decisions.md 16). */
export const backup = {
  state: reading('Xem tình trạng sao lưu', 'session').output(
    z.object({
      folder: z.string(),
      lastProved: backupSchema.nullable(),
      /** Acts since the last proved backup. */
      actsSince: z.int(),
      running: z.boolean(),
      failure: z.object({ at: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  list: reading('Xem các bản sao lưu', 'office.backup').output(z.array(backupSchema)),
  make: reading('Sao lưu ngay', 'office.backup').errors(backupErrors).output(eventIterator(progressSchema, backupSchema)),
  /** Opens and checks a backup again. */
  check: reading('Kiểm tra bản sao lưu', 'office.backup').errors(backupErrors).input(z.object({ name: z.string().max(200) })).output(eventIterator(progressSchema, backupSchema)),
  /** Where backups go on this PC; a stick or a second disk is better than the same disk. */
  chooseFolder: reading('Chọn nơi sao lưu', 'office.backup').errors(backupErrors).input(z.object({ folder: z.string().min(1) })).output(z.object({ folder: z.string() })),
  /** Restores a backup beside the office and compares the two. Nothing of the office changes. */
  compare: reading('Phục hồi ra bên cạnh để so sánh', 'office.backup')
    .errors(backupErrors)
    .input(z.object({ name: z.string().max(200) }))
    .output(eventIterator(progressSchema, comparisonSchema.extend({ restoreId: idSchema }))),
  /** Puts the compared backup in the place of the office. What was there is kept as a backup of its own. */
  restore: writing('Phục hồi từ bản sao lưu', 'office.backup', { none: 'Bản trước khi phục hồi đã được sao lưu; phục hồi bản ấy để trở lại.' })
    .errors({ ...backupErrors, RESTORE_GONE: {} })
    .input(z.object({ restoreId: idSchema, reason: lineSchema, ...writeFields }))
    .output(z.object({ keptAs: z.string() })),
}
