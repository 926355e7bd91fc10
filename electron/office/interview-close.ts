import { NotFoundError, type Act } from '../../db/queries/acts.ts'
import { registrationsOf } from '../../db/queries/candidates.ts'
import { listPosts } from '../../db/queries/exams.ts'
import type { Reader } from '../../db/open.ts'
import type { OpenInterview } from '../../shared/contract/interviews.ts'
import type { GroundFields } from '../../shared/contract/regimes.ts'
import { newId } from './act.ts'
import { decisionColumns } from './answers.ts'
import { closeList } from './attendance-close.ts'
import { requireRoomList } from './attendance-lists.ts'
import { requireExam } from './exam-regime.ts'
import { restOn } from './ground.ts'
import { checkBars, closersOf, boardHere } from './interview-panel.ts'
import { refuseInterview } from './interview-refusal.ts'
import { heardRooms, type HeardPerson, type HeardRoom, type HeardRooms } from './interview-rooms.ts'
import type { OfficeState } from './state.ts'

const named = (people: readonly HeardPerson[]) => people.map(({ row }) => row.fullName)

/** Refuses while somebody is not noted, or is present without sheets that settle his mark (TT 22/2025 Quy chế Đ.20, 22). */
function checkSheets({ place, people, panel }: HeardRoom, fewest: number, note: string | null): void {
  const unnoted = people.filter(({ row }) => row.noted === null)
  if (unnoted.length > 0) refuseInterview('unnoted', place, named(unnoted))
  const present = people.filter(({ row }) => row.noted?.state === 'present')
  const few = present.filter(({ marking }) => marking.markers.length < fewest)
  if (few.length > 0) refuseInterview('sheetsFew', place, named(few))
  const numbers = new Set(panel.map(({ row }) => row.marker))
  const strange = present.filter(({ marking }) => marking.markers.some((marker) => !numbers.has(marker)))
  if (strange.length > 0) refuseInterview('notOnPanel', place, named(strange))
  const apart = present.filter(({ marking }) => marking.open === 'membersDiffer')
  if (apart.length > 0) refuseInterview('membersDiffer', place, named(apart))
  const unsettled = present.filter(({ marking }) => !marking.settled)
  if (unsettled.length > 0) refuseInterview('notSettled', place, named(unsettled))
  const fewer = present.filter(({ marking }) => marking.markers.length < panel.length)
  if (fewer.length > 0 && note === null) refuseInterview('sheetsFewer', place, named(fewer))
}

interface Decided {
  readonly candidateId: string
  readonly value: number
  readonly paper: GroundFields
}

/** Keeps what the head decided about somebody whose members are too far apart. */
export function decideApart(state: OfficeState, act: Act, examId: string, { place, kind, people, closing }: HeardRoom, { candidateId, value, paper }: Decided): string {
  const person = people.find(({ row }) => row.candidateId === candidateId)
  const entry = registrationsOf(act.tx, examId, [candidateId]).get(candidateId)
  if (person === undefined || entry === undefined) throw new NotFoundError('candidate')
  if (closing !== null) refuseInterview('closed', place)
  if (person.marking.open !== 'membersDiffer') refuseInterview('notApart', place, [person.row.fullName])
  const groundId = restOn(act, state, paper, requireExam(act.tx, examId).exam.planApproved)
  const id = newId(state)
  act.insert('examDecision', { id, examId, groundId, ...decisionColumns({ kind: 'marking', postId: entry.postId, candidateId, part: kind, value, agreed: false }) })
  return id
}

interface Closing {
  readonly examId: string
  readonly memberId: string
  readonly present: number | null
  readonly note: string | null
}

/** Closes a room, and the list of who was there where that was still open. */
export function closeRoom(state: OfficeState, act: Act, room: HeardRoom, { examId, memberId, present, note }: Closing): void {
  const { place, panel, closing } = room
  if (closing !== null) refuseInterview('closed', place)
  const here = boardHere(act.tx, examId, room)
  if (panel.length < here.fewest.value) refuseInterview('panelMissing', place)
  checkBars(room, here.panel)
  checkSheets(room, here.fewest.value, note)
  if (!closersOf(here).some((member) => member.memberId === memberId)) refuseInterview('notCloser', place)
  const list = requireRoomList(act.tx, examId, place.sessionId, place.roomId)
  if (list.closed === null) {
    if (present === null) refuseInterview('presentMissing', place)
    closeList(state, act, examId, list, { present, scripts: null, sheets: null })
  }
  const { partId, sessionId, roomId } = place
  act.insert('interviewClosing', { id: newId(state), examId, partId, sessionId, roomId, memberId, note })
}

/**
 * Interviews that must be closed before anything makes the written marks of the exam known (NĐ 170/2025 Đ.16 k.4 c), by part, with
 * their rooms and how many people have none; [] once none stands open.
 *
 * It concerns posts whose written paper is on paper and followed by a panel: of a paper on computer the mark is known at once and the
 * interview comes after it; in a leadership exam the written paper is the gate to the scheme.
 */
export function openInterviews(reader: Reader, examId: string, { sitters, rooms }: HeardRooms = heardRooms(reader, examId)): readonly OpenInterview[] {
  const posts = listPosts(reader, examId).map(({ post }) => post)
  const waiting = new Map(posts.flatMap(({ id, code, form, writtenOn }) => (writtenOn === 'paper' && form.split(',').includes('written') ? [[id, code]] : [])))
  const codes = new Set(waiting.values())
  return sitters.parts.flatMap((part): OpenInterview[] => {
    if (part.kind !== 'interview' && part.kind !== 'oral' && part.kind !== 'practical') return []
    const own = rooms.filter(({ place }) => place.partId === part.id)
    const placed = new Set(own.flatMap(({ people }) => people.map(({ row }) => row.candidateId)))
    const open = own.filter(({ closing, people }) => closing === null && people.some(({ row }) => codes.has(row.postCode)))
    const without = (sitters.byPart.get(part.id) ?? []).filter(({ id, postId }) => waiting.has(postId) && !placed.has(id))
    if (open.length + without.length === 0) return []
    const named = open.map(({ place: { sessionNumber, roomNumber, roomName } }) => ({ sessionNumber, roomNumber, roomName }))
    return [{ partTitle: part.title, rooms: named, withoutRoom: without.length }]
  })
}
