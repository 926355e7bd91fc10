import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttendanceRoom } from '../../../shared/contract/attendance.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { countText, readCount } from '../../components/typed-values.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { mostSheets } from './attendance-draft.ts'
import type { RoomCounts } from './attendance-words.ts'
import { readAttendance } from './use-attendance.ts'

/** Điền người còn lại: the rest of the room is present, each with the same number of sheets. */
export function FillDialog({ examId, room, counts, onDone }: { examId: string; room: AttendanceRoom; counts: RoomCounts; onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const filling = useMutation(
    queries.attendance.fill.mutationOptions({
      onSuccess: async ({ filled }) => {
        await readAttendance()
        onDone()
        void showUndoable({ procedure: 'attendance.fill', done: `Đã điền ${countText(filled)} người`, undone: `Đã hoàn tác: ${countText(filled)} người trở lại như trước` })
      },
    }),
  )
  const sheets = readCount(typed, 1, mostSheets)

  function fill(): void {
    setAsked(true)
    if ((room.onPaper && sheets === null) || filling.isPending) return
    filling.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, sheets: room.onPaper ? sheets : null, requestId: newRequestId() })
  }

  const gaps = [counts.unnoted === 0 ? null : `${countText(counts.unnoted)} người chưa ghi thành có mặt`, counts.withoutSheets === 0 ? null : `${countText(counts.withoutSheets)} người có mặt chưa có số tờ`].filter((words) => words !== null)
  return (
    <Dialog title={`Điền người còn lại của ${room.roomName}?`} onClose={onDone}>
      <p className="mt-attendance-ask">{gaps.length === 0 ? 'Mọi người đã ghi đủ.' : `${gaps.join(' và ')}${room.onPaper ? ', mỗi người số tờ dưới đây.' : '.'} Ghi người vắng, vào muộn trước hay sau đều được.`}</p>
      <FieldGrid label="Điền người còn lại" onSubmit={fill} enterSubmits>
        {room.onPaper ? (
          <FieldCell span={2}>
            <TextInput
              label="Số tờ mỗi người"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={asked && sheets === null ? `Gõ từ 1 đến ${mostSheets}.` : null}
              inputMode="numeric"
              maxLength={2}
              autoComplete="off"
              data-autofocus
            />
          </FieldCell>
        ) : null}
        <FaultNote error={filling.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onDone}>
            Thôi
          </Button>
          <Button type="submit" variant="filled" loading={filling.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />} {...(room.onPaper ? {} : { 'data-autofocus': true })}>
            Điền {countText(counts.unnoted + counts.withoutSheets)} người
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
