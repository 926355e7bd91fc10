import { useMutation } from '@tanstack/react-query'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { withdrawnTogether } from '../../../shared/rules/amending.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { amendmentPaper } from '../../components/source-rows.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ thay đổi, xác nhận: the value of the regulation holds again, and the mark comes back where it was not checked. */
export function WithdrawAmendment({ examId, row, onClose }: { examId: string; row: RegimeRow; onClose: () => void }) {
  const { amendment } = row
  const withdraw = useMutation(
    queries.regimes.withdrawAmendment.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.regimes, queries.results, queries.history)
        onClose()
        await showUndoable({ procedure: 'regimes.withdrawAmendment', done: 'Đã bỏ, giá trị của quy chế có lại hiệu lực', undone: 'Đã hoàn tác: bỏ thay đổi quy chế' })
      },
    }),
  )
  if (amendment === null) return null
  const others = withdrawnTogether(row.path).filter((path) => path !== row.path)
  return (
    <WithdrawQuestion
      title={amendment.kind === 'replaced' ? 'Bỏ thay đổi này?' : 'Bỏ xác nhận này?'}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ."
      fault={<FaultNote error={withdraw.error} />}
      confirm={amendment.kind === 'replaced' ? 'Bỏ thay đổi' : 'Bỏ xác nhận'}
      onConfirm={(reason) => withdraw.mutate({ examId, id: amendment.id, reason, expectedRevision: amendment.revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      {pathTitle(row.path)}: đang là {valueText(row.path, amendment.value)}, {amendmentPaper(amendment)}.{' '}
      {amendment.kind === 'replaced' ? `Bỏ thì trở lại ${valueText(row.path, row.value)}` : 'Bỏ thì lại mang dấu “chưa đối chiếu văn bản gốc”'}
      {others.map((path) => `; ${pathTitle(path).toLowerCase()} đi cùng cũng trở lại`)}. Hoàn tác được bằng Ctrl+Z.
    </WithdrawQuestion>
  )
}
