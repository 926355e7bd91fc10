import { ORPCError } from '@orpc/server'
import { findUser } from '../../db/queries/access.ts'
import { listUsers } from '../../db/queries/users.ts'
import { openSlot, ownSlot, readSlots } from '../../db/slots.ts'
import { roleDefinitions } from '../../shared/contract/permissions.ts'
import { atWork, today } from './act.ts'
import type { Keepers } from './coding-draft.ts'
import { heldRoles } from './session.ts'
import type { OfficeState } from './state.ts'
import { tryToOpen } from './tries.ts'

/** Whether somebody keeps the codes of an exam today. */
function keepsCodes(state: OfficeState, userId: string, examId: string): boolean {
  return heldRoles(atWork(state).db, userId, today(state)).some(({ role, scopeId }) => scopeId === examId && roleDefinitions[role].permissions.includes('scripts.code'))
}

/** Everybody else who keeps the codes of an exam. */
export function otherKeepers(state: OfficeState, examId: string): { userId: string; name: string; hasKeys: boolean }[] {
  const { db, session } = atWork(state)
  return listUsers(db)
    .filter(({ id }) => id !== session.userId && keepsCodes(state, id, examId))
    .map(({ id, name, signingKey }) => ({ userId: id, name, hasKeys: signingKey !== null }))
}

/** Refuses two who are not two keepers of this exam. */
export function keepersRefused(code: 'alone' | 'notKeeper' | 'noKeys' | 'otherTable', name: string): ORPCError<string, unknown> {
  return new ORPCError('KEEPERS_REFUSED', { data: { code, name } })
}

/**
 * The keeper who is signed in, and the other one by the passphrase typed now; the first in the order of their ids, so that nothing tells who
 * sat at the keyboard.
 */
export async function bothKeepers(state: OfficeState, examId: string, other: { readonly keeperId: string; readonly passphrase: string }): Promise<Keepers> {
  const { db, session } = atWork(state)
  const slots = readSlots(state.file)
  const ownKey = ownSlot(slots, session.userId)?.sealingKey
  const name = findUser(db, other.keeperId)?.name ?? ''
  if (other.keeperId === session.userId) throw keepersRefused('alone', session.userName)
  if (!keepsCodes(state, other.keeperId, examId)) throw keepersRefused('notKeeper', name)
  const slot = ownSlot(slots, other.keeperId)
  if (slot === null || ownKey === undefined) throw keepersRefused('noKeys', name)
  const { keys, fileKey } = await tryToOpen(state, slot.id, 'WRONG_PASSPHRASE', () => openSlot(slot, other.passphrase))
  fileKey.fill(0)
  // Locked while the passphrase was tried, there is no first keeper any more.
  atWork(state)
  const one = { userId: session.userId, name: session.userName, sealing: session.keys.sealing, sealingKey: ownKey }
  const second = { userId: slot.id, name, sealing: keys.sealing, sealingKey: slot.sealingKey }
  return one.userId < second.userId ? [one, second] : [second, one]
}
