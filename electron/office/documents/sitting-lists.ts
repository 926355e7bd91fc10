import { photosOf } from '../../../db/queries/scans.ts'
import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import { deskCardsDocument } from '../../../shared/documents/desk-cards.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import { roomCandidatesDocument } from '../../../shared/documents/room-candidates.ts'
import { roomMapDocument, type MappedSitting } from '../../../shared/documents/room-map.ts'
import type { SeatedCandidate, Sitting } from '../../../shared/documents/sitting.ts'
import { bySite } from '../../../shared/rules/room-sites.ts'
import { usableSeats } from '../../../shared/rules/seating.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'
import type { ListScope } from './list-scope.ts'

/** Who sits together, by part, session, site and room: made from those who sit, so an empty room has no heading (field report 65). */
function sittings(source: ExamSource, more: Parameters<typeof together>[1] = () => ({})): Sitting[] {
  const rank = siteRanks(source)
  const order = new Map(source.plan().sitters.parts.map(({ id }, index) => [source.partTitle(id), index]))
  return together(source, more).toSorted(
    (one, other) =>
      (order.get(one.partTitle) ?? 0) - (order.get(other.partTitle) ?? 0) ||
      one.sessionNumber - other.sessionNumber ||
      rank(one) - rank(other) ||
      one.roomNumber - other.roomNumber,
  )
}

/** Sites in the order of their first room. */
function siteRanks({ rooms }: ExamSource): (sitting: Pick<Sitting, 'roomSite'>) => number {
  const ranks = new Map(bySite(rooms()).map(([site], index) => [site, index]))
  return ({ roomSite }) => ranks.get(roomSite ?? null) ?? 0
}

function together({ plan, person, partTitle, siteOf }: ExamSource, more: (candidateId: string) => Pick<SeatedCandidate, 'photo'>): Sitting[] {
  const groups = Map.groupBy(plan().seated, ({ sessionId, roomId }) => `${sessionId} ${roomId}`)
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const { partId, sessionNumber, day, startsAt, roomNumber, roomName, roomId, roomPlace } = first
    const people = rows.map(({ candidateId, seat }) => ({ ...person(candidateId).listed, seat, note: '', ...more(candidateId) }))
    return [{ partTitle: partTitle(partId), sessionNumber, day, startsAt, roomNumber, roomName, ...siteOf(roomId), roomPlace, people }]
  })
}

function isIn({ part, session, room }: ListScope, sitting: Sitting): boolean {
  return (
    (part === null || sitting.partTitle === part.name) &&
    (session === null || sitting.sessionNumber === session.number) &&
    (room === null || sitting.roomNumber === room.number)
  )
}

/** A list made of sittings, or of sittings with more about their rooms. */
function sittingList<Own extends Sitting>(gather: (source: ExamSource) => readonly Own[], paper: (facts: { readonly sittings: readonly Own[] } & PaperFacts, options: DocumentOptions) => PrintDocument) {
  return listMaker({
    gather: (source) => ({ sittings: gather(source) }),
    narrow: (own, scope) => ({ sittings: own.sittings.filter((sitting) => isIn(scope, sitting)) }),
    people: (own) => own.sittings.reduce((sum, { people }) => sum + people.length, 0),
    paper,
  })
}

/** The sittings with the desks of their rooms. */
function mappedSittings(source: ExamSource): MappedSitting[] {
  const rooms = new Map(source.rooms().map((room) => [room.number, room]))
  return sittings(source).flatMap((sitting) => {
    const room = rooms.get(sitting.roomNumber)
    return room === undefined ? [] : [{ ...sitting, columns: room.columns, usable: usableSeats(room), reserve: room.reserve, disabled: room.disabled }]
  })
}

/** The sittings with the photo of each candidate; whoever may not see who somebody is sees no face. */
function picturedSittings(source: ExamSource): Sitting[] {
  const photos = source.identity ? photosOf(source.reader, source.examId) : new Map<string, string>()
  return sittings(source, (owner) => ({ photo: { owner, sha256: photos.get(owner) ?? null } }))
}

/** Who sits in which room, for its door. */
export const roomCandidates = sittingList((source) => sittings(source), roomCandidatesDocument)

/** Who is called into which room, for the invigilators. */
export const callList = sittingList(picturedSittings, callListDocument)

/** The desks of each room with who sits at them. */
export const roomMap = sittingList(mappedSittings, roomMapDocument)

/** A card for each desk. */
export const deskCards = sittingList((source) => sittings(source), deskCardsDocument)
