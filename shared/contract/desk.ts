import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { scanKindSchema } from './scans.ts'
import { idSchema } from './values.ts'

const chosen = z.object({ path: z.string().nullable() })

/** What only a desktop can do: dialogs, printing, the window. Not part of an office without a window. */
export const desk = {
  chooseWorkbook: oc.output(chosen),
  /** Several files, or every file of a folder. */
  chooseScans: oc.input(z.object({ kind: scanKindSchema, from: z.enum(['files', 'folder']) })).output(z.object({ paths: z.array(z.string()) })),
  chooseFolder: oc.input(z.object({ purpose: z.enum(['data', 'backup']) })).output(chosen),
  chooseSave: oc.input(z.object({ suggestedName: z.string().max(200), format: z.enum(['pdf', 'docx', 'xlsx', 'ics']) })).output(chosen),
  /** Sends a made document to a printer through the system's dialog. */
  print: oc.input(z.object({ documentId: idSchema })).output(z.object({ printed: z.boolean(), reason: z.string().nullable() })),
  /** Version of the program and whether the office holds practice data. */
  about: oc.output(z.object({ version: z.string(), frame: z.enum(['own', 'system']) })),
  /** Told to the page while the window waits for the backup that closing makes. */
  closing: oc.output(eventIterator(z.object({ stage: z.string(), done: z.int(), total: z.int().nullable(), failure: z.string().nullable() }))),
  /** Closes without waiting any longer. */
  quit: oc.output(z.object({})),
}
