import { z } from 'zod'
import { reading, writing } from './base.ts'
import { seedOriginSchema, seedSchema } from './numbers.ts'
import { groundFields } from './regimes.ts'
import { changeFields, hundredthsSchema, idSchema, lineSchema, writeFields } from './values.ts'
import { settlementWaySchema } from './settlements.ts'

const checkSchema = z.object({
  id: idSchema,
  bagNumber: z.int(),
  position: z.int(),
  code: z.string(),
  /** Member of the marking board who marks it again. */
  checker: z.string(),
  maximum: hundredthsSchema,
  /** Null: not recorded yet. */
  value: hundredthsSchema.nullable(),
  /** The official mark that it is laid beside; null until it is recorded, so that nobody marks towards it. */
  official: hundredthsSchema.nullable(),
  difference: hundredthsSchema.nullable(),
  /** So far apart that the head decides (`limit`). */
  beyond: z.boolean(),
  /** What the head decided of the script; null: nothing. */
  decided: z.object({ way: settlementWaySchema, value: hundredthsSchema, ...groundFields }).nullable(),
  revision: z.int(),
})
export type ScriptCheck = z.infer<typeof checkSchema>

const checkDrawSchema = z.object({
  id: idSchema,
  partId: idSchema,
  partTitle: z.string(),
  share: z.int(),
  /** Bags and scripts that it was drawn from. */
  bags: z.int(),
  scripts: z.int(),
  /** Decision of the board. */
  ...groundFields,
  seed: z.string(),
  seedOrigin: seedOriginSchema,
  hash: z.string(),
  at: z.string(),
  userName: z.string(),
  revision: z.int(),
  /** In the order of bag and place. */
  checks: z.array(checkSchema),
})
export type CheckDraw = z.infer<typeof checkDrawSchema>

/** Why nothing was drawn or recorded. */
export const checkRefusals = ['noBags', 'nobody', 'tooFew', 'marked', 'aboveMaximum', 'officialOpen', 'decided'] as const
const refusalSchema = z.object({
  code: z.enum(checkRefusals),
  /** Code of the script it is about; null: of none. */
  script: z.string().nullable(),
  /** Hundredths, or how many. */
  found: z.int().nullable(),
  most: z.int().nullable(),
})
export type CheckRefusal = z.infer<typeof refusalSchema>
const refused = { CHECK_REFUSED: { data: refusalSchema } } as const

/**
 * Check marking of some per cent of the scripts (chấm kiểm tra). The regulation as noted (TT 22/2025 Quy chế Đ.16) does not know it: the board decides that it is
 * done and of which share; a difference beyond what the mean bridges (`marking.averageUpTo`) goes to the head, who settles it with minutes.
 */
export const checks = {
  checks: reading('Xem chấm kiểm tra', 'settlements.read')
    .input(z.object({ examId: idSchema }))
    .output(
      z.object({
        /** Hundredths: a difference up to here changes nothing. */
        limit: hundredthsSchema,
        article: z.string().nullable(),
        /** Coded papers with the bags that have all their official marks and were in no draw yet. */
        papers: z.array(z.object({ partId: idSchema, partTitle: z.string(), bags: z.int(), scripts: z.int() })),
        draws: z.array(checkDrawSchema),
      }),
    ),
  drawChecks: writing('Bốc thăm bài chấm kiểm tra', 'bags.draw', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, partId: idSchema, share: z.int().min(1).max(100), ...groundFields, seed: seedSchema.nullable().default(null), ...writeFields }))
    .output(z.object({ id: idSchema, scripts: z.int() })),
  withdrawCheckDraw: writing('Bỏ lần bốc thăm bài chấm kiểm tra', 'bags.draw', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  recordCheck: writing('Ghi điểm chấm kiểm tra', 'bags.settle', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, id: idSchema, value: hundredthsSchema, ...changeFields }))
    .output(z.object({})),
}
