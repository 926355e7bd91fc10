import type { ReactNode } from 'react'
import './note.css'

/** A remark on a page with a coloured edge: what is so, what is missing, what went wrong, what is done. */
export function Note({ kind = 'about', children }: { kind?: 'about' | 'missing' | 'fault' | 'done'; children: ReactNode }) {
  return (
    <div className="mt-note" data-kind={kind} role={kind === 'fault' ? 'alert' : undefined}>
      {children}
    </div>
  )
}
