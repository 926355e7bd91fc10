/**
 * The form of `results.decide`: facts of an exam in, decisions with reasons out.
 *
 * Points: integers of hundredths on a 100-point scale (72,50 → 7250). Percent and correct answers: integers. Dates: YYYY-MM-DD. An unknown key is
 * refused. The order of rows never matters, except in `wishes`, `agencies` of a candidate, `round1` of a post, and `winners` of a replacement.
 */
import { z } from 'zod'
import { reasonSchema } from './reason-schema.ts'
import {
  cancellationGrounds,
  candidateStates,
  exemptionGrounds,
  formPapers,
  houseRulesIds,
  methods,
  papers,
  planKinds,
  priorityGroups,
  regimeIds,
  round1Parts,
  tieSteps,
  tracks,
  violations,
  zeroGrounds,
} from './terms.ts'

export { reasonSchema } from './reason-schema.ts'

/** What happened to a person; derived from the last reason only (states.ts). */
export const stateSchema = z.enum(candidateStates)

const id = z.string()
const date = z.iso.date()
/** Adding 0 turns -0 into 0. */
const whole = (from: number, to: number) => z.int().min(from).max(to).overwrite((value) => value + 0)
const count = whole(0, 1_000_000)
const points = whole(0, 10_000)
const percent = whole(0, 100)
const numbered = { number: z.string().min(1), date }

const amendment = z.strictObject({ path: z.string(), value: z.unknown(), decision: z.strictObject(numbered) })

const scheme = z.strictObject({
  decision: z.strictObject(numbered),
  gate: z.strictObject({ value: points, inclusive: z.boolean() }),
  model: z.enum(['gate', 'sum']),
  weights: z.strictObject({ written: whole(0, 1_000), scheme: whole(0, 1_000) }).optional(),
  pieces: z.array(z.strictObject({ id, weight: percent })).optional(),
  average: z.enum(['mean', 'trimmed']),
  spread: points.nullable().optional(),
  minimum: points.optional(),
  tieBreak: z.array(z.enum(tieSteps)).optional(),
})

const post = z.strictObject({
  id,
  quota: count,
  track: z.enum(tracks),
  method: z.enum(methods).default('exam'),
  round1: z.array(z.enum(round1Parts)),
  languagePass: points.optional(),
  form: z.array(z.enum(formPapers)),
  writtenOn: z.enum(['paper', 'computer']).default('paper'),
  weights: z.strictObject({ written: percent, interview: percent }).optional(),
  wishes: z.union([z.literal(1), z.literal(2)]).default(1),
  agencies: z.array(z.strictObject({ id, places: count })).optional(),
  reserved: z.strictObject({ group: z.enum(priorityGroups), places: count }).optional(),
})

const violation = { violation: z.enum(violations).optional(), zero: z.enum(zeroGrounds).optional() }
const round1Part = z.strictObject({
  state: z.enum(['entered', 'absent', 'suspended', 'cancelled', 'exempt', 'notEntered']).default('entered'),
  correct: whole(0, 100_000).optional(),
  total: whole(1, 100_000).optional(),
  ...violation,
})
const mark = {
  state: z.enum(['entered', 'absent', 'suspended', 'cancelled', 'notEntered']).default('entered'),
  score: points.optional(),
  members: z.array(points).optional(),
  ...violation,
}
const paper = z.strictObject(mark)
const writtenPaper = z.strictObject({
  ...mark,
  marks: z.array(points).max(2).optional(),
  third: points.optional(),
  appeal: z.strictObject({ marks: z.array(points).min(1).max(2), third: points.optional() }).optional(),
})
const schemePaper = z.strictObject({ ...mark, members: z.array(z.union([points, z.record(z.string(), points)])).optional() })

const candidate = z.strictObject({
  id,
  name: z.string().min(1),
  eligible: z.boolean().default(true),
  withdrawn: z.boolean().default(false),
  wishes: z.array(id).min(1),
  agencies: z.array(id).optional(),
  priority: z.array(z.strictObject({ group: z.enum(priorityGroups), evidence: z.boolean() })).default([]),
  exemptions: z
    .array(
      z.strictObject({
        part: z.enum(round1Parts),
        ground: z.enum(exemptionGrounds),
        evidence: z.boolean(),
        result: z.strictObject({ correct: whole(0, 100_000), total: whole(1, 100_000) }).optional(),
      }),
    )
    .default([]),
  round1: z
    .strictObject({ general: round1Part.optional(), language: round1Part.optional(), informatics: round1Part.optional() })
    .default({}),
  papers: z
    .strictObject({
      written: writtenPaper.optional(),
      interview: paper.optional(),
      oral: paper.optional(),
      practical: paper.optional(),
      scheme: schemePaper.optional(),
      language: paper.optional(),
    })
    .default({}),
})

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tie'), ...numbered, post: id, winners: z.array(id) }),
  z.strictObject({ kind: z.literal('reserved'), ...numbered, post: id, winners: z.array(id) }),
  z.strictObject({ kind: z.literal('replacement'), ...numbered, post: id, winners: z.array(id), leaveEmpty: count.default(0) }),
  z.strictObject({ kind: z.literal('transfer'), ...numbered, candidate: id, post: id }),
  z.strictObject({ kind: z.literal('agency'), ...numbered, candidate: id, agency: id }),
  z.strictObject({
    kind: z.literal('marking'),
    ...numbered,
    candidate: id,
    part: z.enum(papers),
    value: points,
    agreed: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('appeal'), ...numbered, candidate: id, part: z.enum(papers), value: points }),
])

