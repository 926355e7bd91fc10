import { drawnInvigilators } from '../../../db/queries/invigilators.ts'
import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { invigilatorDrawDocument, invigilatorListDocument, type InvigilatorsFacts, type ListedSession } from '../../../shared/documents/invigilators.ts'
import { watchView } from '../watch-view.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'
import type { ListScope } from './list-scope.ts'

/** Sessions that were drawn for, by day and hour, with who was drawn and who watches now. */
function drawnSessions({ reader, watch, partTitle, siteOf }: ExamSource) {
  const facts = watch()
  const drawIds = facts.sessions.flatMap(({ draw }) => draw?.draw.id ?? [])
  const drawn = Map.groupBy(drawnInvigilators(reader, drawIds), ({ drawId, roomId }) => `${drawId} ${roomId}`)
  const drawOf = new Map(facts.sessions.map(({ facts: { session }, draw }) => [session.id, draw?.draw.id]))
  const { perRoom, technicians, sessions } = watchView(facts)
  return {
    article: perRoom.article,
    perRoom: perRoom.value,
    technicians: technicians.value,
    sessions: sessions.flatMap(({ sessionId, partId, number, day, startsAt, draw, rooms }): ListedSession[] => {
      if (draw === null) return []
      const { seed, seedOrigin, at, userName, hash, perRoom: chosen, technicians: chosenTechnicians, moreFrom } = draw
      const listed = rooms.map(({ roomId, number: roomNumber, name: roomName, place: roomPlace, candidates, watches }) => ({
        ...{ roomNumber, roomName, ...siteOf(roomId), roomPlace, candidates },
        drawn: (drawn.get(`${drawOf.get(sessionId) ?? ''} ${roomId}`) ?? []).map(({ role, place, fullName }) => ({ role, place, fullName })),
        watches: watches.map(({ role, place, fullName, workplace, byHand }) => ({ role, place, fullName, workplace, byHand })),
      }))
      return [{ partTitle: partTitle(partId), sessionNumber: number, day, startsAt, seed, seedOrigin, at, userName, hash, perRoom: chosen, technicians: chosenTechnicians, moreFrom, rooms: listed }]
    }),
  }
}

const isIn = ({ part, session }: ListScope, { partTitle, sessionNumber }: ListedSession) => (part === null || partTitle === part.name) && (session === null || sessionNumber === session.number)

function invigilatorPaper(paper: (facts: InvigilatorsFacts, options: DocumentOptions) => PrintDocument) {
  return listMaker({
    gather: drawnSessions,
    narrow: (own, scope) => ({ ...own, sessions: own.sessions.filter((session) => isIn(scope, session)) }),
    people: ({ sessions }) => sessions.reduce((sum, { rooms }) => sum + rooms.reduce((there, { watches }) => there + watches.length, 0), 0),
    paper,
  })
}

/** How the rooms of each session got who watches them. */
export const invigilatorDraw = invigilatorPaper(invigilatorDrawDocument)

/** Who watches which room, to be signed. */
export const invigilatorList = invigilatorPaper(invigilatorListDocument)
