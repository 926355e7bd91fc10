import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { openUserSlot, type PrivateKeys, type Sealed, type UserSlot } from './keys.ts'
import { replaceFile } from './sync.ts'

const encrypted = z.object({ nonce: z.string(), text: z.string() })
const sealed = encrypted.extend({ ephemeral: z.string() })
const userSlot = z.object({
  id: z.uuid(),
  name: z.string(),
  derivation: z.object({ name: z.literal('scrypt'), n: z.int(), r: z.int(), p: z.int(), salt: z.string() }),
  sealingKey: z.string(),
  signingKey: z.string(),
  wrappedPrivate: encrypted,
  sealedFileKey: sealed,
})
const slotFile = z.object({
  format: z.literal('minh-tuyen-keys'),
  version: z.literal(1),
  office: z.string(),
  users: z.array(userSlot),
  recovery: z.object({ sealingKey: z.string(), sealedFileKey: sealed }),
})

/** What lies beside the data file and in every backup: office name, user names, public and wrapped keys; nothing else. */
export interface SlotFile {
  readonly format: 'minh-tuyen-keys'
  readonly version: 1
  readonly office: string
  readonly users: readonly UserSlot[]
  readonly recovery: { readonly sealingKey: string; readonly sealedFileKey: Sealed }
}

/** The slot file is damaged or not ours. */
export class SlotFileError extends Error {
  override readonly name = 'SlotFileError'
}

/** Path of the slot file of a data file. */
export function slotPath(file: string): string {
  return `${file}.keys`
}

export function hasSlots(file: string): boolean {
  return existsSync(slotPath(file))
}

export function readSlots(file: string): SlotFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(slotPath(file), 'utf8'))
  } catch (error) {
    throw new SlotFileError(`cannot read ${slotPath(file)}`, { cause: error })
  }
  const read = slotFile.safeParse(content)
  if (!read.success) throw new SlotFileError(`not a slot file: ${slotPath(file)}`, { cause: read.error })
  return read.data
}

/** Opens a user's entry. Returns null when the passphrase is wrong; an entry that its own keys do not open is damage. */
export async function openSlot(slot: UserSlot, passphrase: string): Promise<{ keys: PrivateKeys; fileKey: Buffer } | null> {
  try {
    return await openUserSlot(slot, passphrase)
  } catch (error) {
    throw new SlotFileError(`damaged entry of ${slot.id}`, { cause: error })
  }
}

export function writeSlots(file: string, slots: SlotFile): void {
  replaceFile(slotPath(file), `${JSON.stringify(slots, null, 2)}\n`)
}
