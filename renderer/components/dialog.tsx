import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useCovered } from './cover.ts'
import { KeyScope } from './use-keys.ts'

/** A dialog to decide something: at most 480 wide; keys of the page rest while it is open, Esc closes it. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const covered = useCovered()
  const [before] = useState(() => document.activeElement)
  // Mantine gives the focus back only to a dialog that is closed, not to one that is taken away.
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
  return (
    <Modal opened closeOnEscape={!covered} onClose={onClose} title={<b>{title}</b>} size={480} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <KeyScope value="dialog">{children}</KeyScope>
    </Modal>
  )
}
