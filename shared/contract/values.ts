import { z } from 'zod'
import type { FieldGroup } from './permissions.ts'

/** UUID text of a record. */
export const idSchema = z.uuid()

/** Calendar day, 'YYYY-MM-DD'. */
export const daySchema = z.iso.date()

/** Day as far as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export const partialDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

/** Hundredths of a point, an integer: 72,50 is 7250. Totals have no upper limit here; a part sets its own. */
export const hundredthsSchema = z.int().min(0)

/** One line of text that must not be empty. */
export const lineSchema = z.string().trim().min(1).max(300)

/** One line of text that may be missing. */
export const optionalLineSchema = z.string().trim().max(1000).nullable()

/** Fields of every call that writes: the same requestId is carried out once. */
export const writeFields = { requestId: idSchema }

/** Fields of a call that changes an existing record: refused as STALE when somebody changed it meanwhile. */
export const changeFields = { requestId: idSchema, expectedRevision: z.int().min(1) }

/** Marks a field of an output as belonging to a group that not every role may see. */
export function grouped<S extends z.ZodType>(schema: S, fieldGroup: FieldGroup): z.ZodOptional<S> {
  return schema.optional().meta({ fieldGroup })
}
