import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { parsePoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { countText } from './answer-draft.ts'

/** Đếm lại: a sheet that both typed alike, and that the third person counts on the paper all the same. */
export function RecountDialog({ where, maximum, onClose }: { where: { readonly examId: string; readonly answerRoomId: string }; maximum: number; onClose: () => void }) {
  const [number, setNumber] = useState('')
  const [count, setCount] = useState('')
  const [judged, setJudged] = useState(false)
  const parsed = parsePoints(count, { maximum, wholeOnly: true })
  const settle = useMutation(
    queries.answerSheets.settle.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.history)
        onClose()
      },
    }),
  )

  function save(): void {
    setJudged(true)
    if (number.trim() !== '' && parsed.ok && !settle.isPending) settle.mutate({ ...where, number: number.trim(), value: parsed.value, requestId: newRequestId() })
  }

  return (
    <Dialog title="Đếm lại một phiếu" onClose={onClose}>
      <FieldGrid label="Đếm lại một phiếu" onSubmit={save} enterSubmits>
        <p>Hai người đã nhập giống nhau, nhưng phiếu giấy cần đếm lại. Số gõ ở đây thay cho hai lần nhập.</p>
        <FieldCell span={3}>
          <TextInput label="SBD trên phiếu" value={number} onChange={(event) => setNumber(event.currentTarget.value)} error={judged && number.trim() === '' ? 'Gõ số báo danh ghi trên phiếu.' : null} autoComplete="off" maxLength={20} data-autofocus />
        </FieldCell>
        <FieldCell span={3}>
          <TextInput label="Số câu đúng" value={count} onChange={(event) => setCount(event.currentTarget.value)} error={judged && !parsed.ok ? `Gõ số từ 0 đến ${countText(maximum)}, không có phần lẻ.` : null} inputMode="numeric" autoComplete="off" maxLength={4} />
        </FieldCell>
        <FaultNote error={settle.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={settle.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Chốt phiếu này
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
