import { z } from 'zod'
import { reading, writing } from './base.ts'
import { grouped, hundredthsSchema, idSchema, lineSchema, partialDateSchema, writeFields } from './values.ts'

/** The six states of a mark. A missing mark is never null or 0. */
export const markStates = ['notEntered', 'entered', 'absent', 'exempt', 'suspended', 'cancelled'] as const
export const markStateSchema = z.enum(markStates)
export type MarkState = z.infer<typeof markStateSchema>

export const partKinds = ['general', 'language', 'informatics', 'written', 'interview', 'oral', 'practical', 'scheme'] as const

export const partSchema = z.object({
  id: idSchema,
  kind: z.enum(partKinds),
  round: z.int(),
  title: z.string(),
  /** 'correct': a number of right answers; 'points': on the part's scale. Both are kept in hundredths. */
  unit: z.enum(['correct', 'points']),
  maximum: hundredthsSchema,
})
export type Part = z.infer<typeof partSchema>

export const markSchema = z.object({
  partId: idSchema,
  state: markStateSchema,
  /** Hundredths; present only in the state 'entered'. */
  value: hundredthsSchema.nullable(),
  /** Row that is current; null before the first entry. */
  markId: idSchema.nullable(),
})
export type Mark = z.infer<typeof markSchema>

export const markRowSchema = z.object({
  candidateId: idSchema,
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  postCode: z.string(),
  /** Số báo danh as it is printed; null while none is given. */
  number: z.string().nullable(),
  /** One entry per part that this candidate sits, in the order of the exam; others are absent. */
  marks: grouped(z.array(markSchema), 'marks'),
})
export type MarkRow = z.infer<typeof markRowSchema>

const cellFields = {
  candidateId: idSchema,
  partId: idSchema,
  state: markStateSchema,
  value: hundredthsSchema.nullable(),
  /** Mark that the cell showed when it was typed; a newer one refuses the entry as STALE. */
  previousMarkId: idSchema.nullable(),
}

export const refusedCellSchema = z.object({
  candidateId: idSchema,
  partId: idSchema,
  code: z.enum(['aboveMaximum', 'notWhole', 'partNotSat', 'valueMissing', 'valueNotAllowed', 'exemptOnlyRound1', 'stale', 'unknownCandidate', 'ineligible', 'unknownPart']),
})

/** Marks of an exam: append-only rows, one current per cell. */
export const marking = {
  grid: reading('Xem bảng điểm', 'marks.read')
    .input(
      z.object({
        examId: idSchema,
        postId: idSchema.nullable().default(null),
        query: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        parts: z.array(partSchema),
        rows: z.array(markRowSchema),
        found: z.int(),
        /** Whether the exam has numbers (SBD): before that nobody looks for one. */
        numbered: z.boolean(),
        /** Over all candidates who sit: cells that are to be filled, and those that are. */
        progress: z.array(z.object({ partId: idSchema, toEnter: z.int(), entered: z.int() })),
      }),
    ),
  set: writing('Nhập điểm', 'marks.enter', 'audit')
    .errors({ CELLS_REFUSED: { data: z.object({ cells: z.array(refusedCellSchema) }) } })
    .input(z.object({ examId: idSchema, ...cellFields, reason: lineSchema.optional(), ...writeFields }))
    .output(markSchema),
  /** A pasted block: every cell or none. */
  paste: writing('Dán điểm', 'marks.enter', 'audit')
    .errors({ CELLS_REFUSED: { data: z.object({ cells: z.array(refusedCellSchema) }) } })
    .input(z.object({ examId: idSchema, cells: z.array(z.object(cellFields)).min(1).max(5000), ...writeFields }))
    .output(z.object({ marks: z.array(markSchema.extend({ candidateId: idSchema })) })),
  /** Every value a cell ever had, newest first. */
  cellHistory: reading('Xem lịch sử điểm', 'marks.read')
    .input(z.object({ examId: idSchema, candidateId: idSchema, partId: idSchema }))
    .output(
      z.array(
        z.object({
          state: markStateSchema,
          value: grouped(hundredthsSchema.nullable(), 'marks'),
          at: z.string(),
          userName: z.string(),
        }),
      ),
    ),
}
