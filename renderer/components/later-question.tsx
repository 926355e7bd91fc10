import { Button } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { laterBreakWords } from '../../shared/words/later-breaks.ts'
import { Dialog } from './dialog.tsx'
import { FieldCell, FieldGrid } from './field-grid.tsx'
import { KeyHint } from './key-hint.tsx'
import { readAsked, watchAsked, type AskedReason } from './later-store.ts'
import { ReasonField } from './reason-field.tsx'
import './later-question.css'

/** Asks for the reason of an act that breaks what later steps stand on, wherever in the window it was tried. */
export function LaterQuestion() {
  const asked = useSyncExternalStore(watchAsked, readAsked)
  return asked === null ? null : <Asking asked={asked} />
}

function Asking({ asked: { breaks, about, answer } }: { asked: AskedReason }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const given = reason.trim()
  function save(): void {
    setTried(true)
    if (given !== '') answer(given)
  }
  return (
    <Dialog title="Việc này đụng đến bước sau" onClose={() => answer(null)}>
      <FieldGrid label="Lý do" onSubmit={save} enterSubmits>
        <FieldCell span={6}>
          {about === null ? null : <p>{about}</p>}
          <ul className="mt-later-breaks">
            {breaks.map((one) => (
              <li key={one.code}>{laterBreakWords(one)}.</li>
            ))}
          </ul>
        </FieldCell>
        <FieldCell span={6}>
          <ReasonField value={reason} onChange={setReason} error={tried && given === '' ? 'Chưa có lý do. Ghi vì sao vẫn phải làm; nhật ký giữ câu này.' : null} autoFocus />
        </FieldCell>
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={() => answer(null)}>
            Không làm
          </Button>
          <Button type="submit" variant="filled" rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Vẫn làm
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
