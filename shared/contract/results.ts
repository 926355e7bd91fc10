import { z } from 'zod'
import { decideInputSchema, decideOutputSchema, questionSchema, reasonSchema, stateSchema } from '../rules/decide-schema.ts'
import { cancellationGrounds, papers } from '../rules/terms.ts'
import { pure, reading, writing } from './base.ts'
import { markStateSchema, partSchema } from './marking.ts'
import { groundFields, ruleWarningSchema } from './regimes.ts'
import { daySchema, grouped, hundredthsSchema, idSchema, lineSchema, partialDateSchema, writeFields } from './values.ts'

export const resultRowSchema = z.object({
  candidateId: idSchema,
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  sex: z.enum(['male', 'female']),
  /** Where the person won, was removed or waits; else the first wish. */
  postId: idSchema,
  firstPostId: idSchema,
  /** Agency of a joint post; null until assigned. */
  agencyId: idSchema.nullable(),
  rank: z.int().nullable(),
  state: stateSchema,
  marks: grouped(z.array(z.object({ partId: idSchema, state: markStateSchema, value: hundredthsSchema.nullable() })), 'marks'),
  score: grouped(hundredthsSchema.nullable(), 'marks'),
  priority: grouped(hundredthsSchema.nullable(), 'marks'),
  total: grouped(hundredthsSchema.nullable(), 'marks'),
  /** In the order of the law; the last one is the verdict. */
  reasons: grouped(z.array(reasonSchema), 'marks'),
})
export type ResultRow = z.infer<typeof resultRowSchema>

export const resultPostSchema = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  agencyName: z.string(),
  /** Places with the changes that were decided. */
  quota: z.int(),
  /** Places as the plan gives them. */
  planned: z.int(),
  agencies: z.array(z.object({ agencyId: idSchema, agencyName: z.string(), places: z.int() })),
  /** Next-lower people in order. */
  next: z.array(idSchema),
  winners: z.array(idSchema),
  empty: z.int(),
  questions: z.array(questionSchema),
})
export type ResultPost = z.infer<typeof resultPostSchema>

export const cancellationCauseSchema = z.enum(cancellationGrounds)
export type CancellationCause = z.infer<typeof cancellationCauseSchema>

const decisionKinds = ['tie', 'reserved', 'replacement', 'transfer', 'agency', 'marking', 'appeal'] as const
const paperKindSchema = z.enum(papers)

/** What a person decides where the law leaves it to a person, by kind (domain decide.md, table of decisions). */
const answers = [
  z.object({ kind: z.literal('tie'), postId: idSchema, winners: z.array(idSchema).min(1) }),
  z.object({ kind: z.literal('reserved'), postId: idSchema, winners: z.array(idSchema).min(1) }),
  /** `winners` in the published order; `leaveEmpty` places are not refilled. */
  z.object({ kind: z.literal('replacement'), postId: idSchema, winners: z.array(idSchema), leaveEmpty: z.int().min(0) }),
  /** The next-lower person of an identical post takes an empty place (NĐ 115/2020 Đ.10 k.3). */
  z.object({ kind: z.literal('transfer'), postId: idSchema, candidateId: idSchema }),
  z.object({ kind: z.literal('agency'), postId: idSchema, candidateId: idSchema, agencyId: idSchema }),
  /** `value` in hundredths; `agreed`: both markers agreed on it. */
  z.object({ kind: z.literal('marking'), postId: idSchema, candidateId: idSchema, part: paperKindSchema, value: hundredthsSchema.max(10_000), agreed: z.boolean() }),
  z.object({ kind: z.literal('appeal'), postId: idSchema, candidateId: idSchema, part: paperKindSchema, value: hundredthsSchema.max(10_000) }),
] as const
export const answerSchema = z.discriminatedUnion('kind', answers)
export type Answer = z.infer<typeof answerSchema>

export const recordedDecisionSchema = z.object({
  id: idSchema,
  postId: idSchema,
  kind: z.enum(decisionKinds),
  ...groundFields,
  winners: z.array(idSchema),
  candidateId: idSchema.nullable(),
  part: z.string().nullable(),
  value: hundredthsSchema.nullable(),
  agreed: z.boolean().nullable(),
  agencyId: idSchema.nullable(),
  leaveEmpty: z.int().nullable(),
  revision: z.int(),
})
export type RecordedDecision = z.infer<typeof recordedDecisionSchema>

export const resultsViewSchema = z.object({
  examId: idSchema,
  regimeTitle: z.string(),
  houseRulesTitle: z.string(),
  parts: z.array(partSchema),
  posts: z.array(resultPostSchema),
  /** Everybody, by post code, then rank, then given name. */
  rows: z.array(resultRowSchema),
  warnings: z.array(ruleWarningSchema),
  /** Decisions that were recorded, newest last. */
  decisions: z.array(recordedDecisionSchema),
  cancellations: z.array(z.object({ id: idSchema, candidateId: idSchema, cause: cancellationCauseSchema, stage: z.enum(['all', 'firstWishes']), ...groundFields, revision: z.int() })),
  quotaChanges: z.array(z.object({ id: idSchema, kind: z.enum(['transfer', 'laterNeed']), postId: idSchema, fromPostId: idSchema.nullable(), places: z.int(), ...groundFields, revision: z.int() })),
  /** SHA-256 of the facts that were ranked: the same facts give the same hash. */
  factsHash: z.string(),
  /** SHA-256 of what was decided: states, ranks, reasons. */
  outcomeHash: z.string(),
})
export type ResultsView = z.infer<typeof resultsViewSchema>

