import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditEntry, examMember, examSession, interviewClosing, interviewDraw, interviewTurn, panelMember, room, seat, user } from '../schema/index.ts'
import type { RoomOfSession } from './attendance.ts'
import { inBatches } from './batches.ts'

/** Draws of the order in force of an exam, with who drew when. */
export function listInterviewDraws(reader: Reader, examId: string) {
  return reader
    .select({ draw: interviewDraw, at: auditEntry.at, userName: user.name })
    .from(interviewDraw)
    .innerJoin(auditEntry, eq(auditEntry.seq, interviewDraw.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(interviewDraw.examId, examId), isNull(interviewDraw.withdrawnSeq)))
    .all()
}
export type InterviewDrawRow = ReturnType<typeof listInterviewDraws>[number]

/** Turns of an exam, those of people who left it among them. */
export function listTurns(reader: Reader, examId: string) {
  return reader
    .select()
    .from(interviewTurn)
    .where(and(eq(interviewTurn.examId, examId), isNull(interviewTurn.withdrawnSeq)))
    .orderBy(asc(interviewTurn.turn))
    .all()
}
export type TurnRow = ReturnType<typeof listTurns>[number]

/** How many of these people have a turn in a part. */
export function countTurns(reader: Reader, partId: string, candidateIds: readonly string[]): number {
  return inBatches(candidateIds, (some) =>
    reader
      .select({ id: interviewTurn.id })
      .from(interviewTurn)
      .where(and(eq(interviewTurn.partId, partId), inArray(interviewTurn.candidateId, some), isNull(interviewTurn.withdrawnSeq)))
      .all(),
  ).length
}

/** Who marks in which room of an exam, by the number of their sheets. */
export function listPanels(reader: Reader, examId: string) {
  return reader
    .select({ row: panelMember, fullName: examMember.fullName, workplace: examMember.workplace, day: examSession.day, startsAt: examSession.startsAt, roomName: room.name })
    .from(panelMember)
    .innerJoin(examMember, eq(examMember.id, panelMember.memberId))
    .innerJoin(examSession, eq(examSession.id, panelMember.sessionId))
    .innerJoin(room, eq(room.id, panelMember.roomId))
    .where(and(eq(panelMember.examId, examId), isNull(panelMember.withdrawnSeq)))
    .orderBy(asc(panelMember.marker))
    .all()
}
export type PanelRow = ReturnType<typeof listPanels>[number]

/** Who marks in the room in which somebody sits a part, by the number of their sheets; [] while nobody was named. */
export function panelOfCandidate(reader: Reader, candidateId: string, partId: string): readonly { readonly marker: number; readonly fullName: string }[] {
  return reader
    .select({ marker: panelMember.marker, fullName: examMember.fullName })
    .from(seat)
    .innerJoin(panelMember, and(eq(panelMember.sessionId, seat.sessionId), eq(panelMember.roomId, seat.roomId), isNull(panelMember.withdrawnSeq)))
    .innerJoin(examMember, eq(examMember.id, panelMember.memberId))
    .where(and(eq(seat.candidateId, candidateId), eq(seat.partId, partId), isNull(seat.withdrawnSeq)))
    .orderBy(asc(panelMember.marker))
    .all()
}

/** Rooms of an exam that were closed, with when, by whom, and in whose name. */
export function listClosings(reader: Reader, examId: string) {
  return reader
    .select({ closing: interviewClosing, at: auditEntry.at, userName: user.name, memberName: examMember.fullName })
    .from(interviewClosing)
    .innerJoin(auditEntry, eq(auditEntry.seq, interviewClosing.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .innerJoin(examMember, eq(examMember.id, interviewClosing.memberId))
    .where(and(eq(interviewClosing.examId, examId), isNull(interviewClosing.withdrawnSeq)))
    .all()
}
export type ClosingRow = ReturnType<typeof listClosings>[number]

/** Whether the interviews of a room were closed. */
export function isRoomClosed(reader: Reader, { sessionId, roomId }: RoomOfSession): boolean {
  const where = and(eq(interviewClosing.sessionId, sessionId), eq(interviewClosing.roomId, roomId), isNull(interviewClosing.withdrawnSeq))
  return reader.select({ id: interviewClosing.id }).from(interviewClosing).where(where).get() !== undefined
}

/** Parts of candidates whose room was closed: their marks stay. */
export function closedInterviewsOf(reader: Reader, candidateIds: readonly string[]) {
  return inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: seat.candidateId, partId: seat.partId, sessionNumber: examSession.number, roomNumber: room.number })
      .from(seat)
      .innerJoin(interviewClosing, and(eq(interviewClosing.sessionId, seat.sessionId), eq(interviewClosing.roomId, seat.roomId), isNull(interviewClosing.withdrawnSeq)))
      .innerJoin(examSession, eq(examSession.id, seat.sessionId))
      .innerJoin(room, eq(room.id, seat.roomId))
      .where(and(inArray(seat.candidateId, some), isNull(seat.withdrawnSeq)))
      .all(),
  )
}

