import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Size and SHA-256 of the bytes of a file as they lie on the disk. */
export interface FileDigest {
  readonly bytes: number
  readonly sha256: string
}

const piece = 2 ** 20

/** Reads a file piece by piece; `take` gets each piece. */
function readPieces(path: string, take: (bytes: Buffer) => void): FileDigest {
  const handle = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(piece)
    let bytes = 0
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const part = buffer.subarray(0, read)
      hash.update(part)
      take(part)
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(handle)
  }
}

export function digestFile(path: string): FileDigest {
  return readPieces(path, () => undefined)
}

/** Copies a file under another name first, waits for the disk, then gives it its name: it is there whole or not at all. */
export function copyWhole(from: string, to: string): FileDigest {
  const part = `${to}.part`
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  try {
    const handle = openSync(part, 'w', 0o600)
    let digest: FileDigest
    try {
      digest = readPieces(from, (bytes) => {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
      })
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, to)
    return digest
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
