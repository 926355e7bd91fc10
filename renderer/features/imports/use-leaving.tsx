import { useBlocker } from '@tanstack/react-router'
import type { ShouldBlockFn } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Question } from '../../components/confirm-dialog.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { useKeys } from '../../components/use-keys.ts'

/** What a person asked for in a preview that would lose the corrections, besides the ways that the router asks about. */
type Leaving = 'back' | 'again' | 'other'

/** Whether a way leads off this page: by Esc, the rail, the steps or their keys. Locking is no way off it. */
const leadsAway: ShouldBlockFn = ({ current, next }) => current.pathname !== next.pathname

/** Properties of {@link useLeaving}. */
interface LeavingOptions {
  /** Corrections that would be lost. */
  readonly count: number
  readonly onAgain: () => void
  readonly onOther: () => void
  /** What else is said before they go: that the exam stays as it is. */
  readonly untouched: string
}

/** Asks before corrections are lost: they live in the preview only, so every way off it is asked about while there are some. */
export function useLeaving({ count, onAgain, onOther, untouched }: LeavingOptions): { readonly ask: (how: Leaving) => void; readonly question: ReactNode } {
  const navigation = useNavigation()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const way = useBlocker({ shouldBlockFn: leadsAway, enableBeforeUnload: false, disabled: count === 0, withResolver: true })
  // The history of the window holds no way back up: its key is asked about here.
  useKeys({ 'Alt+ArrowLeft': () => setLeaving('back') }, count > 0)

  function leave(how: Leaving): void {
    if (how === 'back') navigation.back()
    else if (how === 'again') onAgain()
    else onOther()
  }

  function dropCorrections(): void {
    setLeaving(null)
    if (way.status === 'blocked') way.proceed()
    else if (leaving !== null) leave(leaving)
  }

  function stay(): void {
    setLeaving(null)
    way.reset?.()
  }

  return {
    /** Another reading would lose the corrections too. */
    ask: (how) => (count > 0 ? setLeaving(how) : leave(how)),
    question:
      leaving === null && way.status === 'idle' ? null : (
        <Question
          title="Bỏ những chỗ đã sửa?"
          consequence={`${count.toLocaleString('vi-VN')} chỗ đã sửa trong bản xem trước sẽ mất. ${untouched}`}
          confirm="Bỏ chỗ đã sửa"
          cancel="Ở lại"
          onConfirm={dropCorrections}
          onCancel={stay}
        />
      ),
  }
}
