import { z } from 'zod'
import { decideInputSchema, decideOutputSchema, questionSchema, reasonSchema, stateSchema } from '../rules/decide-schema.ts'
import { pure, reading, writing } from './base.ts'
import { markStateSchema, partSchema } from './marking.ts'
import { daySchema, grouped, hundredthsSchema, idSchema, lineSchema, partialDateSchema, writeFields } from './values.ts'

export const resultRowSchema = z.object({
  candidateId: idSchema,
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  sex: z.enum(['male', 'female']),
  postId: idSchema,
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
  quota: z.int(),
  winners: z.array(idSchema),
  empty: z.int(),
  questions: z.array(questionSchema),
})
export type ResultPost = z.infer<typeof resultPostSchema>

export const resultsViewSchema = z.object({
  examId: idSchema,
  regimeTitle: z.string(),
  houseRulesTitle: z.string(),
  parts: z.array(partSchema),
  posts: z.array(resultPostSchema),
  /** Everybody, by post code, then rank, then given name. */
  rows: z.array(resultRowSchema),
  warnings: z.array(z.object({ code: z.string(), article: z.string().nullable(), facts: z.record(z.string(), z.unknown()) })),
  /** Decisions of the head that were recorded, newest last. */
  decisions: z.array(
    z.object({ id: idSchema, postId: idSchema, kind: z.string(), number: z.string(), date: daySchema, signer: z.string(), winners: z.array(idSchema), revision: z.int() }),
  ),
  /** SHA-256 of the facts that were ranked: the same facts give the same hash. */
  factsHash: z.string(),
})
export type ResultsView = z.infer<typeof resultsViewSchema>

/** Ranking of an exam: decided by shared/rules, with reasons. */
export const results = {
  /** Facts in, decisions with reasons out; needs no file. */
  decide: pure('Xét kết quả từ dữ kiện').meta({ accepts: decideInputSchema }).input(z.unknown()).output(decideOutputSchema),
  view: reading('Xem kết quả', 'results.read').input(z.object({ examId: idSchema })).output(resultsViewSchema),
  /** What the law leaves to the head of the recruiting agency: the choice among equals at the last place. */
  recordDecision: writing('Ghi quyết định của người đứng đầu', 'results.decide', 'audit')
    .errors({
      /** The question is not open, or the choice does not answer it. */
      DECISION_REFUSED: { data: z.object({ code: z.enum(['notAsked', 'wrongPeople', 'wrongNumber']), places: z.int() }) },
    })
    .input(
      z.object({
        examId: idSchema,
        postId: idSchema,
        kind: z.enum(['tie']),
        number: lineSchema,
        date: daySchema,
        signer: lineSchema,
        winners: z.array(idSchema).min(1),
        ...writeFields,
      }),
    )
    .output(z.object({ id: idSchema })),
  withdrawDecision: writing('Bỏ quyết định đã ghi', 'results.decide', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
}
