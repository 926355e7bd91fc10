import { z } from 'zod'
import { tieSteps } from '../rules/terms.ts'
import { reading, writing } from './base.ts'
import { daySchema, idSchema, lineSchema, writeFields } from './values.ts'

/** Paper that a change rests on (căn cứ). */
export const groundFields = { number: lineSchema, date: daySchema, signer: lineSchema }
export const groundSchema = z.object(groundFields)
export type GroundFields = z.infer<typeof groundSchema>

export const gradeSchema = z.enum(['A', 'B', 'C', 'UNCONFIRMED'])

/** A value of an exam's regulation: what the copy says, and what the board confirmed or set in its place. */
export const regimeRowSchema = z.object({
  /** Stable dotted path, 'threshold', 'deadline.round2' (shared/rules/regime-table.ts). */
  path: z.string(),
  section: z.string(),
  /** As the exam's copy of the regulation has it. */
  value: z.unknown(),
  article: z.string(),
  grade: gradeSchema,
  /** Whether another value may be set in its place; otherwise it may only be confirmed. */
  amendable: z.boolean(),
  confirmable: z.boolean(),
  amendment: z
    .object({
      id: idSchema,
      kind: z.enum(['confirmed', 'replaced']),
      value: z.unknown(),
      name: z.string().nullable(),
      ...groundFields,
      revision: z.int(),
    })
    .nullable(),
})
export type RegimeRow = z.infer<typeof regimeRowSchema>

const points = z.int().min(0).max(10_000)
const percent = z.int().min(0).max(100)

/** Scheme of a leadership exam (đề án thi tuyển). Points in hundredths, weights in percent. */
const schemeFields = {
  gateValue: points,
  gateInclusive: z.boolean(),
  model: z.enum(['gate', 'sum']),
  /** Need not add up to 100 (100 and 100 give a sum of 200). */
  writtenWeight: z.int().min(0).max(1_000),
  schemeWeight: z.int().min(0).max(1_000),
  /** Pieces of the score sheet in its order; weights add up to 100; null: one mark per member. */
  pieces: z.array(z.object({ id: lineSchema, weight: percent })).max(20).nullable(),
  average: z.enum(['mean', 'trimmed']),
  /** Largest difference between members, inclusive; null: no limit. */
  spread: points.nullable(),
  /** Minimum of the scheme paper. */
  minimum: points,
  tieBreak: z.array(z.enum(tieSteps)).max(5),
}
export const schemeSchema = z.object({ ...schemeFields, ...groundFields, id: idSchema, revision: z.int() })
export type ExamScheme = z.infer<typeof schemeSchema>

/** Something that the board should know about the choice of rules; the sentence is in shared/words/. */
export const ruleWarningSchema = z.object({ code: z.string(), article: z.string().nullable(), facts: z.record(z.string(), z.unknown()) })

export const regimeViewSchema = z.object({
  examId: idSchema,
  regime: z.string(),
  regimeTitle: z.string(),
  houseRules: z.string(),
  houseRulesTitle: z.string(),
  /** SHA-256 of the copy that was made when the exam was set up. */
  copyHash: z.string(),
  rows: z.array(regimeRowSchema),
  /** Only of a leadership exam; null while none was entered. */
  scheme: schemeSchema.nullable(),
  /** Steps after the end of a transition, other house rules by the day of a part. */
  warnings: z.array(ruleWarningSchema),
})
export type RegimeView = z.infer<typeof regimeViewSchema>

/** The regulation that an exam is held by: its own copy with the board's amendments (decisions.md 18). */
export const regimes = {
  ofExam: reading('Xem quy chế của kỳ thi', 'exams.read').input(z.object({ examId: idSchema })).output(regimeViewSchema),
  /** One paper confirms or replaces any number of values: all of them or none. */
  amend: writing('Ghi sửa đổi quy chế của kỳ thi', 'exams.write', 'audit')
    .input(
      z.object({
        examId: idSchema,
        /** Name of the scheme (đề án) or decision; null: only its number. */
        name: lineSchema.nullable(),
        ...groundFields,
        changes: z.array(z.object({ path: z.string().min(1), kind: z.enum(['confirmed', 'replaced']), value: z.unknown() })).min(1).max(200),
        ...writeFields,
      }),
    )
    .output(z.object({ ids: z.array(idSchema) })),
  withdrawAmendment: writing('Bỏ sửa đổi quy chế', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, expectedRevision: z.int(), ...writeFields }))
    .output(z.object({})),
  /** The scheme of a leadership exam, entered or changed. */
  setScheme: writing('Ghi đề án thi tuyển', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, ...schemeFields, ...groundFields, reason: lineSchema.optional(), expectedRevision: z.int().nullable(), ...writeFields }))
    .output(schemeSchema),
}
