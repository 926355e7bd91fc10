import { lastIssues, listApprovals, type ApprovalRow, type IssueRow } from '../../../db/queries/documents.ts'
import type { Reader } from '../../../db/open.ts'
import { approvedWith, type DocumentKind, type DocumentState } from '../../../shared/contract/documents.ts'
import { blockedBy } from './blocked.ts'
import { examSource } from './exam-source.ts'
import { wholeList } from './list-scope.ts'
import { makers } from './makers.ts'

/** How these lists of an exam stand: whom it names, what blocks it, when it went out, what approved it. */
export function documentStates(reader: Reader, examId: string, kinds: readonly DocumentKind[], today: string): DocumentState[] {
  const source = examSource(reader, examId, { identity: true, today })
  const issues = lastIssues(reader, examId)
  const approvals = new Map(listApprovals(reader, examId).map((row) => [row.approval.kind, row]))
  return kinds.map((kind) => {
    const maker = makers[kind]
    const contentHash = maker.contentHash(source)
    const list = approvedWith(kind)
    return {
      kind,
      people: maker.people(source, wholeList),
      contentHash,
      blocked: blockedBy(kind, source, wholeList),
      issued: issued(issues.get(kind), contentHash),
      approved: approved(approvals.get(list), list === kind ? contentHash : makers[list].contentHash(source)),
    }
  })
}

function issued(row: IssueRow | undefined, now: string): DocumentState['issued'] {
  if (row === undefined) return null
  const { at, userName, how, pages, contentHash } = row
  return { at, userName, how, pages, current: contentHash === now }
}

function approved(row: ApprovalRow | undefined, now: string): DocumentState['approved'] {
  if (row === undefined) return null
  const { approval, number, date, signer } = row
  return { id: approval.id, number, date, signer, current: approval.contentHash === now, revision: approval.revision }
}
