import { NotFoundError, StaleError, type Act } from '../../db/queries/acts.ts'
import { councilFacts, kinAmong, membersOn, type CouncilFacts } from '../../db/queries/council.ts'
import { sheetsOfMembers } from '../../db/queries/interview-references.ts'
import { listPanels, type PanelRow } from '../../db/queries/interviews.ts'
import type { Reader } from '../../db/open.ts'
import type { BoardMemberHere, InterviewRefusal, PanelMember } from '../../shared/contract/interviews.ts'
import type { KinRelation } from '../../shared/contract/kin.ts'
import { functionsOf, leads, type Board, type BoardFunction } from '../../shared/rules/boards.ts'
import { boardOfPart, fewestMembers } from '../../shared/rules/panels.ts'
import type { Sourced } from '../../shared/rules/regime.ts'
import { newId } from './act.ts'
import { copyOf, requireExam } from './exam-regime.ts'
import { refuseInterview } from './interview-refusal.ts'
import type { HeardRoom } from './interview-rooms.ts'
import type { OfficeState } from './state.ts'

type Kin = InterviewRefusal['kin']

/** The board that hears a room, on the day of the session. */
export interface BoardHere {
  readonly board: Board | null
  /** Everybody who has a seat on it or acts for somebody, in the order of names, with what keeps each from this room. */
  readonly members: readonly BoardMemberHere[]
  /** Who of them works that day. */
  readonly working: ReadonlySet<string>
  readonly panel: readonly PanelMember[]
  readonly fewest: Sourced<number>
}

/** The first candidate of a room whom somebody declared as kin; NĐ 170/2025 Đ.8 k.3 knows no exception in the room itself. */
function kinIn({ people }: HeardRoom, facts: CouncilFacts, memberId: string): Kin {
  const [found] = kinAmong(facts, memberId, new Set(people.map(({ row }) => row.candidateId)))
  return found === undefined ? null : { candidateName: found.candidateName, relation: found.kin.relation as KinRelation }
}

/** The room in which somebody sits at the hour of this one. */
function elsewhere({ place }: HeardRoom, panels: readonly PanelRow[], memberId: string): string | null {
  const other = panels.find(({ row, day, startsAt }) => row.memberId === memberId && day === place.day && startsAt === place.startsAt && !(row.sessionId === place.sessionId && row.roomId === place.roomId))
  return other?.roomName ?? null
}

/** Who may sit in a room, and who does. */
export function boardHere(reader: Reader, examId: string, room: HeardRoom): BoardHere {
  const facts = councilFacts(reader, examId)
  const board = boardOfPart(room.kind, facts.rules)
  const working = new Map(board === null ? [] : membersOn(facts, board, room.place.day).map((member) => [member.memberId, member]))
  const panels = listPanels(reader, examId)
  const seats = new Map(facts.rows.flatMap(({ seat }) => (seat.board === board ? [[seat.memberId, seat.function as BoardFunction]] : [])))

  function memberHere(memberId: string, fullName: string, workplace: string | null): BoardMemberHere {
    const kin = kinIn(room, facts, memberId)
    const there = elsewhere(room, panels, memberId)
    const bar = kin !== null ? ('kin' as const) : !working.has(memberId) ? ('notOnBoard' as const) : there !== null ? ('elsewhere' as const) : null
    return { memberId, fullName, workplace, function: working.get(memberId)?.function ?? seats.get(memberId) ?? 'member', bar, kin, elsewhere: there }
  }

  const members = facts.members.filter(({ id }) => seats.has(id) || working.has(id)).map(({ id, fullName, workplace }) => memberHere(id, fullName, workplace))
  const sheets = sheetsOfMembers(reader, room.panel.map(({ row }) => row.id))
  return {
    board,
    members,
    working: new Set(working.keys()),
    panel: room.panel.map(({ row, fullName, workplace }) => ({ ...memberHere(row.memberId, fullName, workplace), marker: row.marker, sheets: sheets.get(row.id) ?? 0 })),
    fewest: fewestMembers(room.kind, copyOf(requireExam(reader, examId)).houseRules.id),
  }
}

/** Head, deputies and secretaries of the board who work that day, the highest first: one of them closes a room. */
export function closersOf({ board, members, working }: BoardHere): readonly BoardMemberHere[] {
  const order = board === null ? [] : functionsOf(board)
  const closers = members.filter((member) => working.has(member.memberId) && (leads(member.function) || member.function === 'secretary'))
  return closers.toSorted((one, other) => order.indexOf(one.function) - order.indexOf(other.function))
}

/** Refuses with the first member who may not sit in the room. */
export function checkBars({ place }: HeardRoom, members: readonly BoardMemberHere[]): void {
  for (const { fullName, bar, kin, elsewhere: there } of members) if (bar !== null) refuseInterview(bar, place, [fullName], { kin, elsewhere: there })
}

/** Puts a panel into a room in place of the one before; how many sit there now. */
export function setPanel(state: OfficeState, act: Act, examId: string, room: HeardRoom, wanted: readonly string[], before: readonly string[]): number {
  const { place, panel, closing } = room
  if (closing !== null) refuseInterview('closed', place)
  const sitting = panel.map(({ row }) => row.memberId)
  if (sitting.length !== before.length || sitting.some((id) => !before.includes(id))) throw new StaleError(null)
  const here = boardHere(act.tx, examId, room)
  if (here.board === null) refuseInterview('boardMissing', place)
  const ids = [...new Set(wanted)]
  if (ids.length < here.fewest.value) refuseInterview('tooFew', place)
  const chosen = ids.map((id) => {
    const found = [...here.panel, ...here.members].find(({ memberId }) => memberId === id)
    if (found === undefined) throw new NotFoundError('member')
    return found
  })
  checkBars(room, chosen)
  const leaving = here.panel.filter(({ memberId }) => !ids.includes(memberId))
  const signed = leaving.filter(({ sheets }) => sheets > 0)
  if (signed.length > 0) refuseInterview('hasSheets', place, signed.map(({ fullName }) => fullName))
  const staying = panel.filter(({ row }) => ids.includes(row.memberId))
  act.withdrawMany('panelMember', panel.flatMap(({ row }) => (ids.includes(row.memberId) ? [] : [row.id])), 'Phân công lại')
  const taken = new Set(staying.map(({ row }) => row.marker))
  const free = Array.from({ length: 30 }, (_, index) => index + 1).filter((marker) => !taken.has(marker))
  const added = ids.filter((id) => !sitting.includes(id))
  const { partId, sessionId, roomId } = place
  act.insertMany('panelMember', added.map((memberId, index) => ({ id: newId(state), examId, partId, sessionId, roomId, memberId, marker: free[index] ?? 0 })))
  return ids.length
}
