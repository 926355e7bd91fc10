import { ORPCError } from '@orpc/server'
import type { Reader } from '../../../db/open.ts'
import { findUser } from '../../../db/queries/access.ts'
import { examExists } from '../../../db/queries/references.ts'
import { findGrant, listGrants, standingAdministrators, type StandingAdministrator } from '../../../db/queries/users.ts'
import { roleDefinitions, roleSchema } from '../../../shared/contract/permissions.ts'
import { seatRefusal, type Seat } from '../../../shared/rules/seats.ts'
import { pairArticle } from '../../../shared/words/seats.ts'
import { newId, today, write } from '../act.ts'
import { office } from '../gate.ts'
import { refuse } from '../refuse.ts'
import { refreshHeld } from '../sign-in.ts'
import { userView } from '../user-view.ts'

/** Seats that a user holds, held or will hold. */
function seatsOf(reader: Reader, userId: string) {
  return listGrants(reader)
    .filter(({ grant }) => grant.userId === userId)
    .map(({ grant, examName }) => ({ role: roleSchema.parse(grant.role), examId: grant.scopeId, examName, fromDay: grant.fromDay, toDay: grant.toDay }))
}

function checkSeat(reader: Reader, userId: string, wanted: Seat): void {
  const refusal = seatRefusal(wanted, seatsOf(reader, userId))
  if (refusal === null) return
  if (refusal.kind === 'held') refuse('role', 'alreadyHeld')
  const { seat, pair } = refusal
  throw new ORPCError('SEATS_INCOMPATIBLE', { data: { role: wanted.role, other: seat.role, article: pairArticle(pair), examName: seat.examName } })
}

/**
 * Keeps the last one who has keys and administers the office without a last day: without such a person users could not be managed
 * any more one day, and a recovery sheet opens the office only for an administrator.
 */
export function keepAdministrator(reader: Reader, day: string, taken: (one: StandingAdministrator) => boolean): void {
  const standing = standingAdministrators(reader, day)
  if (standing.some(taken) && !standing.some((one) => !taken(one) && one.keyId !== null)) throw new ORPCError('LAST_ADMINISTRATOR')
}

/** Who does what where, from when to when. */
export const grants = {
  grant: office.users.grant.handler(({ context: { state }, input, errors }) => {
    const { userId, role, scopeKind, scopeId, fromDay, toDay, requestId } = input
    if (!roleDefinitions[role].scopes.includes(scopeKind) || (scopeKind === 'office') !== (scopeId === null)) throw errors.SCOPE_REFUSED({ data: { role } })
    if (toDay !== null && toDay < fromDay) refuse('toDay', 'beforeStart')
    write(state, { procedure: 'users.grant', requestId, examId: scopeId }, (act) => {
      if (findUser(act.tx, userId) === null) throw errors.NOT_FOUND({ data: { what: 'user' } })
      if (scopeId !== null && !examExists(act.tx, scopeId)) refuse('scopeId', 'unknownId')
      checkSeat(act.tx, userId, { role, examId: scopeId, fromDay, toDay })
      const decision = input.decision === '' ? null : input.decision
      act.insert('grant', { id: newId(state), userId, role, scopeKind, scopeId, fromDay, toDay, decision })
      return {}
    })
    refreshHeld(state)
    return userView(state, userId)
  }),

  endGrant: office.users.endGrant.handler(({ context: { state }, input: { id, toDay, reason, expectedRevision, requestId }, errors }) => {
    const { userId } = write(state, { procedure: 'users.endGrant', requestId, reason }, (act) => {
      const held = findGrant(act.tx, id)
      if (held === null) throw errors.NOT_FOUND({ data: { what: 'grant' } })
      // Longer than it was given for is a new grant, with its own decision.
      if (held.toDay !== null && toDay > held.toDay) refuse('toDay', 'afterEnd')
      keepAdministrator(act.tx, today(state), ({ grantId }) => grantId === id)
      // Ended before it began, it was never held.
      if (toDay < held.fromDay) act.withdraw('grant', id, expectedRevision, reason)
      else act.update('grant', id, expectedRevision, { toDay })
      return { userId: held.userId }
    })
    refreshHeld(state)
    return userView(state, userId)
  }),
}
