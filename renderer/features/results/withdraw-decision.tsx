import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Question } from '../../components/confirm-dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import type { ResultDecision } from './result-lines.ts'

/** Bỏ quyết định đã ghi, with a reason. */
export function WithdrawDecision({ examId, decision, onClose }: { examId: string; decision: ResultDecision; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const cache = useQueryClient()
  const withdraw = useMutation(
    queries.results.withdrawDecision.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.results.key(), queries.documents.key(), queries.history.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
        onClose()
      },
    }),
  )

  function confirm(): void {
    setAsked(true)
    if (reason.trim() === '') return
    withdraw.mutate({ examId, id: decision.id, reason: reason.trim(), expectedRevision: decision.revision, requestId: newRequestId() })
  }

  return (
    <Question
      title={`Bỏ quyết định ${decision.number}?`}
      consequence={
        <div className="mt-decision-withdraw">
          <p>Văn bản ngày {formatDay(decision.date)}. Những người bằng nhau lại chờ quyết định; nhật ký giữ lại và hoàn tác được.</p>
          <ReasonField value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Chưa có lý do. Ghi vì sao bỏ quyết định này.' : null} />
          <FaultNote error={withdraw.error} />
        </div>
      }
      confirm="Bỏ quyết định"
      cancel="Giữ lại"
      onConfirm={confirm}
      onCancel={onClose}
      busy={withdraw.isPending}
    />
  )
}
