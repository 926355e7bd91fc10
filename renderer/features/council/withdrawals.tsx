import { useMutation } from '@tanstack/react-query'
import type { BoardSeat, ExamMember, MemberAbsence } from '../../../shared/contract/council.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { functionOn } from '../../../shared/words/boards.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { readCouncil } from './read-council.ts'

/** What is to be taken back. */
export type Withdrawn = { readonly kind: 'seat'; readonly record: BoardSeat } | { readonly kind: 'member'; readonly record: ExamMember } | { readonly kind: 'absence'; readonly record: MemberAbsence }

const words = {
  seat: { confirm: 'Thôi việc', reasonMissing: 'Chưa có lý do. Ghi vì sao thôi việc.' },
  member: { confirm: 'Bỏ người', reasonMissing: 'Chưa có lý do. Ghi vì sao bỏ người này.' },
  absence: { confirm: 'Bỏ ghi vắng', reasonMissing: 'Chưa có lý do. Ghi vì sao bỏ lần vắng này.' },
} as const

function titleOf({ kind, record }: Withdrawn, fullName: string): string {
  if (kind === 'seat') return `${fullName} thôi làm ${functionOn(record.board, record.function)}?`
  return kind === 'member' ? `Bỏ ${fullName} khỏi danh sách?` : `Bỏ ghi vắng của ${fullName} từ ${formatDay(record.fromDay)}?`
}

/** Thôi việc, bỏ người, bỏ ghi vắng: with a reason. */
export function WithdrawDialog({ examId, withdrawn, fullName, onClose }: { examId: string; withdrawn: Withdrawn; fullName: string; onClose: () => void }) {
  const done = {
    onSuccess: async () => {
      await readCouncil()
      onClose()
    },
  }
  const seat = useMutation(queries.council.withdrawSeat.mutationOptions(done))
  const member = useMutation(queries.council.withdrawMember.mutationOptions(done))
  const absence = useMutation(queries.council.withdrawAbsence.mutationOptions(done))
  const withdraw = { seat, member, absence }[withdrawn.kind]
  const { id, revision } = withdrawn.record
  return (
    <WithdrawQuestion
      title={titleOf(withdrawn, fullName)}
      reasonMissing={words[withdrawn.kind].reasonMissing}
      fault={<FaultNote error={withdraw.error} />}
      confirm={words[withdrawn.kind].confirm}
      onConfirm={(reason) => withdraw.mutate({ examId, id, reason, expectedRevision: revision, requestId: newRequestId() })}
      onCancel={onClose}
      busy={withdraw.isPending}
    >
      Nhật ký giữ lại và hoàn tác được bằng Ctrl+Z.
    </WithdrawQuestion>
  )
}
