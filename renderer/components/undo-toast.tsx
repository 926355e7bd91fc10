import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { errorSentence } from '../../shared/words/errors.ts'
import { api, newRequestId, queryClient } from '../app/api.ts'
import { markSaved } from './status-store.ts'
import './undo-toast.css'

/** How long a toast stays, ms. */
const stay = 6000

/** An act that was just done, in words for before and after it is taken back. */
export interface DoneAct {
  readonly procedure: string
  /** "Đã chấp nhận 20 thí sinh" */
  readonly done: string
  /** "Đã hoàn tác: 20 thí sinh trở lại chưa xét" */
  readonly undone: string
}

/** Says what was done, with "Hoàn tác", which takes back this act and nothing later. */
export async function showUndoable({ procedure, done, undone }: DoneAct): Promise<void> {
  const { undo } = await api.history.next()
  const seq = undo?.procedure === procedure ? undo.seq : null
  const id = notifications.show({
    message: (
      <div className="mt-undo-toast">
        <span>{done}</span>
        {seq === null ? null : (
          <Button size="xs" variant="default" onClick={() => void takeBack(id, seq, undone)}>
            Hoàn tác
          </Button>
        )}
      </div>
    ),
    autoClose: stay,
    closeButtonProps: { 'aria-label': 'Đóng' },
  })
}

/** Says what was refused after its page was left; it stays until it is read. */
export function showRefused(about: string, error: unknown): void {
  notifications.show({ message: `${about}: ${errorSentence(error).sentence}`, color: 'son', autoClose: false, closeButtonProps: { 'aria-label': 'Đóng' } })
}

async function takeBack(id: string, seq: number, undone: string): Promise<void> {
  try {
    await api.history.undo({ seq, requestId: newRequestId() })
    await queryClient.invalidateQueries()
    markSaved()
    notifications.update({ id, message: undone, autoClose: stay })
  } catch (error) {
    notifications.update({ id, message: errorSentence(error).sentence, color: 'son', autoClose: false })
  }
}
