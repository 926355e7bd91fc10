import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reading, writing } from './base.ts'
import { candidateInputSchema } from './candidates.ts'
import { idSchema, writeFields } from './values.ts'

/** How far long work has come; `total` is null while it is unknown. */
export const progressSchema = z.object({ stage: z.string(), done: z.int(), total: z.int().nullable() })
export type Progress = z.infer<typeof progressSchema>

/** A cell or row that cannot be taken as it is, told as Excel counts. */
export const importProblemSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  heading: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

export const importPreviewSchema = z.object({
  /** Names this reading; `take` writes exactly what it showed. */
  readingId: idSchema,
  fileName: z.string(),
  sheet: z.string(),
  headingRows: z.array(z.int()),
  columns: z.array(z.object({ column: z.string(), heading: z.string(), field: z.string().nullable() })),
  rows: z.array(
    z.object({
      row: z.int(),
      kind: z.enum(['good', 'bad', 'skipped']),
      /** Why a row is no candidate; null for the others. */
      skipReason: z.string().nullable(),
      cells: z.array(z.string()),
      candidate: candidateInputSchema.nullable(),
    }),
  ),
  problems: z.array(importProblemSchema),
  /** read = good + bad + skipped; `hidden` rows of the sheet are among them. */
  counts: z.object({ read: z.int(), good: z.int(), bad: z.int(), skipped: z.int(), hidden: z.int() }),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** Lists from elsewhere, read, shown, then taken as a whole. */
export const imports = {
  /** Reads a workbook in a worker; nothing is written. */
  read: reading('Đọc tệp Excel', 'candidates.write')
    .errors({
      FILE_REFUSED: { data: z.object({ code: z.string(), fileName: z.string() }) },
      COLUMNS_MISSING: { data: z.object({ missing: z.array(z.string()), headings: z.array(z.string()) }) },
    })
    .input(z.object({ examId: idSchema, path: z.string().min(1) }))
    .output(eventIterator(progressSchema, importPreviewSchema)),
  /** Writes the good rows of a reading in one transaction: all of them or none. */
  take: writing('Nhập thí sinh từ Excel', 'candidates.write', 'audit')
    .errors({ READING_GONE: {} })
    .input(z.object({ examId: idSchema, readingId: idSchema, ...writeFields }))
    .output(eventIterator(progressSchema, z.object({ taken: z.int(), importId: idSchema }))),
}
