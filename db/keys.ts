import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  scrypt,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { decodeRecoveryKey, encodeRecoveryKey } from './recovery-key.ts'

/** Bytes of chance, passed in so that nothing here draws them by itself. */
export type RandomBytes = (size: number) => Buffer

/** Parameters of scrypt, stored beside what they protect. */
export interface KeyDerivation {
  readonly name: 'scrypt'
  readonly n: number
  readonly r: number
  readonly p: number
  readonly salt: string
}
export type KeyDerivationCost = Pick<KeyDerivation, 'n' | 'r' | 'p'>

/** About half a second on an office PC. */
export const usualCost: KeyDerivationCost = { n: 2 ** 17, r: 8, p: 1 }

/** Bytes encrypted with AES-256-GCM, base64. */
export interface Encrypted {
  readonly nonce: string
  readonly text: string
}

/** Bytes that only the holder of one X25519 private key can read. */
export interface Sealed extends Encrypted {
  readonly ephemeral: string
}

/** A user's entry in the slot file: public keys, and the private ones under the passphrase. */
export interface UserSlot {
  readonly id: string
  readonly name: string
  readonly derivation: KeyDerivation
  readonly sealingKey: string
  readonly signingKey: string
  readonly wrappedPrivate: Encrypted
  readonly sealedFileKey: Sealed
}

/** A user's private keys, held in memory while the user is signed in. */
export interface PrivateKeys {
  readonly sealing: KeyObject
  readonly signing: KeyObject
}

const keyBytes = 32
export const nonceBytes = 12
const tagBytes = 16

// DER headers that turn 32 raw bytes into PKCS #8 and SPKI (RFC 8410).
const derHeaders = {
  x25519: { private: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' },
  ed25519: { private: '302e020100300506032b657004220420', public: '302a300506032b6570032100' },
} as const
type Curve = keyof typeof derHeaders

function privateKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([Buffer.from(derHeaders[curve].private, 'hex'), raw]), format: 'der', type: 'pkcs8' })
}

function publicKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([Buffer.from(derHeaders[curve].public, 'hex'), raw]), format: 'der', type: 'spki' })
}

function rawPublic(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-keyBytes).toString('base64')
}

/** Encrypts with a 32-byte key; `purpose` must be the same when it is read. */
export function encrypt(key: Uint8Array, purpose: string, plain: Uint8Array, random: RandomBytes): Encrypted {
  const nonce = random(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), text: text.toString('base64') }
}

/** Reads what `encrypt` wrote. Throws when key or purpose differ or a byte was altered. */
export function decrypt(key: Uint8Array, purpose: string, { nonce, text }: Encrypted): Buffer {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'))
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()])
}

function sealingSecret(own: KeyObject, other: KeyObject, ephemeral: string, purpose: string): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other })
  return Buffer.from(hkdfSync('sha256', shared, Buffer.from(ephemeral, 'base64'), `minh-tuyen seal ${purpose}`, keyBytes))
}

/** Seals bytes to a public sealing key: an ephemeral X25519 key, HKDF, AES-256-GCM. */
export function seal(recipient: string, purpose: string, plain: Uint8Array, random: RandomBytes): Sealed {
  const own = privateKey('x25519', random(keyBytes))
  const ephemeral = rawPublic(own)
  const secret = sealingSecret(own, publicKey('x25519', Buffer.from(recipient, 'base64')), ephemeral, purpose)
  return { ephemeral, ...encrypt(secret, purpose, plain, random) }
}

/** Opens a seal with the private key of its recipient. */
export function unseal(own: KeyObject, purpose: string, sealed: Sealed): Buffer {
  const secret = sealingSecret(own, publicKey('x25519', Buffer.from(sealed.ephemeral, 'base64')), sealed.ephemeral, purpose)
  return decrypt(secret, purpose, sealed)
}

/** Parameters for a new passphrase, with a salt of its own. */
export function newDerivation({ n, r, p }: KeyDerivationCost, random: RandomBytes): KeyDerivation {
  return { name: 'scrypt', n, r, p, salt: random(16).toString('base64') }
}

/** Key from a passphrase. Typed in any Unicode form it gives the same key. */
export async function deriveKey(passphrase: string, { n, r, p, salt }: KeyDerivation): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r }
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), keyBytes, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

const privatePurpose = (id: string) => `private keys of ${id}`
export const fileKeyPurpose = (id: string) => `file key for ${id}`

