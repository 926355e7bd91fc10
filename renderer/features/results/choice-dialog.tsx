import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../../../shared/rules/decide-schema.ts'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { choiceConsequence, choiceError } from './decision-draft.ts'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { PeopleChoice } from './people-choice.tsx'
import { pointsText } from './result-words.ts'
import { useRecordDecision } from './use-record-decision.ts'

/** Properties of the dialog. */
export interface ChoiceDialogProps {
  view: ResultsView
  post: ResultPost
  kind: 'tie' | 'reserved'
  /** Places, people and article. */
  question: Question
  context: ReasonContext
  onClose: () => void
}

/** Ghi quyết định: whom the head chose among equals, or for a place that the plan keeps for a group. */
export function ChoiceDialog({ view, post, kind, question, context, onClose }: ChoiceDialogProps) {
  const [winners, setWinners] = useState<readonly string[]>([])
  const record = useRecordDecision(view.examId, onClose)
  const error = choiceError(winners, question.places)
  const nameOf = (id: string) => context.personName?.(id) ?? id
  const people = view.rows.filter(({ candidateId }) => question.candidates.includes(candidateId))

  return (
    <GroundedDialog
      title={`${post.code}: người đứng đầu chọn ai?`}
      action="Ghi quyết định"
      ready={error === null}
      consequence={choiceConsequence(question, winners, nameOf)}
      onSave={(ground) => record.save({ kind, postId: post.id, winners: [...winners] }, ground)}
      error={record.error}
      busy={record.busy}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>
            {kind === 'tie'
              ? `${question.candidates.length} người bằng nhau ở mọi bước xét, còn ${question.places} chỉ tiêu.`
              : `Kế hoạch có chỉ tiêu dành riêng; ${question.candidates.length} người chờ quyết định ${question.places} chỉ tiêu.`}{' '}
            {question.article === null ? null : <span className="mt-result-article">{question.article}</span>}
          </p>
          <Checkbox.Group label={`Người được chọn (${question.places})`} value={[...winners]} onChange={setWinners} error={asked ? error : null}>
            <PeopleChoice people={people.map((row) => ({ id: row.candidateId, name: row.fullName, facts: [row.birthDate === undefined ? null : `sinh ${formatPartialDate(row.birthDate)}`, `tổng ${pointsText(row.total)}`] }))} />
          </Checkbox.Group>
        </>
      )}
    </GroundedDialog>
  )
}
