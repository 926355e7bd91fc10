import { and, asc, eq, isNull } from 'drizzle-orm'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import type { Reader } from '../open.ts'
import { auditEntry, candidate, candidateNumber, code, documentApproval, documentIssue, eligibility, ground, user } from '../schema/index.ts'

/** Everybody of an exam with what its lists tell of them, in the order of names. */
export function listedCandidates(reader: Reader, examId: string) {
  return reader
    .select({
      id: candidate.id,
      fullName: candidate.fullName,
      birthDate: candidate.birthDate,
      sex: candidate.sex,
      identityNumber: candidate.identityNumber,
      ethnicGroup: code.name,
      postId: candidate.postId,
      number: candidateNumber.label,
      verdict: eligibility.verdict,
      eligibilityId: eligibility.id,
      eligibilityNote: eligibility.note,
    })
    .from(candidate)
    .leftJoin(code, eq(code.id, candidate.ethnicGroup))
    .leftJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .leftJoin(eligibility, and(eq(eligibility.candidateId, candidate.id), isNull(eligibility.withdrawnSeq)))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .all()
}
export type ListedRow = ReturnType<typeof listedCandidates>[number]

function issueRows(reader: Reader, examId: string) {
  return reader
    .select({ kind: documentIssue.kind, how: documentIssue.how, contentHash: documentIssue.contentHash, pages: documentIssue.pages, at: auditEntry.at, userName: user.name })
    .from(documentIssue)
    .innerJoin(auditEntry, eq(auditEntry.seq, documentIssue.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(documentIssue.examId, examId), isNull(documentIssue.withdrawnSeq)))
    .orderBy(asc(documentIssue.recordedSeq))
    .all()
}
export type IssueRow = ReturnType<typeof issueRows>[number]

/** When each list of an exam last went out, by its kind. */
export function lastIssues(reader: Reader, examId: string): ReadonlyMap<string, IssueRow> {
  return new Map(issueRows(reader, examId).map((row) => [row.kind, row]))
}

export type ApprovalRow = ReturnType<typeof listApprovals>[number]

/** Approvals in force of the lists of an exam, with the decision that each rests on. */
export function listApprovals(reader: Reader, examId: string) {
  return reader
    .select({ approval: documentApproval, number: ground.number, date: ground.date, signer: ground.signer })
    .from(documentApproval)
    .innerJoin(ground, eq(ground.id, documentApproval.groundId))
    .where(and(eq(documentApproval.examId, examId), isNull(documentApproval.withdrawnSeq)))
    .all()
}

/** Approval in force of one list. */
export function findApproval(reader: Reader, examId: string, kind: DocumentKind): ApprovalRow | null {
  return listApprovals(reader, examId).find(({ approval }) => approval.kind === kind) ?? null
}
