import { useQueries, useQuery } from '@tanstack/react-query'
import type { HistoryChange } from '../../../shared/contract/history.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { queries } from '../../app/api.ts'

/** Acts shown; the log itself has all of them. */
const actsShown = 8

/** Fields that an act changed; of a new exam none is named. */
function fieldsOf(changes: readonly HistoryChange[]): readonly string[] {
  return changes.some(({ field }) => field === null) ? [] : changes.flatMap(({ fieldTitle }) => fieldTitle?.toLowerCase() ?? [])
}

/** Ai đã làm gì: who created and changed the facts of this exam, newest first. */
export function ExamActs({ examId }: { examId: string }) {
  const log = useQuery(queries.history.list.queryOptions({ input: { examId, area: 'exams', limit: actsShown } }))
  const acts = (log.data?.entries ?? []).filter(({ undoOf }) => undoOf === null)
  const changes = useQueries({ queries: acts.map(({ seq }) => queries.history.changes.queryOptions({ input: { seq, table: 'exam' } })) })
  if (acts.length === 0) return null
  return (
    <section className="mt-section">
      <h2>Ai đã làm gì</h2>
      <ul className="mt-exam-acts">
        {acts.map((act, index) => {
          const fields = fieldsOf(changes[index]?.data ?? [])
          return (
            <li key={act.seq}>
              <time dateTime={act.at}>{formatMoment(act.at)}</time> {act.userName}: {act.title.toLowerCase()}
              {fields.length === 0 ? '' : ` (${fields.join(', ')})`}
              {act.undoneBy === null ? '' : ', đã hoàn tác'}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
