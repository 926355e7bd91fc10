import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { blob } from './access.ts'
import { candidate } from './candidates.ts'
import { notWithdrawn, recordColumns } from './columns.ts'

/** Photo of a candidate, or a scan of a paper of the registration (bản quét); the bytes lie in an encrypted blob. */
export const candidateScan = sqliteTable(
  'candidate_scan',
  {
    ...recordColumns,
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ['photo', 'paper'] }).notNull(),
    fileName: text('file_name').notNull(),
    blobSha256: text('blob_sha256')
      .notNull()
      .references(() => blob.sha256, { onDelete: 'restrict' }),
  },
  (t) => [index('candidate_scan_by_candidate').on(t.candidateId).where(notWithdrawn), uniqueIndex('candidate_scan_photo').on(t.candidateId).where(sql`withdrawn_seq is null and kind = 'photo'`)],
)
