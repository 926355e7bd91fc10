import { z } from 'zod'
import { convertedFroms } from '../import/workbook.ts'

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

/** A row of a sheet, as far as every kind of list has it. */
export const listRowSchema = z.object({
  row: z.int(),
  kind: z.enum(['good', 'bad', 'skipped']),
  /** Why a row is not taken; null for the others. */
  skipReason: z.string().nullable(),
  cells: z.array(z.string()),
  /** Letters of the columns that a person wrote anew, and of those that were read with a mend (a lost zero). */
  corrected: z.array(z.string()),
  mended: z.array(z.string()),
})
export type ListRow = z.infer<typeof listRowSchema>

/** A sheet of a list as it stands, with what would become of every row. */
export const listPreviewSchema = z.object({
  fileName: z.string(),
  sheet: z.string(),
  /** The old encoding that a list of text was converted from; null where nothing was converted. */
  convertedFrom: z.enum(convertedFroms).nullable(),
  headingRows: z.array(z.int()),
  columns: z.array(z.object({ column: z.string(), heading: z.string(), field: z.string().nullable() })),
  rows: z.array(listRowSchema),
  problems: z.array(importProblemSchema),
  /** Hidden rows with something in them: they wait for an answer before anything is taken (field report 16). */
  hiddenRows: z.enum(['none', 'ask', 'take', 'leave']),
  /** read = good + bad + skipped; `hidden` rows are among them. */
  counts: z.object({ read: z.int(), good: z.int(), bad: z.int(), skipped: z.int(), hidden: z.int() }),
})
export type ListPreview = z.infer<typeof listPreviewSchema>

/** A cell of the reading that a person wrote anew in the preview, or null to put back what the file has; the workbook itself stays as it is. */
export const cellCorrectionSchema = z.object({ row: z.int(), column: z.string().regex(/^[A-Z]{1,3}$/), value: z.string().max(1000).nullable() })

/** Most cells or rows that one step corrects. */
const mostCorrections = 100_000

/** What one step corrects in a sheet of the reading. */
export const correctionFields = {
  cells: z.array(cellCorrectionSchema).max(mostCorrections).default([]),
  /** Rows that the person leaves out, and rows taken in again. */
  leaveOut: z.array(z.int()).max(mostCorrections).default([]),
  takeIn: z.array(z.int()).max(mostCorrections).default([]),
  /** Whether the hidden rows of the sheet are taken; asked where there are any (field report 16). */
  hiddenRows: z.enum(['take', 'leave']).nullable().default(null),
}

/** Why a file was not read. */
export const fileRefusals = {
  /** `row`: the row it is about, as Excel counts. */
  FILE_REFUSED: { data: z.object({ code: z.string(), fileName: z.string(), row: z.int().optional() }) },
  COLUMNS_MISSING: {
    data: z.object({
      missing: z.array(z.string()),
      headings: z.array(z.string()),
      /** Fields that several columns claim, with their letters: none of them is taken. */
      repeated: z.array(z.object({ field: z.string(), columns: z.array(z.string()) })),
    }),
  },
}
