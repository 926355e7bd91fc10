import { useMutation } from '@tanstack/react-query'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { placeWords, type PaperRoom } from './answer-room-rows.ts'

/** Bỏ ghi: the room was on computers after all. */
export function ComputerRoomQuestion({ examId, room, onDone }: { examId: string; room: PaperRoom; onDone: () => void }) {
  const { id: answerRoomId, revision } = room.sheets
  const withdrawing = useMutation(
    queries.answerSheets.withdraw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.answerSheets, queries.history)
        onDone()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`${placeWords(room)} thi trên máy?`}
      reasonMissing="Chưa có lý do. Ghi vì sao phòng này thi trên máy."
      fault={<FaultNote error={withdrawing.error} />}
      confirm="Ghi thi trên máy"
      onConfirm={(reason) => withdrawing.mutate({ examId, answerRoomId, reason, expectedRevision: revision, requestId: newRequestId() })}
      onCancel={onDone}
      busy={withdrawing.isPending}
    >
      Phòng này không còn nhập phiếu; kết quả lấy từ tệp kết quả máy hoặc bảng điểm.
    </WithdrawQuestion>
  )
}
