import { and, count, eq, gt, inArray, isNull, max, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open.ts'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import {
  attendance,
  boardSeat,
  candidate,
  candidateAgency,
  candidateExemption,
  candidateNumber,
  documentIssue,
  eligibilityReason,
  exam,
  examDecision,
  kinDeclaration,
  mark,
  memberAbsence,
  numbering,
  organizationVersion,
  post,
  postAgency,
  publicNotice,
  quotaChange,
  script,
  seat,
  seatDraw,
  sessionRoom,
  violation,
  winCancellation,
} from '../schema/index.ts'
import { typingsOfRooms } from './answer-sheets.ts'
import { bagsOfMember, bagTablesSince, laterDraws, marksSinceDraw } from './bag-references.ts'
import { inBatches } from './batches.ts'
import { marksOfDraws } from './checks.ts'
import { closedSinceDraw, closedSinceWatch, watchesBesideDraw, watchesOfMember, watchesOfSession, watchesOfSessionRoom } from './invigilator-references.ts'
import { interviewCounters, panelsOfMember, turnsOfSeats } from './interview-references.ts'
import { numberPapers, roomPapers } from './issues.ts'
import type { RecordTable } from './tables.ts'

/** What still stands on a record: the kind of the first dependants found and how many there are. */
export interface Dependants {
  readonly by: 'posts' | 'candidates' | 'kin' | 'violations' | 'quotaChanges' | 'marks' | 'decisions' | 'organizations' | 'reasons' | 'sessions' | 'seats' | 'numbers' | 'attendance' | 'typings' | 'papers' | 'boardSeats' | 'absences' | 'bags' | 'invigilators' | 'turns' | 'panels' | 'noticeChanges'
  readonly count: number
}

/** How many stand on any of these records, at most a batch of them. */
type Counter = (reader: Reader, ids: string[]) => number

const posts: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(post).where(and(inArray(post.examId, ids), isNull(post.withdrawnSeq))).get()?.n ?? 0
const postsOfAgency: Counter = (reader, ids) =>
  (reader.select({ n: count() }).from(post).where(and(inArray(post.agencyId, ids), isNull(post.withdrawnSeq))).get()?.n ?? 0) +
  (reader.select({ n: count() }).from(postAgency).where(and(inArray(postAgency.agencyId, ids), isNull(postAgency.withdrawnSeq))).get()?.n ?? 0)
const choicesOfAgency: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(candidateAgency).where(and(inArray(candidateAgency.agencyId, ids), isNull(candidateAgency.withdrawnSeq))).get()?.n ?? 0
const children: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(organizationVersion)
    .where(and(inArray(organizationVersion.parentId, ids), isNull(organizationVersion.supersededSeq)))
    .get()?.n ?? 0
const candidates: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(candidate)
    .where(and(or(inArray(candidate.postId, ids), inArray(candidate.secondPostId, ids)), isNull(candidate.withdrawnSeq)))
    .get()?.n ?? 0
const quotaChanges: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(quotaChange)
    .where(and(or(inArray(quotaChange.postId, ids), inArray(quotaChange.fromPostId, ids)), isNull(quotaChange.withdrawnSeq)))
    .get()?.n ?? 0
/** Changes that later moved places out of the post that these brought places to. */
const quotaMovedOn: Counter = (reader, ids) => {
  const brought = alias(quotaChange, 'brought')
  return (
    reader
      .select({ n: count() })
      .from(quotaChange)
      .innerJoin(brought, and(eq(brought.postId, quotaChange.fromPostId), inArray(brought.id, ids)))
      .where(and(gt(quotaChange.recordedSeq, brought.recordedSeq), isNull(quotaChange.withdrawnSeq)))
      .get()?.n ?? 0
  )
}
const kin: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(kinDeclaration).where(and(inArray(kinDeclaration.candidateId, ids), isNull(kinDeclaration.withdrawnSeq))).get()?.n ?? 0
const kinOfMember: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(kinDeclaration).where(and(inArray(kinDeclaration.memberId, ids), isNull(kinDeclaration.withdrawnSeq))).get()?.n ?? 0
const boardSeats: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(boardSeat).where(and(inArray(boardSeat.memberId, ids), isNull(boardSeat.withdrawnSeq))).get()?.n ?? 0
/** Their own days away, and those on which they act for somebody. */
const absences: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(memberAbsence)
    .where(and(or(inArray(memberAbsence.memberId, ids), inArray(memberAbsence.delegateId, ids)), isNull(memberAbsence.withdrawnSeq)))
    .get()?.n ?? 0
