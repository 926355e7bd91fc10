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
      /** Letters of the columns that a person wrote anew, and of those that were read with a mend (a lost zero). */
      corrected: z.array(z.string()),
      mended: z.array(z.string()),
      candidate: candidateInputSchema.nullable(),
    }),
  ),
  problems: z.array(importProblemSchema),
  /** Other sheets of the file that look like a list; they were not read. */
  otherSheets: z.array(z.string()),
  /** Hidden rows of people: they wait for an answer before anything is taken (field report 16). */
  hiddenRows: z.enum(['none', 'ask', 'take', 'leave']),
  /** read = good + bad + skipped; `hidden` rows of people are among them. */
  counts: z.object({ read: z.int(), good: z.int(), bad: z.int(), skipped: z.int(), hidden: z.int() }),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** A cell of the reading that a person wrote anew in the preview, or null to put back what the file has; the workbook itself stays as it is. */
export const cellCorrectionSchema = z.object({ row: z.int(), column: z.string().regex(/^[A-Z]{1,3}$/), value: z.string().max(1000).nullable() })

/** Most cells or rows that one step corrects. */
const mostCorrections = 100_000

/** Lists from elsewhere, read, shown, then taken as a whole. */
export const imports = {
  /** Reads a workbook in a worker; nothing is written. */
  read: reading('Đọc tệp Excel', 'candidates.write')
    .errors({
      FILE_REFUSED: { data: z.object({ code: z.string(), fileName: z.string() }) },
      COLUMNS_MISSING: {
        data: z.object({
          missing: z.array(z.string()),
          headings: z.array(z.string()),
          /** Fields that several columns claim, with their letters: none of them is taken. */
          repeated: z.array(z.object({ field: z.string(), columns: z.array(z.string()) })),
        }),
      },
    })
    .input(z.object({ examId: idSchema, path: z.string().min(1) }))
    .output(eventIterator(progressSchema, importPreviewSchema)),
  /**
   * Checks the reading again with cells written anew and rows left out; earlier corrections of it stay. Nothing is written.
   *
   * The answer is a new reading: what an older preview showed can no longer be taken. With nothing to correct it is the
   * reading as it stands, after a take that was broken off has come to rest.
   */
  correct: reading('Sửa trong bản xem trước', 'candidates.write')
    .errors({ READING_GONE: {} })
    .input(
      z.object({
        examId: idSchema,
        readingId: idSchema,
        cells: z.array(cellCorrectionSchema).max(mostCorrections).default([]),
        /** Rows that the person leaves out, and rows taken in again. */
        leaveOut: z.array(z.int()).max(mostCorrections).default([]),
        takeIn: z.array(z.int()).max(mostCorrections).default([]),
        /** Whether the hidden rows of the sheet are taken; asked where there are any (field report 16). */
        hiddenRows: z.enum(['take', 'leave']).nullable().default(null),
      }),
    )
    .output(eventIterator(progressSchema, importPreviewSchema)),
  /** Writes the rows that need mending to a workbook of their own, headings as in the original, a column more for what is wrong. It imports again. */
  saveBadRows: reading('Lưu tệp dòng cần sửa', 'candidates.write')
    .errors({ READING_GONE: {}, FILE_NOT_WRITTEN: { data: z.object({ path: z.string(), reason: z.string() }) } })
    .input(z.object({ examId: idSchema, readingId: idSchema, path: z.string().min(1) }))
    .output(z.object({ path: z.string(), rows: z.int() })),
  /** Writes an empty workbook with the headings, the ways to type and the lists of the exam, for units to fill in (field report 5). */
  saveTemplate: reading('Lưu tệp mẫu', 'candidates.write')
    .errors({ FILE_NOT_WRITTEN: { data: z.object({ path: z.string(), reason: z.string() }) } })
    .input(z.object({ examId: idSchema, path: z.string().min(1) }))
    .output(z.object({ path: z.string() })),
  /** Writes the good rows of a reading in one transaction: all of them or none. */
  take: writing('Nhập thí sinh từ Excel', 'candidates.write', 'audit')
    .errors({
      READING_GONE: {},
      /** Nobody has said whether the hidden rows are wanted. */
      HIDDEN_ROWS_ASKED: { data: z.object({ rows: z.int() }) },
    })
    .input(z.object({ examId: idSchema, readingId: idSchema, ...writeFields }))
    .output(eventIterator(progressSchema, z.object({ taken: z.int(), importId: idSchema }))),
}
