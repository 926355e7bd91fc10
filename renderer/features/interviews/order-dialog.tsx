import { SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { InterviewRoom } from '../../../shared/contract/interviews.ts'
import { heardWords } from '../../../shared/words/interviews.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { DrawForm } from '../../components/draw-form.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { countText } from '../../components/typed-values.ts'
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
  return (
    <Dialog title={`${room.drawn ? 'Bốc thăm lại' : 'Bốc thăm'} thứ tự ${heardWords[room.kind]} ${all ? `${countText(rooms.length)} phòng` : room.roomName}?`} onClose={onDone}>
      <DrawForm
        label="Bốc thăm thứ tự"
        reasonLabel={room.drawn ? 'Lý do bốc lại' : null}
        onDraw={(seeded) => draw.mutate({ examId, partId: room.partId, rooms: rooms.map(({ sessionId, roomId }) => ({ sessionId, roomId })), ...seeded, requestId: newRequestId() })}
        error={draw.error}
        busy={draw.isPending}
        onClose={onDone}
      >
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
      </DrawForm>
    </Dialog>
  )
}
