import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { barReason, placeTitle } from '../../../shared/words/invigilators.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { readInvigilators } from './read-invigilators.ts'
import { substitutesFor } from './substitutes.ts'
import type { PlaceColumn } from './watch-columns.tsx'
import { watchAt, type WatchRow } from './watch-rows.ts'

/** Cử thay: who takes a place in a room instead of who has it, and why. */
export function ReplaceDialog({ examId, row, column: { role, place }, onClose }: { examId: string; row: WatchRow; column: PlaceColumn; onClose: () => void }) {
  const { session, room } = row
  const [memberId, setMemberId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const assign = useMutation(
    queries.invigilators.assign.mutationOptions({
      onSuccess: async () => {
        await readInvigilators()
        onClose()
      },
      onError: readInvigilators,
    }),
  )
  const now = watchAt(room, role, place)
  const { free, others } = substitutesFor(session, room, role)
  const where = `${placeTitle(role, place).toLowerCase()}, ${room.name}`

  function save(): void {
    setAsked(true)
    if (memberId === null || reason.trim() === '' || assign.isPending) return
    assign.mutate({ examId, sessionId: session.sessionId, roomId: room.roomId, role, place, memberId, reason: reason.trim(), expectedRevision: now?.revision ?? null, requestId: newRequestId() })
  }

  return (
    <Dialog title={now === undefined ? `Cử ai làm ${where}?` : `Ai thay ${now.fullName}, ${where}?`} onClose={onClose}>
      <FieldGrid label="Cử người thay" onSubmit={save} enterSubmits>
        {now === undefined || now.bars.length === 0 ? null : <Note kind="missing">{`${now.fullName}: ${now.bars.map(barReason).join('; ')}.`}</Note>}
        <FieldCell span={6}>
          <CodePicker
            label="Người được cử"
            value={memberId}
            onChange={setMemberId}
            options={free.map(({ memberId: id, fullName, workplace }) => ({ id, code: '', name: workplace === null ? fullName : `${fullName} · ${workplace}`, current: true }))}
            error={asked && memberId === null ? 'Chưa chọn ai. Gõ vài chữ của tên rồi Enter.' : null}
            description={free.length === 0 ? 'Không còn ai trong Ban coi thi vào được phòng này hôm ấy. Cử thêm người ở trang Hội đồng, các ban.' : undefined}
            nothingFound="Không có ai hợp chữ đã gõ."
            autoFocus
          />
        </FieldCell>
        <FieldCell span={6}>
          <ReasonField value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Chưa có lý do. Ghi vì sao cử người này.' : null} />
        </FieldCell>
        {others.length === 0 ? null : <p className="mt-quiet mt-small">Không chọn được: {others.map(({ fullName, why }) => `${fullName} (${why})`).join('; ')}.</p>}
        <FaultNote error={assign.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={assign.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Cử thay
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
