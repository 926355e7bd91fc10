import { useEffect, useEffectEvent } from 'react'

/** Minutes without a key or a pointer after which the office locks itself. A choice of ours: no regulation sets one. */
export const idleMinutes = 15

/** How often the time is looked at, ms: a PC that slept locks right after it wakes. */
const look = 5_000

/** Locks after a time without anybody at the keyboard. */
export function useIdleLock(lock: () => void): void {
  const onIdle = useEffectEvent(lock)
  useEffect(() => {
    let last = Date.now()
    const stir = () => {
      last = Date.now()
    }
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, stir, { capture: true, passive: true })
    const timer = setInterval(() => {
      if (Date.now() - last >= idleMinutes * 60_000) onIdle()
    }, look)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, stir, { capture: true })
      clearInterval(timer)
    }
  }, [])
}
