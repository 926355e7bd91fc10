import { open } from 'node:fs/promises'
import type { WorkbookRefusalCode } from '../../../shared/import/workbook.ts'

/** A file on disk, or its bytes. */
export type FileSource = string | Uint8Array

/** Names of streams in a compound file that tell what it holds (MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4). */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le')
const biffStreams = [Buffer.from('Workbook\0', 'utf16le'), Buffer.from('Book\0', 'utf16le')]

const zipSignature = Buffer.from('PK')
const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Tells what a file is by its first bytes, whatever its name says.
 *
 * An encrypted .xlsx and an old .xls are both compound files; the names of their streams tell them apart.
 */
export async function kindOfFile(source: FileSource): Promise<'zip' | WorkbookRefusalCode> {
  const head = await readHead(source, 4096)
  if (head.length === 0) return 'empty'
  if (startsWith(head, compoundSignature)) return kindOfCompoundFile(await readHead(source, Number.POSITIVE_INFINITY))
  if (startsWith(head, zipSignature)) return 'zip'
  return isMarkup(head) ? 'htmlRenamed' : 'notAZip'
}

/** Size of the file in bytes. */
export async function sizeOfFile(source: FileSource): Promise<number> {
  if (typeof source !== 'string') return source.byteLength
  const file = await open(source, 'r')
  try {
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

function kindOfCompoundFile(bytes: Buffer): WorkbookRefusalCode {
  if (bytes.includes(encryptedStream)) return 'passwordProtected'
  return biffStreams.some((name) => bytes.includes(name)) ? 'oldXls' : 'notAZip'
}

/** HTML, or Excel 2003 XML, saved under the name of a workbook. */
function isMarkup(head: Buffer): boolean {
  const text = head.toString(head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8')
  return /^\uFEFF?\s*<(!doctype html|html|head|body|table|meta|style|div|\?xml|!--)/i.test(text)
}

async function readHead(source: FileSource, length: number): Promise<Buffer> {
  if (typeof source !== 'string') {
    return Buffer.from(source.buffer, source.byteOffset, Math.min(length, source.byteLength))
  }
  const file = await open(source, 'r')
  try {
    const wanted = Math.min(length, (await file.stat()).size)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}
