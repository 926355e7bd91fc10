import type { InvigilatorRow } from '../../db/queries/invigilators.ts'
import type { Watch, WatchBar, WatchedRoom, WatchedSession } from '../../shared/contract/invigilators.ts'
import { watchRoles } from '../../shared/rules/invigilation.ts'
import { choiceOf, elsewhereThen, type RoomFacts, type SessionToWatch, type WatchFacts } from './watch-facts.ts'

type Person = Pick<Watch, 'memberId' | 'fullName' | 'workplace' | 'role'>

const shownPerson = ({ row, member }: InvigilatorRow): Person => ({ memberId: row.memberId, fullName: member.fullName, workplace: member.workplace, role: row.role })

/** Everything that speaks against somebody in a room: who sits there, the board of the day, another session at the same hour. */
export function barsAgainst({ memberId, fullName, role }: Pick<Person, 'memberId' | 'fullName' | 'role'>, { barsOf }: RoomFacts, { people }: Pick<SessionToWatch, 'people'>, elsewhere: ReadonlyMap<string, string>): readonly WatchBar[] {
  const bar = { memberId, fullName, kin: null, agencyName: null, elsewhere: elsewhere.get(memberId) ?? null }
  return [
    ...(people.some((one) => one.memberId === memberId && one.role === role) ? [] : [{ ...bar, code: 'notOnBoard' as const }]),
    ...barsOf([{ memberId, fullName }]),
    ...(bar.elsewhere === null ? [] : [{ ...bar, code: 'elsewhere' as const }]),
  ]
}

function shownRoom(facts: RoomFacts, session: SessionToWatch, elsewhere: ReadonlyMap<string, string>): WatchedRoom {
  const { room, seated, onComputer, closed, needs, watches, barsOf } = facts
  return {
    roomId: room.id,
    number: room.number,
    name: room.name,
    place: room.place,
    candidates: seated.length,
    onComputer: onComputer(choiceOf(session).onPaper),
    closed,
    needs: { ...needs(choiceOf(session)) },
    watches: watchRoles.flatMap((role) => watches.filter(({ row }) => row.role === role)).map((one) => ({
      id: one.row.id,
      ...shownPerson(one),
      place: one.row.place,
      byHand: one.row.reason === null ? null : { reason: one.row.reason, insteadOf: one.insteadOf },
      bars: [...barsAgainst(shownPerson(one), facts, session, elsewhere)],
      revision: one.row.revision,
    })),
    bars: [...barsOf(session.people)],
  }
}

function shownSession(session: SessionToWatch, facts: WatchFacts): WatchedSession {
  const { facts: { session: { id, number, day, startsAt }, partTitle, rooms: all }, part, watched, paperChoice, draw, people, leftOut, rooms } = session
  const elsewhere = elsewhereThen(facts, session)
  const here = new Map(rooms.flatMap(({ room, watches }) => watches.map(({ row }) => [row.memberId, room.name])))
  return {
    ...{ sessionId: id, partId: part.id, partTitle, number, day, startsAt, watched, paperChoice },
    draw: draw === null ? null : { seed: draw.draw.seed, seedOrigin: draw.draw.seedOrigin, at: draw.at, userName: draw.userName, hash: draw.draw.hash, onPaper: draw.draw.onPaper, perRoom: draw.draw.perRoom, technicians: draw.draw.technicians, moreFrom: draw.draw.moreFrom },
    people: people.map((person) => ({ ...person, at: here.get(person.memberId) ?? elsewhere.get(person.memberId) ?? null })),
    leftOut: [...leftOut],
    rooms: all.flatMap(({ id: roomId }) => rooms.filter(({ room }) => room.id === roomId)).map((room) => shownRoom(room, session, elsewhere)),
  }
}

/** Who watches which room, session by session, with what is missing and what speaks against it as things stand now. */
export function watchView(facts: WatchFacts) {
  const { perRoom, technicians } = facts.rules
  return { perRoom: { ...perRoom }, technicians: { ...technicians }, sessions: facts.sessions.map((session) => shownSession(session, facts)) }
}