/** Makes a user's key pairs, wraps them under the passphrase and seals the file key to them. */
export async function makeUserSlot(
  user: { readonly id: string; readonly name: string },
  passphrase: string,
  fileKey: Uint8Array,
  cost: KeyDerivationCost,
  random: RandomBytes,
): Promise<{ slot: UserSlot; keys: PrivateKeys }> {
  const derivation = newDerivation(cost, random)
  const raw = random(2 * keyBytes)
  const keys = readPrivateKeys(raw)
  const sealingKey = rawPublic(keys.sealing)
  const slot: UserSlot = {
    ...user,
    derivation,
    sealingKey,
    signingKey: rawPublic(keys.signing),
    wrappedPrivate: encrypt(await deriveKey(passphrase, derivation), privatePurpose(user.id), raw, random),
    sealedFileKey: seal(sealingKey, fileKeyPurpose(user.id), fileKey, random),
  }
  raw.fill(0)
  return { slot, keys }
}

function readPrivateKeys(raw: Buffer): PrivateKeys {
  return { sealing: privateKey('x25519', raw.subarray(0, keyBytes)), signing: privateKey('ed25519', raw.subarray(keyBytes)) }
}

/** Whether an error of `decrypt` says that the key was wrong or a byte was altered. */
export function isWrongKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes('authenticate data')
}

async function openPrivate({ id, derivation, wrappedPrivate }: UserSlot, passphrase: string): Promise<Buffer | null> {
  const key = await deriveKey(passphrase, derivation)
  try {
    return decrypt(key, privatePurpose(id), wrappedPrivate)
  } catch (error) {
    if (isWrongKey(error)) return null
    throw error
  }
}

/** The same keys under another passphrase. Returns null when the old one is wrong. */
export async function rewrapUserSlot(slot: UserSlot, old: string, passphrase: string, cost: KeyDerivationCost, random: RandomBytes): Promise<UserSlot | null> {
  const raw = await openPrivate(slot, old)
  if (raw === null) return null
  const derivation = newDerivation(cost, random)
  const wrappedPrivate = encrypt(await deriveKey(passphrase, derivation), privatePurpose(slot.id), raw, random)
  raw.fill(0)
  return { ...slot, derivation, wrappedPrivate }
}

/** Opens a user's slot. Returns null when the passphrase is wrong. */
export async function openUserSlot(slot: UserSlot, passphrase: string): Promise<{ keys: PrivateKeys; fileKey: Buffer } | null> {
  const raw = await openPrivate(slot, passphrase)
  if (raw === null) return null
  const keys = readPrivateKeys(raw)
  raw.fill(0)
  return { keys, fileKey: unseal(keys.sealing, fileKeyPurpose(slot.id), slot.sealedFileKey) }
}

const recoveryPurpose = fileKeyPurpose('recovery')

function recoveryPrivateKey(typed: string): KeyObject {
  const raw = Buffer.from(hkdfSync('sha256', decodeRecoveryKey(typed), 'minh-tuyen', 'recovery key', keyBytes))
  return privateKey('x25519', raw)
}

/** Draws a recovery key: 13 groups to print, and the slot that lets it open the file. */
export function makeRecoverySlot(fileKey: Uint8Array, random: RandomBytes): { groups: readonly string[]; sealingKey: string; sealedFileKey: Sealed } {
  const groups = encodeRecoveryKey(random(30))
  const sealingKey = rawPublic(recoveryPrivateKey(groups.join(' ')))
  return { groups, sealingKey, sealedFileKey: seal(sealingKey, recoveryPurpose, fileKey, random) }
}

/** File key from the groups of a recovery sheet as they were typed. Returns null when it is another office's sheet, or one that was replaced. */
export function openRecoverySlot(sealedFileKey: Sealed, typed: string): Buffer | null {
  const key = recoveryPrivateKey(typed)
  try {
    return unseal(key, recoveryPurpose, sealedFileKey)
  } catch (error) {
    if (isWrongKey(error)) return null
    throw error
  }
}

/** Key that wraps the keys of files beside the data file; renewing the file key re-wraps rows only. */
export function blobWrappingKey(fileKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, 'minh-tuyen', 'blob keys', keyBytes))
}

/** SHA-256 as lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Ed25519 signature of a text, base64. */
export function signText(signing: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), signing).toString('base64')
}

/** Whether a signature of a text was made with the private half of a public signing key (base64). */
export function verifyText(signingKey: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), publicKey('ed25519', Buffer.from(signingKey, 'base64')), Buffer.from(signature, 'base64'))
}
