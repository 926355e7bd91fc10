import { useMutation, useQueryClient } from '@tanstack/react-query'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import type { ResultDecision } from './result-lines.ts'

/** Bỏ quyết định đã ghi, with a reason. */
export function WithdrawDecision({ examId, decision, onClose }: { examId: string; decision: ResultDecision; onClose: () => void }) {
  const cache = useQueryClient()
  const withdraw = useMutation(
    queries.results.withdrawDecision.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.results.key(), queries.documents.key(), queries.history.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
        onClose()
      },
    }),
  )

  return (
    <WithdrawQuestion
      title={`Bỏ quyết định ${decision.number}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ quyết định này."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ quyết định"
      onConfirm={(reason) => withdraw.mutate({ examId, id: decision.id, reason, expectedRevision: decision.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      Văn bản ngày {formatDay(decision.date)}. Những người bằng nhau lại chờ quyết định; nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
