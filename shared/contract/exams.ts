import { z } from 'zod'
import { pure, reading, writing } from './base.ts'
import { layoutSchema } from './access.ts'
import { changeFields, daySchema, idSchema, lineSchema, writeFields } from './values.ts'

/** Who is recruited: civil servants (công chức), public employees (viên chức), teachers, leadership posts. */
export const examKinds = ['civilServant', 'publicEmployee', 'teacher', 'leadership'] as const
export const examKindSchema = z.enum(examKinds)
export type ExamKind = z.infer<typeof examKindSchema>

/** Why a regime is proposed, as a code with its facts; the sentence is in shared/words/. */
export const regimeReasonSchema = z.object({
  code: z.string(),
  article: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

export const regimeProposalSchema = z.discriminatedUnion('possible', [
  z.object({
    possible: z.literal(true),
    regime: z.string(),
    regimeTitle: z.string(),
    houseRules: z.string(),
    houseRulesTitle: z.string(),
    reason: regimeReasonSchema,
  }),
  z.object({ possible: z.literal(false), earliest: daySchema }),
])
export type RegimeProposal = z.infer<typeof regimeProposalSchema>

export const examSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: examKindSchema,
  planNumber: z.string(),
  planApproved: daySchema,
  regime: z.string(),
  regimeTitle: z.string(),
  houseRules: z.string(),
  houseRulesTitle: z.string(),
  regimeReason: regimeReasonSchema,
  layout: layoutSchema,
  revision: z.int(),
  counts: z.object({
    posts: z.int(),
    quota: z.int(),
    agencies: z.int(),
    candidates: z.int(),
    /** Candidates whose conditions were found met, not met; the rest is undecided. */
    eligible: z.int(),
    ineligible: z.int(),
    /** Candidates, other than the ineligible, who have a number. */
    numbered: z.int(),
    /** Candidate × part that have a seat. */
    seated: z.int(),
  }),
})
export type Exam = z.infer<typeof examSchema>

const facts = {
  name: lineSchema,
  kind: examKindSchema,
  planNumber: lineSchema,
  /** Day on which the plan was approved: it decides which regulation governs the exam (NĐ 170/2025 Đ.70, NĐ 300/2026 Đ.35). */
  planApproved: daySchema,
  layout: layoutSchema,
}

/** Competitive exams (kỳ thi). */
export const exams = {
  /** Exams that the caller's roles reach. */
  list: reading('Xem các kỳ thi', 'exams.read').meta({ reach: 'held' }).output(z.array(examSchema)),
  get: reading('Xem kỳ thi', 'exams.read').input(z.object({ examId: idSchema })).output(examSchema),
  proposeRegime: pure('Đề xuất quy chế thi')
    .input(z.object({ kind: examKindSchema, approved: daySchema }))
    .output(regimeProposalSchema),
  create: writing('Lập kỳ thi', 'exams.write', 'audit')
    .errors({ NO_REGIME: { data: z.object({ earliest: daySchema }) } })
    .input(z.object({ ...facts, ...writeFields }))
    .output(examSchema),
  change: writing('Sửa kỳ thi', 'exams.write', 'audit')
    .errors({ NO_REGIME: { data: z.object({ earliest: daySchema }) } })
    .input(z.object({ examId: idSchema, ...facts, reason: lineSchema.optional(), ...changeFields }))
    .output(examSchema),
}
