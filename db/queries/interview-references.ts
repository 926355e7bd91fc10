import { and, count, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { attendance, documentIssue, interviewTurn, panelMember, seat } from '../schema/index.ts'
import { inBatches } from './batches.ts'
import { orderPapers } from './issues.ts'

const idsIn = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}`), sql`, `)

/** People who have a turn in the rooms of these seats. */
export const turnsOfSeats = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(interviewTurn)
    .innerJoin(seat, and(inArray(seat.id, ids), eq(seat.partId, interviewTurn.partId), eq(seat.candidateId, interviewTurn.candidateId)))
    .where(isNull(interviewTurn.withdrawnSeq))
    .get()?.n ?? 0

/** Turns that somebody was put last with, after the draw gave another. */
const turnsMoved = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(interviewTurn)
    .where(and(inArray(interviewTurn.id, ids), isNotNull(interviewTurn.interviewDrawId), isNotNull(interviewTurn.lastReason), isNull(interviewTurn.withdrawnSeq)))
    .get()?.n ?? 0

/** People of these turns who were noted present or absent. */
const notedTurns = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(attendance)
    .innerJoin(interviewTurn, and(inArray(interviewTurn.id, ids), eq(interviewTurn.partId, attendance.partId), eq(interviewTurn.candidateId, attendance.candidateId)))
    .where(isNull(attendance.withdrawnSeq))
    .get()?.n ?? 0

/** Marks of people of these turns. */
const markedTurns = (reader: Reader, ids: string[]): number =>
  reader.get<{ n: number }>(sql`
    select count(*) as n from interview_turn as t join script as x on x.candidate_id = t.candidate_id and x.part_id = t.part_id
    join mark as m on m.script_id = x.id and m.superseded_seq is null and m.state <> 'notEntered' where t.id in (${idsIn(ids)})`).n

/** Lists by order that went out after these turns were given. */
const papersOfTurns = (reader: Reader, ids: string[]): number =>
  reader
    .select({ n: count() })
    .from(documentIssue)
    .innerJoin(interviewTurn, and(inArray(interviewTurn.id, ids), eq(interviewTurn.examId, documentIssue.examId), gt(documentIssue.recordedSeq, interviewTurn.recordedSeq)))
    .where(and(inArray(documentIssue.kind, [...orderPapers]), isNull(documentIssue.withdrawnSeq)))
    .get()?.n ?? 0

/** Turns of the rooms of these draws that stand beside them: of those who joined later. */
const turnsBesideDraw = (reader: Reader, ids: string[]): number =>
  reader.get<{ n: number }>(sql`
    select count(*) as n from interview_turn as t join interview_draw as d on d.session_id = t.session_id and d.room_id = t.room_id
    where t.withdrawn_seq is null and d.id in (${idsIn(ids)})`).n

/** Sheets that these members of panels signed. */
export function sheetsOfMembers(reader: Reader, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = inBatches(ids, (some) =>
    reader.all<{ id: string; n: number }>(sql`
      select p.id, count(distinct x.id) as n from panel_member as p
      join seat as s on s.session_id = p.session_id and s.room_id = p.room_id and s.part_id = p.part_id and s.withdrawn_seq is null
      join script as x on x.candidate_id = s.candidate_id and x.part_id = s.part_id
      join mark as m on m.script_id = x.id and m.superseded_seq is null and m.stage = 'marking' and m.marker = p.marker
      where p.id in (${idsIn(some)}) group by p.id`),
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Sheets of all these members together. */
const sheetsOfPanel = (reader: Reader, ids: string[]): number => [...sheetsOfMembers(reader, ids).values()].reduce((sum, n) => sum + n, 0)

/** Rooms in which these members mark. */
export const panelsOfMember = (reader: Reader, ids: string[]): number =>
  reader.select({ n: count() }).from(panelMember).where(and(inArray(panelMember.memberId, ids), isNull(panelMember.withdrawnSeq))).get()?.n ?? 0

/** What stands on the order of a room and on its panel. */
export const interviewCounters = {
  interviewDraw: [['turns', turnsBesideDraw]],
  interviewTurn: [
    ['turns', turnsMoved],
    ['attendance', notedTurns],
    ['marks', markedTurns],
    ['papers', papersOfTurns],
  ],
  panelMember: [['marks', sheetsOfPanel]],
} as const
