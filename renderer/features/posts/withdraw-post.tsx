import { useMutation } from '@tanstack/react-query'
import type { Post } from '../../../shared/contract/posts.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'

/** Bỏ vị trí, with a reason; a post that candidates chose stays until they are moved. */
export function WithdrawPost({ post, onDone, onCancel }: { post: Post; onDone: () => void; onCancel: () => void }) {
  const withdraw = useMutation(
    queries.posts.withdraw.mutationOptions({
      onSuccess: async () => {
        await readAgain(queries.posts, queries.exams)
        onDone()
      },
    }),
  )
  const inUse = isDeclared(withdraw.error) && withdraw.error.code === 'IN_USE' ? withdraw.error.data : null

  return (
    <WithdrawQuestion
      title={`Bỏ vị trí ${post.code}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ vị trí này."
      fault={
        inUse === null ? (
          <FaultNote error={withdraw.error} />
        ) : (
          <Note kind="fault">
            Còn {inUse.count.toLocaleString('vi-VN')} thí sinh dự tuyển vị trí {post.code}. Chuyển các thí sinh sang vị trí khác rồi bỏ.
          </Note>
        )
      }
      confirm="Bỏ vị trí"
      onConfirm={(reason) => withdraw.mutate({ id: post.id, examId: post.examId, reason, expectedRevision: post.revision, requestId: newRequestId() })}
      onCancel={onCancel}
      busy={withdraw.isPending}
    >
      {post.name}, {post.quota} chỉ tiêu. Vị trí ra khỏi kỳ thi; nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}
