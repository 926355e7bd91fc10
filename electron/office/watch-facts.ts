import type { Reader } from '../../db/open.ts'
import { listReturns } from '../../db/queries/attendance.ts'
import { councilFacts, covers, kinAmong, membersOn, type CouncilFacts } from '../../db/queries/council.ts'
import { listInvigilatorDraws, listInvigilators, namesOfOrganizations, type InvigilatorDrawRow, type InvigilatorRow } from '../../db/queries/invigilators.ts'
import { listPosts, type PostRow } from '../../db/queries/exams.ts'
import { agenciesOfPosts, registeredFacts } from '../../db/queries/results.ts'
import type { LeftOut, WatchBar, WatchPerson } from '../../shared/contract/invigilators.ts'
import type { KinRelation } from '../../shared/contract/kin.ts'
import type { Part } from '../../shared/contract/marking.ts'
import { invigilationRulesOf, isComputerRoom, isWatched, paperChoice, watchRoles, type InvigilationRules, type WatchRole } from '../../shared/rules/invigilation.ts'
import { noChoice, watchNeeds, type WatchChoice } from '../../shared/rules/watch-need.ts'
import { copyOf, requireExam } from './exam-regime.ts'
import { agencyKeys, sameAgency, workplacePieces } from './same-agency.ts'
import { seatPlan, type SeatedRow } from './seat-plan.ts'
import { sessionFacts, type SessionFacts } from './session-facts.ts'

/** A room of a session with who sits and who watches there. */
export interface RoomFacts {
  readonly room: SessionFacts['rooms'][number]
  readonly seated: readonly SeatedRow[]
  /** Whether somebody sits at a computer there, where round 1 is on paper or is not. */
  readonly onComputer: (onPaper: boolean) => boolean
  readonly closed: boolean
  readonly needs: (choice: WatchChoice) => Readonly<Record<WatchRole, number>>
  readonly watches: readonly InvigilatorRow[]
  /** Who of these members may not be there, because of who sits there. */
  readonly barsOf: (members: readonly Pick<WatchPerson, 'memberId' | 'fullName'>[]) => readonly WatchBar[]
}

/** A session with what drawing for it rests on. */
export interface SessionToWatch {
  readonly facts: SessionFacts
  readonly part: Part
  readonly watched: boolean
  /** What leaves it open whether the part is sat on paper; null: it is not open. */
  readonly paperChoice: string | null
  readonly draw: InvigilatorDrawRow | null
  /** Members of the board who may be drawn on that day, in the order of names. */
  readonly people: readonly WatchPerson[]
  readonly leftOut: readonly LeftOut[]
  /** Where somebody sits or watches, by number. */
  readonly rooms: readonly RoomFacts[]
}

export interface WatchFacts {
  readonly rules: InvigilationRules
  /** By day, hour and number. */
  readonly sessions: readonly SessionToWatch[]
  readonly rows: readonly InvigilatorRow[]
}

const isRole = (held: string): held is WatchRole => (watchRoles as readonly string[]).includes(held)

/** Who of the invigilation board watches on a day, and who of it does not because he is away or has something unexplained against him. */
function boardOn(council: CouncilFacts, day: string): { readonly people: readonly WatchPerson[]; readonly leftOut: readonly LeftOut[] } {
  const people = membersOn(council, 'invigilation', day).flatMap(({ memberId, fullName, workplace, function: held }): WatchPerson[] => (isRole(held) ? [{ memberId, fullName, workplace, role: held }] : []))
  const leftOut = council.rows.flatMap(({ seat }): LeftOut[] => {
    const member = council.members.find(({ id }) => id === seat.memberId)
    if (seat.board !== 'invigilation' || !isRole(seat.function) || !covers(day, seat) || member === undefined) return []
    if (people.some(({ memberId }) => memberId === seat.memberId)) return []
    const away = council.absences.some((absence) => absence.memberId === seat.memberId && covers(day, absence))
    return [{ fullName: member.fullName, role: seat.function, why: away ? 'absent' : 'conflict' }]
  })
  return { people, leftOut }
}

const noBar = { kin: null, agencyName: null, elsewhere: null }

