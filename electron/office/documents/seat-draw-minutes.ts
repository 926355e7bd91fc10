import { listSessionRooms, listSessions } from '../../../db/queries/rooms.ts'
import { seatDrawDocument, type DrawnRoom, type PartDraw } from '../../../shared/documents/seat-draw.ts'
import { drawOf, neighboursOf } from '../seat-plan.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'

/** Rooms of every session, by part, session and number, with who sits there now. */
function roomsByPart({ reader, examId, plan, rooms: all, siteOf }: ExamSource): ReadonlyMap<string, DrawnRoom[]> {
  const rooms = new Map(all().map((room) => [room.id, room]))
  const bySession = Map.groupBy(listSessionRooms(reader, examId), ({ sessionId }) => sessionId)
  const seated = Map.groupBy(plan().seated, ({ sessionId, roomId }) => `${sessionId} ${roomId}`)
  const sessions = listSessions(reader, examId).toSorted((left, right) => left.session.number - right.session.number)
  const drawn = sessions.flatMap(({ session: { id, partId, number, day, startsAt } }) =>
    (bySession.get(id) ?? []).flatMap(({ roomId }) => {
      const room = rooms.get(roomId)
      if (room === undefined) return []
      const { number: roomNumber, name: roomName, place: roomPlace, capacity, reserve, disabled } = room
      const seats = { capacity, reserve, disabled, usable: capacity - reserve - disabled, seated: seated.get(`${id} ${roomId}`)?.length ?? 0 }
      return [{ partId, room: { sessionNumber: number, day, startsAt, roomNumber, roomName, ...siteOf(roomId), roomPlace, ...seats } }]
    }),
  )
  return new Map([...Map.groupBy(drawn, ({ partId }) => partId)].map(([partId, all]) => [partId, all.map(({ room }) => room)]))
}

function drawOfPart(source: ExamSource, id: string, rooms: readonly DrawnRoom[]): PartDraw[] {
  const drawn = drawOf(source.reader, source.examId, id)
  if (drawn === null) return []
  const { method, withoutGround, ...draw } = drawn
  const { sitters, seated, unplaced } = source.plan()
  const apart = method === 'apart' ? { apart: { withoutGround, ...neighboursOf(source.reader, source.examId, source.plan(), id) } } : {}
  return [
    {
      partTitle: source.partTitle(id),
      ...draw,
      toSit: sitters.byPart.get(id)?.length ?? 0,
      byHand: seated.filter(({ partId, drawn }) => partId === id && !drawn).length,
      unplaced: unplaced.filter(({ partId }) => partId === id).length,
      rooms,
      ...apart,
    },
  ]
}

/** How the seats of each part were drawn, and what became of its rooms. */
export const seatDraw = listMaker({
  gather(source) {
    const rooms = roomsByPart(source)
    return { draws: source.plan().sitters.parts.flatMap(({ id }) => drawOfPart(source, id, rooms.get(id) ?? [])) }
  },
  narrow: ({ draws }, { part }) => ({ draws: draws.filter(({ partTitle }) => part === null || partTitle === part.name) }),
  people: ({ draws }) => draws.reduce((sum, { rooms }) => sum + rooms.reduce((seated, room) => seated + room.seated, 0), 0),
  paper: seatDrawDocument,
})
