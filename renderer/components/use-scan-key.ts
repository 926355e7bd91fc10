import { useState } from 'react'
import { useKeys } from './use-keys.ts'

/** Whether papers are shown beside forms: once opened they stay, from form to form, until they are closed. */
let wanted = false

/** Alt+S shows and hides the scanned papers beside a form. */
export function useScanKey(enabled: boolean): readonly [shown: boolean, toggle: () => void] {
  const [shown, setShown] = useState(wanted)
  const toggle = () => {
    wanted = !shown
    setShown(wanted)
  }
  useKeys({ 'Alt+S': toggle }, enabled)
  return [shown, toggle]
}
