import { RouterProvider } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { SessionView } from '../../shared/contract/access.ts'
import { cover, giveFocusBack, useCovered } from '../components/cover.ts'
import { FaultNote } from '../components/fault-note.tsx'
import { FrameBar } from '../components/frame-bar.tsx'
import { SessionContext } from '../components/session.ts'
import { SetUpPage } from '../features/access/set-up-page.tsx'
import { LockedPage } from '../features/access/locked-page.tsx'
import { queries } from './api.ts'
import { firstArea } from './areas.ts'
import { letIn } from './lock.ts'
import { createOfficeRouter } from './routes.tsx'
import './access-gate.css'

/** Shows the first start, the unlock page or the office, by the state of the file. */
export function AccessGate() {
  const state = useQuery({ ...queries.access.state.queryOptions(), staleTime: Infinity })
  const about = useQuery({ ...queries.desk.about.queryOptions(), staleTime: Infinity })
  const covered = useCovered()
  /** Whose office is on screen, or under the cover. */
  const [kept, setKept] = useState<SessionView | null>(null)
  const phase = state.data?.phase
  const session = state.data?.phase === 'open' ? state.data.session : null
  if (session !== null && session !== kept) setKept(session)
  useEffect(() => {
    document.documentElement.dataset['frame'] = about.data?.frame ?? 'system'
  }, [about.data?.frame])
  // Locked by something else than this window's own lock.
  const lockedElsewhere = phase === 'locked' && kept !== null
  useLayoutEffect(() => {
    if (lockedElsewhere) cover()
  }, [lockedElsewhere])
  const hidden = covered || session === null
  return (
    <>
      {kept === null ? null : (
        <UnderCover hidden={hidden}>
          <Office key={kept.user.id} session={kept} />
        </UnderCover>
      )}
      {state.error === null ? null : (
        <main className="mt-page-content">
          <FaultNote error={state.error} onRetry={() => void state.refetch()} />
        </main>
      )}
      {state.data?.phase === 'empty' ? <SetUpPage folder={state.data.folder} /> : null}
      {hidden && state.data?.phase === 'locked' ? <LockedPage office={state.data.office} lastUserId={kept?.user.id ?? null} onIn={(next) => letIn(next, kept)} /> : null}
      {hidden && phase === 'open' ? <Blank /> : null}
    </>
  )
}

/** The office, unseen and out of reach while it is locked; it keeps everything half-typed. */
function UnderCover({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  useLayoutEffect(() => {
    if (!hidden) giveFocusBack()
  }, [hidden])
  return (
    <div className="mt-under-cover" hidden={hidden} inert={hidden}>
      {children}
    </div>
  )
}

/** Between the cover and the unlock page. */
function Blank() {
  return (
    <div className="mt-access">
      <FrameBar place={<b>Minh Tuyển</b>} />
    </div>
  )
}

function Office({ session }: { session: SessionView }) {
  const [router] = useState(() => createOfficeRouter(firstArea(session.permissions)))
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}
