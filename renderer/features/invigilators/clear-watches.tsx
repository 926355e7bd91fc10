import { useMutation } from '@tanstack/react-query'
import type { WatchedSession } from '../../../shared/contract/invigilators.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { countText } from '../../components/typed-values.ts'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { readInvigilators } from './read-invigilators.ts'
import { sessionTitle } from './watch-rows.ts'

/** Bỏ phân công of a session, so that its rooms can be changed. */
export function ClearWatches({ examId, session, onClose }: { examId: string; session: WatchedSession; onClose: () => void }) {
  const clear = useMutation(
    queries.invigilators.clear.mutationOptions({
      onSuccess: async () => {
        await readInvigilators()
        onClose()
      },
    }),
  )
  const people = session.rooms.reduce((sum, { watches }) => sum + watches.length, 0)
  return (
    <WithdrawQuestion
      title={`Bỏ phân công giám thị: ${sessionTitle(session)}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ phân công."
      fault={<FaultNote error={clear.error} />}
      confirm={`Bỏ phân công ${countText(people)} người`}
      onConfirm={(reason) => clear.mutate({ examId, sessionId: session.sessionId, reason, requestId: newRequestId() })}
      onCancel={onClose}
      busy={clear.isPending}
    >
      Các phòng của ca này chưa có người coi thi cho đến khi bốc thăm lại. Nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
