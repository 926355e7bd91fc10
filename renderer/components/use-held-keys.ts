import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Keys that come while the page is on its way to where they act: they are held, and then act there one after the other. None acts on what is
 * being left, none is lost. `open` false forgets them: what they were meant for is not on screen any more.
 */
export function useHeldKeys<Key extends string>(acts: Readonly<Record<Key, () => void>>, { onItsWay, open }: { readonly onItsWay: boolean; readonly open: boolean }): Readonly<Record<Key, () => void>> {
  const [held, setHeld] = useState<readonly Key[]>([])
  const carryOut = useEffectEvent((key: Key) => {
    setHeld(open ? held.slice(1) : [])
    if (open) acts[key]()
  })
  const [first] = held
  useEffect(() => {
    if (first !== undefined && !onItsWay) carryOut(first)
  }, [first, held, onItsWay])
  const press = (key: Key) => (onItsWay || held.length > 0 ? setHeld((before) => [...before, key]) : acts[key]())
  return Object.fromEntries(Object.keys(acts).map((key) => [key, () => press(key as Key)])) as Record<Key, () => void>
}
