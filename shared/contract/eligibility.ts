import { z } from 'zod'
import { reading, writing } from './base.ts'
import { codeIdSchema, eligibilityVerdictSchema } from './candidates.ts'
import { changeFields, grouped, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

/** One condition that is not met, and the paper that is missing where there is one. */
export const eligibilityReasonSchema = z.object({
  /** Entry of the list 'eligibility-condition'. */
  condition: codeIdSchema,
  /** Entry of the list 'registration-paper'. */
  paper: codeIdSchema.nullable(),
  note: optionalLineSchema,
})
export type EligibilityReason = z.infer<typeof eligibilityReasonSchema>

/** What one of two reviewers found; not a decision by itself. */
export const eligibilityOpinionSchema = z.object({
  by: z.string(),
  /** Whether the caller gave it. */
  mine: z.boolean(),
  verdict: z.enum(['eligible', 'ineligible']),
  reasons: z.array(eligibilityReasonSchema),
  note: z.string().nullable(),
  revision: z.int(),
})
export type EligibilityOpinion = z.infer<typeof eligibilityOpinionSchema>

/** Those of one verdict; of the undecided those who wait for a second reviewer, or of whom reviewers found different things. */
export const reviewFilterSchema = z.enum([...eligibilityVerdictSchema.options, 'waiting', 'differing'])
export type ReviewFilter = z.infer<typeof reviewFilterSchema>

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
  /** In an exam reviewed by two people: what each found, the earlier first, and where that stands. Empty, 'none' where one decides. */
  opinions: z.array(eligibilityOpinionSchema),
  opinionState: z.enum(['none', 'waiting', 'differing', 'agreed']),
})
export type EligibilityRow = z.infer<typeof eligibilityRowSchema>

const countsSchema = z.object({ undecided: z.int(), eligible: z.int(), ineligible: z.int() })

/** Review by two people of the form-check board: why, and what it means to the caller. */
export const secondReviewSchema = z.object({
  reason: z.string(),
  revision: z.int(),
  /** People of the form-check board today who have an account. */
  reviewers: z.array(z.string()),
  /** Whether the caller is one of them. */
  mayReview: z.boolean(),
  /** Undecided candidates of the post asked for: those of whom the caller found nothing yet, those among them of whom nobody found anything wrong, … */
  toReview: z.int(),
  acceptable: z.int(),
  waiting: z.int(),
  differing: z.int(),
})
export type SecondReview = z.infer<typeof secondReviewSchema>

const refusal = {
  ELIGIBILITY_REFUSED: {
    data: z.object({
      code: z.enum(['reasonMissing', 'reasonNotAllowed', 'noteMissing', 'notReviewer']),
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
        verdict: reviewFilterSchema.nullable().default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(eligibilityRowSchema), found: z.int(), counts: countsSchema, secondReview: secondReviewSchema.nullable() })),
  /**
   * 'undecided' takes a decision back. A refusal needs at least one condition; an acceptance has none. Where two people review, this is what the
   * caller found: it is the decision once another found the same.
   */
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
        /** Revision that the page showed: of the decision, where two people review of the caller's opinion; null where there was none. */
        expectedRevision: z.int().nullable(),
        ...writeFields,
      }),
    )
    .output(eligibilityRowSchema),
  /** Accepts everybody of a post (or of the exam) who is still undecided; where two people review, whom the caller has not reviewed and nobody found anything against. */
  acceptRest: writing('Chấp nhận số còn lại', 'eligibility.decide', 'audit')
    .errors(refusal)
    .input(z.object({ examId: idSchema, postId: idSchema.nullable(), ...writeFields }))
    .output(
      z.object({
        accepted: z.int(),
        /** Those of them who wait for a second reviewer. */
        waiting: z.int(),
      }),
    ),
  /** From now on a decision needs two people of the form-check board; refused while there are decisions that one person gave. */
  askSecond: writing('Xét điều kiện hai người', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, reason: lineSchema, expectedRevision: z.int().nullable(), ...writeFields }))
    .output(z.object({})),
  /** One person decides again; what was decided stays. */
  endSecond: writing('Thôi xét hai người', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
