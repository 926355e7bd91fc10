import { z } from 'zod'
import { pure, reading, writing } from './base.ts'
import { layoutSchema } from './access.ts'
import { examStepSchema } from './exam-steps.ts'
import { copyChoiceFields, copyProposalSchema } from './plan-copy.ts'
import { changeFields, daySchema, idSchema, lineSchema, optionalLineSchema, writeFields } from './values.ts'

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

/** A regulation or house rules that an exam may be held by, with why and what to know. */
export const ruleOptionSchema = z.object({ id: z.string(), title: z.string(), proposed: z.boolean(), reasons: z.array(regimeReasonSchema) })
export type RuleOption = z.infer<typeof ruleOptionSchema>

export const regimeProposalSchema = z.discriminatedUnion('possible', [
  z.object({
    possible: z.literal(true),
    regime: z.string(),
    regimeTitle: z.string(),
    houseRules: z.string(),
    houseRulesTitle: z.string(),
    reason: regimeReasonSchema,
    /** Every regulation of this kind, the proposed one first. */
    regimes: z.array(ruleOptionSchema),
    /** House rules (nội quy, quy chế thi), those of the day of the exam first. */
    houseRulesOptions: z.array(ruleOptionSchema),
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
  /** Why a person named other rules than the proposed ones; null: the proposed ones. */
  choiceReason: z.string().nullable(),
  /** First day of the exam as its sessions say; null: not known yet. The house rules are proposed by it. */
  heldOn: daySchema.nullable(),
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
  /** Id of the regulation; null: the proposed one. */
  regime: z.string().nullable().default(null),
  /** Id of the house rules; null: the proposed ones. */
  houseRules: z.string().nullable().default(null),
  /** Needed where other rules than the proposed ones are named. */
  choiceReason: optionalLineSchema.default(null),
}

/** The kind stays that of the exam that is copied. */
const { kind: _kind, ...copiedFacts } = facts

/** Competitive exams (kỳ thi). */
export const exams = {
  /** Exams that the caller's roles reach. */
  list: reading('Xem các kỳ thi', 'exams.read').meta({ reach: 'held' }).output(z.array(examSchema)),
  get: reading('Xem kỳ thi', 'exams.read').input(z.object({ examId: idSchema })).output(examSchema),
  /** The steps that the caller's roles reach, in the order of the law: state, what is missing, deadline, who did what last, papers. */
  steps: reading('Xem các bước của kỳ thi', 'exams.read').input(z.object({ examId: idSchema })).output(z.array(examStepSchema)),
  proposeRegime: pure('Đề xuất quy chế thi')
    /** `heldOn`: first day of the exam as planned; null: not known, then the day of approval. */
    .input(z.object({ kind: examKindSchema, approved: daySchema, heldOn: daySchema.nullable().default(null) }))
    .output(regimeProposalSchema),
  create: writing('Lập kỳ thi', 'exams.write', 'audit')
    .errors({ NO_REGIME: { data: z.object({ earliest: daySchema }) } })
    .input(z.object({ ...facts, ...writeFields }))
    .output(examSchema),
  change: writing('Sửa kỳ thi', 'exams.write', 'audit')
    .errors({ NO_REGIME: { data: z.object({ earliest: daySchema }) } })
    .input(z.object({ examId: idSchema, ...facts, reason: lineSchema.optional(), ...changeFields }))
    .output(examSchema),
  /** What a plan made from an exam would take over under the regulation that governs it, and what not and why. */
  proposeCopy: reading('Xem kỳ thi lập từ kỳ thi trước', 'exams.write')
    .errors({ NO_REGIME: { data: z.object({ earliest: daySchema }) } })
    .input(z.object({ fromId: idSchema, planApproved: daySchema, regime: z.string().nullable().default(null) }))
    .output(copyProposalSchema),
  /** Makes a plan from an exam in one act: posts, rooms, people of the boards; no candidates, marks or decisions. */
  copy: writing('Lập kỳ thi từ kỳ thi trước', 'exams.write', 'audit')
    .errors({ NO_REGIME: { data: z.object({ earliest: daySchema }) } })
    .input(z.object({ fromId: idSchema, ...copiedFacts, ...copyChoiceFields, ...writeFields }))
    .output(examSchema),
}
