import type { ErrorComponentProps } from '@tanstack/react-router'
import { FaultNote } from '../components/fault-note.tsx'

/** In place of a page that broke while it was drawn. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  return (
    <main className="mt-page-content">
      <FaultNote error={error} onRetry={reset} />
    </main>
  )
}
