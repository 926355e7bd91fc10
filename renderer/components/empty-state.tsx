import type { ReactNode } from 'react'
import './empty-state.css'

/** An empty page: one sentence what it is for, the first step as a button. */
export function EmptyState({ sentence, actions }: { sentence: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mt-empty">
      <p>{sentence}</p>
      {actions === undefined ? null : <div className="mt-empty-actions">{actions}</div>}
    </div>
  )
}
