import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { blobWrappingKey, decrypt, encrypt, isWrongKey, nonceBytes, sha256, type Encrypted, type RandomBytes } from '../../db/keys.ts'
import { blobPlaces, knownBlobs, registerBlobs } from '../../db/queries/access.ts'
import type { Reader } from '../../db/open.ts'
import type { Act } from '../../db/queries/acts.ts'
import { replaceFile } from '../../db/sync.ts'

/** Folder of encrypted files beside the data file. */
export const blobFolder = 'tep'

export const blobKeyPurpose = (hash: string) => `key of ${hash}`
export const blobPurpose = (hash: string) => `blob ${hash}`

/** A file that lies encrypted on the disk and is entered by the act that needs it. */
export interface StoredBlob {
  readonly sha256: string
  readonly row: Omit<Parameters<typeof registerBlobs>[1][number], 'recordedSeq'>
  /** Removes a file that no row is going to name. */
  discard(): void
}

/**
 * Encrypts a file with a key of its own under a random name in the folder beside the data file. It is on the
 * disk before the act that names it commits. One whose act was broken off stays, unreadable, until `sweepBlobs`.
 */
export function storeBlob(folder: string, fileKey: Uint8Array, bytes: Uint8Array, mime: string, random: RandomBytes): StoredBlob {
  const hash = sha256(bytes)
  const key = random(32)
  const place = `${blobFolder}/${random(16).toString('hex')}`
  mkdirSync(join(folder, blobFolder), { recursive: true, mode: 0o700 })
  const { nonce, text } = encrypt(key, blobPurpose(hash), bytes, random)
  replaceFile(join(folder, place), Buffer.concat([Buffer.from(nonce, 'base64'), Buffer.from(text, 'base64')]))
  const wrappedKey = JSON.stringify(encrypt(blobWrappingKey(fileKey), blobKeyPurpose(hash), key, random))
  return {
    sha256: hash,
    row: { sha256: hash, size: bytes.length, mime, wrappedKey, place },
    discard: () => rmSync(join(folder, place), { force: true }),
  }
}

/** Enters stored files. Where the same bytes are stored already, their first file stays and this one goes. */
export function enterBlobs(act: Act, blobs: readonly StoredBlob[]): void {
  const known = new Set(knownBlobs(act.tx, blobs.map(({ sha256 }) => sha256)))
  const fresh: StoredBlob[] = []
  for (const one of blobs) {
    if (known.has(one.sha256)) one.discard()
    else fresh.push(one)
    known.add(one.sha256)
  }
  registerBlobs(act.tx, fresh.map(({ row }) => ({ ...row, recordedSeq: act.seq })))
}

/** Reads a file that `storeBlob` wrote; null where it is gone, cut off or altered. */
export function readBlob(folder: string, fileKey: Uint8Array, row: { readonly sha256: string; readonly wrappedKey: string; readonly place: string }): Buffer | null {
  const path = join(folder, row.place)
  if (!existsSync(path)) return null
  const stored = readFileSync(path)
  try {
    const key = decrypt(blobWrappingKey(fileKey), blobKeyPurpose(row.sha256), JSON.parse(row.wrappedKey) as Encrypted)
    return decrypt(key, blobPurpose(row.sha256), { nonce: stored.subarray(0, nonceBytes).toString('base64'), text: stored.subarray(nonceBytes).toString('base64') })
  } catch (error) {
    if (isWrongKey(error)) return null
    throw error
  }
}

/** Milliseconds that a file without a row may still be part of an act under way. */
const grace = 24 * 3_600_000

/** Removes encrypted files of yesterday or before that no row names: what an import left that was broken off. */
export function sweepBlobs(reader: Reader, folder: string, now: Date): void {
  const place = join(folder, blobFolder)
  if (!existsSync(place)) return
  const named = blobPlaces(reader)
  for (const name of readdirSync(place)) {
    const path = join(place, name)
    if (!named.has(`${blobFolder}/${name}`) && now.getTime() - statSync(path).mtimeMs > grace) rmSync(path, { force: true })
  }
}
