import { z } from 'zod'
import { reading, writing } from './base.ts'
import { markerSchema } from './keying.ts'
import { seedOriginSchema, seedSchema } from './numbers.ts'
import { idSchema, lineSchema, writeFields } from './values.ts'

const drawSchema = z.object({
  marker: markerSchema,
  seed: z.string(),
  seedOrigin: seedOriginSchema,
  at: z.string(),
  userName: z.string(),
  /** SHA-256 over who marks which bag: the same seed over the same bags and members gives it again. */
  hash: z.string(),
})
export type BagDraw = z.infer<typeof drawSchema>

const bagMarkersSchema = z.object({
  partId: idSchema,
  partTitle: z.string(),
  draws: z.array(drawSchema),
  /** Members of the marking board who may mark this paper today. */
  members: z.array(z.object({ memberId: idSchema, fullName: z.string() })),
  /** Members who may not, because a candidate of the paper is their kin. */
  barred: z.array(z.string()),
  bags: z.array(z.object({ id: idSchema, number: z.int(), postCode: z.string().nullable(), scripts: z.int(), markers: z.array(z.object({ marker: markerSchema, fullName: z.string() })) })),
})
export type BagMarkers = z.infer<typeof bagMarkersSchema>

/** Why bags are not drawn. */
export const bagDrawBlocks = ['nobody', 'tooFew', 'keyed', 'earlierMissing'] as const

/** Who marks which bag, drawn by lot (bốc thăm túi bài, TT 22/2025 Quy chế Đ.16 k.2). */
export const bags = {
  list: reading('Xem bốc thăm túi bài', 'scripts.read').input(z.object({ examId: idSchema })).output(z.array(bagMarkersSchema)),
  draw: writing('Bốc thăm túi bài cho giám khảo', 'bags.draw', 'audit')
    .errors({ BAG_DRAW_REFUSED: { data: z.object({ code: z.enum(bagDrawBlocks), marker: markerSchema }) }, DRAW_REASON_NEEDED: {} })
    .input(z.object({ examId: idSchema, partId: idSchema, marker: markerSchema, seed: seedSchema.nullable().default(null), reason: lineSchema.optional(), ...writeFields }))
    .output(z.object({ bags: z.int() })),
}
