import { createContext, use } from 'react'
import type { SessionView } from '../../shared/contract/access.ts'
import type { Permission } from '../../shared/contract/permissions.ts'

/** Who is signed in; the shell sets it for every page. */
export const SessionContext = createContext<SessionView | null>(null)

/** The open session: user, roles, permissions, office. */
export function useSession(): SessionView {
  const session = use(SessionContext)
  if (session === null) throw new Error('A page stands outside the shell: nobody is signed in.')
  return session
}

/** Whether the user's roles hold a permission: what they do not hold is absent from the page. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
