import { z } from 'zod'
import { daySchema } from './values.ts'

/** What an act would break in a later step; the words are in shared/words/later-breaks.ts. */
export const laterBreaks = ['numbersIssued', 'roomsIssued', 'seatsDrawn', 'numbered', 'seats', 'marks'] as const

/** `count`: how many people, seats, marks or draws; null where it is not counted. `since`: day on which the first paper went out. */
export const laterBreakSchema = z.object({ code: z.enum(laterBreaks), count: z.int().nullable(), since: daySchema.nullable() })
export type LaterBreak = z.infer<typeof laterBreakSchema>
