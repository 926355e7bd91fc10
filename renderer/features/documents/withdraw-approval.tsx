import { useMutation } from '@tanstack/react-query'
import type { DocumentState } from '../../../shared/contract/documents.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ quyết định duyệt đã ghi, with a reason. */
export function WithdrawApproval({ examId, approved, onClose }: { examId: string; approved: NonNullable<DocumentState['approved']>; onClose: () => void }) {
  const withdraw = useMutation(
    queries.documents.withdrawApproval.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.documents, queries.history)
        onClose()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Bỏ quyết định duyệt ${approved.number}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ quyết định này."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ quyết định"
      onConfirm={(reason) => withdraw.mutate({ examId, id: approved.id, reason, expectedRevision: approved.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      Quyết định ngày {formatDay(approved.date)}. Danh sách lại mang chữ DỰ THẢO; nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
