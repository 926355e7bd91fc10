import { ORPCError } from '@orpc/server'
import { inviteUser } from '../../db/invitation.ts'
import { makeOneTimeCode } from '../../db/one-time-code.ts'
import { ownSlot, putSlot, readSlots } from '../../db/slots.ts'
import { currentKey } from '../../db/queries/users.ts'
import { atWork } from './act.ts'
import type { OfficeState } from './state.ts'

/** How long a one-time code opens the office, in days: long enough to hand it over after a journey. A choice of ours. */
export const codeDays = 7

/**
 * Makes a one-time code for a user and puts what it opens into the slot file. The code itself is in no answer that
 * the log keeps and in no file: whoever lost it gets another one.
 */
export async function giveCode(state: OfficeState, user: { readonly id: string; readonly name: string }): Promise<{ code: string[]; codeUntil: string }> {
  const { options, unlocked } = state
  if (unlocked === null) throw new ORPCError('LOCKED')
  const code = makeOneTimeCode(options.random)
  const codeUntil = new Date(options.now().getTime() + codeDays * 86_400_000).toISOString()
  // Locking empties the file key while the code's own key is still being derived.
  const fileKey = Buffer.from(unlocked.fileKey)
  const invited = await inviteUser(user, code, codeUntil, fileKey, options.keyCost, options.random).finally(() => fileKey.fill(0))
  const { db } = atWork(state)
  const key = currentKey(db, user.id)
  // A request sent again after the user has joined must not take his keys away.
  if (key !== null && ownSlot(readSlots(state.file), user.id)?.signingKey === key.signingKey) throw new ORPCError('STALE', { data: { current: null } })
  putSlot(state.file, invited)
  return { code: [...code], codeUntil }
}
