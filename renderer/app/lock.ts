import { notifications } from '@mantine/notifications'
import { cover, isCovered, uncover, uncoverForAnother } from '../components/cover.ts'
import { forgetSaved } from '../components/status-store.ts'
import type { SessionView } from '../../shared/contract/access.ts'
import { api, areasWithoutData, queries, queryClient } from './api.ts'

const stateKey = queries.access.state.key()

/** Locks the office. What is on screen stays under the cover, so that nothing half-typed is lost. */
export async function lockOffice(): Promise<void> {
  if (isCovered()) return
  cover()
  // What was done is not for whoever stands before the locked screen.
  notifications.clean()
  try {
    await api.access.lock()
  } finally {
    await queryClient.invalidateQueries({ queryKey: stateKey })
    // An office that could not be locked must not look locked.
    if (queryClient.getQueryData(queries.access.state.queryKey())?.phase === 'open') uncover()
  }
}

/** Lets somebody in: the same person finds everything as it was, another one an office that nobody has used yet. */
export function letIn(session: SessionView, before: SessionView | null): void {
  const same = before === null || before.user.id === session.user.id
  if (!same) {
    queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => Array.isArray(path) && !areasWithoutData.has(String(path[0])) })
    forgetSaved()
  }
  const open: Awaited<ReturnType<typeof api.access.state>> = { phase: 'open', session }
  queryClient.setQueryData(queries.access.state.queryKey(), open)
  if (same) uncover()
  else uncoverForAnother()
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => Array.isArray(path) && !areasWithoutData.has(String(path[0])) })
}
