import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from '../../db/sync.ts'

const placesSchema = z.object({ file: z.string().min(1).optional(), backupFolder: z.string().min(1).optional() })

/** Where this PC's office lies and where its backups go; a place that nobody chose is absent. */
export type OfficePlaces = z.infer<typeof placesSchema>

/** Places as they were noted; none before the first start and when the note cannot be read. */
export function readPlaces(path: string): OfficePlaces {
  try {
    return placesSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return {}
    throw error
  }
}

/** Notes a place beside the others; the old note or the new one survives a power cut (field report 105). */
export function notePlaces(path: string, places: OfficePlaces): void {
  replaceFile(path, `${JSON.stringify({ ...readPlaces(path), ...places }, null, 2)}\n`)
}
