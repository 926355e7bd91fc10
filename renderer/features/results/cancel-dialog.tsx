import { Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { cancellationCauseSchema, type CancellationCause, type ResultPost, type ResultRow, type ResultsView } from '../../../shared/contract/results.ts'
import { causeTitle } from '../../../shared/words/decisions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { followersSentence } from './decision-draft.ts'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { readResults } from './read-results.ts'
import type { ExamRules } from './use-exam-rules.ts'

/** Properties of the dialog. */
export interface CancelDialogProps {
  view: ResultsView
  post: ResultPost
  /** The winner. */
  row: ResultRow
  rules: ExamRules | undefined
  context: ReasonContext
  onClose: () => void
}

const causes = cancellationCauseSchema.options
const stages = ['all', 'firstWishes'] as const

/** Hủy kết quả trúng tuyển: a winner leaves the list; who follows is said before it is saved. */
export function CancelDialog({ view, post, row, rules, context, onClose }: CancelDialogProps) {
  const [cause, setCause] = useState<CancellationCause | null>(null)
  const [stage, setStage] = useState<(typeof stages)[number]>('all')
  const cancel = useMutation(
    queries.results.cancelWin.mutationOptions({
      onSuccess: async () => {
        await readResults()
        onClose()
      },
    }),
  )
  const nameOf = (id: string) => context.personName?.(id) ?? id
  const mayChooseStage = rules?.twoWishes === true && row.postId === row.firstPostId

  return (
    <GroundedDialog
      title={`Hủy kết quả trúng tuyển của ${row.fullName}?`}
      action="Hủy kết quả"
      ready={cause !== null}
      consequence={`${row.fullName} ra khỏi danh sách trúng tuyển ${post.code}. ${followersSentence(view, post, { calls: rules?.callsNextLower === true, beforeSecondWishes: mayChooseStage && stage === 'firstWishes' }, nameOf)}`}
      onSave={(ground) => {
        if (cause !== null) cancel.mutate({ examId: view.examId, candidateId: row.candidateId, cause, stage: mayChooseStage ? stage : 'all', ...ground, requestId: newRequestId() })
      }}
      error={cancel.error}
      busy={cancel.isPending}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <Radio.Group
            label="Vì sao hủy"
            value={cause}
            onChange={(value) => setCause(causes.find((each) => each === value) ?? null)}
            error={asked && cause === null ? 'Chưa chọn lý do hủy.' : null}
          >
            <div className="mt-decision-people">
              {causes.map((each, index) => (
                <Radio key={each} value={each} label={causeTitle(each)} data-autofocus={index === 0 || undefined} />
              ))}
            </div>
          </Radio.Group>
          {mayChooseStage ? (
            <FieldCell span={6}>
              <Radio.Group label="Thời điểm hủy" value={stage} onChange={(value) => setStage(stages.find((each) => each === value) ?? 'all')}>
                <div className="mt-decision-people">
                  <Radio value="all" label="Sau khi xét nguyện vọng 2" />
                  <Radio value="firstWishes" label="Trước khi xét nguyện vọng 2" description="Chỗ trống được lấp trước khi xét nguyện vọng 2" />
                </div>
              </Radio.Group>
            </FieldCell>
          ) : null}
        </>
      )}
    </GroundedDialog>
  )
}
