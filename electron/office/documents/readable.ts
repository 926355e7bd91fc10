import { ORPCError } from '@orpc/server'
import { documentPermissions, type DocumentKind } from '../../../shared/contract/documents.ts'
import type { FieldGroup, Permission } from '../../../shared/contract/permissions.ts'
import { may, visibleGroups, type Session } from '../session.ts'

/** Lists that consist of marks: whoever may not see marks gets none of them. */
const listsOfMarks: readonly DocumentKind[] = ['agreedMarks', 'bagMarks', 'answerSheets', 'checkMarks', 'scoreSummary', 'successfulCandidates', 'reasonSheets']

/** What a session lacks to see a list; null where it may. That it may print is asked of it before. */
function lackedFor(session: Session, examId: string, kind: DocumentKind, groups: ReadonlySet<FieldGroup>): Permission | null {
  const permission = documentPermissions[kind]
  if (!may(session, permission, examId)) return permission
  return listsOfMarks.includes(kind) && !groups.has('marks') ? 'marks.read' : null
}

/** Whether a session may see a list. */
export function mayRead(session: Session, examId: string, kind: DocumentKind): boolean {
  return lackedFor(session, examId, kind, visibleGroups(session, examId)) === null
}

/** Refuses a list that a session may not see, and gives the groups of fields that it may see of it. */
export function requireReadable(session: Session, examId: string, kind: DocumentKind): ReadonlySet<FieldGroup> {
  const groups = visibleGroups(session, examId)
  const permission = lackedFor(session, examId, kind, groups)
  if (permission !== null) throw new ORPCError('FORBIDDEN', { data: { permission } })
  return groups
}
