import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from './values.ts'

const chosen = z.object({ path: z.string().nullable() })

/** What only a desktop can do: dialogs, printing, the window. Not part of an office without a window. */
export const desk = {
  chooseWorkbook: oc.output(chosen),
  chooseFolder: oc.output(chosen),
  chooseSave: oc.input(z.object({ suggestedName: z.string().max(200) })).output(chosen),
  /** Sends a made document to a printer through the system's dialog. */
  print: oc.input(z.object({ documentId: idSchema })).output(z.object({ printed: z.boolean(), reason: z.string().nullable() })),
  /** Version of the program and whether the office holds practice data. */
  about: oc.output(z.object({ version: z.string(), frame: z.enum(['own', 'system']) })),
  quit: oc.output(z.object({})),
}
