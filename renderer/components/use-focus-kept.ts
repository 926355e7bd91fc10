import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Gives the focus back to what had it, where a PDF viewer took it: no key of the page would work in there. */
export function useFocusKept(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    let last = document.activeElement
    const note = () => {
      if (document.activeElement !== frame.current) last = document.activeElement
    }
    const giveBack = () =>
      setTimeout(() => {
        if (document.activeElement === frame.current && last instanceof HTMLElement) last.focus({ preventScroll: true })
      })
    document.addEventListener('focusin', note)
    window.addEventListener('blur', giveBack)
    return () => {
      document.removeEventListener('focusin', note)
      window.removeEventListener('blur', giveBack)
    }
  }, [frame])
}
