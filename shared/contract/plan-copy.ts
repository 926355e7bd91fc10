import { z } from 'zod'
import { groundSchema } from './regimes.ts'
import { daySchema, idSchema } from './values.ts'

/** Why a post cannot be taken over as it is. */
export const copyProblemSchema = z.discriminatedUnion('code', [
  /** `until`: last day of the agency; null: it was taken out of the list. */
  z.object({ code: z.literal('agencyEnded'), agencyName: z.string(), until: daySchema.nullable() }),
  /** `path`: the field that the regulation does not allow so; `reason` as postProblems gives it. */
  z.object({ code: z.literal('notInRegime'), path: z.string(), reason: z.string(), article: z.string().nullable() }),
])
export type CopyProblem = z.infer<typeof copyProblemSchema>

/** What an exam holds that a new plan does not take over. */
export const leftKinds = ['candidates', 'sessions', 'boardSeats', 'quotaChanges', 'decisions', 'scheme', 'questions'] as const
export type LeftKind = (typeof leftKinds)[number]

/** What a new plan made from an exam would take over, and what not. */
export const copyProposalSchema = z.object({
  posts: z.array(z.object({ id: idSchema, code: z.string(), name: z.string(), agencyName: z.string(), quota: z.int(), problems: z.array(copyProblemSchema) })),
  rooms: z.int(),
  members: z.int(),
  /** What the board had confirmed or replaced: of another exam and another decision, so it is asked about one by one. */
  amendments: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['confirmed', 'replaced']),
      value: z.unknown(),
      article: z.string().nullable(),
      ground: groundSchema,
      /** False: the regulation of the new plan has no such value, or has it so already. */
      possible: z.boolean(),
    }),
  ),
  left: z.array(z.object({ kind: z.enum(leftKinds), count: z.int() })),
})
export type CopyProposal = z.infer<typeof copyProposalSchema>

/** What of the exam is taken over. */
export const copyChoiceFields = {
  postIds: z.array(idSchema).max(2000),
  rooms: z.boolean(),
  /** People of the council and boards, without functions: those need a decision. */
  members: z.boolean(),
  /** Values taken over, with the decision of the new exam that sets them; null: none. */
  amendments: z.object({ paths: z.array(z.string()).min(1).max(200), ...groundSchema.shape }).nullable(),
}
