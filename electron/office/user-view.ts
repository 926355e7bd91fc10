import { NotFoundError } from '../../db/queries/acts.ts'
import { listGrants, listUsers, type GrantRow, type UserRow } from '../../db/queries/users.ts'
import { isInvited, readSlots, type SlotEntry } from '../../db/slots.ts'
import { roleSchema } from '../../shared/contract/permissions.ts'
import { grantScopeSchema, type Grant, type User } from '../../shared/contract/users.ts'
import { atWork, today } from './act.ts'
import type { OfficeState } from './state.ts'

function grantView({ grant, examName }: GrantRow, day: string): Grant {
  const { id, fromDay, toDay, decision, revision, scopeId } = grant
  const ended = toDay !== null && toDay < day
  return {
    ...{ id, fromDay, toDay, decision, revision, scopeId },
    role: roleSchema.parse(grant.role),
    scopeKind: grantScopeSchema.parse(grant.scopeKind),
    scopeName: examName,
    state: ended ? 'past' : fromDay > day ? 'future' : 'now',
  }
}

/** How a user gets in: with keys that are in force, with a code that has not run out, or not at all. */
function wayIn({ signingKey }: UserRow, entry: SlotEntry | undefined, now: string): Pick<User, 'state' | 'codeUntil'> {
  if (entry === undefined) return { state: 'withoutCode', codeUntil: null }
  if (!isInvited(entry)) return { state: entry.signingKey === signingKey ? 'active' : 'withoutCode', codeUntil: null }
  const { until } = entry.invitation
  return { state: now > until ? 'withoutCode' : 'invited', codeUntil: until }
}

/** Everybody who is or may be let in, with what each holds, held or will hold. */
export function userViews(state: OfficeState): readonly User[] {
  const { db, session } = atWork(state)
  const day = today(state)
  const now = state.options.now().toISOString()
  const entries = new Map(readSlots(state.file).users.map((entry) => [entry.id, entry]))
  const grants = Map.groupBy(listGrants(db), ({ grant }) => grant.userId)
  return listUsers(db).map((row) => ({
    id: row.id,
    name: row.name,
    ...wayIn(row, entries.get(row.id), now),
    grants: (grants.get(row.id) ?? []).map((one) => grantView(one, day)),
    lastActAt: row.lastActAt,
    self: row.id === session.userId,
    revision: row.revision,
  }))
}

/** One of them. */
export function userView(state: OfficeState, id: string): User {
  const view = userViews(state).find((one) => one.id === id)
  if (view === undefined) throw new NotFoundError('user')
  return view
}
