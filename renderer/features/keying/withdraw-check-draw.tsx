import { useMutation } from '@tanstack/react-query'
import type { CheckDraw } from '../../../shared/contract/checks.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Takes a draw of check marking back as long as nothing of it was marked, with a reason. */
export function WithdrawCheckDraw({ examId, draw, onClose }: { examId: string; draw: CheckDraw; onClose: () => void }) {
  const withdraw = useMutation(
    queries.bags.withdrawCheckDraw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.bags, queries.history)
        onClose()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title="Bỏ lần bốc thăm bài chấm kiểm tra?"
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ lần bốc này."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ lần bốc"
      onConfirm={(reason) => withdraw.mutate({ examId, id: draw.id, reason, expectedRevision: draw.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      {draw.checks.length} bài không còn phải chấm kiểm tra; bốc lại được. Mã và kết quả bốc cũ vẫn còn trong nhật ký.
    </WithdrawQuestion>
  )
}
