import { Radio, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { questionsFor } from '../../../shared/rules/questions.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { capitalized, partNames } from '../../../shared/words/reasons-names.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import { readDecidedMark } from '../../components/decided-mark.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { GroundedDialog } from '../../components/grounded-dialog.tsx'
import { openMarkOf, outsideNote } from './mark-draft.ts'
import { useRecordDecision } from './use-record-decision.ts'

/** Properties of the dialog. */
export interface MarkDialogProps {
  view: ResultsView
  post: ResultPost
  kind: 'marking' | 'appeal'
  /** Whose mark to begin with; null: the first who waits. */
  candidateId: string | null
  context: ReasonContext
  onClose: () => void
}

/** Ghi quyết định: the mark of a paper that markers, members or an appeal left open. */
export function MarkDialog({ view, post, kind, candidateId, context, onClose }: MarkDialogProps) {
  const questions = questionsFor(kind, post.questions)
  const people = view.rows.filter((row) => questions.some(({ candidates }) => candidates.includes(row.candidateId)))
  const [chosen, setChosen] = useState(people.find((row) => row.candidateId === candidateId)?.candidateId ?? people[0]?.candidateId ?? null)
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState<string | null>(null)
  const record = useRecordDecision(view.examId, onClose)
  const row = people.find((each) => each.candidateId === chosen)
  const open = row === undefined ? null : openMarkOf(row)
  const article = questions.find(({ candidates }) => chosen !== null && candidates.includes(chosen))?.article ?? null
  if (row === undefined || open === null) return null

  const read = readDecidedMark(typed)
  const value = 'value' in read ? read.value : null
  const decider = open.mayAgree ? by : 'head'
  const part = partNames[open.part]

  return (
    <GroundedDialog
      title={`${post.code}: điểm ${part} của ${row.fullName}?`}
      action="Ghi quyết định"
      ready={value !== null && decider !== null}
      consequence={value === null ? 'Điểm này thay cho các điểm chấm trên.' : `${capitalized(part)} của ${context.personName?.(row.candidateId) ?? row.fullName} được ${formatPoints(value)}; vị trí xếp hạng lại.`}
      onSave={(ground) => {
        if (value === null) return
        const facts = { postId: post.id, candidateId: row.candidateId, part: open.part, value }
        record.save(open.kind === 'appeal' ? { kind: 'appeal', ...facts } : { kind: 'marking', ...facts, agreed: decider === 'both' }, ground)
      }}
      error={record.error}
      busy={record.busy}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {people.length === 1 ? null : (
            <FieldCell span={6}>
              <Select
                label={`Bài của ai (${people.length} người chờ)`}
                data={people.map((each) => ({ value: each.candidateId, label: each.fullName }))}
                value={chosen}
                onChange={(id) => {
                  setChosen(id)
                  setTyped('')
                }}
                allowDeselect={false}
                searchable
                nothingFoundMessage="Không có ai hợp chữ đã gõ."
              />
            </FieldCell>
          )}
          <p>
            {open.given.join(' · ')} · chênh {formatPoints(open.difference)}. {article === null ? null : <span className="mt-result-article">{article}</span>}
          </p>
          <FieldCell span={3}>
            <TextInput
              label={open.kind === 'appeal' ? 'Điểm chủ tịch hội đồng quyết định' : open.mayAgree ? 'Điểm được chốt' : 'Điểm trưởng ban quyết định'}
              description={value === null ? 'Từ 0 đến 100' : (outsideNote(value, open) ?? 'Từ 0 đến 100')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={'error' in read && (asked || typed.trim() !== '') ? read.error : null}
              inputMode="decimal"
              maxLength={6}
              autoComplete="off"
              data-autofocus
            />
          </FieldCell>
          {open.mayAgree ? (
            <FieldCell span={3}>
              <Radio.Group label="Ai chốt điểm" value={by} onChange={setBy} error={asked && by === null ? 'Chưa chọn ai chốt điểm.' : null}>
                <div className="mt-decision-people">
                  <Radio value="both" label="Hai giám khảo thống nhất" />
                  <Radio value="head" label="Trưởng ban quyết định" />
                </div>
              </Radio.Group>
            </FieldCell>
          ) : null}
        </>
      )}
    </GroundedDialog>
  )
}
