import { inflateSync } from 'node:zlib'
import { readBlob } from '../blobs.ts'

/** Photos of a document as they lie encrypted beside the data file. */
export interface PhotoFiles {
  readonly folder: string
  readonly fileKey: Uint8Array
  readonly files: readonly { readonly sha256: string; readonly wrappedKey: string; readonly place: string; readonly mime: string }[]
}

/** A photo that can be printed. */
export interface Photo {
  readonly bytes: Buffer
  readonly type: 'jpg' | 'png'
  readonly width: number
  readonly height: number
}

/** The photo with this hash; null where it is gone or no picture: its place on paper stays open. */
export type Photos = (sha256: string) => Photo | null

export const noPhotos: Photos = () => null

/** Frame of a photo of 3 × 4 cm, in millimetres. */
export const photoFrame = { width: 30, height: 40 }

/** Reads each photo once, when it is printed. */
export function photosIn({ folder, fileKey, files }: PhotoFiles): Photos {
  const rows = new Map(files.map((file) => [file.sha256, file]))
  return (sha256) => {
    const row = rows.get(sha256)
    const bytes = row === undefined ? null : readBlob(folder, fileKey, row)
    return bytes === null ? null : readPhoto(bytes)
  }
}

/** A photo with its size in pixels; null where its inside is not that of a picture. */
export function readPhoto(bytes: Buffer): Photo | null {
  const type = bytes.subarray(0, 2).toString('hex') === 'ffd8' ? 'jpg' : 'png'
  const size = type === 'jpg' ? jpegSize(bytes) : pngSize(bytes)
  return size === null || size.width === 0 || size.height === 0 ? null : { bytes, type, ...size }
}

type Size = Pick<Photo, 'width' | 'height'>

/** Frames of a JPEG begin with FF C0 … CF; C4, C8 and CC are tables. */
function jpegSize(bytes: Buffer): Size | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** The head of a PNG, where all of its pieces are there and its pixels unfold. */
function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const pixels: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > bytes.length) return null
    if (name === 'IDAT') pixels.push(bytes.subarray(at + 8, at + 8 + length))
    if (name === 'IEND') return unfolds(Buffer.concat(pixels)) ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null
    at += 12 + length
  }
  return null
}

function unfolds(pixels: Buffer): boolean {
  try {
    inflateSync(pixels)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return false
    throw error
  }
}
