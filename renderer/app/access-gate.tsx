import { notifications } from '@mantine/notifications'
import { RouterProvider } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SessionView } from '../../shared/contract/access.ts'
import { FaultNote } from '../components/fault-note.tsx'
import { SessionContext } from '../components/session.ts'
import { SetUpPage } from '../features/access/set-up-page.tsx'
import { UnlockPage } from '../features/access/unlock-page.tsx'
import { queries } from './api.ts'
import { createOfficeRouter } from './routes.tsx'

/** Shows the first start, the unlock page or the office, by the state of the file. */
export function AccessGate() {
  const state = useQuery({ ...queries.access.state.queryOptions(), staleTime: Infinity })
  const about = useQuery({ ...queries.desk.about.queryOptions(), staleTime: Infinity })
  useEffect(() => {
    document.documentElement.dataset['frame'] = about.data?.frame ?? 'system'
  }, [about.data?.frame])
  if (state.error !== null) {
    return (
      <main className="mt-page-content">
        <FaultNote error={state.error} onRetry={() => void state.refetch()} />
      </main>
    )
  }
  if (state.data === undefined) return null
  if (state.data.phase === 'empty') return <SetUpPage folder={state.data.folder} />
  if (state.data.phase === 'locked') return <UnlockPage office={state.data.office} />
  return <Office key={state.data.session.user.id} session={state.data.session} />
}

/** Where a user was when the office was locked; the same user comes back there. */
let lastPlace = { userId: '', href: '/exams' }

function Office({ session }: { session: SessionView }) {
  const [router] = useState(() => createOfficeRouter(lastPlace.userId === session.user.id ? lastPlace.href : '/exams'))
  useEffect(
    () =>
      router.subscribe('onResolved', ({ toLocation }) => {
        lastPlace = { userId: session.user.id, href: toLocation.href }
      }),
    [router, session.user.id],
  )
  // What was done here is not for whoever stands before the locked screen.
  useEffect(() => () => notifications.clean(), [])
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}
