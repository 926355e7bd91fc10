import { ORPCError } from '@orpc/server'
import type { Reader } from '../../../db/open.ts'
import { earlierAnswer, NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { findDependants } from '../../../db/queries/references.ts'
import { partsOfRoom } from '../../../db/queries/later-steps.ts'
import { candidatesByPost } from '../../../db/queries/marking.ts'
import { findRoom, listRooms } from '../../../db/queries/rooms.ts'
import type { ExamSession, PartPlan, Room, Seat } from '../../../shared/contract/rooms.ts'
import { otherSpelling, tidySite } from '../../../shared/rules/room-sites.ts'
import { atWork, newId, write } from '../act.ts'
import { newSeed } from '../draw-seed.ts'
import { examParts } from '../exam-parts.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { roomsIssuedOn } from '../issued-papers.ts'
import type { SeatsDrawn } from '../jobs/contract.ts'
import { runJob } from '../jobs/run.ts'
import { askFirst, roomsOut } from '../later-steps.ts'
import { jobOfTake } from '../readings.ts'
import { refuse } from '../refuse.ts'
import { clearSeats, drawPart } from '../seat-draw.ts'
import { seatOne } from '../seat-one.ts'
import { drawOf, neighboursOf, seatPlan, type SeatedRow, type SeatPlan } from '../seat-plan.ts'
import { checkSession, sessionFacts, shownRoom, type SessionFacts } from '../session-facts.ts'
import type { OfficeState } from '../state.ts'

/** From here on drawing and writing the seats would keep the window waiting longer than anybody notices. */
const peopleOfBigDraw = 1000

type RoomFacts = Pick<Room, 'number' | 'name' | 'site' | 'place' | 'groundFloor' | 'columns' | 'capacity' | 'reserve' | 'disabled'>

function requireRoom(reader: Reader, examId: string, id: string): Room {
  const row = findRoom(reader, examId, id)
  if (row === null) throw new NotFoundError('room')
  return shownRoom(row)
}

function requireSession(reader: Reader, examId: string, id: string): SessionFacts {
  const found = sessionFacts(reader, examId).find(({ session }) => session.id === id)
  if (found === undefined) throw new NotFoundError('session')
  return found
}

function requirePart(reader: Reader, examId: string, id: string): void {
  requireExam(reader, examId)
  if (!examParts(reader, examId).some((part) => part.id === id)) throw new NotFoundError('part')
}

/** A site that is known is written as it is known. */
function checkSpelling(site: string | null, known: readonly (string | null)[]): void {
  const other = otherSpelling(site, known)
  if (site !== null && other !== null) throw new ORPCError('SITE_SPELLING', { data: { typed: site, known: other } })
}

/** A number names one room of the exam, and a site has one spelling; `self` is the room being changed. */
function checkRooms(reader: Reader, examId: string, rooms: readonly RoomFacts[], self: string | null): void {
  const others = listRooms(reader, examId).flatMap(({ room }) => (room.id === self ? [] : [room]))
  const taken = new Set(others.map(({ number }) => number))
  const sites = [...others, ...rooms].map(({ site }) => site)
  for (const { number, site, capacity, reserve, disabled } of rooms) {
    checkSpelling(site, sites)
    if (reserve + disabled > capacity) refuse('reserve', 'aboveCapacity')
    if (taken.has(number)) throw new ORPCError('DUPLICATE', { data: { field: 'roomNumber', value: String(number) } })
    taken.add(number)
  }
}

function addRooms(state: OfficeState, act: Act, examId: string, rooms: readonly RoomFacts[]): readonly string[] {
  requireExam(act.tx, examId)
  const tidied = rooms.map((facts) => ({ ...facts, site: tidySite(facts.site) }))
  checkRooms(act.tx, examId, tidied, null)
  const rows = tidied.map((facts) => ({ id: newId(state), examId, ...facts }))
  act.insertMany('room', rows)
  return rows.map(({ id }) => id)
}

function shownSession({ session, partTitle, rooms, usable }: SessionFacts, { seated }: Pick<SeatPlan, 'seated'>): ExamSession {
  const { id, partId, number, day, startsAt, revision } = session
  const here = seated.filter(({ sessionId }) => sessionId === id).length
  return { id, partId, number, day, startsAt, roomIds: rooms.map((room) => room.id), partTitle, usable, seated: here, revision }
}

function shownSeat({ candidateId, number, fullName, birthDate, sex, postCode, postName, agencyName, sessionId, roomId, seat, drawn, groundFloor }: SeatedRow): Seat {
  return { candidateId, number, fullName, birthDate, sex, postCode, postName, agencyName, sessionId, roomId, seat, drawn, needsGroundFloor: groundFloor !== null, groundFloor }
}

/** Rooms that the session takes on are used from now on, those that it gives up must be empty. */
function changeRooms(state: OfficeState, act: Act, { session, rooms }: SessionFacts, wanted: readonly string[]): boolean {
  const given = rooms.filter(({ id }) => !wanted.includes(id))
  for (const { sessionRoomId } of given) {
    const dependants = findDependants(act.tx, 'sessionRoom', sessionRoomId)
    if (dependants) throw new ORPCError('IN_USE', { data: dependants })
  }
  act.withdrawMany('sessionRoom', given.map(({ sessionRoomId }) => sessionRoomId), 'bỏ khỏi ca thi')
  const taken = wanted.filter((id) => !rooms.some((room) => room.id === id))
  act.insertMany(
    'sessionRoom',
    taken.map((roomId) => ({ id: newId(state), sessionId: session.id, roomId })),
  )
  return given.length + taken.length > 0
}

function checkRoomIds(reader: Reader, examId: string, roomIds: readonly string[]): void {
  if (new Set(roomIds).size < roomIds.length) refuse('roomIds', 'duplicate')
  for (const id of roomIds) requireRoom(reader, examId, id)
}

function partPlans(reader: Reader, examId: string, { sitters, seated }: SeatPlan): readonly PartPlan[] {
  const sessions = sessionFacts(reader, examId)
  const sum = (rooms: readonly { readonly usable: number }[]) => rooms.reduce((total, { usable }) => total + usable, 0)
  return sitters.parts.map((part) => {
    const people = sitters.byPart.get(part.id) ?? []
    const rooms = sessions.flatMap((session) => (session.session.partId === part.id ? session.rooms : []))
    return {
      part,
      toSit: people.length,
      usable: sum(rooms),
      seated: seated.filter(({ partId }) => partId === part.id).length,
      needGroundFloor: people.filter(({ groundFloor }) => groundFloor !== null).length,
      usableOnGround: sum(rooms.filter(({ groundFloor }) => groundFloor)),
    }
  })
}

export const rooms = {
  list: office.rooms.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    return listRooms(db, examId).map(shownRoom)
  }),

  create: office.rooms.create.handler(({ context: { state }, input: { requestId, examId, ...facts } }) =>
    write(state, { procedure: 'rooms.create', examId, requestId }, (act) => {
      const [id = ''] = addRooms(state, act, examId, [facts])
      return requireRoom(act.tx, examId, id)
    }),
  ),

  createMany: office.rooms.createMany.handler(({ context: { state }, input: { requestId, examId, rooms: added } }) =>
    write(state, { procedure: 'rooms.createMany', examId, requestId }, (act) => ({ added: addRooms(state, act, examId, added).length })),
  ),

  change: office.rooms.change.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason = null, ...facts }, errors }) =>
    write(state, { procedure: 'rooms.change', examId, requestId, reason }, (act) => {
      const { seated, groundFloor, ...before } = requireRoom(act.tx, examId, id)
      const tidied = { ...facts, site: tidySite(facts.site) }
      checkRooms(act.tx, examId, [tidied], id)
      const needed = groundFloor && !facts.groundFloor ? seatPlan(act.tx, examId).seated.filter((row) => row.roomId === id && row.groundFloor !== null).length : 0
      if (needed > 0) throw errors.GROUND_FLOOR_NEEDED({ data: { people: needed } })
      // Lists and doors show these; how many seats there are stands on no paper.
      const renamed = seated > 0 && (before.number !== tidied.number || before.name !== tidied.name || before.place !== tidied.place || before.site !== tidied.site)
      if (renamed) askFirst(reason, () => [roomsOut(act.tx, examId, partsOfRoom(act.tx, id))])
      act.update('room', id, expectedRevision, tidied)
      const changed = requireRoom(act.tx, examId, id)
      if (changed.usable < seated) throw errors.ROOM_TOO_SMALL({ data: { seated, usable: changed.usable } })
      return changed
    }),
  ),

  withdraw: office.rooms.withdraw.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason }, errors }) =>
    write(state, { procedure: 'rooms.withdraw', examId, requestId, reason }, (act) => {
      requireRoom(act.tx, examId, id)
      const dependants = findDependants(act.tx, 'room', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      act.withdraw('room', id, expectedRevision, reason)
      return {}
    }),
  ),

  renameSite: office.rooms.renameSite.handler(({ context: { state }, input: { requestId, examId, from, to } }) =>
    write(state, { procedure: 'rooms.renameSite', examId, requestId }, (act) => {
      requireExam(act.tx, examId)
      const all = listRooms(act.tx, examId).map(({ room }) => room)
      const own = all.filter(({ site }) => site === from)
      const name = tidySite(to)
      if (own.length === 0 || name === null) throw new NotFoundError('site')
      checkSpelling(name, all.flatMap(({ site }) => (site === from ? [] : [site])))
      for (const { id } of name === from ? [] : own) act.update('room', id, null, { site: name })
      return { changed: name === from ? 0 : own.length }
    }),
  ),

  sessions: office.rooms.sessions.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    const plan = seatPlan(db, examId)
    return sessionFacts(db, examId).map((session) => shownSession(session, plan))
  }),

  createSession: office.rooms.createSession.handler(({ context: { state }, input: { requestId, roomIds, ...facts } }) =>
    write(state, { procedure: 'rooms.createSession', examId: facts.examId, requestId }, (act) => {
      requirePart(act.tx, facts.examId, facts.partId)
      checkRoomIds(act.tx, facts.examId, roomIds)
      checkSession(act.tx, { ...facts, roomIds }, null)
      const id = newId(state)
      act.insert('examSession', { id, ...facts })
      changeRooms(state, act, requireSession(act.tx, facts.examId, id), roomIds)
      return shownSession(requireSession(act.tx, facts.examId, id), { seated: [] })
    }),
  ),

  changeSession: office.rooms.changeSession.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, roomIds, reason = null, ...facts }, errors }) =>
    write(state, { procedure: 'rooms.changeSession', examId, requestId, reason }, (act) => {
      const before = requireSession(act.tx, examId, id)
      requirePart(act.tx, examId, facts.partId)
      const dependants = before.session.partId === facts.partId ? null : findDependants(act.tx, 'examSession', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      checkRoomIds(act.tx, examId, roomIds)
      checkSession(act.tx, { examId, ...facts, roomIds }, id)
      const { session } = before
      const moved = session.day !== facts.day || session.startsAt !== facts.startsAt || session.number !== facts.number
      if (moved && findDependants(act.tx, 'examSession', id) !== null) askFirst(reason, () => [roomsOut(act.tx, examId, [session.partId])])
      act.update('examSession', id, expectedRevision, facts)
      const otherRooms = changeRooms(state, act, before, roomIds)
      if (otherRooms && requireSession(act.tx, examId, id).session.revision === expectedRevision) act.touch('examSession', id)
      return shownSession(requireSession(act.tx, examId, id), seatPlan(act.tx, examId))
    }),
  ),

  withdrawSession: office.rooms.withdrawSession.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason }, errors }) =>
    write(state, { procedure: 'rooms.withdrawSession', examId, requestId, reason }, (act) => {
      const before = requireSession(act.tx, examId, id)
      const dependants = findDependants(act.tx, 'examSession', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      changeRooms(state, act, before, [])
      act.withdraw('examSession', id, expectedRevision, reason)
      return {}
    }),
  ),

  parts: office.rooms.parts.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    return [...partPlans(db, examId, seatPlan(db, examId))]
  }),

  plan: office.rooms.plan.handler(({ context: { state }, input: { examId, partId } }) => {
    const { db } = atWork(state)
    const plan = seatPlan(db, examId)
    const own = partPlans(db, examId, plan).find(({ part }) => part.id === partId)
    if (own === undefined) throw new NotFoundError('part')
    const unplaced = plan.unplaced
      .filter((row) => row.partId === partId)
      .map(({ candidateId, number, fullName, birthDate, postCode, reason, groundFloor }) => ({ candidateId, number, fullName, birthDate, postCode, reason, needsGroundFloor: groundFloor !== null, groundFloor }))
    return { ...own, draw: drawOf(db, examId, partId), issuedOn: roomsIssuedOn(db, examId, partId), unplaced, neighbours: neighboursOf(db, examId, plan, partId) }
  }),

  seats: office.rooms.seats.handler(({ context: { state }, input: { examId, partId, sessionId, roomId } }) =>
    seatPlan(atWork(state).db, examId)
      .seated.filter((row) => row.partId === partId && (sessionId ?? row.sessionId) === row.sessionId && (roomId ?? row.roomId) === row.roomId)
      .map(shownSeat),
  ),

  draw: office.rooms.draw.handler(async function* ({ context: { state }, input: { requestId, examId, partId, seed, reason = null }, signal, errors }) {
    const { db, session } = atWork(state)
    const asked = { procedure: 'rooms.draw', requestId, userId: session.userId }
    const earlier = earlierAnswer(db, asked)
    if (earlier !== null) return JSON.parse(earlier) as SeatsDrawn
    requirePart(db, examId, partId)
    const since = reason === null ? roomsIssuedOn(db, examId, partId) : null
    if (since !== null) throw errors.REASON_NEEDED({ data: { since } })
    const order = { examId, partId, seeded: newSeed(state, seed) }
    const people = [...candidatesByPost(db, examId).values()].reduce((sum, n) => sum + n, 0)
    if (people < (state.options.bigDraw ?? peopleOfBigDraw) || state.unlocked === null) return write(state, { ...asked, examId, reason }, (act) => drawPart(state, act, order))
    const answer = yield* runJob(state.options.workerEntry, 'drawSeats', { ...jobOfTake(state, state.unlocked, session, { ...asked, examId, reason }), ...order }, signal)
    if (answer.kind === 'refused') throw new ORPCError(answer.code, { data: answer.data })
    return { placed: answer.placed, unplaced: answer.unplaced }
  }),

  clear: office.rooms.clear.handler(({ context: { state }, input: { requestId, examId, partId, reason } }) =>
    write(state, { procedure: 'rooms.clear', examId, requestId, reason }, (act) => {
      requirePart(act.tx, examId, partId)
      return { cleared: clearSeats(act, examId, partId, reason) }
    }),
  ),

  seat: office.rooms.seat.handler(({ context: { state }, input: { requestId, reason, ...wanted } }) =>
    write(state, { procedure: 'rooms.seat', examId: wanted.examId, requestId, reason }, (act) => {
      requirePart(act.tx, wanted.examId, wanted.partId)
      seatOne(state, act, wanted, reason)
      const row = seatPlan(act.tx, wanted.examId).seated.find(({ candidateId, partId }) => candidateId === wanted.candidateId && partId === wanted.partId)
      if (row === undefined) throw new NotFoundError('seat')
      return shownSeat(row)
    }),
  ),
}
