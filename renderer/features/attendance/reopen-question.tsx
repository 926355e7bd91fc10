import { useMutation } from '@tanstack/react-query'
import type { AttendanceRoom } from '../../../shared/contract/attendance.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { readAttendance } from './use-attendance.ts'

/** Mở lại phòng, with a reason: the list can be typed into again and is to be closed once more. */
export function ReopenQuestion({ examId, room, onDone }: { examId: string; room: AttendanceRoom; onDone: () => void }) {
  const reopening = useMutation(
    queries.attendance.reopen.mutationOptions({
      onSuccess: async () => {
        await readAttendance()
        onDone()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Mở lại điểm danh ${room.roomName}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao mở lại phòng."
      fault={<FaultNote error={reopening.error} />}
      confirm="Mở lại phòng"
      onConfirm={(reason) => reopening.mutate({ examId, sessionId: room.sessionId, roomId: room.roomId, reason, expectedRevision: room.closed?.revision ?? 1, requestId: newRequestId() })}
      onCancel={onDone}
      busy={reopening.isPending}
    >
      Người vắng của phòng không còn tính là vắng trong kết quả cho đến khi chốt lại.
    </WithdrawQuestion>
  )
}
