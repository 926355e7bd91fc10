import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { InvitedUser } from './invitation.ts'
import { openUserSlot, type PrivateKeys, type Sealed, type UserSlot } from './keys.ts'
import { replaceFile } from './sync.ts'

const encrypted = z.object({ nonce: z.string(), text: z.string() })
const sealed = encrypted.extend({ ephemeral: z.string() })
const derivation = z.object({ name: z.literal('scrypt'), n: z.int(), r: z.int(), p: z.int(), salt: z.string() })
const person = { id: z.uuid(), name: z.string() }
const userSlot = z.object({
  ...person,
  derivation,
  sealingKey: z.string(),
  signingKey: z.string(),
  wrappedPrivate: encrypted,
  sealedFileKey: sealed,
})
const invitedUser = z.object({ ...person, invitation: z.object({ derivation, wrappedFileKey: encrypted, until: z.iso.datetime() }) })
const slotFile = z.object({
  format: z.literal('minh-tuyen-keys'),
  // 1 knew no invitations.
  version: z.union([z.literal(1), z.literal(2)]),
  office: z.string(),
  users: z.array(z.union([userSlot, invitedUser])),
  recovery: z.object({ sealingKey: z.string(), sealedFileKey: sealed }),
})

/** A user in the slot file: with keys of his own, or invited. */
export type SlotEntry = UserSlot | InvitedUser

/** What lies beside the data file and in every backup: office name, user names, public and wrapped keys; nothing else. */
export interface SlotFile {
  readonly office: string
  readonly users: readonly SlotEntry[]
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

export function isInvited(entry: SlotEntry): entry is InvitedUser {
  return 'invitation' in entry
}

/** Entry of a user who has keys; null where there is none. */
export function ownSlot({ users }: SlotFile, userId: string): UserSlot | null {
  const entry = users.find(({ id }) => id === userId)
  return entry === undefined || isInvited(entry) ? null : entry
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
  const { office, users, recovery } = read.data
  return { office, users, recovery }
}

/** Opens a user's entry. Returns null when the passphrase is wrong; an entry that its own keys do not open is damage. */
export async function openSlot(slot: UserSlot, passphrase: string): Promise<{ keys: PrivateKeys; fileKey: Buffer } | null> {
  try {
    return await openUserSlot(slot, passphrase)
  } catch (error) {
    throw new SlotFileError(`damaged entry of ${slot.id}`, { cause: error })
  }
}

export function writeSlots(file: string, { office, users, recovery }: SlotFile): void {
  replaceFile(slotPath(file), `${JSON.stringify({ format: 'minh-tuyen-keys', version: 2, office, users, recovery }, null, 2)}\n`)
}

/** Puts a user's entry in the place of the one that is there, or at the end. Read and written in one go, so that no other entry is lost. */
export function putSlot(file: string, entry: SlotEntry): void {
  const slots = readSlots(file)
  const known = slots.users.some(({ id }) => id === entry.id)
  const users = known ? slots.users.map((one) => (one.id === entry.id ? entry : one)) : [...slots.users, entry]
  writeSlots(file, { ...slots, users })
}
