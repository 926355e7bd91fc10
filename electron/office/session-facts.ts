import { ORPCError } from '@orpc/server'
import type { Reader } from '../../db/open.ts'
import { listRooms, listSessionRooms, listSessions, type RoomRow, type SessionRow } from '../../db/queries/rooms.ts'
import type { Room } from '../../shared/contract/rooms.ts'
import { usableSeats } from '../../shared/rules/seating.ts'

export function shownRoom({ room, seated }: RoomRow): Room {
  const { id, number, name, site, place, groundFloor, columns, capacity, reserve, disabled, revision } = room
  return { id, number, name, site, place, groundFloor, columns, capacity, reserve, disabled, usable: usableSeats(room), seated, revision }
}

/** A session with its rooms in the order of their numbers. */
export interface SessionFacts {
  readonly session: SessionRow['session']
  readonly partTitle: string
  readonly rooms: readonly (Room & { readonly sessionRoomId: string })[]
  readonly usable: number
}

/** Sessions of an exam with the rooms that they use. */
export function sessionFacts(reader: Reader, examId: string): readonly SessionFacts[] {
  const rooms = new Map(listRooms(reader, examId).map((row) => [row.room.id, shownRoom(row)]))
  const used = Map.groupBy(listSessionRooms(reader, examId), ({ sessionId }) => sessionId)
  return listSessions(reader, examId).map(({ session, partTitle }) => {
    const own = (used.get(session.id) ?? []).flatMap(({ id, roomId }) => {
      const room = rooms.get(roomId)
      return room === undefined ? [] : [{ ...room, sessionRoomId: id }]
    })
    return { session, partTitle, rooms: own, usable: own.reduce((sum, { usable }) => sum + usable, 0) }
  })
}

interface SessionTime {
  readonly examId: string
  readonly partId: string
  readonly number: number
  readonly day: string
  readonly startsAt: string
  readonly roomIds: readonly string[]
}

/** A number names one session of a part, and a room serves one session at a time; `self` is the session being changed. */
export function checkSession(reader: Reader, { examId, partId, number, day, startsAt, roomIds }: SessionTime, self: string | null): void {
  const others = sessionFacts(reader, examId).filter(({ session }) => session.id !== self)
  if (others.some(({ session }) => session.partId === partId && session.number === number)) {
    throw new ORPCError('DUPLICATE', { data: { field: 'sessionNumber', value: String(number) } })
  }
  for (const { session, partTitle, rooms } of others) {
    const shared = session.day === day && session.startsAt === startsAt ? rooms.find(({ id }) => roomIds.includes(id)) : undefined
    if (shared !== undefined) throw new ORPCError('ROOM_IN_USE', { data: { roomName: shared.name, partTitle, number: session.number } })
  }
}
