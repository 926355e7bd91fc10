import { ORPCError } from '@orpc/server'
import type { PrivateKeys, UserSlot } from '../../db/keys.ts'
import type { OpenFile } from '../../db/open.ts'
import { findUser } from '../../db/queries/access.ts'
import { currentKey } from '../../db/queries/users.ts'
import { putSlot } from '../../db/slots.ts'
import { newId, today, write } from './act.ts'
import { openOfficeFile } from './open-office-file.ts'
import { heldRoles, type HeldRole } from './session.ts'
import { matchSlotNames } from './slot-names.ts'
import { lockOffice, type OfficeState } from './state.ts'

/** A user as the data file knows him today. */
export interface KnownUser {
  readonly id: string
  readonly name: string
  readonly held: readonly HeldRole[]
}

/**
 * Opens the data file for a user, finds out what the user holds today and lets `enter` decide whether that is enough
 * and go on. Whatever fails on the way leaves the office locked.
 */
export async function openFor<T>(state: OfficeState, fileKey: Buffer, userId: string, enter: (user: KnownUser | null, open: OpenFile) => T | Promise<T>): Promise<T> {
  const open = state.unlocked?.open ?? (await openOfficeFile(state, fileKey))
  state.unlocked = { open, fileKey }
  try {
    const row = findUser(open.db, userId)
    return await enter(row === null ? null : { id: row.id, name: row.name, held: heldRoles(open.db, row.id, today(state)) }, open)
  } catch (error) {
    lockOffice(state)
    throw error
  }
}

/** A user who holds something today; nobody else gets in. */
export function requireRole(user: KnownUser | null): KnownUser {
  if (user === null || user.held.length === 0) throw new ORPCError('NO_ROLE')
  return user
}

/** Begins the session of a user. */
export function beginSession(state: OfficeState, { id, name, held }: KnownUser, keys: PrivateKeys): void {
  state.session = { userId: id, userName: name, keys, held }
  matchSlotNames(state)
}

/**
 * Puts a user's new keys in force: their public halves into the data file by an act that they sign themselves, the
 * wrapped ones into the slot file. Broken off in between, the old way in still stands and is taken again.
 */
export function takeKeys(state: OfficeState, procedure: string, requestId: string, slot: UserSlot): void {
  const recorded = write(state, { procedure, requestId }, (act) => {
    const previousId = currentKey(act.tx, slot.id)?.id ?? null
    act.append('userKey', { id: newId(state), userId: slot.id, signingKey: slot.signingKey, sealingKey: slot.sealingKey }, previousId)
    return { signingKey: slot.signingKey }
  })
  // The same request sent again made other keys, which nothing in the data file knows.
  if (recorded.signingKey !== slot.signingKey) throw new ORPCError('STALE', { data: { current: null } })
  putSlot(state.file, slot)
}

/** Reads again what the person at the keyboard holds, after it was changed. */
export function refreshHeld(state: OfficeState): void {
  const { session, unlocked } = state
  if (session === null || unlocked === null) return
  const name = findUser(unlocked.open.db, session.userId)?.name ?? session.userName
  state.session = { ...session, userName: name, held: heldRoles(unlocked.open.db, session.userId, today(state)) }
}
