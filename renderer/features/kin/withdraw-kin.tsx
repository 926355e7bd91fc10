import { useMutation } from '@tanstack/react-query'
import type { Kin } from '../../../shared/contract/kin.ts'
import { kinRelationTitles } from '../../../shared/words/kin.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ khai quan hệ thân thích, with a reason. */
export function WithdrawKin({ examId, kin, onClose }: { examId: string; kin: Kin; onClose: () => void }) {
  const withdraw = useMutation(
    queries.kin.withdraw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.kin, queries.council, queries.results, queries.history)
        onClose()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Bỏ khai của ${kin.candidateName}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ khai"
      onConfirm={(reason) => withdraw.mutate({ examId, id: kin.id, reason, expectedRevision: kin.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      {kin.candidateName} là {kinRelationTitles[kin.relation]} của {kin.memberName}, {kin.memberFunction}. Cảnh báo ở trang Kết quả mất đi; nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
