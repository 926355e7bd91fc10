import canonicalize from 'canonicalize'
import { sha256 } from '../../db/keys.ts'
import { NotFoundError, type Act } from '../../db/queries/acts.ts'
import { listPosts } from '../../db/queries/exams.ts'
import { listTurns, type TurnRow } from '../../db/queries/interviews.ts'
import { currentNumbers } from '../../db/queries/numbers.ts'
import { drawTurns, type PersonToHear } from '../../shared/rules/interview-order.ts'
import { newId } from './act.ts'
import { newSeed } from './draw-seed.ts'
import { requireExam } from './exam-regime.ts'
import { refuseInterview } from './interview-refusal.ts'
import { findHeardRoom, heardRooms, type HeardPerson, type HeardRoom } from './interview-rooms.ts'
import type { OfficeState } from './state.ts'

const named = (people: readonly HeardPerson[]) => people.map(({ row }) => row.fullName)
const roomFields = ({ place: { partId, sessionId, roomId } }: HeardRoom) => ({ partId, sessionId, roomId })

/** Turns of a room, those of people who left the exam among them. */
function turnsIn(act: Act, examId: string, { place: { sessionId, roomId } }: HeardRoom): readonly TurnRow[] {
  return listTurns(act.tx, examId).filter((turn) => turn.sessionId === sessionId && turn.roomId === roomId)
}

/** Whether a sheet or a mark of the person is in. */
const isMarked = ({ marking }: HeardPerson) => marking.settled || marking.markers.length > 0

/** A room whose order nobody relies on yet; without a reason nothing is drawn a second time. */
function checkDrawable(room: HeardRoom, reason: string | undefined): void {
  const { place, people, draw, closing } = room
  if (closing !== null) refuseInterview('closed', place)
  const noted = people.filter(({ row }) => row.noted !== null)
  if (noted.length > 0) refuseInterview('noted', place, named(noted))
  const marked = people.filter(isMarked)
  if (marked.length > 0) refuseInterview('marked', place, named(marked))
  const unnumbered = people.filter(({ row }) => row.number === null)
  if (unnumbered.length > 0) refuseInterview('numberMissing', place, named(unnumbered))
  if (draw !== null && reason === undefined) refuseInterview('reasonNeeded', place)
}

interface Wanted {
  readonly examId: string
  readonly partId: string
  readonly rooms: readonly { readonly sessionId: string; readonly roomId: string }[]
  readonly seed: string | null
  readonly reason: string | undefined
}

/** Draws the order of rooms by one seed, in place of earlier draws; how many people were drawn. */
export function drawRooms(state: OfficeState, act: Act, { examId, partId, rooms: wanted, seed: fromDice, reason }: Wanted): number {
  const all = heardRooms(act.tx, examId)
  const rooms = wanted.map((place) => findHeardRoom(all, place))
  if (rooms.some(({ place }) => place.partId !== partId)) throw new NotFoundError('room')
  for (const room of rooms) checkDrawable(room, reason)
  const { seed, seedOrigin } = newSeed(state, fromDice)
  // Each post of a leadership exam has its own lot (exam-rules.md 5); elsewhere the room has one.
  const isLeadership = requireExam(act.tx, examId).exam.kind === 'leadership'
  const postPlace = new Map(listPosts(act.tx, examId).map(({ post }, index) => [post.code, isLeadership ? index + 1 : 0]))
  const numbers = new Map(currentNumbers(act.tx, examId).map(({ candidateId, number }) => [candidateId, number]))
  for (const room of rooms) drawRoom(state, act, examId, room, { seed, seedOrigin }, (person) => ({ number: numbers.get(person.row.candidateId) ?? 0, post: postPlace.get(person.row.postCode) ?? 0 }))
  return rooms.reduce((sum, { people }) => sum + people.length, 0)
}

function drawRoom(state: OfficeState, act: Act, examId: string, room: HeardRoom, seeded: ReturnType<typeof newSeed>, personOf: (person: HeardPerson) => PersonToHear): void {
  const { place, people, draw } = room
  const heard = people.map((person) => ({ person, ...personOf(person) }))
  const order = drawTurns({ session: place.sessionNumber, room: place.roomNumber, people: heard }, seeded.seed)
  const candidateOf = new Map(heard.map(({ person, number }) => [number, person.row.candidateId]))
  act.withdrawMany('interviewTurn', turnsIn(act, examId, room).map(({ id }) => id), 'Bốc thăm lại')
  if (draw !== null) act.withdraw('interviewDraw', draw.draw.id, null, 'Bốc thăm lại')
  const interviewDrawId = newId(state)
  const own = { examId, ...roomFields(room) }
  act.insert('interviewDraw', { id: interviewDrawId, ...own, ...seeded, candidates: order.length, hash: sha256(canonicalize(order.map((number, index) => [index + 1, number])) ?? '') })
  act.insertMany(
    'interviewTurn',
    order.map((number, index) => ({ id: newId(state), ...own, candidateId: candidateOf.get(number) ?? '', turn: index + 1, drawnTurn: index + 1, interviewDrawId, lastReason: null })),
  )
}

/** Puts somebody after the last turn of the room; nobody else moves. */
export function moveLast(state: OfficeState, act: Act, examId: string, room: HeardRoom, candidateId: string, reason: string): number {
  const { place, people, draw, closing } = room
  const person = people.find(({ row }) => row.candidateId === candidateId)
  if (person === undefined) throw new NotFoundError('candidate')
  const { fullName, noted } = person.row
  if (closing !== null) refuseInterview('closed', place)
  if (draw === null) refuseInterview('notDrawn', place)
  if (noted?.state === 'absent') refuseInterview('absent', place, [fullName])
  if (isMarked(person)) refuseInterview('marked', place, [fullName])
  const last = Math.max(0, ...turnsIn(act, examId, room).map(({ turn }) => turn))
  if (person.turn !== null && person.turn.turn === last) refuseInterview('alreadyLast', place, [fullName])
  if (person.turn === null) act.insert('interviewTurn', { id: newId(state), examId, ...roomFields(room), candidateId, turn: last + 1, drawnTurn: null, interviewDrawId: null, lastReason: reason })
  else act.update('interviewTurn', person.turn.id, person.turn.revision, { turn: last + 1, lastReason: reason })
  return last + 1
}
