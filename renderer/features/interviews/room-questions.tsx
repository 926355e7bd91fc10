import { useMutation } from '@tanstack/react-query'
import type { InterviewRoom, InterviewRow } from '../../../shared/contract/interviews.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { readInterviews } from './read-interviews.ts'

/** Properties of a question about a room. */
interface RoomQuestionProps {
  examId: string
  room: InterviewRoom
  onDone: () => void
}

/** Mở lại phòng, with a reason: its marks can be changed, and it is to be closed once more. */
export function ReopenRoom({ examId, room, onDone }: RoomQuestionProps) {
  const reopening = useMutation(
    queries.interviews.reopen.mutationOptions({
      onSuccess: async () => {
        await readInterviews()
        onDone()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Mở lại ${room.roomName}, ca ${room.sessionNumber}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao mở lại phòng."
      fault={<FaultNote error={reopening.error} />}
      confirm="Mở lại phòng"
      onConfirm={(reason) => reopening.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, reason, expectedRevision: room.closed?.revision ?? 1, requestId: newRequestId() })}
      onCancel={onDone}
      busy={reopening.isPending}
    >
      Phiếu chấm của phòng sửa được cho đến khi chốt lại; điểm viết chưa được công bố trong lúc ấy.
    </WithdrawQuestion>
  )
}

/** Xếp xuống cuối, with a reason; nobody else moves. */
export function MoveLast({ examId, room, row, onDone }: RoomQuestionProps & { row: InterviewRow }) {
  const moving = useMutation(
    queries.interviews.moveLast.mutationOptions({
      onSuccess: async () => {
        await readInterviews()
        onDone()
      },
      onError: readInterviews,
    }),
  )
  return (
    <WithdrawQuestion
      title={`Xếp ${row.fullName} xuống lượt cuối?`}
      reasonMissing="Chưa có lý do. Ghi vì sao xếp xuống cuối, ví dụ “đến sau khi gọi tên”."
      fault={<FaultNote error={moving.error} />}
      confirm="Xếp xuống cuối"
      onConfirm={(reason) => moving.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, candidateId: row.candidateId, reason, requestId: newRequestId() })}
      onCancel={onDone}
      busy={moving.isPending}
    >
      {row.turn === null ? 'Người này vào sau khi bốc thăm, nên nhận lượt sau cùng.' : `Đang ở lượt ${row.turn}.`} Lượt của những người khác giữ nguyên.
    </WithdrawQuestion>
  )
}
