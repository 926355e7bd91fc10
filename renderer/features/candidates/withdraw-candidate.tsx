import { useMutation } from '@tanstack/react-query'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ thí sinh, with a reason. */
export function WithdrawCandidate({ candidate, onDone, onCancel }: { candidate: Candidate; onDone: () => void; onCancel: () => void }) {
  const withdraw = useMutation(
    queries.candidates.withdraw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.candidates, queries.posts, queries.exams)
        onDone()
      },
    }),
  )

  return (
    <WithdrawQuestion
      title={`Bỏ thí sinh ${candidate.fullName}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ thí sinh này."
      fault={<FaultNote error={withdraw.error} />}
      confirm="Bỏ thí sinh"
      onConfirm={(reason) => withdraw.mutate({ id: candidate.id, examId: candidate.examId, reason, expectedRevision: candidate.revision, requestId: newRequestId() })}
      onCancel={onCancel}
      busy={withdraw.isPending}
    >
      Dự tuyển {candidate.postCode} {candidate.postName}. Người này ra khỏi mọi danh sách của kỳ thi; nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
