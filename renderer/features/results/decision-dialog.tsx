import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { today } from '../../components/today.ts'
import { choiceConsequence, decisionPaper, judgeDecision } from './decision-draft.ts'
import type { DecisionDraft } from './decision-draft.ts'
import { pointsText } from './result-words.ts'

/** Properties of the dialog. */
export interface DecisionDialogProps {
  view: ResultsView
  post: ResultPost
  /** The open tie: places, people and article. */
  question: ResultPost['questions'][number]
  context: ReasonContext
  onClose: () => void
}

/** Ghi quyết định: whom the head chose among equals, and the paper that says so. */
export function DecisionDialog({ view, post, question, context, onClose }: DecisionDialogProps) {
  const [draft, setDraft] = useState<DecisionDraft>({ winners: [], number: '', date: null, signer: '' })
  /** Nothing is marked before somebody tries to save; from then on a mark goes when its field is right. */
  const [asked, setAsked] = useState(false)
  const cache = useQueryClient()
  const record = useMutation(
    queries.results.recordDecision.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.results.key(), queries.documents.key(), queries.history.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
        onClose()
      },
    }),
  )
  const nameOf = (id: string) => context.personName?.(id) ?? id
  const tied = view.rows.filter(({ candidateId }) => question.candidates.includes(candidateId))

  const judged = judgeDecision(draft, question.places, today())
  const errors = judged.ok || !asked ? {} : judged.errors

  function save(): void {
    setAsked(true)
    if (judged.ok && !record.isPending) record.mutate({ examId: view.examId, postId: post.id, kind: 'tie', ...judged.facts, requestId: newRequestId() })
  }

  return (
    <Dialog title={`${post.code}: người đứng đầu chọn ai?`} onClose={onClose}>
      <FieldGrid onSubmit={save} label="Ghi quyết định">
        <p>
          {question.candidates.length} người bằng nhau ở mọi bước xét, còn {question.places} chỉ tiêu.{' '}
          {question.article === null ? null : <span className="mt-result-article">{question.article}</span>}
        </p>
        <Checkbox.Group label={`Người được chọn (${question.places})`} value={[...draft.winners]} onChange={(winners) => setDraft({ ...draft, winners })} error={errors.winners}>
          <div className="mt-decision-people">
            {tied.map((row, index) => (
              <Checkbox
                key={row.candidateId}
                value={row.candidateId}
                label={row.fullName}
                description={[row.birthDate === undefined ? null : `sinh ${formatPartialDate(row.birthDate)}`, `tổng ${pointsText(row.total)}`].filter((each) => each !== null).join(' · ')}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </div>
        </Checkbox.Group>
        <GroundFields draft={draft} onChange={(ground) => setDraft({ ...draft, ...ground })} errors={errors} paper={decisionPaper} />
        <p role="status">{choiceConsequence(question, draft.winners, nameOf)} Hoàn tác được bằng Ctrl+Z.</p>
        <FaultNote error={record.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={record.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi quyết định
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}
