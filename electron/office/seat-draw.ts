import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import { sha256 } from '../../db/keys.ts'
import type { Act } from '../../db/queries/acts.ts'
import { countNoted } from '../../db/queries/attendance.ts'
import { listPosts } from '../../db/queries/exams.ts'
import { countTurns } from '../../db/queries/interviews.ts'
import { listDraws, listSeats } from '../../db/queries/rooms.ts'
import { drawApart } from '../../shared/rules/seat-neighbours.ts'
import { newId, type Source } from './act.ts'
import type { SeatOrder, SeatsDrawn } from './jobs/contract.ts'
import { sessionFacts } from './session-facts.ts'
import { findSitters } from './sitters.ts'
import type { Progress } from '../../shared/contract/list-preview.ts'

/** Takes back the draw of a part and every seat in it, as long as nobody was noted there; how many seats there were. */
export function clearSeats(act: Act, examId: string, partId: string, why: string): number {
  const seats = listSeats(act.tx, examId).filter((seat) => seat.partId === partId)
  const noted = countNoted(act.tx, partId, seats.map(({ candidateId }) => candidateId))
  if (noted > 0) throw new ORPCError('IN_USE', { data: { by: 'attendance', count: noted } })
  const turns = countTurns(act.tx, partId, seats.map(({ candidateId }) => candidateId))
  if (turns > 0) throw new ORPCError('IN_USE', { data: { by: 'turns', count: turns } })
  act.withdrawMany('seat', seats.map(({ id }) => id), why)
  const draw = listDraws(act.tx, examId).find((row) => row.draw.partId === partId)
  if (draw !== undefined) act.withdraw('seatDraw', draw.draw.id, null, why)
  return seats.length
}

function indexed<T>(items: readonly T[], key: (item: T) => number | null): (number: number) => T {
  const found = new Map(items.map((item) => [key(item), item]))
  return (number) => {
    const item = found.get(number)
    if (item === undefined) throw new Error(`nothing has the number ${number}`)
    return item
  }
}

/** Seats between two reports of how far the writing has come. */
const seatsAtOnce = 500

/** Draws who sits where in a part, in place of who sat where before. */
export function drawPart(source: Source, act: Act, { examId, partId, seeded }: SeatOrder, report: (progress: Progress) => void = () => undefined): SeatsDrawn {
  const sessions = sessionFacts(act.tx, examId).filter(({ session }) => session.partId === partId)
  if (sessions.length === 0) throw new ORPCError('NO_SESSION')
  const sitters = findSitters(act.tx, examId).byPart.get(partId) ?? []
  const agencyOf = new Map(listPosts(act.tx, examId).map(({ post }) => [post.id, post.agencyId]))
  const people = sitters.flatMap(({ number, postId, groundFloor }) =>
    number === null ? [] : [{ number, post: postId, agency: agencyOf.get(postId) ?? postId, groundFloor: groundFloor !== null }],
  )
  const without = sitters.length - people.length
  if (without > 0) throw new ORPCError('NUMBERS_MISSING', { data: { without } })
  clearSeats(act, examId, partId, 'Bốc thăm lại')

  const { seed, seedOrigin } = seeded
  const { placed, unplaced, withoutGround } = drawApart({ people, sessions: sessions.map(({ session, rooms }) => ({ number: session.number, rooms })), seed })
  const hash = sha256(canonicalize(placed.map(({ session, room, seat, number }) => [session, room, seat, number])) ?? '')
  const drawId = newId(source)
  act.insert('seatDraw', { id: drawId, examId, partId, seed, seedOrigin, candidates: people.length, placed: placed.length, hash, method: 'apart', withoutGround: withoutGround.length })
  const sessionOf = indexed(sessions, ({ session }) => session.number)
  const roomOf = indexed(sessions.flatMap(({ rooms }) => rooms), ({ number }) => number)
  const sitterOf = indexed(sitters, ({ number }) => number)
  for (let from = 0; from < placed.length; from += seatsAtOnce) {
    report({ stage: 'writing', done: from, total: placed.length })
    act.insertMany(
      'seat',
      placed.slice(from, from + seatsAtOnce).map(({ session, room, seat, number }) => ({
        id: newId(source),
        examId,
        partId,
        sessionId: sessionOf(session).session.id,
        roomId: roomOf(room).id,
        candidateId: sitterOf(number).id,
        seat,
        drawId,
      })),
    )
  }
  return { placed: placed.length, unplaced: unplaced.length + withoutGround.length }
}
