import { ORPCError } from '@orpc/server'
import { documentPermissions, type DocumentKind } from '../../../shared/contract/documents.ts'
import type { FieldGroup } from '../../../shared/contract/permissions.ts'
import { may, visibleGroups, type Session } from '../session.ts'

/** Lists that consist of marks: whoever may not see marks gets none of them. */
const listsOfMarks: readonly DocumentKind[] = ['agreedMarks', 'bagMarks', 'checkMarks', 'scoreSummary', 'successfulCandidates', 'reasonSheets']

/** Whether a session may see a list; that it may print is asked of it before. */
export function mayRead(session: Session, examId: string, kind: DocumentKind): boolean {
  return may(session, documentPermissions[kind], examId) && (!listsOfMarks.includes(kind) || visibleGroups(session, examId).has('marks'))
}

/** Refuses a list that a session may not see, and gives the groups of fields that it may see of it. */
export function requireReadable(session: Session, examId: string, kind: DocumentKind): ReadonlySet<FieldGroup> {
  const permission = documentPermissions[kind]
  if (!may(session, permission, examId)) throw new ORPCError('FORBIDDEN', { data: { permission } })
  const groups = visibleGroups(session, examId)
  if (listsOfMarks.includes(kind) && !groups.has('marks')) throw new ORPCError('FORBIDDEN', { data: { permission: 'marks.read' } })
  return groups
}
