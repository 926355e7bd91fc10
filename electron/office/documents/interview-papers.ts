import { interviewDrawDocument, interviewOrderDocument, type HeardRoomFacts, type InterviewFacts, type ListedTurn } from '../../../shared/documents/interview-papers.ts'
import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { HeardPerson, HeardRoom } from '../interview-rooms.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'
import type { ListScope } from './list-scope.ts'

/** What stands beside a name: absence, or why the turn is the last. */
function noteOf({ row, turn }: HeardPerson): string {
  if (row.noted?.state === 'absent') return 'vắng'
  return turn?.lastReason === null || turn === null ? '' : `xếp cuối: ${turn.lastReason}`
}

/** The rooms whose order was drawn; who has no turn is on no list yet. */
function roomsOf({ person, partTitle, rooms, siteOf, heard }: ExamSource): HeardRoomFacts[] {
  const places = new Map(rooms().map(({ id, place }) => [id, place]))
  return heard().flatMap((room: HeardRoom): HeardRoomFacts[] => {
    const { place, kind, people, draw, panel } = room
    if (draw === null) return []
    const { seed, seedOrigin, candidates, hash } = draw.draw
    return [
      {
        ...{ kind, partTitle: partTitle(place.partId), sessionNumber: place.sessionNumber, day: place.day, startsAt: place.startsAt },
        ...{ roomNumber: place.roomNumber, roomName: place.roomName, ...siteOf(place.roomId), roomPlace: places.get(place.roomId) ?? null },
        people: people.flatMap((one): ListedTurn[] =>
          one.turn === null ? [] : [{ ...person(one.row.candidateId).listed, turn: one.turn.turn, drawnTurn: one.turn.drawnTurn, note: noteOf(one) }],
        ),
        panel: panel.map(({ fullName }) => fullName),
        draw: { seed, seedOrigin, at: draw.at, userName: draw.userName, candidates, hash },
      },
    ]
  })
}

function isIn({ part, session, room }: ListScope, one: HeardRoomFacts): boolean {
  return (part === null || one.partTitle === part.name) && (session === null || one.sessionNumber === session.number) && (room === null || one.roomNumber === room.number)
}

function roomsPaper(paper: (facts: InterviewFacts, options: DocumentOptions) => PrintDocument) {
  return listMaker({
    gather: (source) => ({ rooms: roomsOf(source) }),
    narrow: ({ rooms }, scope) => ({ rooms: rooms.filter((room) => isIn(scope, room)) }),
    people: ({ rooms }) => rooms.reduce((sum, { people }) => sum + people.length, 0),
    paper,
  })
}

/** In which order people enter each room, for its door and for the panel. */
export const interviewOrder = roomsPaper(interviewOrderDocument)

/** How that order was drawn. */
export const interviewDraw = roomsPaper(interviewDrawDocument)
