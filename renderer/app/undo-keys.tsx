import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { aboutLine } from '../../shared/words/records.ts'
import { Dialog } from '../components/dialog.tsx'
import { FaultNote } from '../components/fault-note.tsx'
import { useMay } from '../components/session.ts'
import { untilWritten } from '../components/pending-writes.ts'
import { markSaved } from '../components/status-store.ts'
import { useKeys } from '../components/use-keys.ts'
import { api, newRequestId, queryClient } from './api.ts'

/** Takes back (or does again) the user's own last act; says its name. Nothing when there is none. */
async function takeBack(which: 'undo' | 'redo'): Promise<string> {
  await untilWritten()
  const entry = (await api.history.next())[which]
  if (entry === null) return which === 'undo' ? 'Không còn việc nào của mình để hoàn tác' : 'Không còn việc nào để làm lại'
  const { seq, title } = await api.history.undo({ seq: entry.seq, requestId: newRequestId() })
  markSaved()
  await queryClient.invalidateQueries()
  // What Ctrl+Y takes is an undoing, which tells the opposite of what was done again.
  const again = which === 'redo' ? (await api.history.next()).undo : null
  const about = which === 'undo' ? entry.about : again?.seq === seq ? again.about : []
  const act = [title, aboutLine(about)].filter((words) => words !== '').join(', ')
  return which === 'undo' ? `Đã hoàn tác: ${act}` : `Đã làm lại: ${act}`
}

/** Ctrl+Z and Ctrl+Y of the whole window, read from the log. Inside a text box they stay the box's own. */
export function UndoKeys() {
  const may = useMay('history.undo', 'held')
  const [refused, setRefused] = useState<unknown>(null)
  // Pressed three times in a row, the second waits for the first: each asks the log for the act that is last by then.
  const queue = useRef(Promise.resolve())
  function press(which: 'undo' | 'redo'): void {
    queue.current = queue.current.then(() => takeBack(which)).then((message) => void notifications.show({ message }), setRefused)
  }
  useKeys({ 'Ctrl+Z': () => press('undo'), 'Ctrl+Y': () => press('redo'), 'Ctrl+Shift+Z': () => press('redo') }, may)
  if (refused === null) return null
  return (
    <Dialog title="Việc này chưa hoàn tác được" onClose={() => setRefused(null)}>
      <FaultNote error={refused} />
      <div className="mt-dialog-actions">
        <Button variant="default" data-autofocus onClick={() => setRefused(null)}>
          Đóng
        </Button>
      </div>
    </Dialog>
  )
}
