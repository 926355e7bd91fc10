import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Post } from '../../../shared/contract/posts.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Question } from '../../components/confirm-dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'

/** Bỏ vị trí, with a reason; a post that candidates chose stays until they are moved. */
export function WithdrawPost({ post, onDone, onCancel }: { post: Post; onDone: () => void; onCancel: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const cache = useQueryClient()
  const withdraw = useMutation(
    queries.posts.withdraw.mutationOptions({
      onSuccess: async () => {
        await Promise.all([cache.invalidateQueries({ queryKey: queries.posts.key() }), cache.invalidateQueries({ queryKey: queries.exams.key() })])
        onDone()
      },
    }),
  )
  const inUse = isDeclared(withdraw.error) && withdraw.error.code === 'IN_USE' ? withdraw.error.data : null

  function confirm(): void {
    setAsked(true)
    if (reason.trim() !== '') withdraw.mutate({ id: post.id, examId: post.examId, reason: reason.trim(), expectedRevision: post.revision, requestId: newRequestId() })
  }

  return (
    <Question
      title={`Bỏ vị trí ${post.code}?`}
      consequence={
        <div className="mt-posts-withdraw">
          <p>
            {post.name}, {post.quota} chỉ tiêu. Vị trí ra khỏi kỳ thi; nhật ký giữ lại và hoàn tác được.
          </p>
          <ReasonField value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Chưa có lý do. Ghi vì sao bỏ vị trí này.' : null} />
          {inUse === null ? (
            <FaultNote error={withdraw.error} />
          ) : (
            <Note kind="fault">
              Còn {inUse.count.toLocaleString('vi-VN')} thí sinh dự tuyển vị trí {post.code}. Chuyển các thí sinh sang vị trí khác rồi bỏ.
            </Note>
          )}
        </div>
      }
      confirm="Bỏ vị trí"
      cancel="Giữ lại"
      onConfirm={confirm}
      onCancel={onCancel}
      busy={withdraw.isPending}
    />
  )
}
