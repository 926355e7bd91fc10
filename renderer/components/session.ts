import { createContext, use } from 'react'
import type { SessionView } from '../../shared/contract/access.ts'
import { roleDefinitions, type Permission } from '../../shared/contract/permissions.ts'

/** Who is signed in; the shell sets it for every page. */
export const SessionContext = createContext<SessionView | null>(null)

/** Exam that a page belongs to; null outside an exam. */
export const ExamScopeContext = createContext<string | null>(null)

/** The open session: user, roles, permissions, office. */
export function useSession(): SessionView {
  const session = use(SessionContext)
  if (session === null) throw new Error('A page stands outside the shell: nobody is signed in.')
  return session
}

/**
 * Whether the user's roles hold a permission here: inside an exam those of the office and of this exam count, outside those of
 * the office. 'held': in any scope, for what answers within the reach of the caller's roles by itself.
 */
export function usePermissions(): (permission: Permission, reach?: 'held') => boolean {
  const { held } = useSession()
  const examId = use(ExamScopeContext)
  return (permission, reach) =>
    held.some(
      ({ role, scopeKind, scopeId }) =>
        (reach === 'held' || scopeKind === 'office' || (scopeKind === 'exam' && scopeId === examId)) && roleDefinitions[role].permissions.includes(permission),
    )
}

/** The same for one permission: what is not held is absent from the page. */
export function useMay(permission: Permission, reach?: 'held'): boolean {
  return usePermissions()(permission, reach)
}
