import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reading, writing } from './base.ts'
import { correctionFields, fileRefusals, listPreviewSchema, listRowSchema, progressSchema } from './list-preview.ts'
import { idSchema, optionalLineSchema, writeFields } from './values.ts'

const partChoiceSchema = z.object({ id: idSchema, title: z.string() })

/** A sheet of results as it would be taken. */
const markSheetPreviewSchema = listPreviewSchema.extend({
  rows: z.array(
    listRowSchema.extend({
      /** How many marks it would write. */
      marks: z.int(),
    }),
  ),
  /** False: nothing of the sheet is taken. */
  included: z.boolean(),
  /** Part of the rows that name none, and the parts it may be; [] where every row names its own. */
  partId: idSchema.nullable(),
  partChoices: z.array(partChoiceSchema),
})
export type MarkSheetPreview = z.infer<typeof markSheetPreviewSchema>

export const markPreviewSchema = z.object({
  /** Names this reading; `takeMarks` writes exactly what it showed. */
  readingId: idSchema,
  fileName: z.string(),
  sheets: z.array(markSheetPreviewSchema).min(1),
  /** Visible sheets without a heading of results; nothing of them is read. */
  unreadSheets: z.array(z.string()),
  /** Who is to sit a part of the file and stands in no row, without mark and without absence. */
  missing: z.array(z.object({ fullName: z.string(), number: z.string().nullable(), partTitle: z.string() })),
  /** Titles of all parts of the exam: what a cell of the column "Phần thi" may say. */
  parts: z.array(partChoiceSchema),
  /** `leftOut`: rows that a person left out, alone, as hidden ones or with their sheet: they need a reason. */
  counts: z.object({ marks: z.int(), bad: z.int(), alreadyThere: z.int(), leftOut: z.int() }),
})
export type MarkPreview = z.infer<typeof markPreviewSchema>

/** Why a file of results is not taken yet, or not at all. */
export const markTakeRefusals = ['rowsOpen', 'hiddenRowsAsked', 'reasonNeeded', 'missingPeople', 'nothingNew'] as const

/** Results of computer rooms, read from a workbook, shown, then taken as a whole (TT 22/2025 Quy chế Đ.12). */
export const markImports = {
  /** Reads a workbook in a worker; nothing is written. */
  readMarks: reading('Đọc tệp kết quả thi', 'marks.enter')
    .errors(fileRefusals)
    .input(z.object({ examId: idSchema, path: z.string().min(1) }))
    .output(eventIterator(progressSchema, markPreviewSchema)),
  /** Checks the reading again with what was corrected in one sheet of it; earlier corrections stay. The answer is a new reading. Nothing is written. */
  correctMarks: reading('Sửa trong bản xem trước kết quả thi', 'marks.enter')
    .errors({ READING_GONE: {} })
    .input(
      z.object({
        examId: idSchema,
        readingId: idSchema,
        /** Sheet that the step corrects; null: nothing is corrected, only checked again. */
        sheet: z.string().nullable(),
        ...correctionFields,
        /** Part of the rows of the sheet that name none. */
        partId: idSchema.nullable().default(null),
        /** Whether anything of the sheet is taken. */
        include: z.boolean().nullable().default(null),
      }),
    )
    .output(eventIterator(progressSchema, markPreviewSchema)),
  /** Writes the marks of a reading in one transaction, all of them or none; every row has to be fine or left out with a reason. */
  takeMarks: writing('Nhập kết quả thi từ tệp', 'marks.enter', 'audit')
    .errors({
      READING_GONE: {},
      MARKS_NOT_TAKEN: { data: z.object({ code: z.enum(markTakeRefusals), count: z.int() }) },
    })
    .input(
      z.object({
        examId: idSchema,
        readingId: idSchema,
        /** Why rows are left out; needed where some are. */
        reason: optionalLineSchema.default(null),
        /** Whether people who stand in no row are to stay without a mark. */
        withoutMissing: z.boolean().default(false),
        ...writeFields,
      }),
    )
    .output(eventIterator(progressSchema, z.object({ taken: z.int(), importId: idSchema }))),
}
