import { Outlet, useRouter } from '@tanstack/react-router'
import { LaterQuestion } from '../components/later-question.tsx'
import { StatusBar } from '../components/status-bar.tsx'
import { KeyScope, useKeys } from '../components/use-keys.ts'
import { useIdleLock } from './idle-lock.ts'
import { moveToLandmark } from './landmarks.ts'
import { lockOffice } from './lock.ts'
import { Rail } from './rail.tsx'
import { TitleBar } from './title-bar.tsx'
import { UndoKeys } from './undo-keys.tsx'
import './shell.css'

/** The window of an open office: title bar, areas, page, status bar. */
export function Shell() {
  const router = useRouter()
  const lock = () => void lockOffice()
  useIdleLock(lock)
  useKeys({
    F6: () => moveToLandmark(1),
    'Shift+F6': () => moveToLandmark(-1),
    'Alt+ArrowLeft': () => router.history.back(),
    'Alt+ArrowRight': () => router.history.forward(),
  })
  return (
    <div className="mt-shell">
      <TitleBar onLock={lock} />
      <div className="mt-shell-middle">
        <Rail />
        <Outlet />
      </div>
      <StatusBar />
      <UndoKeys />
      <LaterQuestion />
      <KeyScope value="everywhere">
        <LockKey onLock={lock} />
      </KeyScope>
    </div>
  )
}

/** Ctrl+L locks from a dialog too. */
function LockKey({ onLock }: { onLock: () => void }) {
  useKeys({ 'Ctrl+L': onLock })
  return null
}
