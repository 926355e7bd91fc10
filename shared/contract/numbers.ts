import { z } from 'zod'
import { reading, writing } from './base.ts'
import { daySchema, idSchema, lineSchema, writeFields } from './values.ts'

/** A seed of a draw: made by the program, or letters and digits that came from dice thrown before witnesses. */
export const seedSchema = z.string().regex(/^[0-9A-Za-z-]{4,64}$/)
export const seedOriginSchema = z.enum(['machine', 'dice'])

export const numberingSchema = z.object({
  prefix: z.string(),
  digits: z.int(),
  first: z.int(),
  order: z.enum(['name', 'drawn']),
  seed: z.string().nullable(),
  seedOrigin: seedOriginSchema.nullable(),
  /** Day on which the first paper with numbers went out; from then on they stay unless renumbered with a reason. */
  frozenSince: daySchema.nullable(),
  /** 1 for the first numbering of the exam. */
  generation: z.int(),
})
export type Numbering = z.infer<typeof numberingSchema>

const changeSchema = z.object({ candidateId: idSchema, fullName: z.string(), from: z.string().nullable(), to: z.string().nullable() })

const facts = {
  examId: idSchema,
  /** Letters before the digits, 'A' or 'CC-'; may be empty. */
  prefix: z.string().regex(/^[A-Z0-9-]{0,6}$/),
  /** Fewest digits; the number is filled up with zeros. */
  digits: z.int().min(1).max(6),
  first: z.int().min(1).max(999_999).default(1),
  order: z.enum(['name', 'drawn']),
  seed: seedSchema.nullable().default(null),
}

const errors = {
  /** Papers with the numbers are out: only `renumber` with a reason changes them. */
  NUMBERS_FROZEN: { data: z.object({ since: daySchema }) },
  NOBODY_TO_NUMBER: {},
} as const

/** Số báo danh: one per candidate, ascending and continuous (TT 22/2025/TT-BNV Quy chế Đ.6 k.2 b; decisions.md 19). */
export const numbers = {
  view: reading('Xem số báo danh', 'candidates.read')
    .input(z.object({ examId: idSchema }))
    .output(
      z.object({
        numbering: numberingSchema.nullable(),
        given: z.int(),
        /** Numbers of those who withdrew or were refused later; nobody else gets them. */
        vacant: z.int(),
        /** Candidates, other than the ineligible, who have none. */
        without: z.int(),
        undecided: z.int(),
        firstLabel: z.string().nullable(),
        lastLabel: z.string().nullable(),
        /** Old → new of the last renumbering, in the order of the new. */
        changes: z.array(changeSchema),
      }),
    ),
  /** Numbers everybody who is not ineligible. Before the freeze it may be repeated. */
  assign: writing('Đánh số báo danh', 'rooms.write', 'audit').errors(errors).input(z.object({ ...facts, reason: lineSchema.optional(), ...writeFields })).output(z.object({ given: z.int() })),
  /** Whoever was accepted late comes last; nobody else's number changes. */
  addLate: writing('Đánh số người vào sau', 'rooms.write', 'audit')
    .errors(errors)
    .input(z.object({ examId: idSchema, reason: lineSchema, ...writeFields }))
    .output(z.object({ given: z.int() })),
  /** Numbers anew although papers are out; what went out is then named as old. */
  renumber: writing('Đánh lại số báo danh', 'rooms.write', 'audit')
    .errors(errors)
    .input(z.object({ ...facts, reason: lineSchema, ...writeFields }))
    .output(z.object({ given: z.int() })),
}
