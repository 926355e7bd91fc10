import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import './confirm-dialog.css'

/** Properties of a question; buttons are verbs ("Xóa 12 dòng", "Giữ lại"). */
export interface QuestionProps {
  title: string
  /** Number and consequence. */
  consequence: ReactNode
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
  /** True while the confirmed act runs. */
  busy?: boolean
}

/** A question before what cannot be taken back. The safe button has the focus, Esc is the safe answer. */
export function Question({ title, consequence, confirm, cancel, onConfirm, onCancel, busy = false }: QuestionProps) {
  return (
    <Dialog title={title} onClose={onCancel}>
      <div className="mt-question">{consequence}</div>
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button onClick={onConfirm} loading={busy}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}
