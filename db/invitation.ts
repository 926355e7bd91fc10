import { decrypt, deriveKey, encrypt, isWrongKey, newDerivation, type Encrypted, type KeyDerivation, type KeyDerivationCost, type RandomBytes } from './keys.ts'
import { readOneTimeCode } from './one-time-code.ts'

/** Entry of a user who has not chosen a passphrase yet: the file key under a one-time code, until it runs out. */
export interface InvitedUser {
  readonly id: string
  readonly name: string
  readonly invitation: {
    readonly derivation: KeyDerivation
    readonly wrappedFileKey: Encrypted
    /** Moment from which the code opens nothing, ISO. */
    readonly until: string
  }
}

const invitationPurpose = (id: string) => `invitation of ${id}`

/** Wraps the file key under a one-time code. */
export async function inviteUser(
  user: { readonly id: string; readonly name: string },
  code: readonly string[],
  until: string,
  fileKey: Uint8Array,
  cost: KeyDerivationCost,
  random: RandomBytes,
): Promise<InvitedUser> {
  const derivation = newDerivation(cost, random)
  const key = await deriveKey(code.join(''), derivation)
  return { ...user, invitation: { derivation, wrappedFileKey: encrypt(key, invitationPurpose(user.id), fileKey, random), until } }
}

/** File key from a one-time code as it was typed. Returns null when the code is wrong. */
export async function openInvitation({ id, invitation }: InvitedUser, typed: string): Promise<Buffer | null> {
  const code = readOneTimeCode(typed)
  if (code === null) return null
  const key = await deriveKey(code, invitation.derivation)
  try {
    return decrypt(key, invitationPurpose(id), invitation.wrappedFileKey)
  } catch (error) {
    if (isWrongKey(error)) return null
    throw error
  }
}
