import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import { sha256 } from '../../../db/keys.ts'
import { NotFoundError, StaleError, type Act } from '../../../db/queries/acts.ts'
import type { WatchRefusal } from '../../../shared/contract/invigilators.ts'
import type { WatchRole } from '../../../shared/rules/invigilation.ts'
import { drawWatches, type WatchedRoom, type WatchShortage } from '../../../shared/rules/invigilator-draw.ts'
import { isEnough, type WatchChoice } from '../../../shared/rules/watch-need.ts'
import { atWork, newId, write } from '../act.ts'
import { newSeed } from '../draw-seed.ts'
import { office } from '../gate.ts'
import type { OfficeState } from '../state.ts'
import { choiceOf, elsewhereThen, sessionName, watchFacts, type SessionToWatch, type WatchFacts } from '../watch-facts.ts'
import { barsAgainst, watchView } from '../watch-view.ts'

function refuseWatch(code: WatchRefusal['code'], session: SessionToWatch, more: Partial<Pick<WatchRefusal, 'roomName' | 'shortage' | 'bars'>> = {}): never {
  throw new ORPCError('INVIGILATORS_REFUSED', { data: { code, session: sessionName(session), roomName: null, shortage: null, bars: [], ...more } })
}

function requireSession({ sessions }: WatchFacts, sessionId: string): SessionToWatch {
  const found = sessions.find(({ facts: { session } }) => session.id === sessionId)
  if (found === undefined) throw new NotFoundError('session')
  return found
}

/** Who watched a room is a fact once its attendance is closed. */
function checkOpen(session: SessionToWatch): void {
  const closed = session.rooms.find((room) => room.closed)
  if (closed !== undefined) refuseWatch('roomClosed', session, { roomName: closed.room.name })
}

/** Rooms of the other sessions with who watches them: assignments do not repeat (TT 22/2025 Quy chế Đ.11, Đ.14). */
function watchedBefore({ sessions }: WatchFacts, { facts: { session } }: SessionToWatch): readonly WatchedRoom[] {
  return sessions.flatMap(({ facts, rooms }) => (facts.session.id === session.id ? [] : rooms.map(({ room, watches }) => ({ number: room.number, members: watches.map(({ row }) => row.memberId) }))))
}

function refuseShort(session: SessionToWatch, elsewhere: ReadonlyMap<string, string>, { role, rooms, needed, members }: WatchShortage): never {
  const ofRole = session.people.filter((person) => person.role === role)
  const named = (ids: readonly string[]) => ofRole.filter(({ memberId }) => ids.includes(memberId)).map(({ fullName }) => fullName)
  const free = ofRole.filter(({ memberId }) => !elsewhere.has(memberId))
  const short = session.rooms.filter(({ room }) => rooms.includes(room.number)).map(({ room, barsOf }) => ({ name: room.name, bars: [...barsOf(free)] }))
  return refuseWatch('shortage', session, { shortage: { role, rooms: short, needed, people: named(members), leftOut: [...session.leftOut], elsewhere: named([...elsewhere.keys()]) } })
}

interface Wanted {
  readonly examId: string
  readonly choice: WatchChoice
  readonly seed: string | null
}

/** Draws who watches the rooms of a session, in place of an earlier draw. */
function drawSession(state: OfficeState, act: Act, facts: WatchFacts, session: SessionToWatch, { examId, choice, seed: fromDice }: Wanted): { rooms: number; people: number } {
  const { facts: { session: { id: sessionId } }, draw: before } = session
  const taken = session.rooms.filter(({ seated }) => seated.length > 0)
  const elsewhere = elsewhereThen(facts, session)
  const free = (role: WatchRole) => session.people.filter((person) => person.role === role && !elsewhere.has(person.memberId)).map(({ memberId }) => memberId)
  const { seed, seedOrigin } = newSeed(state, fromDice)
  const drawn = drawWatches({
    rooms: taken.map(({ room, needs, barsOf }) => ({ number: room.number, needs: needs(choice), barred: [...new Set(barsOf(session.people).map(({ memberId }) => memberId))] })),
    people: { invigilator: free('invigilator'), technician: free('technician') },
    earlier: watchedBefore(facts, session),
    seed,
  })
  if ('shortage' in drawn) return refuseShort(session, elsewhere, drawn.shortage)
  takeBack(act, session, 'Bốc thăm lại')
  if (before !== null) act.withdraw('invigilatorDraw', before.draw.id, null, 'Bốc thăm lại')
  const drawId = newId(state)
  const hash = sha256(canonicalize(drawn.drawn.map(({ room, role, place, memberId }) => [room, role, place, memberId])) ?? '')
  act.insert('invigilatorDraw', { id: drawId, examId, sessionId, seed, seedOrigin, hash, ...choice })
  const roomOf = new Map(taken.map(({ room }) => [room.number, room.id]))
  act.insertMany('invigilator', drawn.drawn.map(({ room, role, place, memberId }) => ({ id: newId(state), examId, drawId, sessionId, roomId: roomOf.get(room) ?? '', memberId, role, place, reason: null, replacesId: null })))
  return { rooms: taken.length, people: drawn.drawn.length }
}

