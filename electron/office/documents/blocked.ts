import type { BlockedReason, DocumentKind } from '../../../shared/contract/documents.ts'
import { gapWords } from '../../../shared/words/invigilators.ts'
import { watchView } from '../watch-view.ts'
import type { ExamSource } from './exam-source.ts'
import type { ListScope } from './list-scope.ts'

/** Why a list may not go out, and how many people that concerns. */
export interface Blocked {
  readonly code: BlockedReason
  readonly count: number
}

type Check = (source: ExamSource, scope: ListScope) => Blocked | null

/** Until everybody is decided, neither of the two lists is all there is. */
const undecided: Check = ({ people }) => found('undecided', people.filter(({ verdict }) => verdict === null).length)

/** Whoever has no number would be missing on a list by number. */
const numbersMissing: Check = ({ people }) =>
  found('numbersMissing', people.filter(({ verdict, listed }) => verdict !== 'ineligible' && listed.number === null).length)

/** Nobody sits anywhere in the parts that the list is about. */
const noRooms: Check = ({ plan }, { part }) => {
  const { seated, unplaced: without } = plan()
  if (seated.some(isOf(part))) return null
  return { code: 'noRooms', count: people(without.filter(isOf(part))) }
}

/** Whoever has no seat would be missing; parts in which nobody sits yet are drawn later and are on no list (field report 62). */
const unplaced: Check = ({ plan }, { part }) => {
  const { seated, unplaced: without } = plan()
  const underWay = new Set(seated.map(({ partId }) => partId))
  return found('unplaced', people(without.filter(isOf(part)).filter(({ partId }) => underWay.has(partId))))
}

/** Rooms of the sessions that were drawn for, as far as the scope goes. */
const watchedRooms = ({ watch }: ExamSource, { part, session }: ListScope) =>
  watchView(watch()).sessions.flatMap(({ sessionId, partId, draw, rooms }) => (draw === null || (part !== null && part.id !== partId) || (session !== null && session.id !== sessionId) ? [] : rooms))

/** A room without all who must watch it would go out as if it had them. */
const watchesMissing: Check = (source, scope) => found('watchesMissing', watchedRooms(source, scope).filter((room) => gapWords(room) !== '').length)

/** Whoever may not be in his room any more must be replaced first: kin sit there now, or he is away. */
const watchesBarred: Check = (source, scope) => found('watchesBarred', watchedRooms(source, scope).flatMap(({ watches }) => watches.filter(({ bars }) => bars.length > 0)).length)

const checks: Readonly<Record<DocumentKind, readonly Check[]>> = {
  receipts: [],
  feeList: [],
  eligibleCandidates: [undecided],
  ineligibleCandidates: [undecided],
  numberedCandidates: [numbersMissing],
  roomCandidates: [numbersMissing, noRooms, unplaced],
  roomMap: [numbersMissing, noRooms, unplaced],
  deskCards: [numbersMissing, noRooms, unplaced],
  callList: [numbersMissing, noRooms, unplaced],
  unplacedCandidates: [],
  seatDraw: [numbersMissing, noRooms, unplaced],
  invigilatorDraw: [],
  invigilatorList: [watchesMissing, watchesBarred],
  roomMinutes: [],
  interviewDraw: [],
  interviewOrder: [],
  scriptBags: [],
  agreedMarks: [],
  bagMarks: [],
  answerSheets: [],
  checkDraw: [],
  checkMarks: [],
  scoreSummary: [],
  successfulCandidates: [],
  reasonSheets: [],
  regimeComparison: [],
  examCalendar: [],
  councilMembers: [],
}

/** What keeps a list from going out; null: nothing does. A list may be looked at all the same. */
export function blockedBy(kind: DocumentKind, source: ExamSource, scope: ListScope): Blocked | null {
  for (const check of checks[kind]) {
    const blocked = check(source, scope)
    if (blocked !== null) return blocked
  }
  return null
}

function isOf(part: ListScope['part']): (row: { readonly partId: string }) => boolean {
  return ({ partId }) => part === null || partId === part.id
}

/** Who sits several parts is one person. */
function people(rows: readonly { readonly candidateId: string }[]): number {
  return new Set(rows.map(({ candidateId }) => candidateId)).size
}

function found(code: BlockedReason, count: number): Blocked | null {
  return count === 0 ? null : { code, count }
}
