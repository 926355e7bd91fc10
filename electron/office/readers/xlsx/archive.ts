import type { Readable } from 'node:stream'
import { fromBufferPromise, openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { kindOfFile, sizeOfFile } from '../file-kind.ts'
import type { FileSource } from '../file-kind.ts'
import { WorkbookRefusal } from '../refusal.ts'
import { crc32Of } from './crc32.ts'
import type { WorkbookLimits } from './limits.ts'

/** The parts of a workbook, each read as a stream. */
export interface Archive {
  readonly limits: WorkbookLimits
  has(name: string): boolean
  /** Declared bytes of a part when unpacked. */
  sizeOf(name: string): number
  /** Chunks of a part; refuses the file when the part is larger, shorter or other than the archive declares. */
  chunks(name: string, signal?: AbortSignal): AsyncGenerator<Buffer>
  close(): void
}

/** Opens the archive of a workbook and lists its parts; refuses whatever is no archive. */
export async function openArchive(source: FileSource, limits: WorkbookLimits): Promise<Archive> {
  const kind = await kindOfFile(source)
  if (kind !== 'zip') throw new WorkbookRefusal(kind)
  if ((await sizeOfFile(source)) > limits.fileBytes) throw new WorkbookRefusal('tooLarge')
  const zip = await openZip(source)
  try {
    const entries = await listEntries(zip, limits)
    return {
      limits,
      has: (name) => entries.has(key(name)),
      sizeOf: (name) => entries.get(key(name))?.uncompressedSize ?? 0,
      chunks: (name, signal) => readPart(zip, entries.get(key(name)), limits.partBytes, signal),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function openZip(source: FileSource): Promise<ZipFile> {
  try {
    return typeof source === 'string'
      ? await openPromise(source, { autoClose: false })
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength))
  } catch (error) {
    throw new WorkbookRefusal('damaged', error)
  }
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2.3). */
function key(name: string): string {
  return name.toLowerCase()
}

async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new WorkbookRefusal('tooLarge')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(key(entry.fileName), entry)
  } catch (error) {
    throw new WorkbookRefusal('damaged', error)
  }
  return entries
}

async function* readPart(
  zip: ZipFile,
  entry: Entry | undefined,
  limit: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new WorkbookRefusal('damaged')
  if (entry.uncompressedSize > limit) throw new WorkbookRefusal('tooLarge')
  const stream = await openPart(zip, entry)
  const checksum = crc32Of()
  try {
    for await (const chunk of chunksOf(stream)) {
      signal?.throwIfAborted()
      checksum.add(chunk)
      yield chunk
    }
  } finally {
    stream.destroy()
  }
  if (checksum.value() !== entry.crc32) throw new WorkbookRefusal('damaged')
}

async function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  try {
    return await zip.openReadStreamPromise(entry)
  } catch (error) {
    throw new WorkbookRefusal('damaged', error)
  }
}

/** Errors of the stream itself mean a damaged archive; errors of whoever reads the chunks pass through. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  const iterator = stream[Symbol.asyncIterator]()
  for (;;) {
    let next: IteratorResult<unknown>
    try {
      next = await iterator.next()
    } catch (error) {
      throw new WorkbookRefusal('damaged', error)
    }
    if (next.done === true) return
    yield next.value as Buffer
  }
}
