import { useMutation } from '@tanstack/react-query'
import { formatPoints } from '../../../shared/text/points.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import type { SettledPlace } from './settlement-draft.ts'

/** Takes an official mark back that was noted of a script, with a reason; then it can be noted anew. */
export function WithdrawSettlement({ examId, place: { row }, onClose }: { examId: string; place: SettledPlace; onClose: () => void }) {
  const withdraw = useMutation(
    queries.bags.withdrawSettlement.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.bags, queries.keying, queries.history)
        onClose()
      },
    }),
  )
  const { decided } = row
  if (decided === null) return null
  return (
    <WithdrawQuestion
      title={`Bỏ điểm đã ghi của bài ${row.code}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ điểm này."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ điểm đã ghi"
      onConfirm={(reason) => withdraw.mutate({ examId, id: decided.id, reason, expectedRevision: decided.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      Điểm {formatPoints(decided.value)} theo biên bản {decided.number} không còn là điểm chính thức; bài chờ quyết định lại. Điểm cũ vẫn còn trong nhật ký.
    </WithdrawQuestion>
  )
}
