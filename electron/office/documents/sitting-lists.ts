import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { roomCandidatesDocument } from '../../../shared/documents/room-candidates.ts'
import type { Sitting, SittingsFacts } from '../../../shared/documents/sitting.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'
import type { ListScope } from './list-scope.ts'

/** Who sits together, by part, session and room: made from those who sit, so an empty room has no heading (field report 65). */
function sittings({ plan, person, partTitle }: ExamSource): Sitting[] {
  const together = Map.groupBy(plan().seated, ({ sessionId, roomId }) => `${sessionId} ${roomId}`)
  return [...together.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const { partId, sessionNumber, day, startsAt, roomNumber, roomName, roomPlace } = first
    const people = rows.map(({ candidateId, seat }) => ({ ...person(candidateId).listed, seat, note: '' }))
    return [{ partTitle: partTitle(partId), sessionNumber, day, startsAt, roomNumber, roomName, roomPlace, people }]
  })
}

function isIn({ part, session, room }: ListScope, sitting: Sitting): boolean {
  return (
    (part === null || sitting.partTitle === part.name) &&
    (session === null || sitting.sessionNumber === session.number) &&
    (room === null || sitting.roomNumber === room.number)
  )
}

function sittingList(paper: (facts: SittingsFacts, options: DocumentOptions) => PrintDocument) {
  return listMaker({
    gather: (source) => ({ sittings: sittings(source) }),
    narrow: (own, scope) => ({ sittings: own.sittings.filter((sitting) => isIn(scope, sitting)) }),
    people: (own) => own.sittings.reduce((sum, { people }) => sum + people.length, 0),
    paper,
  })
}

/** Who sits in which room, for its door. */
export const roomCandidates = sittingList(roomCandidatesDocument)

/** Who is called into which room, for the invigilators. */
export const callList = sittingList(callListDocument)
