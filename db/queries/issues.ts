import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import type { Reader } from '../open.ts'
import { auditEntry, documentIssue } from '../schema/index.ts'

/** Papers that show a candidate's number: once one is out, the numbers stay (TT 22/2025/TT-BNV Quy chế Đ.6 k.2 b). */
export const numberPapers: readonly DocumentKind[] = ['numberedCandidates', 'roomCandidates', 'roomMap', 'deskCards', 'callList', 'seatDraw', 'scoreSummary']

/** Papers that show who sits where. */
export const roomPapers: readonly DocumentKind[] = ['roomCandidates', 'roomMap', 'deskCards', 'callList', 'seatDraw']

/** Papers that show in which order people enter a room. */
export const orderPapers: readonly DocumentKind[] = ['interviewOrder', 'interviewDraw']

/** When a paper of these kinds first went out after an audit entry, of one part or of the whole; null: none did. */
export function firstIssueAfter(reader: Reader, examId: string, kinds: readonly DocumentKind[], seq: number, partId: string | null = null): string | null {
  const ofPart = sql`json_extract(${documentIssue.scope}, '$.partId')`
  return (
    reader
      .select({ at: auditEntry.at })
      .from(documentIssue)
      .innerJoin(auditEntry, eq(auditEntry.seq, documentIssue.recordedSeq))
      .where(
        and(
          eq(documentIssue.examId, examId),
          inArray(documentIssue.kind, [...kinds]),
          isNull(documentIssue.withdrawnSeq),
          gt(documentIssue.recordedSeq, seq),
          partId === null ? undefined : or(sql`${ofPart} is null`, sql`${ofPart} = ${partId}`),
        ),
      )
      .orderBy(asc(documentIssue.recordedSeq))
      .get()?.at ?? null
  )
}
