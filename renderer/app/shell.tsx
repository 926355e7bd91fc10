import { useMutation } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { StatusBar } from '../components/status-bar.tsx'
import { forgetSaved } from '../components/status-store.ts'
import { useKeys } from '../components/use-keys.ts'
import { moveToLandmark } from './landmarks.ts'
import { Rail } from './rail.tsx'
import { TitleBar } from './title-bar.tsx'
import { UndoKeys } from './undo-keys.tsx'
import { areasWithoutData, queries, queryClient } from './api.ts'
import './shell.css'

/** Forgets everything that was read, after the unlock page has taken the place of the shell. */
async function leaveOffice(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queries.access.state.key() })
  queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => Array.isArray(path) && !areasWithoutData.has(String(path[0])) })
  forgetSaved()
}

/** The window of an open office: title bar, areas, page, status bar. */
export function Shell() {
  const router = useRouter()
  const lock = useMutation(queries.access.lock.mutationOptions({ onSuccess: leaveOffice }))
  useKeys({
    'Ctrl+L': () => lock.mutate(undefined),
    F6: () => moveToLandmark(1),
    'Shift+F6': () => moveToLandmark(-1),
    'Alt+ArrowLeft': () => router.history.back(),
    'Alt+ArrowRight': () => router.history.forward(),
  })
  return (
    <div className="mt-shell">
      <TitleBar onLock={() => lock.mutate(undefined)} />
      <div className="mt-shell-middle">
        <Rail />
        <Outlet />
      </div>
      <StatusBar />
      <UndoKeys />
    </div>
  )
}
