import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Marker } from '../../../shared/contract/keying.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { readCount } from '../../components/typed-values.ts'

/** Properties of the form. */
interface LockFormProps {
  where: { readonly examId: string; readonly bagId: string; readonly marker: Marker }
  /** Differences that nobody settled yet. */
  open: number
  onLocked: () => void
  /** Goes to the first difference. */
  onOpen: () => void
}

const read = (typed: string) => readCount(typed, 0, 99_999)

/** Khóa túi: the figures of the hand-over minutes, which the bag must have too. */
export function LockForm({ where, open, onLocked, onOpen }: LockFormProps) {
  const [scripts, setScripts] = useState('')
  const [sheets, setSheets] = useState('')
  const [judged, setJudged] = useState(false)
  const lock = useMutation(
    queries.keying.lock.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.keying, queries.history)
        onLocked()
      },
    }),
  )
  const errorOf = (typed: string) => (judged && read(typed) === null ? 'Gõ số ghi trong biên bản.' : null)

  function save(): void {
    if (open > 0) {
      onOpen()
      return
    }
    setJudged(true)
    const counted = { scripts: read(scripts), sheets: read(sheets) }
    if (counted.scripts === null || counted.sheets === null || lock.isPending) return
    lock.mutate({ ...where, scripts: counted.scripts, sheets: counted.sheets, requestId: newRequestId() })
  }

  return (
    <div className="mt-keying-lock">
      <FieldGrid label="Khóa lần chấm" onSubmit={save} enterSubmits>
        <FieldCell span={2}>
          <TextInput id="mt-keying-scripts" label="Số bài theo biên bản giao nhận" value={scripts} onChange={(event) => setScripts(event.currentTarget.value)} error={errorOf(scripts)} inputMode="numeric" autoComplete="off" autoFocus={open === 0} />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Số tờ" value={sheets} onChange={(event) => setSheets(event.currentTarget.value)} error={errorOf(sheets)} inputMode="numeric" autoComplete="off" />
        </FieldCell>
        <FaultNote error={lock.error} />
        <div className="mt-form-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={lock.isPending}>
            {open > 0 ? `Khóa lần chấm: còn ${open} chỗ lệch` : 'Khóa lần chấm này'}
          </KeyButton>
        </div>
      </FieldGrid>
    </div>
  )
}
