import { ORPCError } from '@orpc/server'
import type { Reader } from '../../../db/open.ts'
import type { Act } from '../../../db/queries/acts.ts'
import { currentKey, listGrants, listUsers } from '../../../db/queries/users.ts'
import { atWork, newId, today, write } from '../act.ts'
import { office } from '../gate.ts'
import { giveCode } from '../one-time-code.ts'
import { refreshHeld } from '../sign-in.ts'
import { matchSlotNames } from '../slot-names.ts'
import { userView, userViews } from '../user-view.ts'
import { grants, keepAdministrator } from './grants.ts'

function refuseOwn(state: Parameters<typeof atWork>[0], id: string): void {
  if (atWork(state).session.userId === id) throw new ORPCError('OWN_USER')
}

/** Two people of one name must be told apart on the unlock page: the second gets a word more. */
function refuseName(reader: Reader, name: string, id: string | null): void {
  if (listUsers(reader).some((one) => one.name === name && one.id !== id)) throw new ORPCError('DUPLICATE', { data: { field: 'name', value: name } })
}

/** Ends the key that a user signs with; what was signed with it stays provable. */
function endKey(act: Act, userId: string): void {
  const key = currentKey(act.tx, userId)
  if (key !== null) act.supersede('userKey', key.id)
}

export const users = {
  list: office.users.list.handler(({ context: { state } }) => [...userViews(state)]),

  invite: office.users.invite.handler(async ({ context: { state }, input: { name, requestId } }) => {
    const { id } = write(state, { procedure: 'users.invite', requestId }, (act) => {
      refuseName(act.tx, name, null)
      const added = newId(state)
      act.insert('user', { id: added, name })
      return { id: added }
    })
    const given = await giveCode(state, { id, name })
    return { user: userView(state, id), ...given }
  }),

  renewCode: office.users.renewCode.handler(async ({ context: { state }, input: { id, reason, expectedRevision, requestId } }) => {
    refuseOwn(state, id)
    write(state, { procedure: 'users.renewCode', requestId, reason }, (act) => {
      act.update('user', id, expectedRevision, {})
      act.touch('user', id)
      endKey(act, id)
      return {}
    })
    const given = await giveCode(state, { id, name: userView(state, id).name })
    return { user: userView(state, id), ...given }
  }),

  rename: office.users.rename.handler(({ context: { state }, input: { id, name, expectedRevision, requestId } }) => {
    write(state, { procedure: 'users.rename', requestId }, (act) => {
      refuseName(act.tx, name, id)
      act.update('user', id, expectedRevision, { name })
      return {}
    })
    matchSlotNames(state)
    refreshHeld(state)
    return userView(state, id)
  }),

  withdraw: office.users.withdraw.handler(({ context: { state }, input: { id, reason, expectedRevision, requestId } }) => {
    refuseOwn(state, id)
    write(state, { procedure: 'users.withdraw', requestId, reason }, (act) => {
      keepAdministrator(act.tx, today(state), ({ userId }) => userId === id)
      act.withdraw('user', id, expectedRevision, reason)
      for (const { grant } of listGrants(act.tx)) if (grant.userId === id) act.withdraw('grant', grant.id, null, reason)
      endKey(act, id)
      return {}
    })
    matchSlotNames(state)
    return {}
  }),

  ...grants,
}
