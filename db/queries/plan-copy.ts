import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { LeftKind } from '../../shared/contract/plan-copy.ts'
import type { Reader } from '../open.ts'
import { organization, organizationVersion as version } from '../schema/index.ts'

/** Last day of each of these organizations that has come to an end before a day; null: it was taken out of the list. Those that go on are absent. */
export function endedBefore(reader: Reader, organizationIds: readonly string[], day: string): ReadonlyMap<string, string | null> {
  const rows = reader
    .select({
      id: organization.id,
      withdrawn: organization.withdrawnSeq,
      // A row without a last day goes on.
      until: sql<string | null>`max(coalesce(${version.validToDay}, '9999-12-31'))`,
    })
    .from(organization)
    .leftJoin(version, and(eq(version.organizationId, organization.id), isNull(version.supersededSeq)))
    .where(inArray(organization.id, [...organizationIds]))
    .groupBy(organization.id)
    .all()
  const ended = rows.filter(({ withdrawn, until }) => withdrawn !== null || (until !== null && until < day))
  return new Map(ended.map(({ id, withdrawn, until }) => [id, withdrawn === null ? until : null]))
}

/** What an exam holds that a plan made from it does not take over. */
export function countLeft(reader: Reader, examId: string): Readonly<Record<LeftKind, number>> {
  const of = (table: string) => sql`(select count(*) from ${sql.identifier(table)} as t where t.exam_id = ${examId} and t.withdrawn_seq is null)`
  const [found] = reader.all<Record<LeftKind, number>>(sql`
    select ${of('candidate')} as candidates, ${of('exam_session')} as sessions, ${of('board_seat')} as boardSeats, ${of('quota_change')} as quotaChanges,
      ${of('exam_decision')} as decisions, ${of('exam_scheme')} as scheme, ${of('paper_question')} as questions`)
  return found ?? { candidates: 0, sessions: 0, boardSeats: 0, quotaChanges: 0, decisions: 0, scheme: 0, questions: 0 }
}
