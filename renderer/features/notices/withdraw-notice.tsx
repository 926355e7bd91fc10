import { useMutation } from '@tanstack/react-query'
import type { PublicNotice } from '../../../shared/contract/notices.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ thông báo, or its change, with a reason. */
export function WithdrawNotice({ examId, notice, onClose }: { examId: string; notice: PublicNotice; onClose: () => void }) {
  const withdraw = useMutation(
    queries.notices.withdraw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.notices, queries.deadlines, queries.history, queries.results, queries.documents)
        onClose()
      },
    }),
  )
  const what = notice.position === 1 ? 'thông báo' : 'thay đổi thông báo'
  return (
    <WithdrawQuestion
      title={`Bỏ ${what} ${notice.number}?`}
      reasonMissing={`Chưa có lý do. Ghi vì sao bỏ ${what} này.`}
      fault={<FaultNote error={withdraw.error} />}
      confirm={`Bỏ ${what}`}
      onConfirm={(reason) => withdraw.mutate({ examId, id: notice.id, reason, expectedRevision: notice.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      {notice.position === 1 ? 'Lịch của kỳ thi không còn ngày thông báo.' : 'Các thời hạn tính lại từ thông báo trước.'} Nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
