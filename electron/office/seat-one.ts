import { ORPCError } from '@orpc/server'
import type { Act } from '../../db/queries/acts.ts'
import { countNoted, findReturn } from '../../db/queries/attendance.ts'
import { countTurns } from '../../db/queries/interviews.ts'
import { listSeats } from '../../db/queries/rooms.ts'
import { newId } from './act.ts'
import { seatPlan } from './seat-plan.ts'
import { sessionFacts } from './session-facts.ts'
import type { OfficeState } from './state.ts'

interface Wanted {
  readonly examId: string
  readonly partId: string
  readonly candidateId: string
  readonly sessionId: string
  readonly roomId: string
  /** Null: the first free one. */
  readonly seat: number | null
  /** Whether somebody who needs the ground floor is meant to sit upstairs. */
  readonly upstairs: boolean
}

type RefusalCode = 'roomClosed' | 'taken' | 'roomFull' | 'notInSession' | 'notToSit' | 'alreadySeated' | 'noSuchSeat' | 'upstairs'

function refuseSeat(code: RefusalCode, roomName: string, seat: number | null): never {
  throw new ORPCError('SEAT_REFUSED', { data: { code, roomName, seat } })
}

/** Gives one person a seat, or another seat. Nobody else moves; a seat that somebody left behind is free. */
export function seatOne(state: OfficeState, act: Act, { examId, partId, candidateId, sessionId, roomId, seat: wanted, upstairs }: Wanted, why: string): void {
  const session = sessionFacts(act.tx, examId).find((one) => one.session.id === sessionId && one.session.partId === partId)
  const room = session?.rooms.find(({ id }) => id === roomId)
  if (room === undefined) refuseSeat('notInSession', '', wanted)
  const { name, usable, groundFloor } = room
  if (findReturn(act.tx, { sessionId, roomId }) !== null) refuseSeat('roomClosed', name, wanted)
  const { sitters, seated } = seatPlan(act.tx, examId)
  const person = sitters.byPart.get(partId)?.find(({ id }) => id === candidateId)
  if (person === undefined) refuseSeat('notToSit', name, wanted)
  if (person.groundFloor !== null && !groundFloor && !upstairs) refuseSeat('upstairs', name, wanted)

  const here = new Map(seated.filter((row) => row.sessionId === sessionId && row.roomId === roomId).map((row) => [row.seat, row.candidateId]))
  const own = [...here].find(([, id]) => id === candidateId)?.[0]
  if (own !== undefined && (wanted === null || wanted === own)) refuseSeat('alreadySeated', name, own)
  const places = Array.from({ length: usable }, (_, index) => index + 1)
  const seat = wanted ?? places.find((place) => !here.has(place))
  if (seat === undefined) refuseSeat('roomFull', name, null)
  if (seat > usable) refuseSeat('noSuchSeat', name, seat)
  if (here.has(seat)) refuseSeat('taken', name, seat)

  const givenUp = listSeats(act.tx, examId).filter(
    (row) => row.partId === partId && (row.candidateId === candidateId || (row.sessionId === sessionId && row.roomId === roomId && row.seat === seat)),
  )
  const noted = countNoted(act.tx, partId, givenUp.map((row) => row.candidateId))
  if (noted > 0) throw new ORPCError('IN_USE', { data: { by: 'attendance', count: noted } })
  const turns = countTurns(act.tx, partId, givenUp.map((row) => row.candidateId))
  if (turns > 0) throw new ORPCError('IN_USE', { data: { by: 'turns', count: turns } })
  act.withdrawMany('seat', givenUp.map(({ id }) => id), why)
  act.insert('seat', { id: newId(state), examId, partId, sessionId, roomId, candidateId, seat, drawId: null })
}
