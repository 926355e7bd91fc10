import { useMutation } from '@tanstack/react-query'
import type { HolidayRow } from '../../../shared/contract/deadlines.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ ngày cơ quan đã ghi: the official list holds again. */
export function WithdrawHoliday({ row, onClose }: { row: HolidayRow; onClose: () => void }) {
  const withdraw = useMutation(
    queries.deadlines.withdrawHoliday.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.deadlines, queries.history, queries.documents)
        onClose()
        await showUndoable({ procedure: 'deadlines.withdrawHoliday', done: `Đã bỏ ngày ${formatDay(row.date)} cơ quan ghi`, undone: `Đã hoàn tác: ngày ${formatDay(row.date)} trở lại` })
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Bỏ ngày ${formatDay(row.date)} cơ quan ghi?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ ngày này"
      onConfirm={(reason) => (row.id === null || row.revision === null ? undefined : withdraw.mutate({ id: row.id, reason, expectedRevision: row.revision, requestId: newRequestId() }))}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      {row.name}, theo {row.source}. Lịch chung của chương trình lại có hiệu lực cho ngày này; mọi hạn tính lại theo đó.
    </WithdrawQuestion>
  )
}