/** Takes out everybody who watches the session; how many there were. */
function takeBack(act: Act, { rooms }: SessionToWatch, why: string): number {
  const ids = rooms.flatMap(({ watches }) => watches.map(({ row }) => row.id))
  act.withdrawMany('invigilator', ids, why)
  return ids.length
}

export const invigilators = {
  list: office.invigilators.list.handler(({ context: { state }, input: { examId } }) => watchView(watchFacts(atWork(state).db, examId))),

  draw: office.invigilators.draw.handler(({ context: { state }, input: { requestId, examId, sessionId, onPaper, perRoom, technicians, moreFrom, seed, reason }, errors }) =>
    write(state, { procedure: 'invigilators.draw', examId, requestId, reason: reason ?? null }, (act) => {
      const facts = watchFacts(act.tx, examId)
      const session = requireSession(facts, sessionId)
      if (!session.watched) refuseWatch('notWatched', session)
      if (session.rooms.every(({ seated }) => seated.length === 0)) refuseWatch('nobodySits', session)
      if (onPaper && session.paperChoice === null) refuseWatch('notOnPaper', session)
      const choice = { onPaper, perRoom, technicians, moreFrom }
      if (!isEnough(facts.rules, choice)) refuseWatch('tooFew', session)
      checkOpen(session)
      if (session.draw !== null && reason === undefined) throw errors.INVIGILATORS_DRAWN()
      return drawSession(state, act, facts, session, { examId, choice, seed })
    }),
  ),

  assign: office.invigilators.assign.handler(({ context: { state }, input: { requestId, examId, sessionId, roomId, role, place, memberId, reason, expectedRevision } }) =>
    write(state, { procedure: 'invigilators.assign', examId, requestId, reason }, (act) => {
      const facts = watchFacts(act.tx, examId)
      const session = requireSession(facts, sessionId)
      const { draw } = session
      if (draw === null) return refuseWatch('notDrawn', session)
      const here = session.rooms.find(({ room }) => room.id === roomId)
      if (here === undefined) throw new NotFoundError('room')
      const { name: roomName } = here.room
      if (here.closed) refuseWatch('roomClosed', session, { roomName })
      const before = here.watches.find(({ row }) => row.role === role && row.place === place)?.row
      if ((before?.revision ?? null) !== expectedRevision) throw new StaleError(before?.revision ?? null)
      if (before === undefined && place > here.needs(choiceOf(session))[role]) refuseWatch('noSuchPlace', session, { roomName })
      if (before?.memberId === memberId) refuseWatch('samePerson', session, { roomName })
      const person = session.people.find((one) => one.memberId === memberId)
      if (person === undefined) throw new NotFoundError('member')
      const elsewhere = new Map([...elsewhereThen(facts, session), ...session.rooms.flatMap(({ room, watches }) => watches.map(({ row }) => [row.memberId, room.name] as const))])
      const bars = [...barsAgainst({ ...person, role }, here, session, elsewhere)]
      if (bars.length > 0) refuseWatch('barred', session, { roomName, bars })
      if (before !== undefined) act.withdraw('invigilator', before.id, expectedRevision, reason)
      const id = newId(state)
      act.insert('invigilator', { id, examId, drawId: draw.draw.id, sessionId, roomId, memberId, role, place, reason, replacesId: before?.id ?? null })
      return { id }
    }),
  ),

  clear: office.invigilators.clear.handler(({ context: { state }, input: { requestId, examId, sessionId, reason } }) =>
    write(state, { procedure: 'invigilators.clear', examId, requestId, reason }, (act) => {
      const session = requireSession(watchFacts(act.tx, examId), sessionId)
      if (session.draw === null) return refuseWatch('notDrawn', session)
      checkOpen(session)
      const cleared = takeBack(act, session, reason)
      act.withdraw('invigilatorDraw', session.draw.draw.id, null, reason)
      return { cleared }
    }),
  ),
}
