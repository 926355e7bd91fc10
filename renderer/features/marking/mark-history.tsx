import { useQuery } from '@tanstack/react-query'
import type { MarkRow, MarkState, Part, SingleMark } from '../../../shared/contract/marking.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { markText, pastMarkTitle } from '../../../shared/words/marks.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

/** Time of an entry on the clock of this computer: "25/11/2026 13:08:43". */
function momentOf(at: string): string {
  const moment = new Date(at)
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return `${formatDay(day)} ${clock.format(moment)}`
}

/** "72,50", "Giám khảo 1: 72,50", "Thành viên 2: bỏ". */
function pastText(part: Part, { state, value, ...place }: { state: MarkState; value?: number | null | undefined } & Omit<SingleMark, 'value'>): string {
  const title = pastMarkTitle(part, place)
  const said = markText(part, { state, value: value ?? null })
  return title === '' ? said || 'chưa nhập' : `${title}: ${said || 'bỏ'}`
}

/** Properties of the history. */
export interface MarkHistoryProps {
  examId: string
  row: MarkRow
  part: Part
  /** False where the person is named above already. */
  titled?: boolean
}

/** Every value that the active cell ever had, newest first, with who entered it; single marks with whose they are. */
export function MarkHistory({ examId, row, part, titled = true }: MarkHistoryProps) {
  const history = useQuery(queries.marking.cellHistory.queryOptions({ input: { examId, candidateId: row.candidateId, partId: part.id } }))
  return (
    <section className="mt-section">
      <h2>{titled ? row.fullName : 'Lịch sử ô'}</h2>
      {titled ? (
        <p className="mt-quiet">
          {part.title} · {row.postCode}
        </p>
      ) : null}
      <FaultNote error={history.error} />
      {history.data === undefined ? null : history.data.length === 0 ? (
        <p className="mt-quiet">
          Ô này chưa có điểm. Gõ điểm; v vắng{part.round === 1 ? ', m miễn' : ''}. Đình chỉ, hủy kết quả: Alt+P, theo biên bản.{titled && part.unit === 'points' ? ' F4 mở phiếu chấm của từng người chấm.' : ''}
        </p>
      ) : (
        <ol className="mt-mark-history" aria-label="Lịch sử ô">
          {history.data.map((entry, index) => (
            <li key={entry.at + String(index)}>
              <b>{pastText(part, entry)}</b>
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
