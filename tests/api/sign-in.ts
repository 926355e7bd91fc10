import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { makeUserSlot } from '../../db/keys.ts'
import { write } from '../../electron/office/act.ts'
import type { Office } from '../../electron/office/office.ts'
import { heldRoles } from '../../electron/office/session.ts'
import type { Role } from '../../shared/contract/permissions.ts'
import { cheapCost, newRequest, passphrase } from './an-office.ts'

export interface WantedGrant {
  readonly role: Role
  /** Exam that the role is held for; without one, the whole office. */
  readonly examId?: string
  readonly toDay?: string
}

/** Enters a new user with these grants and puts that user at the keyboard. Returns who sat there before. */
export async function signInAs({ context: { state } }: Office, name: string, grants: readonly WantedGrant[]) {
  const before = state.session
  if (state.unlocked === null) throw new Error('locked')
  const user = { id: v7(), name }
  const { slot, keys } = await makeUserSlot(user, passphrase, state.unlocked.fileKey, cheapCost, randomBytes)
  write(state, { procedure: 'access.setUp', requestId: newRequest() }, (act) => {
    act.insert('user', user)
    act.append('userKey', { id: v7(), userId: user.id, signingKey: slot.signingKey, sealingKey: slot.sealingKey }, null)
    for (const { role, examId, toDay } of grants) {
      const scope = examId === undefined ? { scopeKind: 'office' as const, scopeId: null } : { scopeKind: 'exam' as const, scopeId: examId }
      act.insert('grant', { id: v7(), userId: user.id, role, ...scope, fromDay: '2026-01-01', toDay: toDay ?? null, decision: null })
    }
    return {}
  })
  state.session = { userId: user.id, userName: name, keys, held: heldRoles(state.unlocked.open.db, user.id, '2026-11-25') }
  return { before, user, back: () => (state.session = before) }
}