/** Whether the paper of this kind of a candidate was heard in a room that was closed. */
export function isPaperClosed(reader: Reader, candidateId: string, partKind: string): boolean {
  const rows = reader.all(sql`
    select 1 from seat as s join part as p on p.id = s.part_id and p.kind = ${partKind}
    join interview_closing as k on k.session_id = s.session_id and k.room_id = s.room_id and k.withdrawn_seq is null
    where s.candidate_id = ${candidateId} and s.withdrawn_seq is null limit 1`)
  return rows.length > 0
}

const idsIn = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}`), sql`, `)

/** Closing of a room in which the act `seq` wrote or ended a mark. */
function closedMark(reader: Reader, seq: number): number | null {
  const [found] = reader.all<{ seq: number | null }>(sql`
    select max(k.recorded_seq) as seq from interview_closing as k
    join seat as s on s.session_id = k.session_id and s.room_id = k.room_id and s.withdrawn_seq is null
    join script as x on x.candidate_id = s.candidate_id and x.part_id = s.part_id
    join mark as m on m.script_id = x.id and (m.recorded_seq = ${seq} or m.superseded_seq = ${seq})
    where k.withdrawn_seq is null`)
  return found?.seq ?? null
}

/** Closing of a room that any of these records belongs to: who was there, in which order, who marked, what was decided. */
function closedRecord(reader: Reader, idsOf: (table: string) => readonly string[]): number | null {
  const [found] = reader.all<{ seq: number | null }>(sql`
    select max(k.recorded_seq) as seq from interview_closing as k where k.withdrawn_seq is null and (k.session_id, k.room_id) in (
      select s.session_id, s.room_id from attendance as a join seat as s on s.part_id = a.part_id and s.candidate_id = a.candidate_id and s.withdrawn_seq is null where a.id in (${idsIn(idsOf('attendance'))})
      union select session_id, room_id from room_return where id in (${idsIn(idsOf('roomReturn'))})
      union select session_id, room_id from seat where id in (${idsIn(idsOf('seat'))})
      union select session_id, room_id from interview_turn where id in (${idsIn(idsOf('interviewTurn'))})
      union select session_id, room_id from panel_member where id in (${idsIn(idsOf('panelMember'))})
      union select s.session_id, s.room_id from exam_decision as d join part as p on p.exam_id = d.exam_id and p.kind = d.part_kind
        join seat as s on s.part_id = p.id and s.candidate_id = d.candidate_id and s.withdrawn_seq is null where d.id in (${idsIn(idsOf('examDecision'))}))`)
  return found?.seq ?? null
}

/** What is left of a panel among these that cannot stand: one member alone, or one who declared a candidate of the room as kin. */
function brokenPanel(reader: Reader, members: readonly string[]): number | null {
  if (members.length === 0) return null
  const rooms = sql`select session_id, room_id from panel_member where id in (${idsIn(members)})`
  const [found] = reader.all<{ seq: number | null }>(sql`
    select max(seq) as seq from (
      select max(m.recorded_seq) as seq from panel_member as m where m.withdrawn_seq is null and (m.session_id, m.room_id) in (${rooms})
      group by m.session_id, m.room_id having count(*) = 1
      union select max(d.recorded_seq) from panel_member as m join kin_declaration as d on d.member_id = m.member_id and d.withdrawn_seq is null
      join seat as s on s.candidate_id = d.candidate_id and s.session_id = m.session_id and s.room_id = m.room_id and s.withdrawn_seq is null
      where m.withdrawn_seq is null and m.id in (${idsIn(members)}))`)
  return found?.seq ?? null
}

/** Entry that what the act `seq` wrote cannot stand beside: a room that was closed, or a panel that it broke; null where there is none. */
export function interviewHindrance(reader: Reader, seq: number, changed: readonly { readonly table: string; readonly recordId: string }[]): number | null {
  const idsOf = (table: string) => [...new Set(changed.flatMap((change) => (change.table === table ? [change.recordId] : [])))]
  return closedMark(reader, seq) ?? closedRecord(reader, idsOf) ?? brokenPanel(reader, idsOf('panelMember'))
}
