import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Part } from '../../../shared/contract/marking.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { partsOf } from '../../../shared/rules/parts.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { markText, readTypedMark, type ReadMark } from '../../../shared/words/marks.ts'
import { CandidatePicker } from '../../components/candidate-picker.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { AddButton } from './add-button.tsx'
import { markNow, type Known, type Tried } from './tried.ts'

/** Properties of the form. */
interface MarkFormProps {
  known: Known
  posts: readonly Post[]
  regime: ExamRegime
  onAdd: (tried: Tried) => void
}

/** Parts that the candidates of a post sit, among those of the exam. */
function satParts(parts: readonly Part[], post: Post | undefined, regime: ExamRegime): readonly Part[] {
  if (post === undefined) return []
  const sat = new Set<string>(partsOf(post, regime).map(({ kind }) => kind))
  return parts.filter(({ kind }) => sat.has(kind))
}

/** Reads what is tried: an empty box tries nothing, "-" that there is no mark. */
function readTried(part: Part, typed: string): ReadMark {
  if (typed.trim() === '') return { ok: false, title: 'Chưa gõ điểm.', text: 'Gõ điểm, hoặc v vắng, đc đình chỉ, h hủy; “-” là chưa có điểm.' }
  return readTypedMark(part, typed.trim() === '-' ? '' : typed)
}

/** Another mark: who, in which part, and points or a state (v vắng, đc đình chỉ, h hủy, m miễn). */
export function MarkForm({ known: { view }, posts, regime, onAdd }: MarkFormProps) {
  const [candidateId, setCandidateId] = useState<string | null>(null)
  const [chosenPart, setChosenPart] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [judged, setJudged] = useState(false)
  const row = view.rows.find((one) => one.candidateId === candidateId)
  const parts = satParts(view.parts, posts.find(({ id }) => id === row?.firstPostId), regime)
  const part = parts.find(({ id }) => id === chosenPart) ?? parts.find(({ round }) => round === 2) ?? parts[0]
  const read = part === undefined ? null : readTried(part, typed)
  const now = row === undefined || part === undefined ? null : markNow(view, row.candidateId, part)
  const who = candidateId === null ? 'Chưa chọn thí sinh. Gõ tên hoặc số báo danh.' : row === undefined ? 'Người này không dự thi nên không xét. Chọn người khác.' : undefined
  const what = read === null ? undefined : !read.ok ? `${read.title} ${read.text}` : part !== undefined && markText(part, read.mark) === (now === 'chưa có' ? '' : now) ? `Đang là ${now ?? ''}. Gõ điểm khác, hoặc v, đc, h, m.` : undefined

  function add(): void {
    setJudged(true)
    if (row === undefined || part === undefined || read?.ok !== true || what !== undefined) return
    onAdd({ kind: 'mark', candidateId: row.candidateId, partId: part.id, ...read.mark })
  }

  return (
    <FieldGrid label="Thử điểm khác" onSubmit={add}>
      <FieldCell>
        <CandidatePicker examId={view.examId} value={candidateId} onChange={setCandidateId} autoFocus={false} error={judged || (row === undefined && candidateId !== null) ? who : undefined} />
      </FieldCell>
      <FieldCell span={3}>
        <Select label="Phần thi" data={parts.map(({ id, title }) => ({ value: id, label: title }))} value={part?.id ?? null} onChange={setChosenPart} allowDeselect={false} disabled={parts.length === 0} />
      </FieldCell>
      <FieldCell span={3}>
        <TextInput
          label="Điểm thử"
          placeholder="72,5 hoặc v"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={judged ? what : undefined}
          description={now === null ? 'v vắng, đc đình chỉ' : `Đang là ${now}`}
          maxLength={20}
          autoComplete="off"
        />
      </FieldCell>
      <AddButton onPress={add} />
    </FieldGrid>
  )
}
