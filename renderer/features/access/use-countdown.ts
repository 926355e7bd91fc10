import { useEffect, useState } from 'react'

/** Seconds that are left, counted down to 0; starts anew with every `start(seconds)`. */
export function useCountdown(): { left: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000))
      setLeft(seconds)
      if (seconds === 0) clearInterval(timer)
    }, 200)
    return () => clearInterval(timer)
  }, [until])
  return {
    left,
    start: (seconds) => {
      setLeft(seconds)
      setUntil(seconds === 0 ? 0 : performance.now() + seconds * 1000)
    },
  }
}
