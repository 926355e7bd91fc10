import { listedCandidates, type ListedRow } from '../../../db/queries/documents.ts'
import { listPosts, type PostRow } from '../../../db/queries/exams.ts'
import { listRooms, type RoomRow } from '../../../db/queries/rooms.ts'
import type { Reader } from '../../../db/open.ts'
import type { ResultsView } from '../../../shared/contract/results.ts'
import type { ListedPerson } from '../../../shared/documents/person.ts'
import { examDays, type ExamDays } from '../exam-days.ts'
import { examParts } from '../exam-parts.ts'
import { requireExam } from '../exam-regime.ts'
import { heardRooms, type HeardRoom } from '../interview-rooms.ts'
import { resultsView } from '../results-view.ts'
import { seatPlan, type SeatPlan } from '../seat-plan.ts'
import { findSitters } from '../sitters.ts'
import { watchFacts, type WatchFacts } from '../watch-facts.ts'
import { partName } from './part-name.ts'

/** A candidate of the exam, and how every list names him. */
export interface SourcePerson extends Pick<ListedRow, 'id' | 'postId' | 'verdict' | 'eligibilityId' | 'eligibilityNote'> {
  readonly listed: ListedPerson
}

/** What the lists of one exam are gathered from: each part is read once, when a list first asks for it. */
export interface ExamSource {
  readonly reader: Reader
  readonly examId: string
  /** Whether it tells who somebody is. */
  readonly identity: boolean
  readonly exam: ReturnType<typeof requireExam>['exam']
  /** In the order of the exam. */
  readonly posts: readonly PostRow[]
  /** In the order of names, the ineligible among them. */
  readonly people: readonly SourcePerson[]
  readonly person: (id: string) => SourcePerson
  readonly plan: () => SeatPlan
  readonly rooms: () => readonly RoomRow['room'][]
  /** The site of a room where the exam tells it, as papers take it. */
  readonly siteOf: (roomId: string) => { readonly roomSite?: string }
  /** Who watches which room. */
  readonly watch: () => WatchFacts
  /** Rooms in which people are heard. */
  readonly heard: () => readonly HeardRoom[]
  /** Name of a part as papers have it. */
  readonly partTitle: (id: string) => string
  readonly results: () => ResultsView
  readonly days: () => ExamDays
}

/** Reads an exam for its lists; without `identity` nobody's date of birth or identity number comes along. */
export function examSource(reader: Reader, examId: string, { identity, today }: { readonly identity: boolean; readonly today: string }): ExamSource {
  const { exam } = requireExam(reader, examId)
  const posts = listPosts(reader, examId)
  const named = new Map(posts.map(({ post, agencyName }, postOrder) => [post.id, { postOrder, postName: post.name, agencyName }]))
  const people = listedCandidates(reader, examId).map((row): SourcePerson => {
    const { id, postId, verdict, eligibilityId, eligibilityNote, fullName, birthDate, sex, identityNumber, ethnicGroup, number } = row
    const own = identity ? { birthDate, identityNumber } : { birthDate: null, identityNumber: null }
    return { id, postId, verdict, eligibilityId, eligibilityNote, listed: { fullName, sex, ethnicGroup, number, ...own, ...known(named, postId) } }
  })
  const byId = new Map(people.map((one) => [one.id, one]))
  const sitters = once(() => findSitters(reader, examId))
  const partNames = once(() => new Map(examParts(reader, examId).map((part) => [part.id, partName(part)])))
  const rooms = once(() => listRooms(reader, examId).map(({ room }) => room))
  const sites = once(() => new Map(rooms().flatMap(({ id, site }) => (site === null ? [] : [[id, { roomSite: site }]]))))
  const plan = once(() => seatPlan(reader, examId, sitters()))
  return {
    reader,
    examId,
    identity,
    exam,
    posts,
    people,
    person: (id) => known(byId, id),
    partTitle: (id) => known(partNames(), id),
    plan,
    rooms,
    siteOf: (roomId) => sites().get(roomId) ?? {},
    watch: once(() => watchFacts(reader, examId, plan())),
    heard: once(() => heardRooms(reader, examId, sitters()).rooms),
    results: once(() => resultsView(reader, examId)),
    days: once(() => examDays(reader, examId, today, sitters())),
  }
}

/** Nobody is left off a list because something about him is missing. */
function known<T>(values: ReadonlyMap<string, T>, id: string): T {
  const value = values.get(id)
  if (value === undefined) throw new Error('a list names somebody whom the exam does not have')
  return value
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | null = null
  return () => (kept ??= { value: read() }).value
}
