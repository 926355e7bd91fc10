import { Button, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { InterviewRoom } from '../../../shared/contract/interviews.ts'
import { heardWords } from '../../../shared/words/interviews.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { SeedField } from '../../components/seed-field.tsx'
import { countText, lineOrNothing, seedProblem } from '../../components/typed-values.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { readInterviews } from './read-interviews.ts'

/** Properties of the dialog. */
interface OrderDialogProps {
  examId: string
  room: InterviewRoom
  /** Rooms of the same part that were not drawn, this one among them where it was not. */
  undrawn: readonly InterviewRoom[]
  onDone: () => void
}

/** Bốc thăm thứ tự: by a seed from dice or from the program, of this room or of every room of the part that was not drawn yet. */
export function OrderDialog({ examId, room, undrawn, onDone }: OrderDialogProps) {
  const [all, setAll] = useState(false)
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const rooms = all ? undrawn : [room]
  const people = rooms.reduce((sum, { onList }) => sum + onList, 0)
  const draw = useMutation(
    queries.interviews.draw.mutationOptions({
      onSuccess: async (drawn) => {
        await readInterviews()
        onDone()
        void showUndoable({ procedure: 'interviews.draw', done: `Đã bốc thăm thứ tự ${countText(drawn.people)} người`, undone: 'Đã hoàn tác: thứ tự trở lại như trước' })
      },
      onError: readInterviews,
    }),
  )
  const reasonMissing = room.drawn && reason.trim() === ''

  function save(): void {
    setAsked(true)
    if (seedProblem(seed) !== null || reasonMissing || draw.isPending) return
    const places = rooms.map(({ sessionId, roomId }) => ({ sessionId, roomId }))
    draw.mutate({ examId, partId: room.partId, rooms: places, seed: lineOrNothing(seed), ...(room.drawn ? { reason: reason.trim() } : {}), requestId: newRequestId() })
  }

  return (
    <Dialog title={`${room.drawn ? 'Bốc thăm lại' : 'Bốc thăm'} thứ tự ${heardWords[room.kind]} ${all ? `${countText(rooms.length)} phòng` : room.roomName}?`} onClose={onDone}>
      <FieldGrid label="Bốc thăm thứ tự" onSubmit={save} enterSubmits>
        <p>
          {countText(people)} người. {room.drawn ? 'Lượt cũ, kể cả lượt xếp cuối, bỏ đi; danh sách đã in không dùng nữa.' : 'Ai vào trước, ai vào sau theo kết quả bốc thăm; người đến sau xếp xuống cuối, có lý do.'}
        </p>
        {!room.drawn && undrawn.length > 1 ? (
          <FieldCell span={6}>
            <SegmentedControl
              aria-label="Bốc thăm cho"
              data={[
                { value: 'one', label: `Chỉ ${room.roomName}` },
                { value: 'all', label: `${countText(undrawn.length)} phòng chưa bốc` },
              ]}
              value={all ? 'all' : 'one'}
              onChange={(value) => setAll(value === 'all')}
            />
          </FieldCell>
        ) : null}
        <FieldCell span={6}>
          <SeedField value={seed} onChange={setSeed} judged={asked} autoFocus explained />
        </FieldCell>
        {room.drawn ? (
          <FieldCell span={6}>
            <ReasonField label="Lý do bốc lại" value={reason} onChange={setReason} error={asked && reasonMissing ? 'Chưa có lý do. Ghi vì sao bốc thăm lại.' : null} />
          </FieldCell>
        ) : null}
        <FaultNote error={draw.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onDone}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={draw.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Bốc thăm
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
