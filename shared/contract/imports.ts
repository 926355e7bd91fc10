import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reading, writing } from './base.ts'
import { candidateInputSchema } from './candidates.ts'
import { correctionFields, fileRefusals, listPreviewSchema, listRowSchema, progressSchema } from './list-preview.ts'
import { markImports } from './mark-imports.ts'
import { idSchema, writeFields } from './values.ts'

export const importPreviewSchema = listPreviewSchema.extend({
  /** Names this reading; `take` writes exactly what it showed. */
  readingId: idSchema,
  rows: z.array(listRowSchema.extend({ candidate: candidateInputSchema.nullable() })),
  /** Other sheets of the file that look like a list; they were not read. */
  otherSheets: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** Lists from elsewhere, read, shown, then taken as a whole. */
export const imports = {
  /** Reads a workbook in a worker; nothing is written. */
  read: reading('Đọc tệp Excel', 'candidates.write')
    .errors(fileRefusals)
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
        ...correctionFields,
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
  ...markImports,
}
