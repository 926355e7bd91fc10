import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { blobWrappingKey, encrypt, sha256, type RandomBytes } from '../../db/keys.ts'
import { findBlob, registerBlob } from '../../db/queries/access.ts'
import type { Act } from '../../db/queries/acts.ts'
import { replaceFile } from '../../db/sync.ts'

/** Folder of encrypted files beside the data file. */
export const blobFolder = 'tep'

export const blobKeyPurpose = (hash: string) => `key of ${hash}`
export const blobPurpose = (hash: string) => `blob ${hash}`

/** A file that lies encrypted on the disk and is entered by the act that needs it. */
export interface StoredBlob {
  readonly sha256: string
  /** Where the same bytes are stored already, their first file stays and this one goes. */
  register(act: Act): void
  /** Removes a file that no row is going to name. */
  discard(): void
}

/**
 * Encrypts a file with a key of its own under a random name in the folder beside the data file. It is on the
 * disk before the act that names it commits; one that no row names is swept away later.
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
    register(act) {
      if (findBlob(act.tx, hash) === null) registerBlob(act.tx, { sha256: hash, size: bytes.length, mime, wrappedKey, place, recordedSeq: act.seq })
      else this.discard()
    },
    discard: () => rmSync(join(folder, place), { force: true }),
  }
}
