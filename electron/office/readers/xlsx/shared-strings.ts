import { WorkbookRefusal } from '../refusal.ts'
import type { Archive } from './archive.ts'
import { readWholePart } from './parse-part.ts'
import { textReader } from './text-runs.ts'
import type { StoredText } from './text-runs.ts'

/** The texts that cells name by number; the only part that stays in memory. */
export async function readSharedStrings(archive: Archive, part: string | null, signal?: AbortSignal): Promise<StoredText[]> {
  if (part === null) return []
  if (archive.sizeOf(part) > archive.limits.sharedStringBytes) throw new WorkbookRefusal('tooLarge')
  const strings: StoredText[] = []
  const reader = textReader()
  await readWholePart(
    archive,
    part,
    {
      open(name, attributes) {
        if (name === 'si') reader.start()
        else reader.open(name, attributes)
      },
      close(name) {
        if (name === 'si') strings.push(reader.finish())
        else reader.close(name)
      },
      text: reader.text,
    },
    signal,
  )
  return strings
}
