import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from '../../db/sync.ts'

const settingsSchema = z.object({ file: z.string().min(1) })

/** Where this PC's office lies; null before the first start and when the note cannot be read. */
export function readOfficePlace(path: string): string | null {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).file
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

/** Notes where the office lies; the old note or the new one survives a power cut (field report 105). */
export function writeOfficePlace(path: string, file: string): void {
  replaceFile(path, `${JSON.stringify({ file }, null, 2)}\n`)
}
