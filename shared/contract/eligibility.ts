import { z } from 'zod'
import { reading, writing } from './base.ts'
import { codeIdSchema, eligibilityVerdictSchema } from './candidates.ts'
import { grouped, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

/** One condition that is not met, and the paper that is missing where there is one. */
export const eligibilityReasonSchema = z.object({
  /** Entry of the list 'eligibility-condition'. */
  condition: codeIdSchema,
  /** Entry of the list 'registration-paper'. */
  paper: codeIdSchema.nullable(),
  note: optionalLineSchema,
})
export type EligibilityReason = z.infer<typeof eligibilityReasonSchema>

export const eligibilityRowSchema = z.object({
  candidateId: idSchema,
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  sex: z.enum(['male', 'female']),
  postId: idSchema,
  postCode: z.string(),
  postName: z.string(),
  agencyName: z.string(),
  verdict: eligibilityVerdictSchema,
  reasons: z.array(eligibilityReasonSchema),
  note: z.string().nullable(),
  /** Who decided, when; null while undecided. */
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Revision of the decision; null before the first. */
  revision: z.int().nullable(),
})
export type EligibilityRow = z.infer<typeof eligibilityRowSchema>

const countsSchema = z.object({ undecided: z.int(), eligible: z.int(), ineligible: z.int() })

const refusal = {
  ELIGIBILITY_REFUSED: {
    data: z.object({
      code: z.enum(['reasonMissing', 'reasonNotAllowed', 'noteMissing']),
    }),
  },
} as const

/** Whether each candidate meets the conditions to sit (xét điều kiện dự tuyển, Luật 80/2025/QH15 Đ.19). */
export const eligibility = {
  /** The lists a refusal is made of, each with its article. */
  codes: reading('Xem điều kiện dự tuyển', 'candidates.read')
    .input(z.object({ examId: idSchema }))
    .output(
      z.object({
        conditions: z.array(z.object({ id: codeIdSchema, code: z.string(), name: z.string(), article: z.string().nullable(), checked: z.boolean() })),
        papers: z.array(z.object({ id: codeIdSchema, code: z.string(), name: z.string() })),
      }),
    ),
  list: reading('Xem xét điều kiện', 'candidates.read')
    .input(
      z.object({
        examId: idSchema,
        query: z.string().max(200).default(''),
        postId: idSchema.nullable().default(null),
        verdict: eligibilityVerdictSchema.nullable().default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(eligibilityRowSchema), found: z.int(), counts: countsSchema })),
  /** 'undecided' takes a decision back. A refusal needs at least one condition; an acceptance has none. */
  decide: writing('Xét điều kiện', 'eligibility.decide', 'audit')
    .errors(refusal)
    .input(
      z.object({
        examId: idSchema,
        candidateId: idSchema,
        verdict: eligibilityVerdictSchema,
        reasons: z.array(eligibilityReasonSchema).max(30).default([]),
        note: optionalLineSchema.default(null),
        /** Why it is decided so after the candidate got a number; needed then. */
        reason: lineSchema.optional(),
        /** Revision that the page showed; null where nothing was decided. */
        expectedRevision: z.int().nullable(),
        ...writeFields,
      }),
    )
    .output(eligibilityRowSchema),
  /** Accepts everybody of a post (or of the exam) who is still undecided. */
  acceptRest: writing('Chấp nhận số còn lại', 'eligibility.decide', 'audit')
    .input(z.object({ examId: idSchema, postId: idSchema.nullable(), ...writeFields }))
    .output(z.object({ accepted: z.int() })),
}
