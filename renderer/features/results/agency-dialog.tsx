import { Radio } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { questionsFor } from '../../../shared/rules/questions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { queries } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { answerable, openAgencies } from './decision-draft.ts'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { pointsText } from './result-words.ts'
import { useRecordDecision } from './use-record-decision.ts'

/** Properties of the dialog. */
export interface AgencyDialogProps {
  view: ResultsView
  post: ResultPost
  /** Whom to begin with. */
  candidateId: string | null
  context: ReasonContext
  onClose: () => void
}

/** Ghi quyết định: which agency of a joint post a winner goes to; one person at a time, the others choose again after it. */
export function AgencyDialog({ view, post, candidateId, context, onClose }: AgencyDialogProps) {
  const questions = questionsFor('agency', post.questions).filter((question) => answerable(question, post))
  const asked = questions.flatMap(({ candidates }) => candidates)
  const given = new Set(view.decisions.flatMap((one) => (one.kind === 'agency' && one.candidateId !== null ? [one.candidateId] : [])))
  const people = view.rows.filter((row) => asked.includes(row.candidateId) && !given.has(row.candidateId))
  const [person, setPerson] = useState(people.some((row) => row.candidateId === candidateId) ? candidateId : people.length === 1 ? (people[0]?.candidateId ?? null) : null)
  const [agency, setAgency] = useState<string | null>(null)
  const record = useRecordDecision(view.examId, onClose)
  const agencies = openAgencies(view, post)
  const wanted = useQueries({
    queries: people.map((row) => queries.candidates.get.queryOptions({ input: { examId: view.examId, id: row.candidateId } })),
    combine: (all) => new Map(all.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.agencies.map(({ agencyName }) => agencyName).join(', ')] as const]))),
  })
  const nameOf = (id: string) => context.personName?.(id) ?? id

  return (
    <GroundedDialog
      title={`${post.code}: ai về cơ quan nào?`}
      action="Ghi quyết định"
      ready={person !== null && agency !== null}
      consequence={
        person === null || agency === null
          ? 'Chọn người và cơ quan.'
          : `${nameOf(person)} về ${context.agencyName?.(agency) ?? ''}.${people.length > 1 ? ' Những người còn lại xếp theo nguyện vọng; còn trùng thì ghi thêm quyết định.' : ''}`
      }
      onSave={(ground) => {
        if (person !== null && agency !== null) record.save({ kind: 'agency', postId: post.id, candidateId: person, agencyId: agency }, ground)
      }}
      error={record.error}
      busy={record.busy}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p>
            {questions.some(({ code }) => code === 'agencyTie')
              ? `${people.length} người bằng nhau cùng chọn cơ quan không đủ chỉ tiêu.`
              : 'Các cơ quan đã chọn hết chỉ tiêu; người đứng đầu quyết định cơ quan.'}{' '}
            {questions[0]?.article == null ? null : <span className="mt-result-article">{questions[0].article}</span>}
          </p>
          <Radio.Group label="Người được xếp" value={person} onChange={setPerson} error={tried && person === null ? 'Chưa chọn người.' : null}>
            <div className="mt-decision-people">
              {people.map((row, index) => (
                <Radio key={row.candidateId} value={row.candidateId} label={row.fullName} description={`hạng ${row.rank ?? '–'} · tổng ${pointsText(row.total)}${wanted.has(row.candidateId) ? ` · nguyện vọng: ${wanted.get(row.candidateId) ?? ''}` : ''}`} data-autofocus={index === 0 || undefined} />
              ))}
            </div>
          </Radio.Group>
          <FieldCell span={6}>
            <CodePicker
              label="Cơ quan còn chỉ tiêu"
              value={agency}
              onChange={setAgency}
              options={agencies.map(({ agencyId, agencyName, left }) => ({ id: agencyId, code: '', name: `${agencyName}, còn ${left}`, current: true }))}
              error={tried && agency === null ? 'Chưa chọn cơ quan.' : null}
              nothingFound="Không có cơ quan nào hợp chữ đã gõ."
            />
          </FieldCell>
        </>
      )}
    </GroundedDialog>
  )
}
