import type { Part } from '../../../shared/contract/marking.ts'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { reasonSentence } from '../../../shared/words/reasons.ts'
import { Note } from '../note.tsx'
import { SourceNote } from '../source-note.tsx'
import { deductionOf, previewOf } from './violation-draft.ts'
import type { Offender, ViolationDraft } from './violation-draft.ts'

/** What the violation makes of the mark, before it is saved. */
export function ViolationPreview({ examId, draft, row, part, rows }: { examId: string; draft: ViolationDraft; row: Offender; part: Part; rows: readonly RegimeRow[] }) {
  const reason = previewOf(draft, row, part, rows)
  if (reason !== null) {
    return (
      <Note>
        {reasonSentence(reason)}. {reason.article === null ? null : rows.some(({ article }) => article === reason.article) ? <SourceNote article={reason.article} examId={examId} /> : reason.article}
      </Note>
    )
  }
  const percent = draft.form === null ? null : (deductionOf(rows, draft.form)?.percent ?? null)
  if (percent !== null && row.marks === undefined) return <Note>Khi tổng hợp kết quả, trừ {percent} % {part.unit === 'correct' ? 'số câu đúng' : 'điểm'} {part.title}.</Note>
  return percent === null ? null : <Note>{part.title} chưa có điểm; khi có, trừ {percent} %.</Note>
}
