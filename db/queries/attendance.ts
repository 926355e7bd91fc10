import { and, asc, eq, inArray, isNull, notExists, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { attendance, candidate, candidateNumber, examSession, part, post, room, roomReturn, seat, violation } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** A room in a session. */
export interface RoomOfSession {
  readonly sessionId: string
  readonly roomId: string
}

/** Who was present in a part, by number (SBD). `sheets` is null where the candidate writes nothing on paper, or handed in nothing: then `nothing` names the minutes. */
export function presentInPart(reader: Reader, partId: string) {
  return reader
    .select({ candidateId: attendance.candidateId, sheets: attendance.sheets, nothing: attendance.nothingMinutes, postId: candidate.postId, number: candidateNumber.number, label: candidateNumber.label })
    .from(attendance)
    .innerJoin(candidate, and(eq(candidate.id, attendance.candidateId), isNull(candidate.withdrawnSeq)))
    .innerJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .where(and(eq(attendance.partId, partId), eq(attendance.state, 'present'), isNull(attendance.withdrawnSeq)))
    .orderBy(asc(candidateNumber.number))
    .all()
}

function listed(reader: Reader, where: SQL | undefined) {
  return reader
    .select({
      partId: seat.partId,
      sessionId: seat.sessionId,
      roomId: seat.roomId,
      candidateId: seat.candidateId,
      seat: seat.seat,
      fullName: candidate.fullName,
      birthDate: candidate.birthDate,
      postCode: post.code,
      method: post.method,
      writtenOn: post.writtenOn,
      number: candidateNumber.label,
      noted: attendance,
      violation: { form: violation.form, zero: violation.zero, minutes: violation.minutes },
    })
    .from(seat)
    .innerJoin(candidate, and(eq(candidate.id, seat.candidateId), isNull(candidate.withdrawnSeq)))
    .innerJoin(post, eq(post.id, candidate.postId))
    .leftJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .leftJoin(attendance, and(eq(attendance.partId, seat.partId), eq(attendance.candidateId, seat.candidateId), isNull(attendance.withdrawnSeq)))
    .leftJoin(violation, and(eq(violation.partId, seat.partId), eq(violation.candidateId, seat.candidateId), isNull(violation.withdrawnSeq)))
    .where(and(isNull(seat.withdrawnSeq), where))
}
export type ListedRow = ReturnType<typeof listOfRoom>[number]

/** Everybody who has a seat in an exam, with what was noted of each. */
export function listsOfExam(reader: Reader, examId: string) {
  return listed(reader, eq(seat.examId, examId)).orderBy(asc(seat.seat)).all()
}

/** Everybody who has a seat in a room of a session, by seat. */
export function listOfRoom(reader: Reader, { sessionId, roomId }: RoomOfSession) {
  return listed(reader, and(eq(seat.sessionId, sessionId), eq(seat.roomId, roomId))).orderBy(asc(seat.seat)).all()
}

/** The line of a candidate in a part; null where he has no seat in it. */
export function findListed(reader: Reader, partId: string, candidateId: string): ListedRow | null {
  return listed(reader, and(eq(seat.partId, partId), eq(seat.candidateId, candidateId))).get() ?? null
}

function seatedRooms(reader: Reader, where: SQL | undefined) {
  return reader
    .selectDistinct({
      partId: seat.partId,
      partTitle: part.title,
      sessionId: examSession.id,
      sessionNumber: examSession.number,
      day: examSession.day,
      startsAt: examSession.startsAt,
      roomId: room.id,
      roomNumber: room.number,
      roomName: room.name,
    })
    .from(seat)
    .innerJoin(candidate, and(eq(candidate.id, seat.candidateId), isNull(candidate.withdrawnSeq)))
    .innerJoin(part, eq(part.id, seat.partId))
    .innerJoin(examSession, eq(examSession.id, seat.sessionId))
    .innerJoin(room, eq(room.id, seat.roomId))
    .where(and(isNull(seat.withdrawnSeq), where))
}

/** Rooms of the sessions of an exam in which somebody has a seat, by day, hour, session and room. */
export function roomsWithSeats(reader: Reader, examId: string) {
  return seatedRooms(reader, eq(seat.examId, examId))
    .orderBy(asc(examSession.day), asc(examSession.startsAt), asc(examSession.number), asc(examSession.id), asc(room.number))
    .all()
}

/** A room of a session of an exam in which somebody has a seat. */
export function findSeatedRoom(reader: Reader, examId: string, { sessionId, roomId }: RoomOfSession): SeatedRoom | null {
  return seatedRooms(reader, and(eq(seat.examId, examId), eq(seat.sessionId, sessionId), eq(seat.roomId, roomId))).get() ?? null
}
export type SeatedRoom = ReturnType<typeof roomsWithSeats>[number]

/** Rooms of a part in which somebody has a seat and whose list was not closed yet, by session and room. */
export function openRoomsOfPart(reader: Reader, partId: string) {
  const closed = reader
    .select({ id: roomReturn.id })
    .from(roomReturn)
    .where(and(eq(roomReturn.sessionId, seat.sessionId), eq(roomReturn.roomId, seat.roomId), isNull(roomReturn.withdrawnSeq)))
  return seatedRooms(reader, and(eq(seat.partId, partId), notExists(closed)))
    .orderBy(asc(examSession.number), asc(room.number))
    .all()
    .map(({ sessionId, sessionNumber, roomId, roomNumber }) => ({ sessionId, sessionNumber, roomId, roomNumber }))
}

/** Rooms of an exam whose list was closed. */
export function listReturns(reader: Reader, examId: string): readonly (typeof roomReturn.$inferSelect)[] {
  return reader.select().from(roomReturn).where(and(eq(roomReturn.examId, examId), isNull(roomReturn.withdrawnSeq))).all()
}

/** What was closed of a room; null while it is open. */
export function findReturn(reader: Reader, { sessionId, roomId }: RoomOfSession) {
  return reader.select().from(roomReturn).where(and(eq(roomReturn.sessionId, sessionId), eq(roomReturn.roomId, roomId), isNull(roomReturn.withdrawnSeq))).get() ?? null
}

/** How many of these people something was noted of in a part. */
export function countNoted(reader: Reader, partId: string, candidateIds: readonly string[]): number {
  return inBatches(candidateIds, (some) =>
    reader
      .select({ id: attendance.id })
      .from(attendance)
      .where(and(eq(attendance.partId, partId), inArray(attendance.candidateId, some), isNull(attendance.withdrawnSeq)))
      .all(),
  ).length
}

const idsIn = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}`), sql`, `)

/** Notes of a closed list, with the room that made them. */
const closedNote = sql`
  attendance as a
  join seat as s on s.part_id = a.part_id and s.candidate_id = a.candidate_id and s.withdrawn_seq is null
  join room_return as t on t.session_id = s.session_id and t.room_id = s.room_id and t.withdrawn_seq is null`

/** Whether a note stands for a mark: absent, or handed in nothing and decided. */
const standsForMark = sql`(a.state = 'absent' or a.nothing_result is not null)`

/** Who was absent where, or handed in nothing, by the closed lists of the rooms: what counts as a mark 'absent', or as 0 points (decisions.md 17). */
export function closedNotes(reader: Reader, candidateIds: readonly string[]): readonly { readonly candidateId: string; readonly partId: string; readonly zero: number }[] {
  return inBatches(candidateIds, (some) =>
    reader.all<{ candidateId: string; partId: string; zero: number }>(sql`
      select a.candidate_id as candidateId, a.part_id as partId, coalesce(a.nothing_result = 'zero', 0) as zero from ${closedNote}
      where ${standsForMark} and a.withdrawn_seq is null and a.candidate_id in (${idsIn(some)}) order by a.part_id`),
  )
}

/** Violations that leave no result of a paper, whoever marked it (TT 22/2025 Nội quy Đ.2). */
export function resultsTakenOf(reader: Reader, candidateIds: readonly string[]) {
  return inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: violation.candidateId, partId: violation.partId, form: violation.form })
      .from(violation)
      .where(and(inArray(violation.form, ['suspension', 'cancellation']), inArray(violation.candidateId, some), isNull(violation.withdrawnSeq)))
      .all(),
  )
}

/** How many of each part have a state or 0 points by the closed lists or by minutes and no mark besides, of those who sit. */
export function statedByPart(reader: Reader, examId: string): ReadonlyMap<string, number> {
  const rows = reader.all<{ partId: string; n: number }>(sql`
    select a.part_id as partId, count(*) as n from (
      select a.candidate_id, a.part_id from ${closedNote} where a.exam_id = ${examId} and ${standsForMark} and a.withdrawn_seq is null
      union select v.candidate_id, v.part_id from violation as v where v.form in ('suspension', 'cancellation') and v.withdrawn_seq is null
    ) as a join candidate as c on c.id = a.candidate_id and c.exam_id = ${examId} and c.withdrawn_seq is null
    where not exists (select 1 from eligibility as e where e.candidate_id = c.id and e.withdrawn_seq is null and e.verdict = 'ineligible')
      and not exists (select 1 from script as x join mark as m on m.script_id = x.id and m.superseded_seq is null and m.state <> 'notEntered' where x.candidate_id = a.candidate_id and x.part_id = a.part_id)
    group by a.part_id`)
  return new Map(rows.map(({ partId, n }) => [partId, n]))
}

/** What was noted of people in the parts of an exam, and where they sit. */
export function notedOf(reader: Reader, candidateIds: readonly string[]) {
  return inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: attendance.candidateId, partId: attendance.partId, state: attendance.state, nothing: attendance.nothingMinutes, sessionNumber: examSession.number, roomNumber: room.number })
      .from(attendance)
      .innerJoin(seat, and(eq(seat.partId, attendance.partId), eq(seat.candidateId, attendance.candidateId), isNull(seat.withdrawnSeq)))
      .innerJoin(examSession, eq(examSession.id, seat.sessionId))
      .innerJoin(room, eq(room.id, seat.roomId))
      .where(and(inArray(attendance.candidateId, some), isNull(attendance.withdrawnSeq)))
      .all(),
  )
}

/** Coding of the scripts of a part that any of these notes or closed rooms belongs to, by the entry that made it. */
function codedSince(reader: Reader, notes: readonly string[], returns: readonly string[]): number | null {
  const [found] = reader.all<{ seq: number | null }>(sql`
    select max(k.recorded_seq) as seq from script_coding as k where k.withdrawn_seq is null and k.part_id in (
      select part_id from attendance where id in (${idsIn(notes)})
      union select e.part_id from room_return as t join exam_session as e on e.id = t.session_id where t.id in (${idsIn(returns)}))`)
  return found?.seq ?? null
}

/** Closed room whose figures are not those of its rows, or where somebody is not noted, among the rooms of these notes and returns. */
function brokenReturn(reader: Reader, notes: readonly string[], returns: readonly string[]): number | null {
  const [found] = reader.all<{ seq: number | null }>(sql`
    select max(t.recorded_seq) as seq from room_return as t
    where t.withdrawn_seq is null
      and (t.id in (${idsIn(returns)}) or exists (
        select 1 from attendance as a join seat as s on s.part_id = a.part_id and s.candidate_id = a.candidate_id and s.withdrawn_seq is null
        where a.id in (${idsIn(notes)}) and s.session_id = t.session_id and s.room_id = t.room_id))
      and (t.present, coalesce(t.scripts, 0), coalesce(t.sheets, 0), 0) <> (
        select count(a.id) filter (where a.state = 'present'), count(a.sheets), coalesce(sum(a.sheets), 0), count(*) filter (where a.id is null)
        from seat as s join candidate as c on c.id = s.candidate_id and c.withdrawn_seq is null
        left join attendance as a on a.part_id = s.part_id and a.candidate_id = s.candidate_id and a.withdrawn_seq is null
        where s.session_id = t.session_id and s.room_id = t.room_id and s.withdrawn_seq is null)`)
  return found?.seq ?? null
}

/** Mark beside an absence, or a cell that says absent beside a presence, where one of the two is among these notes or was written by `seq`. */
function contradiction(reader: Reader, notes: readonly string[], seq: number): number | null {
  const [found] = reader.all<{ seq: number | null }>(sql`
    select max(case when m.recorded_seq = ${seq} then a.recorded_seq else m.recorded_seq end) as seq
    from attendance as a join script as x on x.candidate_id = a.candidate_id and x.part_id = a.part_id
    join mark as m on m.script_id = x.id and m.superseded_seq is null and m.state <> 'notEntered' and (a.nothing_minutes is not null or (a.state = 'present') = (m.state = 'absent'))
    where a.withdrawn_seq is null and (m.recorded_seq = ${seq} or a.id in (${idsIn(notes)}))`)
  return found?.seq ?? null
}

/**
 * Entry that what the act `seq` wrote cannot stand beside: scripts that were coded meanwhile, a closed room whose figures it broke, a mark
 * of somebody absent; null where there is none. `changed` are the records that it took back.
 */
export function attendanceHindrance(reader: Reader, seq: number, changed: readonly { readonly table: string; readonly recordId: string }[]): number | null {
  const idsOf = (table: string) => [...new Set(changed.flatMap((change) => (change.table === table ? [change.recordId] : [])))]
  const [notes, returns] = [idsOf('attendance'), idsOf('roomReturn')]
  return codedSince(reader, notes, returns) ?? brokenReturn(reader, notes, returns) ?? contradiction(reader, notes, seq)
}
