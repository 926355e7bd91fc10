import { z } from 'zod'
import { reading, writing } from './base.ts'
import { groundFields } from './regimes.ts'
import { changeFields, hundredthsSchema, idSchema, lineSchema, writeFields } from './values.ts'

/** How the official mark of a script came about that its single marks do not give. */
export const settlementWays = ['agreed', 'head', 'collective', 'checked', 'zero'] as const
export const settlementWaySchema = z.enum(settlementWays)
export type SettlementWay = z.infer<typeof settlementWaySchema>

/** Why the head gives a script 0 points: what Đ.16 k.3 names, or marks of its writer that he saw as such (k.2 a). */
export const zeroCauses = ['severalScripts', 'twoHandwritings', 'ink', 'otherPaper', 'marked'] as const
export type ZeroCause = (typeof zeroCauses)[number]

/** What a script waits for after both markings: that the two are agreed, a third mark, collective marking; or that the head decides after a check. */
export const settlementNeeds = ['agreement', 'third', 'collective', 'check'] as const
export type SettlementNeed = (typeof settlementNeeds)[number]

const decidedSchema = z.object({
  id: idSchema,
  way: settlementWaySchema,
  value: hundredthsSchema,
  /** The minutes. */
  ...groundFields,
  /** Why it lies outside the marks of the examiners; null: it does not. */
  reason: z.string().nullable(),
  /** Why it is 0 points; null: its way is another. */
  cause: z.enum(zeroCauses).nullable(),
  revision: z.int(),
})
export type Decided = z.infer<typeof decidedSchema>

const settledScriptSchema = z.object({
  scriptId: z.string(),
  code: z.string(),
  position: z.int(),
  /** What its marks ask for, whatever was decided since; null: nothing, and 0 points stand on minutes alone. */
  need: z.enum(settlementNeeds).nullable(),
  /** Whether it still waits for that. */
  waits: z.boolean(),
  /** Null: kept from those who may key marks, as long as a third one is to be keyed. */
  first: hundredthsSchema.nullable(),
  second: hundredthsSchema.nullable(),
  /** Null: there is none. */
  third: hundredthsSchema.nullable(),
  /** Between the first and the second mark (chênh). */
  difference: hundredthsSchema.nullable(),
  /** Mark of a check that lies too far from the official one; null: there is none. */
  checked: hundredthsSchema.nullable(),
  /** Its official mark as it stands; null: it has none yet. */
  official: hundredthsSchema.nullable(),
  decided: decidedSchema.nullable(),
})
export type SettledScript = z.infer<typeof settledScriptSchema>

export const settledBagSchema = z.object({
  id: idSchema,
  partId: idSchema,
  partTitle: z.string(),
  number: z.int(),
  postCode: z.string().nullable(),
  maximum: hundredthsSchema,
  scripts: z.int(),
  /** Scripts that have their official mark. */
  official: z.int(),
  /** First and second marking are locked: only then the marks are laid side by side. */
  open: z.boolean(),
  /** Every script has its official mark. */
  finished: z.boolean(),
  /** Scripts whose single marks give none, in the order in which they lie in the bag. */
  rows: z.array(settledScriptSchema),
})
export type SettledBag = z.infer<typeof settledBagSchema>

/** Why an official mark was not taken. */
export const settlementRefusals = ['marksOpen', 'notNeeded', 'thirdOpen', 'otherWay', 'decided', 'aboveMaximum', 'reasonNeeded', 'unknownScript', 'ownTyping', 'unknownCode', 'causeNeeded'] as const
export type SettlementRefusalCode = (typeof settlementRefusals)[number]

const refusalSchema = z.object({
  code: z.enum(settlementRefusals),
  /** Code of the script it is about; null: of none. */
  script: z.string().nullable(),
  /** Hundredths: what was typed, and between what it should lie. */
  found: z.int().nullable(),
  least: z.int().nullable(),
  most: z.int().nullable(),
})
export type SettlementRefusal = z.infer<typeof refusalSchema>

const refused = { SETTLEMENT_REFUSED: { data: refusalSchema } } as const

/** Official marks of coded scripts (thống nhất điểm, chấm tập thể, điểm 0, TT 22/2025 Quy chế Đ.16 k.2 c–d, k.3): by the head of the marking board, script by script, never by a name. */
export const settlements = {
  settlements: reading('Xem thống nhất điểm', 'settlements.read')
    .input(z.object({ examId: idSchema }))
    .output(
      z.object({
        /** Up to this far apart the mean holds; from `thirdFrom` on a third mark is given. */
        averageUpTo: hundredthsSchema,
        thirdFrom: hundredthsSchema,
        article: z.string().nullable(),
        bags: z.array(settledBagSchema),
      }),
    ),
  settle: writing('Ghi điểm thống nhất của một bài', 'bags.settle', 'audit')
    .errors(refused)
    .input(
      z.object({
        examId: idSchema,
        bagId: idSchema,
        scriptId: z.string().min(1).max(40),
        way: settlementWaySchema.exclude(['zero']),
        value: hundredthsSchema,
        ...groundFields,
        /** Needed where the value lies outside the marks of the examiners. */
        reason: lineSchema.nullable().default(null),
        ...writeFields,
      }),
    )
    .output(z.object({ id: idSchema })),
  /** 0 points by the head, on a written report of the examiners (TT 22/2025 Quy chế Đ.16 k.3), of the script with this code. */
  giveZero: writing('Ghi điểm 0 của một bài vi phạm', 'bags.settle', 'audit')
    .errors(refused)
    .input(
      z.object({
        examId: idSchema,
        partId: idSchema,
        code: z.string().trim().min(1).max(40),
        cause: z.enum(zeroCauses),
        ...groundFields,
        /** Needed where the law does not name the cause: which signs. */
        reason: lineSchema.nullable().default(null),
        ...writeFields,
      }),
    )
    .output(z.object({ id: idSchema })),
  withdrawSettlement: writing('Bỏ điểm thống nhất đã ghi', 'bags.settle', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
