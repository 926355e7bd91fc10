import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Question } from '../../components/confirm-dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'

/** Bỏ thí sinh, with a reason. */
export function WithdrawCandidate({ candidate, onDone, onCancel }: { candidate: Candidate; onDone: () => void; onCancel: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const cache = useQueryClient()
  const withdraw = useMutation(
    queries.candidates.withdraw.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.candidates.key(), queries.posts.key(), queries.exams.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
        onDone()
      },
    }),
  )

  function confirm(): void {
    setAsked(true)
    if (reason.trim() === '') return
    withdraw.mutate({ id: candidate.id, examId: candidate.examId, reason: reason.trim(), expectedRevision: candidate.revision, requestId: newRequestId() })
  }

  return (
    <Question
      title={`Bỏ thí sinh ${candidate.fullName}?`}
      consequence={
        <div className="mt-candidate-withdraw">
          <p>
            Dự tuyển {candidate.postCode} {candidate.postName}. Người này ra khỏi mọi danh sách của kỳ thi; nhật ký giữ lại và hoàn tác được.
          </p>
          <ReasonField value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Chưa có lý do. Ghi vì sao bỏ thí sinh này.' : null} />
          <FaultNote error={withdraw.error} />
        </div>
      }
      confirm="Bỏ thí sinh"
      cancel="Giữ lại"
      onConfirm={confirm}
      onCancel={onCancel}
      busy={withdraw.isPending}
    />
  )
}