/** Asks of the people in a room who may not watch them. */
function barring(reader: Reader, examId: string, council: CouncilFacts, posts: readonly PostRow[]) {
  const joint = Map.groupBy(agenciesOfPosts(reader, examId), ({ postId }) => postId)
  const agenciesOf = new Map(posts.map(({ post }) => [post.id, [post.agencyId, ...(joint.get(post.id) ?? []).map(({ agencyId }) => agencyId)]]))
  const names = Map.groupBy(
    namesOfOrganizations(reader, [...agenciesOf.values()].flat()).map(({ id, name, shortName }) => ({ id, name, keys: agencyKeys([name, shortName]) })),
    ({ id }) => id,
  )
  const workplaces = new Map(council.members.map(({ id, workplace }) => [id, workplacePieces(workplace)]))
  const postsOf = new Map(registeredFacts(reader, examId).map(({ id, postId, secondPostId }) => [id, [postId, ...(secondPostId === null ? [] : [secondPostId])]]))
  return (seated: readonly SeatedRow[]): RoomFacts['barsOf'] => {
    const here = new Set(seated.map(({ candidateId }) => candidateId))
    const agencies = [...new Set(seated.flatMap(({ candidateId }) => postsOf.get(candidateId) ?? []).flatMap((postId) => agenciesOf.get(postId) ?? []))].flatMap((id) => names.get(id) ?? [])
    return (members) =>
      members.flatMap(({ memberId, fullName }): WatchBar[] => {
        // NĐ 170/2025 Đ.8 k.3 bars kin from the board; whoever was kept with an explanation still watches no kin (our reading).
        const own = kinAmong(council, memberId, here)
        const pieces = workplaces.get(memberId)
        const agency = pieces === undefined ? undefined : agencies.find(({ keys }) => sameAgency(pieces, keys))
        return [
          ...own.map(({ kin: { memberId: declared, relation }, candidateName }) => ({ memberId, fullName, ...noBar, code: 'kin' as const, kin: { candidateName, relation: relation as KinRelation, byName: declared === null } })),
          ...(agency === undefined ? [] : [{ memberId, fullName, ...noBar, code: 'agency' as const, agencyName: agency.name }]),
        ]
      })
  }
}

/** Reads who watches which room of an exam, and what that rests on; with its plan where that is at hand, since making it decides the exam. */
export function watchFacts(reader: Reader, examId: string, { sitters, seated } = seatPlan(reader, examId)): WatchFacts {
  const copy = copyOf(requireExam(reader, examId))
  const rules = invigilationRulesOf(copy)
  const council = councilFacts(reader, examId)
  const posts = listPosts(reader, examId)
  const parts = new Map(sitters.parts.map((part) => [part.id, part]))
  const writtenOn = new Map(posts.map(({ post }) => [post.id, post.writtenOn]))
  const barsIn = barring(reader, examId, council, posts)
  const draws = new Map(listInvigilatorDraws(reader, examId).map((row) => [row.draw.sessionId, row]))
  const rows = listInvigilators(reader, examId)
  const closed = new Set(listReturns(reader, examId).map(({ sessionId, roomId }) => `${sessionId} ${roomId}`))
  const inSession = Map.groupBy(seated, ({ sessionId }) => sessionId)
  const boards = new Map<string, ReturnType<typeof boardOn>>()

  function board(day: string): ReturnType<typeof boardOn> {
    const found = boards.get(day) ?? boardOn(council, day)
    boards.set(day, found)
    return found
  }

  function roomFacts(part: Part, room: SessionFacts['rooms'][number], sessionId: string): RoomFacts[] {
    const here = (inSession.get(sessionId) ?? []).filter(({ roomId }) => roomId === room.id)
    const watches = rows.filter(({ row }) => row.sessionId === sessionId && row.roomId === room.id)
    if (here.length + watches.length === 0) return []
    const papers = here.flatMap(({ candidateId }) => writtenOn.get(sitters.people.get(candidateId)?.postId ?? '') ?? [])
    const onComputer = (onPaper: boolean) => isComputerRoom(part, papers, onPaper)
    const needs = (choice: WatchChoice) => watchNeeds(rules, { usable: room.usable, onComputer: onComputer(choice.onPaper) }, choice)
    return [{ room, seated: here, onComputer, closed: closed.has(`${sessionId} ${room.id}`), needs, watches, barsOf: barsIn(here) }]
  }

  const sessions = sessionFacts(reader, examId).flatMap((facts): SessionToWatch[] => {
    const part = parts.get(facts.session.partId)
    if (part === undefined) return []
    const draw = draws.get(facts.session.id) ?? null
    const watched = isWatched(part.kind)
    const rooms = watched ? facts.rooms.flatMap((room) => roomFacts(part, room, facts.session.id)) : []
    return [{ facts, part, watched, paperChoice: paperChoice(copy, part)?.article ?? null, draw, ...board(facts.session.day), rooms }]
  })
  return { rules, sessions, rows }
}

/** What was chosen for the rooms when the session was drawn for. */
export const choiceOf = ({ draw }: Pick<SessionToWatch, 'draw'>): WatchChoice => draw?.draw ?? noChoice

/** "ca 1, Viết" */
export const sessionName = ({ facts: { session, partTitle } }: Pick<SessionToWatch, 'facts'>) => `ca ${session.number}, ${partTitle}`

/** Where members watch another session that begins at the same hour, as a room may serve only one then. */
export function elsewhereThen({ sessions, rows }: WatchFacts, { facts: { session } }: SessionToWatch): ReadonlyMap<string, string> {
  const then = sessions.filter(({ facts: { session: other } }) => other.id !== session.id && other.day === session.day && other.startsAt === session.startsAt)
  return new Map(
    then.flatMap((other) =>
      rows.flatMap(({ row }) => {
        const room = other.facts.rooms.find(({ id }) => id === row.roomId)
        return row.sessionId === other.facts.session.id && room !== undefined ? [[row.memberId, `${room.name}, ${sessionName(other)}`] as const] : []
      }),
    ),
  )
}
