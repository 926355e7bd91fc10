import { useQuery } from '@tanstack/react-query'
import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
import { markText } from '../../../shared/words/marks.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'

const moment = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

/** Every value that the active cell ever had, newest first, with who entered it. */
export function MarkHistory({ examId, row, part }: { examId: string; row: MarkRow; part: Part }) {
  const history = useQuery(queries.marking.cellHistory.queryOptions({ input: { examId, candidateId: row.candidateId, partId: part.id } }))
  return (
    <section className="mt-section">
      <h2>{row.fullName}</h2>
      <p className="mt-quiet">
        {part.title} · {row.postCode}
      </p>
      <FaultNote error={history.error} />
      {history.data === undefined ? null : history.data.length === 0 ? (
        <p className="mt-quiet">Ô này chưa có điểm. Gõ điểm; v vắng, đc đình chỉ, h hủy{part.round === 1 ? ', m miễn' : ''}.</p>
      ) : (
        <ol className="mt-mark-history" aria-label="Lịch sử ô">
          {history.data.map((entry, index) => (
            <li key={entry.at + String(index)}>
              <b>{markText(part, { state: entry.state, value: entry.value ?? null }) || 'chưa nhập'}</b>
              <span className="mt-quiet mt-small">
                {entry.userName} · {moment.format(new Date(entry.at))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
