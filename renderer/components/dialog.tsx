import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyScope } from './use-keys.ts'

/** A dialog to decide something: at most 480 wide; keys of the page rest while it is open, Esc closes it. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Modal opened onClose={onClose} title={<b>{title}</b>} size={480} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <KeyScope value="dialog">{children}</KeyScope>
    </Modal>
  )
}
