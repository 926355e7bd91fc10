import { z } from 'zod'
import { reading, writing } from './base.ts'
import { daySchema, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

/** An organization as it was on the day asked for. */
export const organizationSchema = z.object({
  id: idSchema,
  name: z.string(),
  shortName: z.string().nullable(),
  parentId: idSchema.nullable(),
  validFrom: partialDateSchema.nullable(),
  validTo: partialDateSchema.nullable(),
  /** Id of the row shown: a correction or a change must name it, so that nobody overwrites what he has not seen. */
  versionId: idSchema,
})
export type Organization = z.infer<typeof organizationSchema>

const facts = {
  name: lineSchema,
  shortName: optionalLineSchema.default(null),
  parentId: idSchema.nullable().default(null),
}

/** Agencies and units (cơ quan, đơn vị): rows with validity, never text in a post. */
export const organizations = {
  list: reading('Xem tổ chức', 'organizations.read')
    .meta({ reach: 'held' })
    .input(z.object({ day: daySchema.optional(), asRecordedSeq: z.int().optional(), query: z.string().max(200).optional() }))
    .output(z.object({ rows: z.array(organizationSchema), total: z.int() })),
  versions: reading('Xem lịch sử tổ chức', 'organizations.read')
    .meta({ reach: 'held' })
    .input(z.object({ id: idSchema }))
    .output(z.array(organizationSchema.extend({ recordedSeq: z.int(), supersededSeq: z.int().nullable() }))),
  /** Whoever keeps one exam may add the agency of a post; changing what is there belongs to the office. */
  create: writing('Thêm tổ chức', 'organizations.write', 'audit')
    .meta({ reach: 'held' })
    .input(z.object({ ...facts, validFrom: partialDateSchema.nullable().default(null), ...writeFields }))
    .output(organizationSchema),
  /** Something happened on a day: closes one row and opens the next (ghi thay đổi). */
  change: writing('Ghi thay đổi tổ chức', 'organizations.write', 'audit')
    .input(z.object({ id: idSchema, versionId: idSchema, ...facts, from: partialDateSchema, reason: lineSchema, ...writeFields }))
    .output(organizationSchema),
  /** It was typed wrong: the past is told differently, what was known is kept (sửa sai). */
  correct: writing('Sửa sai tổ chức', 'organizations.write', 'audit')
    .input(
      z.object({
        versionId: idSchema,
        ...facts,
        validFrom: partialDateSchema.nullable().default(null),
        reason: lineSchema,
        ...writeFields,
      }),
    )
    .output(organizationSchema),
}
