import type { Reader } from '../../db/open.ts'
import { listPosts } from '../../db/queries/exams.ts'
import { findNumbering, type AdmittedPerson } from '../../db/queries/numbers.ts'
import { listDraws, listRooms, listSeats, listSessions, type DrawRow } from '../../db/queries/rooms.ts'
import type { SeatDraw, UnplacedReason } from '../../shared/contract/rooms.ts'
import { closeNeighbours, type CloseNeighbours } from '../../shared/rules/seat-neighbours.ts'
import { findSitters, type Sitters } from './sitters.ts'

/** A person as every list of rooms names him. */
export interface PersonOnList {
  readonly candidateId: string
  /** Số báo danh as printed; null where none was given yet. */
  readonly number: string | null
  readonly fullName: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly identityNumber: string | null
  readonly postCode: string
  readonly postName: string
  readonly agencyName: string
  readonly agencyId: string
  /** Why he needs the ground floor; null: any floor will do. */
  readonly groundFloor: string | null
  readonly partId: string
  readonly partTitle: string
}

/** A person in his seat. */
export interface SeatedRow extends PersonOnList {
  readonly sessionId: string
  readonly sessionNumber: number
  /** 'YYYY-MM-DD', 'HH:MM'. */
  readonly day: string
  readonly startsAt: string
  readonly roomId: string
  readonly roomNumber: number
  readonly roomName: string
  readonly roomSite: string | null
  readonly roomPlace: string | null
  readonly seat: number
  /** False: placed by hand after the draw. */
  readonly drawn: boolean
}

/** A person who is to sit a part and has no seat in it. */
export interface UnplacedRow extends PersonOnList {
  readonly reason: UnplacedReason
}

/** Who sits where in an exam and who does not: what room, plan, door list and sign sheet all read (field report 64). */
export interface SeatPlan {
  readonly sitters: Sitters
  /** By part, session, room number, seat. Whoever left the exam is not here; his seat is empty. */
  readonly seated: readonly SeatedRow[]
  /** By part, then by number; those without a number last. */
  readonly unplaced: readonly UnplacedRow[]
}

function shownDraw({ draw: { seed, seedOrigin, candidates, placed, hash, method, withoutGround }, at, userName }: DrawRow): SeatDraw {
  return { seed, seedOrigin, at, userName, candidates, placed, hash, method, withoutGround }
}

/** Draw in force of a part; null: nothing was drawn. */
export function drawOf(reader: Reader, examId: string, partId: string): SeatDraw | null {
  const row = listDraws(reader, examId).find(({ draw }) => draw.partId === partId)
  return row === undefined ? null : shownDraw(row)
}

/** Why somebody has no seat: nothing was drawn, he joined after the draw, the ground floor that he needs was full, or all rooms were. */
function reasonFor({ number, numberedSeq, addedSeq, groundFloor }: AdmittedPerson, draw: DrawRow['draw'] | undefined, numberingSeq: number): UnplacedReason {
  if (draw === undefined) return 'notDrawn'
  const numberedLater = number === null || numberedSeq === null || (numberedSeq > draw.recordedSeq && numberedSeq > numberingSeq)
  if (draw.placed === draw.candidates || addedSeq > draw.recordedSeq || numberedLater) return 'late'
  return groundFloor !== null && draw.withoutGround > 0 ? 'noGroundFloor' : 'noSeat'
}

/** Reads the whole plan of an exam; `sitters` where they are at hand, since finding them decides the exam. */
export function seatPlan(reader: Reader, examId: string, sitters = findSitters(reader, examId)): SeatPlan {
  const postOf = new Map(listPosts(reader, examId).map(({ post, agencyName }) => [post.id, { postCode: post.code, postName: post.name, agencyName, agencyId: post.agencyId }]))
  const sessions = new Map(listSessions(reader, examId).map(({ session }) => [session.id, session]))
  const rooms = new Map(listRooms(reader, examId).map(({ room }) => [room.id, room]))
  const draws = new Map(listDraws(reader, examId).map(({ draw }) => [draw.partId, draw]))
  const seats = new Map(listSeats(reader, examId).map((seat) => [`${seat.partId} ${seat.candidateId}`, seat]))
  const numberingSeq = findNumbering(reader, examId)?.recordedSeq ?? 0
  const seated: SeatedRow[] = []
  const unplaced: UnplacedRow[] = []
  for (const part of sitters.parts) {
    const here: SeatedRow[] = []
    for (const person of sitters.byPart.get(part.id) ?? []) {
      const post = postOf.get(person.postId)
      if (post === undefined) continue
      const { id, label, fullName, birthDate, sex, identityNumber, groundFloor } = person
      const named: PersonOnList = { candidateId: id, number: label, fullName, birthDate, sex, identityNumber, ...post, groundFloor, partId: part.id, partTitle: part.title }
      const seat = seats.get(`${part.id} ${id}`)
      const [session, room] = [sessions.get(seat?.sessionId ?? ''), rooms.get(seat?.roomId ?? '')]
      if (seat === undefined || session === undefined || room === undefined) {
        unplaced.push({ ...named, reason: reasonFor(person, draws.get(part.id), numberingSeq) })
        continue
      }
      const place = { roomId: room.id, roomNumber: room.number, roomName: room.name, roomSite: room.site, roomPlace: room.place, seat: seat.seat, drawn: seat.drawId !== null }
      here.push({ ...named, sessionId: session.id, sessionNumber: session.number, day: session.day, startsAt: session.startsAt, ...place })
    }
    seated.push(...here.sort((left, right) => left.sessionNumber - right.sessionNumber || left.roomNumber - right.roomNumber || left.seat - right.seat))
  }
  return { sitters, seated, unplaced }
}

/** Everybody who has a seat, by part, session, room number, seat. A room where nobody sits has no row, so no heading (field report 65). */
export function seatedRows(reader: Reader, examId: string): readonly SeatedRow[] {
  return seatPlan(reader, examId).seated
}

/** Everybody who is to sit a part and has no seat in it: while there is one, no list of rooms goes out (field report 62). */
export function unplacedRows(reader: Reader, examId: string): readonly UnplacedRow[] {
  return seatPlan(reader, examId).unplaced
}

/** Neighbours of one post or agency as people of a part sit now, also where they were placed by hand. */
export function neighboursOf(reader: Reader, examId: string, { seated }: Pick<SeatPlan, 'seated'>, partId: string): CloseNeighbours {
  const columns = new Map(listRooms(reader, examId).map(({ room }) => [room.id, room.columns]))
  const rooms = Map.groupBy(seated.filter((row) => row.partId === partId), ({ sessionId, roomId }) => `${sessionId} ${roomId}`)
  return closeNeighbours(
    [...rooms.values()].map((people) => ({ columns: columns.get(people[0]?.roomId ?? '') ?? null, people: people.map(({ seat, postCode, agencyId }) => ({ seat, post: postCode, agency: agencyId })) })),
  )
}
