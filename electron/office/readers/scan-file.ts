import { open, readFile } from 'node:fs/promises'
import { scanLimits, type ScanKind, type ScanRefusalCode } from '../../../shared/contract/scans.ts'

/** A file that can be kept. */
export interface ScanFile {
  readonly bytes: Buffer
  readonly mime: string
}

const ascii = (bytes: Uint8Array, start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1')
const startsWith = (bytes: Uint8Array, hex: string) => Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex

/** What a file is by its first bytes, whatever its name says; null for a kind that is not kept. */
function mimeOf(head: Uint8Array): 'image/jpeg' | 'image/png' | 'application/pdf' | 'tiff' | 'heic' | null {
  if (startsWith(head, 'ffd8ff')) return 'image/jpeg'
  if (startsWith(head, '89504e470d0a1a0a')) return 'image/png'
  if (ascii(head, 0, 1024).includes('%PDF-')) return 'application/pdf'
  if (startsWith(head, '49492a00') || startsWith(head, '4d4d002a')) return 'tiff'
  return ascii(head, 4, 8) === 'ftyp' ? 'heic' : null
}

/** Whether the end of a file is there: one that was copied in part lacks it. */
function isWhole(tail: Uint8Array, mime: string): boolean {
  const end = Buffer.from(tail)
  if (mime === 'image/jpeg') return end.includes(Buffer.from('ffd9', 'hex'))
  return end.includes(mime === 'image/png' ? 'IEND' : '%%EOF', 0, 'latin1')
}

function judge(kind: ScanKind, size: number, head: Uint8Array, tail: Uint8Array): ScanRefusalCode | { readonly mime: string } {
  if (size === 0) return 'empty'
  if (size > scanLimits[kind]) return 'tooBig'
  const mime = mimeOf(head)
  if (mime === null) return 'otherKind'
  if (mime === 'tiff' || mime === 'heic') return mime
  if (kind === 'photo' && mime === 'application/pdf') return 'noPhoto'
  return isWhole(tail, mime) ? { mime } : 'damaged'
}

const ends = 2048

/** Why a file cannot be kept, by its size, its beginning and its end; null where it can. */
export async function scanRefusal(path: string, kind: ScanKind): Promise<ScanRefusalCode | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const part = async (from: number) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(ends), 0, ends, from)
        return buffer.subarray(0, bytesRead)
      }
      const judged = judge(kind, size, await part(0), await part(Math.max(0, size - ends)))
      return typeof judged === 'string' ? judged : null
    } finally {
      await file.close()
    }
  } catch (error) {
    return isMissing(error) ? 'gone' : fail(error)
  }
}

/** Reads a file whole; why it cannot be kept where it cannot. */
export async function readScan(path: string, kind: ScanKind): Promise<ScanFile | ScanRefusalCode> {
  const refusal = await scanRefusal(path, kind)
  if (refusal !== null) return refusal
  const bytes = await readFile(path)
  const judged = judge(kind, bytes.length, bytes.subarray(0, ends), bytes.subarray(Math.max(0, bytes.length - ends)))
  return typeof judged === 'string' ? judged : { bytes, mime: judged.mime }
}

/** A file that is not there, or that the system does not let us read. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/u.test(error.code)
}

function fail(error: unknown): never {
  throw error
}