const violations: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(violation).where(and(inArray(violation.candidateId, ids), isNull(violation.withdrawnSeq))).get()?.n ?? 0
const decisionsAbout: Counter = (reader, ids) =>
  (reader.select({ n: count() }).from(examDecision).where(and(inArray(examDecision.candidateId, ids), isNull(examDecision.withdrawnSeq))).get()?.n ?? 0) +
  (reader.select({ n: count() }).from(winCancellation).where(and(inArray(winCancellation.candidateId, ids), isNull(winCancellation.withdrawnSeq))).get()?.n ?? 0)
const decisions: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(examDecision).where(and(inArray(examDecision.postId, ids), isNull(examDecision.withdrawnSeq))).get()?.n ?? 0
const marks: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(mark)
    .innerJoin(script, eq(script.id, mark.scriptId))
    .where(and(inArray(script.candidateId, ids), isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
    .get()?.n ?? 0

const reasons: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(eligibilityReason).where(and(inArray(eligibilityReason.eligibilityId, ids), isNull(eligibilityReason.withdrawnSeq))).get()?.n ?? 0

const sessionsOfRoom: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(sessionRoom).where(and(inArray(sessionRoom.roomId, ids), isNull(sessionRoom.withdrawnSeq))).get()?.n ?? 0
const seatsOfRoom: Counter = (reader, ids) => reader.select({ n: count() }).from(seat).where(and(inArray(seat.roomId, ids), isNull(seat.withdrawnSeq))).get()?.n ?? 0
const seatsOfSession: Counter = (reader, ids) => reader.select({ n: count() }).from(seat).where(and(inArray(seat.sessionId, ids), isNull(seat.withdrawnSeq))).get()?.n ?? 0
const seatsOfSessionRoom: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(seat)
    .innerJoin(sessionRoom, and(inArray(sessionRoom.id, ids), eq(sessionRoom.sessionId, seat.sessionId), eq(sessionRoom.roomId, seat.roomId)))
    .where(isNull(seat.withdrawnSeq))
    .get()?.n ?? 0
/** Seats of the part that stand beside the draw: those given by hand after it. */
const seatsBesideDraw: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(seat)
    .innerJoin(seatDraw, and(inArray(seatDraw.id, ids), eq(seatDraw.partId, seat.partId)))
    .where(isNull(seat.withdrawnSeq))
    .get()?.n ?? 0
const notedCandidates: Counter = (reader, ids) => reader.select({ n: count() }).from(attendance).where(and(inArray(attendance.candidateId, ids), isNull(attendance.withdrawnSeq))).get()?.n ?? 0
const notedSeats: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(attendance)
    .innerJoin(seat, and(inArray(seat.id, ids), eq(seat.partId, attendance.partId), eq(seat.candidateId, attendance.candidateId)))
    .where(isNull(attendance.withdrawnSeq))
    .get()?.n ?? 0
const numbersOfNumbering: Counter = (reader, ids) =>
  reader.select({ n: count() }).from(candidateNumber).where(and(inArray(candidateNumber.numberingId, ids), isNull(candidateNumber.withdrawnSeq))).get()?.n ?? 0

/** Papers of these kinds that went out after the record was made. */
function papersAfter(table: typeof numbering | typeof candidateNumber | typeof seatDraw | typeof seat, kinds: readonly DocumentKind[]): Counter {
  // The four tables share these columns; Drizzle's union of their types hides it.
  const { id: recordId, examId, recordedSeq } = table as typeof seat
  return (reader, ids) =>
    reader
      .select({ n: count() })
      .from(documentIssue)
      .innerJoin(table, and(inArray(recordId, ids), eq(examId, documentIssue.examId), gt(documentIssue.recordedSeq, recordedSeq)))
      .where(and(inArray(documentIssue.kind, [...kinds]), isNull(documentIssue.withdrawnSeq)))
      .get()?.n ?? 0
}

/** Changes of the notice that came after it. */
const laterNotices: Counter = (reader, ids) => {
  const earlier = alias(publicNotice, 'earlier')
  return (
    reader
      .select({ n: count() })
      .from(publicNotice)
      .innerJoin(earlier, and(inArray(earlier.id, ids), eq(earlier.examId, publicNotice.examId)))
      .where(and(gt(publicNotice.position, earlier.position), isNull(publicNotice.withdrawnSeq)))
      .get()?.n ?? 0
  )
}

/** Candidates of the post who listed the agency that an entry of a joint post is about. */
const choicesOfPostAgency: Counter = (reader, ids) =>
  reader
    .select({ n: count() })
    .from(candidateAgency)
    .innerJoin(postAgency, and(inArray(postAgency.id, ids), eq(postAgency.agencyId, candidateAgency.agencyId)))
    .innerJoin(candidate, and(eq(candidate.id, candidateAgency.candidateId), eq(candidate.postId, postAgency.postId), isNull(candidate.withdrawnSeq)))
    .where(isNull(candidateAgency.withdrawnSeq))
    .get()?.n ?? 0

const counters: Partial<Record<RecordTable, readonly (readonly [Dependants['by'], Counter])[]>> = {
  exam: [['posts', posts]],
  organization: [
    ['posts', postsOfAgency],
    ['candidates', choicesOfAgency],
    ['organizations', children],
  ],
  post: [
    ['candidates', candidates],
    ['decisions', decisions],
    ['quotaChanges', quotaChanges],
  ],
  postAgency: [['candidates', choicesOfPostAgency]],
  candidate: [
    ['marks', marks],
    ['violations', violations],
    ['attendance', notedCandidates],
    ['decisions', decisionsAbout],
    ['kin', kin],
  ],
  examMember: [
    ['boardSeats', boardSeats],
    ['absences', absences],
    ['kin', kinOfMember],
    ['bags', bagsOfMember],
    ['invigilators', watchesOfMember],
    ['panels', panelsOfMember],
  ],
  answerRoom: [['typings', typingsOfRooms]],
  bagDraw: [
    ['marks', marksSinceDraw],
    ['bags', laterDraws],
  ],
  quotaChange: [['quotaChanges', quotaMovedOn]],
  publicNotice: [['noticeChanges', laterNotices]],
  eligibility: [['reasons', reasons]],
  numbering: [
    ['numbers', numbersOfNumbering],
    ['papers', papersAfter(numbering, numberPapers)],
  ],
  candidateNumber: [['papers', papersAfter(candidateNumber, numberPapers)]],
  room: [
    ['sessions', sessionsOfRoom],
    ['seats', seatsOfRoom],
  ],
  examSession: [
    ['seats', seatsOfSession],
    ['invigilators', watchesOfSession],
  ],
  sessionRoom: [
    ['seats', seatsOfSessionRoom],
    ['invigilators', watchesOfSessionRoom],
  ],
  invigilatorDraw: [
    ['invigilators', watchesBesideDraw],
    ['attendance', closedSinceDraw],
  ],
  invigilator: [['attendance', closedSinceWatch]],
  seatDraw: [
    ['seats', seatsBesideDraw],
    ['papers', papersAfter(seatDraw, roomPapers)],
  ],
  scriptSettlement: [['papers', bagTablesSince]],
  checkDraw: [['marks', marksOfDraws]],
  seat: [
    ['attendance', notedSeats],
    ['turns', turnsOfSeats],
    ['papers', papersAfter(seat, roomPapers)],
  ],
  ...interviewCounters,
}

/** Records that would lose what they refer to if these were withdrawn; null when there are none. */
export function findDependants(reader: Reader, table: RecordTable, ...ids: readonly string[]): Dependants | null {
  for (const [by, counter] of counters[table] ?? []) {
    const found = inBatches(ids, (some) => [counter(reader, some)]).reduce((sum, n) => sum + n, 0)
    if (found > 0) return { by, count: found }
  }
  return null
}

/** Newest entry that added a post to an exam after another entry; null when there is none. */
export function postAddedAfter(reader: Reader, examId: string, seq: number): number | null {
  return reader.select({ seq: max(post.recordedSeq) }).from(post).where(and(eq(post.examId, examId), isNull(post.withdrawnSeq), gt(post.recordedSeq, seq))).get()?.seq ?? null
}

/** Newest entry after another one that rests on how a post is examined: its candidates, their claims, their marks; null when there is none. */
export function registeredAfter(reader: Reader, postId: string, seq: number): number | null {
  const own = and(or(eq(candidate.postId, postId), eq(candidate.secondPostId, postId)), isNull(candidate.withdrawnSeq))
  const latest = [
    reader.select({ seq: max(candidate.recordedSeq) }).from(candidate).where(and(own, gt(candidate.recordedSeq, seq))).get(),
    reader
      .select({ seq: max(candidateExemption.recordedSeq) })
      .from(candidateExemption)
      .innerJoin(candidate, and(eq(candidate.id, candidateExemption.candidateId), own))
      .where(and(isNull(candidateExemption.withdrawnSeq), gt(candidateExemption.recordedSeq, seq)))
      .get(),
    reader
      .select({ seq: max(mark.recordedSeq) })
      .from(mark)
      .innerJoin(script, eq(script.id, mark.scriptId))
      .innerJoin(candidate, and(eq(candidate.id, script.candidateId), own))
      .where(and(isNull(mark.supersededSeq), gt(mark.recordedSeq, seq)))
      .get(),
  ].flatMap((row) => row?.seq ?? [])
  return latest.length === 0 ? null : Math.max(...latest)
}

/** Whether an exam exists and is not withdrawn. */
export function examExists(reader: Reader, id: string): boolean {
  return reader.select({ id: exam.id }).from(exam).where(and(eq(exam.id, id), isNull(exam.withdrawnSeq))).get() !== undefined
}
