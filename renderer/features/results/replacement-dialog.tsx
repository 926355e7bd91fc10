import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { questionsFor } from '../../../shared/rules/questions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { nextLowerChoice, replacementConsequence, takenInOrder } from './decision-draft.ts'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { PeopleChoice } from './people-choice.tsx'
import { pointsText } from './result-words.ts'
import { useRecordDecision } from './use-record-decision.ts'

/** Properties of the dialog. */
export interface ReplacementDialogProps {
  view: ResultsView
  post: ResultPost
  context: ReasonContext
  onClose: () => void
}

/** Ghi quyết định: which next-lower people are recruited, in the published order; the rest of the places stay empty. */
export function ReplacementDialog({ view, post, context, onClose }: ReplacementDialogProps) {
  const [winners, setWinners] = useState<readonly string[]>([])
  const record = useRecordDecision(view.examId, onClose)
  const choice = nextLowerChoice(view, post)
  const nameOf = (id: string) => context.personName?.(id) ?? id
  const article = questionsFor('replacement', post.questions)[0]?.article ?? null
  const tooMany = winners.length > choice.places ? `Có ${choice.places} chỉ tiêu, đã chọn ${winners.length} người. Bỏ bớt từ cuối danh sách.` : null

  function change(next: readonly string[]): void {
    const [added] = next.filter((id) => !winners.includes(id))
    const [dropped] = winners.filter((id) => !next.includes(id))
    if (added !== undefined) setWinners(takenInOrder(choice, winners, added, true))
    else if (dropped !== undefined) setWinners(takenInOrder(choice, winners, dropped, false))
  }

  return (
    <GroundedDialog
      title={`${post.code}: tuyển ai thay?`}
      action="Ghi quyết định"
      ready={tooMany === null}
      consequence={replacementConsequence(choice, winners, nameOf)}
      onSave={(ground) => record.save({ kind: 'replacement', postId: post.id, winners: [...winners], leaveEmpty: choice.places - winners.length }, ground)}
      error={record.error}
      busy={record.busy}
      onClose={onClose}
    >
      {() => (
        <>
          <p>
            Còn {choice.places} chỉ tiêu sau khi hủy kết quả. Tuyển theo thứ tự kết quả, không bỏ qua người ở trên. {article === null ? null : <span className="mt-result-article">{article}</span>}
          </p>
          <Checkbox.Group label="Người thấp hơn liền kề được tuyển, theo thứ tự" value={[...winners]} onChange={change} error={tooMany}>
            <PeopleChoice
              people={choice.people.map(({ row, holder }) => ({
                id: row.candidateId,
                name: row.fullName,
                facts: [
                  row.rank === null || holder ? null : `hạng ${row.rank}`,
                  `tổng ${pointsText(row.total)}`,
                  holder ? `đang trúng tuyển ${context.postName?.(row.postId) ?? ''} theo nguyện vọng 2; chọn thì rời vị trí ấy` : null,
                ],
              }))}
            />
          </Checkbox.Group>
        </>
      )}
    </GroundedDialog>
  )
}
