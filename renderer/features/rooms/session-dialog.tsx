import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExamSession, Room } from '../../../shared/contract/rooms.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { countText } from '../../components/typed-values.ts'
import { judgeSession, readRoomNumbers, sessionDraft } from './session-draft.ts'
import { readRooms } from './read-rooms.ts'

/** Properties of the dialog. */
export interface SessionDialogProps {
  examId: string
  partId: string
  /** The session that is changed; null adds one. */
  changed: ExamSession | null
  others: readonly ExamSession[]
  rooms: readonly Room[]
  onClose: () => void
}

/** Thêm, sửa ca thi: number, day, hour and the numbers of its rooms. */
export function SessionDialog({ examId, partId, changed, others, rooms, onClose }: SessionDialogProps) {
  const [draft, setDraft] = useState(() => sessionDraft(changed, others, rooms))
  const [asked, setAsked] = useState(false)
  const done = async () => {
    await readRooms()
    onClose()
  }
  const create = useMutation(queries.rooms.createSession.mutationOptions({ onSuccess: done }))
  const change = useMutation(queries.rooms.changeSession.mutationOptions({ onSuccess: done, onError: readRooms }))
  const judged = judgeSession(draft, rooms)
  const errors = judged.ok || !asked ? {} : judged.errors
  const read = readRoomNumbers(draft.rooms, rooms)
  const words = 'unknown' in read ? undefined : `${countText(read.rooms.length)} phòng, ${countText(read.rooms.reduce((sum, { usable }) => sum + usable, 0))} chỗ dùng được`

  function save(): void {
    setAsked(true)
    if (!judged.ok || create.isPending || change.isPending) return
    const call = { examId, partId, ...judged.facts, requestId: newRequestId() }
    if (changed === null) create.mutate(call)
    else change.mutate({ ...call, id: changed.id, expectedRevision: changed.revision })
  }

  return (
    <Dialog title={changed === null ? 'Thêm ca thi' : `Sửa ca ${changed.number}`} onClose={onClose}>
      <FieldGrid label="Ca thi" onSubmit={save} enterSubmits>
        <FieldCell span={1}>
          <TextInput label="Ca số" value={draft.number} onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })} error={errors.number} inputMode="numeric" maxLength={2} autoComplete="off" data-autofocus />
        </FieldCell>
        <FieldCell span={3}>
          <DayInput label="Ngày thi" value={draft.day} onChange={(day) => setDraft({ ...draft, day })} error={errors.day ?? null} />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Giờ bắt đầu" value={draft.startsAt} onChange={(event) => setDraft({ ...draft, startsAt: event.currentTarget.value })} error={errors.startsAt} maxLength={5} autoComplete="off" />
        </FieldCell>
        <FieldCell span={6}>
          <TextInput
            label="Phòng số"
            value={draft.rooms}
            onChange={(event) => setDraft({ ...draft, rooms: event.currentTarget.value })}
            error={errors.rooms}
            description={words}
            placeholder="1-10, 12"
            autoComplete="off"
          />
        </FieldCell>
        <FaultNote error={create.error ?? change.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button type="submit" variant="filled" loading={create.isPending || change.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {changed === null ? 'Thêm ca thi' : 'Lưu'}
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
