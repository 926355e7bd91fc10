import { useQuery } from '@tanstack/react-query'
import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { markText } from '../../../shared/words/marks.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

/** Time of an entry on the clock of this computer: "25/11/2026 13:08:43". */
function momentOf(at: string): string {
  const moment = new Date(at)
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return `${formatDay(day)} ${clock.format(moment)}`
}

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
                {entry.userName} · {momentOf(entry.at)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
