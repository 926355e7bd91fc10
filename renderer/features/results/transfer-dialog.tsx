import { Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { queries } from '../../app/api.ts'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { pointsText } from './result-words.ts'
import { transferable } from './transfer-draft.ts'
import type { ExamRules } from './use-exam-rules.ts'
import { useRecordDecision } from './use-record-decision.ts'

/** Properties of the dialog. */
export interface TransferDialogProps {
  view: ResultsView
  /** Post with the empty place. */
  post: ResultPost
  rules: ExamRules | undefined
  context: ReasonContext
  onClose: () => void
}

/** Nhận người từ vị trí giống: the next-lower person of an identical post takes an empty place. */
export function TransferDialog({ view, post, rules, context, onClose }: TransferDialogProps) {
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId: view.examId } }))
  const [person, setPerson] = useState<string | null>(null)
  const record = useRecordDecision(view.examId, onClose)
  const people = posts.data === undefined ? [] : transferable(view, posts.data, post)
  const nameOf = (id: string) => context.personName?.(id) ?? id

  // The first box has the focus when the dialog opens: it opens once it has boxes.
  if (posts.isPending) return null
  return (
    <GroundedDialog
      title={`${post.code}: nhận ai vào chỉ tiêu còn trống?`}
      action="Ghi quyết định"
      ready={person !== null}
      consequence={person === null ? 'Chọn người.' : `${nameOf(person)} trúng tuyển vị trí ${post.code}; hạng vẫn theo vị trí đã thi.`}
      onSave={(ground) => {
        if (person !== null) record.save({ kind: 'transfer', postId: post.id, candidateId: person }, ground)
      }}
      error={record.error ?? posts.error}
      busy={record.busy}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>
            Còn {post.empty} chỉ tiêu trống. Người thấp hơn liền kề của vị trí cùng điều kiện, cùng bài viết, được nhận vào. {rules?.transfer == null ? null : <span className="mt-result-article">{rules.transfer}</span>}
          </p>
          <Radio.Group label="Người được nhận" value={person} onChange={setPerson} error={asked && person === null ? 'Chưa chọn người.' : null}>
            <div className="mt-decision-people">
              {posts.data !== undefined && people.length === 0 ? <p>Không vị trí giống nào còn người thấp hơn liền kề.</p> : null}
              {people.map((row, index) => (
                <Radio
                  key={row.candidateId}
                  value={row.candidateId}
                  label={row.fullName}
                  description={`${context.postName?.(row.postId) ?? ''} · hạng ${row.rank ?? '–'} · tổng ${pointsText(row.total)}`}
                  data-autofocus={index === 0 || undefined}
                />
              ))}
            </div>
          </Radio.Group>
        </>
      )}
    </GroundedDialog>
  )
}