/** Ranking of an exam: decided by shared/rules, with reasons. */
export const results = {
  /** Facts in, decisions with reasons out; needs no file. */
  decide: pure('Xét kết quả từ dữ kiện').meta({ accepts: decideInputSchema }).input(z.unknown()).output(decideOutputSchema),
  view: reading('Xem kết quả', 'results.read').input(z.object({ examId: idSchema })).output(resultsViewSchema),
  /** Another mark, quota or rule: who would win and lose beside what holds; stores nothing. Marks and rules only for those who may see marks. */
  tryOut: reading('Thử thay đổi', 'results.read')
    .input(
      z.object({
        examId: idSchema,
        /** `value` in hundredths where the state is 'entered'. */
        marks: z.array(z.object({ candidateId: idSchema, partId: idSchema, state: markStateSchema, value: hundredthsSchema.nullable() })).max(500).default([]),
        /** Of a joint post the places of one of its agencies. */
        quotas: z.array(z.object({ postId: idSchema, agencyId: idSchema.nullable().default(null), quota: z.int().min(0).max(9999) })).max(500).default([]),
        /** An amendable path of the regulation, or 'scheme.gate.value', 'scheme.gate.inclusive', 'scheme.model', 'scheme.average', 'scheme.minimum', 'scheme.spread'. */
        rules: z.array(z.object({ path: z.string().min(1), value: z.unknown() })).max(50).default([]),
      }),
    )
    .output(
      z.object({
        /** Hash of the facts that hold: the changes are told against these. */
        factsHash: z.string(),
        winnersBefore: z.int(),
        winnersAfter: z.int(),
        /** Everybody whose state, rank, score or total would be another, by post, then rank. */
        changes: z.array(
          z.object({
            candidateId: idSchema,
            fullName: z.string(),
            postId: idSchema,
            before: z.object({ state: stateSchema, rank: z.int().nullable(), total: grouped(hundredthsSchema.nullable(), 'marks') }),
            after: z.object({ state: stateSchema, rank: z.int().nullable(), total: grouped(hundredthsSchema.nullable(), 'marks'), reason: grouped(reasonSchema, 'marks') }),
          }),
        ),
        /** Questions that would be open, by post. */
        questions: z.array(z.object({ postId: idSchema, question: questionSchema })),
        warnings: z.array(ruleWarningSchema),
      }),
    ),
  /** What the law leaves to a person: the answer to an open question, or a transfer, with its paper. */
  recordDecision: writing('Ghi quyết định', 'results.decide', 'audit')
    .errors({
      /** The question is not open, or the choice does not answer it. */
      DECISION_REFUSED: { data: z.object({ code: z.enum(['notAsked', 'notYet', 'wrongPeople', 'wrongNumber', 'wrongOrder', 'wrongAgency', 'notAgreed', 'noPlace']), places: z.int() }) },
    })
    .input(z.object({ examId: idSchema, answer: answerSchema, ...groundFields, ...writeFields }))
    .output(z.object({ id: idSchema })),
  withdrawDecision: writing('Bỏ quyết định đã ghi', 'results.decide', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
  /** A winner leaves the list (hủy kết quả trúng tuyển). */
  cancelWin: writing('Hủy kết quả trúng tuyển', 'results.decide', 'audit')
    .errors({ NOT_A_WINNER: {} })
    .input(z.object({ examId: idSchema, candidateId: idSchema, cause: cancellationCauseSchema, stage: z.enum(['all', 'firstWishes']).default('all'), ...groundFields, ...writeFields }))
    .output(z.object({ id: idSchema })),
  withdrawCancellation: writing('Bỏ việc hủy kết quả đã ghi', 'results.decide', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
  /** Moves places from a post to another, or adds some for a later need (NĐ 115/2020 Đ.18 k.4). */
  changeQuota: writing('Điều chuyển, bổ sung chỉ tiêu', 'results.decide', 'audit')
    .errors({ QUOTA_REFUSED: { data: z.object({ code: z.enum(['tooFew', 'samePost', 'jointPost', 'notInRegime', 'tooLate']), places: z.int(), lastDay: daySchema.nullable() }) } })
    .input(z.object({ examId: idSchema, kind: z.enum(['transfer', 'laterNeed']), postId: idSchema, fromPostId: idSchema.nullable(), places: z.int().min(1).max(9999), ...groundFields, ...writeFields }))
    .output(z.object({ id: idSchema })),
  withdrawQuotaChange: writing('Bỏ thay đổi chỉ tiêu đã ghi', 'results.decide', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
}