const cancellation = z.strictObject({
  candidate: id,
  ground: z.enum(cancellationGrounds),
  ...numbered,
  stage: z.enum(['all', 'firstWishes']).default('all'),
})

export const decideInputSchema = z.strictObject({
  regime: z.enum(regimeIds),
  houseRules: z.enum(houseRulesIds),
  plan: z.strictObject({ kind: z.enum(planKinds), approved: date }),
  steps: z.array(z.strictObject({ id, date })).default([]),
  amendments: z.array(amendment).default([]),
  scheme: scheme.optional(),
  posts: z.array(post),
  candidates: z.array(candidate),
  decisions: z.array(decision).default([]),
  cancellations: z.array(cancellation).default([]),
})

/** What a caller writes: whatever has a default may be left out. */
export type DecideInput = z.input<typeof decideInputSchema>
/** The same after reading: every default is filled in. */
export type Exam = z.output<typeof decideInputSchema>
export type Post = Exam['posts'][number]
export type Candidate = Exam['candidates'][number]
export type Scheme = z.output<typeof scheme>
export type WrittenResult = z.output<typeof writtenPaper>
export type PaperResult = z.output<typeof paper> | WrittenResult | z.output<typeof schemePaper>
export type Decision = Exam['decisions'][number]
export type DecisionOf<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>
export type Cancellation = Exam['cancellations'][number]

/** Why an input is refused; `earliest` is the first day on which a plan of that kind has a regime. */
export const problemCodes = [
  'unknownField',
  'missing',
  'wrongType',
  'outOfRange',
  'unknownValue',
  'unknownId',
  'duplicate',
  'twoMarks',
  'correctAboveTotal',
  'weightsRequired',
  'weightsSum',
  'agenciesSum',
  'notInRegime',
  'beforeFirstRegime',
] as const
export const problemSchema = z.strictObject({ path: z.string(), code: z.enum(problemCodes), earliest: z.string().optional() })
export type Problem = z.infer<typeof problemSchema>

/** What a person has to settle. `nextLowerHoldsPlace` is the only one that is no reason of a candidate. */
export const questionCodes = [
  'markMissing',
  'thirdMarkMissing',
  'appealThirdMissing',
  'markersDiffer',
  'allMarksDiffer',
  'membersDiffer',
  'appealDiffers',
  'tieOpen',
  'reservedOpen',
  'replacementOpen',
  'nextLowerHoldsPlace',
  'agencyTie',
  'agencyFull',
] as const
export const questionSchema = z.strictObject({
  code: z.enum(questionCodes),
  places: z.int(),
  candidates: z.array(z.string()),
  agency: z.string().optional(),
  article: z.string().nullable(),
})
export type Question = z.infer<typeof questionSchema>

export const warningCodes = [
  'otherRegime',
  'otherHouseRules',
  'transitionEnded',
  'round1NotFinished',
  'unconfirmedValue',
  'decisionUnused',
  'cancellationUnused',
  'appealNotAllowed',
  'markUnused',
] as const
export const warningSchema = z.strictObject({
  code: z.enum(warningCodes),
  article: z.string().optional(),
  path: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.int(), z.null()])),
})
export type Warning = z.infer<typeof warningSchema>

const decidedCandidate = z.strictObject({
  id: z.string(),
  state: stateSchema,
  post: z.string(),
  agency: z.string().nullable(),
  rank: z.int().nullable(),
  score: z.int().nullable(),
  priority: z.int().nullable(),
  total: z.int().nullable(),
  reasons: z.array(reasonSchema),
})
export type DecidedCandidate = z.infer<typeof decidedCandidate>

const decidedPost = z.strictObject({
  id: z.string(),
  order: z.array(z.string()),
  winners: z.array(z.string()),
  empty: z.int(),
  next: z.array(z.string()),
  questions: z.array(questionSchema),
})
export type DecidedPost = z.infer<typeof decidedPost>

/** Candidates and posts are sorted by id, warnings by code and facts, so that equal facts give equal output. */
export const decideOutputSchema = z.strictObject({
  regime: z.strictObject({
    id: z.enum(regimeIds),
    proposed: z.enum(regimeIds),
    houseRules: z.enum(houseRulesIds),
    amended: z.array(z.string()),
  }),
  candidates: z.array(decidedCandidate),
  posts: z.array(decidedPost),
  warnings: z.array(warningSchema),
})
export type DecideOutput = z.infer<typeof decideOutputSchema>

export const decideResultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), output: decideOutputSchema }),
  z.strictObject({ ok: z.literal(false), problems: z.array(problemSchema) }),
])
export type DecideResult = z.infer<typeof decideResultSchema>
