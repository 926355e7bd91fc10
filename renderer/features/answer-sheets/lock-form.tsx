import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { readCount } from '../../components/typed-values.ts'

/** Properties of the form. */
interface LockFormProps {
  where: { readonly examId: string; readonly answerRoomId: string }
  /** Sheets that nobody settled yet. */
  open: number
  onLocked: () => void
  /** Goes to the first of them. */
  onOpen: () => void
}

/** Khóa phòng: the figure of the hand-over minutes, which the room must have too. */
export function AnswerLockForm({ where, open, onLocked, onOpen }: LockFormProps) {
  const [sheets, setSheets] = useState('')
  const [judged, setJudged] = useState(false)
  const counted = readCount(sheets, 0, 9_999)
  const lock = useMutation(
    queries.answerSheets.lock.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.marking, queries.history)
        onLocked()
      },
    }),
  )

  function save(): void {
    if (open > 0) {
      onOpen()
      return
    }
    setJudged(true)
    if (counted !== null && !lock.isPending) lock.mutate({ ...where, sheets: counted, requestId: newRequestId() })
  }

  return (
    <div className="mt-keying-lock">
      <FieldGrid label="Khóa phòng" onSubmit={save} enterSubmits>
        <FieldCell span={2}>
          <TextInput
            id="mt-answer-sheets"
            label="Số phiếu theo biên bản giao nhận"
            value={sheets}
            onChange={(event) => setSheets(event.currentTarget.value)}
            error={judged && counted === null ? 'Gõ số ghi trong biên bản.' : null}
            inputMode="numeric"
            autoComplete="off"
            autoFocus={open === 0}
          />
        </FieldCell>
        <FaultNote error={lock.error} />
        <div className="mt-form-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={lock.isPending}>
            {open > 0 ? `Khóa phòng: còn ${open} phiếu chờ chốt` : 'Khóa phòng này'}
          </KeyButton>
        </div>
      </FieldGrid>
    </div>
  )
}
