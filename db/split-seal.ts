import { hkdfSync, type KeyObject } from 'node:crypto'
import { decrypt, encrypt, isWrongKey, seal, sha256, unseal, type Encrypted, type RandomBytes, type Sealed } from './keys.ts'
import { decodeRecoveryKey, encodeRecoveryKey } from './recovery-key.ts'

/** A keeper's half of the key, sealed to the public key that the keeper had then. */
export interface SealedHalf {
  readonly userId: string
  readonly half: Sealed
}

/** Bytes that need both halves (decisions.md 6). */
export interface SplitSeal {
  readonly recipients: readonly [SealedHalf, SealedHalf]
  readonly ciphertext: Encrypted
  /** SHA-256 of the bytes; they hold a salt, so that nobody can try what is inside. */
  readonly commitment: string
}

export interface Recipient {
  readonly userId: string
  readonly sealingKey: string
}

/** Somebody whose private key is at hand. */
export interface Opener {
  readonly userId: string
  readonly sealing: KeyObject
}

/** Bytes of a half: what a recovery sheet of 13 groups holds. */
const halfBytes = 30

const halfPurpose = (purpose: string, userId: string) => `half of ${purpose} for ${userId}`

function dataKey(halves: readonly [Uint8Array, Uint8Array], purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.concat(halves), 'minh-tuyen', `split ${purpose}`, 32))
}

function sealHalves(recipients: readonly [Recipient, Recipient], purpose: string, halves: readonly [Buffer, Buffer], random: RandomBytes): SplitSeal['recipients'] {
  const sealHalf = ({ userId, sealingKey }: Recipient, half: Buffer): SealedHalf => ({ userId, half: seal(sealingKey, halfPurpose(purpose, userId), half, random) })
  return [sealHalf(recipients[0], halves[0]), sealHalf(recipients[1], halves[1])]
}

/** Seals bytes to two people; `halves`: the 13 groups of each half, to be printed for the two sealed envelopes. */
export function sealToTwo(
  recipients: readonly [Recipient, Recipient],
  purpose: string,
  plain: Uint8Array,
  random: RandomBytes,
): { readonly sealed: SplitSeal; readonly halves: readonly [readonly string[], readonly string[]] } {
  const halves = [random(halfBytes), random(halfBytes)] as const
  const sealed: SplitSeal = {
    recipients: sealHalves(recipients, purpose, halves, random),
    ciphertext: encrypt(dataKey(halves, purpose), purpose, plain, random),
    commitment: sha256(plain),
  }
  return { sealed, halves: [encodeRecoveryKey(halves[0]), encodeRecoveryKey(halves[1])] }
}

/** The two halves, in their order; null where one of the keepers is no recipient or has other keys by now. */
function halvesOf({ recipients }: SplitSeal, purpose: string, openers: readonly [Opener, Opener]): readonly [Buffer, Buffer] | null {
  const [one, other] = recipients.map(({ userId, half }) => {
    const opener = openers.find((each) => each.userId === userId)
    return opener === undefined ? null : unlessWrongKey(() => unseal(opener.sealing, halfPurpose(purpose, userId), half))
  })
  return one && other ? [one, other] : null
}

/** Opens it by both keepers; null where one of them is no recipient or has other keys by now. */
export function openByTwo(sealed: SplitSeal, purpose: string, openers: readonly [Opener, Opener]): Buffer | null {
  const halves = halvesOf(sealed, purpose, openers)
  return halves === null ? null : decrypt(dataKey(halves, purpose), purpose, sealed.ciphertext)
}

/** Seals other bytes under the same two halves, so that the printed ones stay good; null as `openByTwo`. */
export function sealAnew(sealed: SplitSeal, purpose: string, openers: readonly [Opener, Opener], plain: Uint8Array, random: RandomBytes): SplitSeal | null {
  const halves = halvesOf(sealed, purpose, openers)
  if (halves === null) return null
  return { recipients: sealed.recipients, ciphertext: encrypt(dataKey(halves, purpose), purpose, plain, random), commitment: sha256(plain) }
}

/**
 * Seals the two printed halves to other people, in either order typed; what is sealed stays as it is. Null where they are halves of another
 * table. Throws RecoveryKeyError for what is no half at all.
 */
export function sealHalvesTo(recipients: readonly [Recipient, Recipient], { ciphertext, commitment }: SplitSeal, purpose: string, typed: readonly [string, string], random: RandomBytes): SplitSeal | null {
  const [one, other] = [decodeRecoveryKey(typed[0]), decodeRecoveryKey(typed[1])]
  const fits = (halves: readonly [Buffer, Buffer]) => unlessWrongKey(() => decrypt(dataKey(halves, purpose), purpose, ciphertext)) !== null
  const halves = ([[one, other], [other, one]] as const).find(fits)
  return halves === undefined ? null : { recipients: sealHalves(recipients, purpose, halves, random), ciphertext, commitment }
}

function unlessWrongKey(open: () => Buffer): Buffer | null {
  try {
    return open()
  } catch (error) {
    if (isWrongKey(error)) return null
    throw error
  }
}
