import { useMutation } from '@tanstack/react-query'
import type { ExamSession } from '../../../shared/contract/rooms.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import { countText } from '../../components/typed-values.ts'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { sessionTitle } from './room-words.ts'
import { readRooms } from './read-rooms.ts'

/** Bỏ ca thi, with a reason; a session in which people have seats stays until the draw is taken back. */
export function WithdrawSession({ examId, session, onDone }: { examId: string; session: ExamSession; onDone: () => void }) {
  const withdraw = useMutation(
    queries.rooms.withdrawSession.mutationOptions({
      onSuccess: async () => {
        await readRooms()
        onDone()
      },
    }),
  )
  const inUse = isDeclared(withdraw.error) && withdraw.error.code === 'IN_USE' ? withdraw.error.data : null
  return (
    <WithdrawQuestion
      title={`Bỏ ca ${session.number}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ ca thi này."
      fault={
        inUse === null ? (
          <FaultNote error={withdraw.error} />
        ) : (
          <Note kind="fault">Ca này còn {countText(inUse.count)} chỗ đã xếp. Bỏ kết quả bốc thăm của phần thi rồi bỏ ca.</Note>
        )
      }
      confirm="Bỏ ca thi"
      onConfirm={(reason) => withdraw.mutate({ examId, id: session.id, reason, expectedRevision: session.revision, requestId: newRequestId() })}
      onCancel={onDone}
      busy={withdraw.isPending}
    >
      {sessionTitle(session)}, {countText(session.roomIds.length)} phòng. Nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
