import { Button } from '@mantine/core'
import { errorSentence } from '../../shared/words/errors.ts'
import { Note } from './note.tsx'

/** Why something was not done, in place: what is wrong with which value, then what to do. Nothing when there is no error. */
export function FaultNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null
  return (
    <Note kind="fault">
      {errorSentence(error).sentence}
      {onRetry === undefined ? null : (
        <div className="mt-note-actions">
          <Button variant="default" onClick={onRetry}>
            Làm lại
          </Button>
        </div>
      )}
    </Note>
  )
}
