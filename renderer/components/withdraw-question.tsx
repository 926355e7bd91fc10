import { useState } from 'react'
import type { ReactNode } from 'react'
import { Question } from './confirm-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import './withdraw-question.css'

/** Properties of the question. */
export interface WithdrawQuestionProps {
  title: string
  /** What will happen, and to whom. */
  children: ReactNode
  /** Said when no reason was given. */
  reasonMissing: string
  /** Why the last try failed. */
  fault: ReactNode
  confirm: string
  onConfirm: (reason: string) => void
  onCancel: () => void
  busy: boolean
}

/** Asks why a record is withdrawn: nothing is taken away without a reason. */
export function WithdrawQuestion({ title, children, reasonMissing, fault, confirm, onConfirm, onCancel, busy }: WithdrawQuestionProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const given = reason.trim()
  return (
    <Question
      title={title}
      consequence={
        <div className="mt-withdraw">
          <p>{children}</p>
          <ReasonField value={reason} onChange={setReason} error={asked && given === '' ? reasonMissing : null} />
          {fault}
        </div>
      }
      confirm={confirm}
      cancel="Giữ lại"
      onConfirm={() => {
        setAsked(true)
        if (given !== '') onConfirm(given)
      }}
      onCancel={onCancel}
      busy={busy}
    />
  )
}
