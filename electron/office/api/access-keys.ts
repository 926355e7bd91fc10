import { ORPCError } from '@orpc/server'
import { openInvitation } from '../../../db/invitation.ts'
import { makeUserSlot, rewrapUserSlot, type UserSlot } from '../../../db/keys.ts'
import { isInvited, ownSlot, putSlot, readSlots } from '../../../db/slots.ts'
import { atWork } from '../act.ts'
import { office } from '../gate.ts'
import { tellingFileFaults } from '../open-office-file.ts'
import { sessionView } from '../session-view.ts'
import { beginSession, openFor, requireRole, takeKeys } from '../sign-in.ts'
import type { OfficeState } from '../state.ts'
import { tryToOpen } from '../tries.ts'

/** The entry of the person at the keyboard in the slot file. */
export function slotAtWork(state: OfficeState): UserSlot {
  const { session } = atWork(state)
  const slot = ownSlot(readSlots(state.file), session.userId)
  if (slot === null) throw new ORPCError('NOT_FOUND', { data: { what: 'user' } })
  return slot
}

/** First log-in and change of passphrase: a user's own keys. */
export const ownKeys = {
  join: office.access.join.handler(async ({ context: { state }, input: { userId, code, passphrase, requestId }, errors }) =>
    tellingFileFaults(state, async () => {
      const { options } = state
      const entry = readSlots(state.file).users.find(({ id }) => id === userId)
      if (entry === undefined || !isInvited(entry)) throw errors.NOT_FOUND({ data: { what: 'invitation' } })
      const { until } = entry.invitation
      if (options.now().toISOString() > until) throw errors.CODE_EXPIRED({ data: { until } })
      const fileKey = await tryToOpen(state, userId, 'WRONG_CODE', () => openInvitation(entry, code))
      return openFor(state, fileKey, userId, async (found) => {
        const user = requireRole(found)
        const { slot, keys } = await makeUserSlot({ id: user.id, name: user.name }, passphrase, fileKey, options.keyCost, options.random)
        beginSession(state, user, keys)
        takeKeys(state, 'access.join', requestId, slot)
        return sessionView(state)
      })
    }),
  ),

  changePassphrase: office.access.changePassphrase.handler(async ({ context: { state }, input: { current, passphrase } }) => {
    const slot = slotAtWork(state)
    const { keyCost, random } = state.options
    putSlot(state.file, await tryToOpen(state, slot.id, 'WRONG_PASSPHRASE', () => rewrapUserSlot(slot, current, passphrase, keyCost, random)))
    return {}
  }),
}
