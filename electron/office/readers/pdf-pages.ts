import { inflateSync } from 'node:zlib'

/** Text of an object around a place: from its "obj" to its "endobj". */
function objectAt(bytes: Buffer, place: number): string {
  const start = bytes.lastIndexOf('obj', place)
  const end = bytes.indexOf('endobj', place)
  return bytes.toString('latin1', Math.max(0, start), end === -1 ? bytes.length : end)
}

/** Greatest count of a page tree; the root counts all pages, its branches theirs. */
function countIn(text: string): number {
  const counts = [...text.matchAll(/<<(?:(?!<<)[\s\S])*?\/Type\s*\/Pages\b[\s\S]*?>>/gu)].flatMap(([tree]) => [...tree.matchAll(/\/Count\s+(\d+)/gu)].map(([, count]) => Number(count)))
  return Math.max(0, ...counts)
}

/** Streams of objects, which newer programs write packed. */
function unpackedAt(bytes: Buffer, place: number): string {
  const begin = bytes.indexOf('stream', place)
  const end = bytes.indexOf('endstream', begin)
  if (begin === -1 || end === -1) return ''
  const line = bytes[begin + 6] === 0x0d ? 8 : 7
  try {
    return inflateSync(bytes.subarray(begin + line, end), { finishFlush: 2 }).toString('latin1')
  } catch (error) {
    // A stream that is packed in another way, or locked by a password: its pages stay uncounted.
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

function placesOf(bytes: Buffer, word: string): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) places.push(at)
  return places
}

/** How many pages a PDF has, read from its page tree; null where that cannot be read. */
export function pdfPages(bytes: Buffer): number | null {
  const plain = placesOf(bytes, '/Pages').map((place) => countIn(objectAt(bytes, place)))
  const packed = placesOf(bytes, '/ObjStm').map((place) => countIn(unpackedAt(bytes, place)))
  const most = Math.max(0, ...plain, ...packed)
  return most === 0 ? null : most
}
