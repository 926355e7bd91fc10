import { useQueries, useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../shared/text/day.ts'
import { queries } from '../../app/api.ts'

/** How far back the log is looked through, and how many acts are opened for their changes. */
const entriesLookedAt = 200
const actsShown = 8

const fieldWords: Readonly<Record<string, string>> = {
  name: 'tên',
  kind: 'loại',
  planNumber: 'số kế hoạch',
  planApproved: 'ngày duyệt',
  layout: 'trình bày văn bản',
  regime: 'quy chế',
  houseRules: 'nội quy',
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false })

function dayOf(at: Date): string {
  const month = String(at.getMonth() + 1).padStart(2, '0')
  const day = String(at.getDate()).padStart(2, '0')
  return formatDay(`${at.getFullYear()}-${month}-${day}`)
}

/** Ai đã làm gì: who created and changed the facts of this exam, newest first. */
export function ExamActs({ examId }: { examId: string }) {
  const log = useQuery(queries.history.list.queryOptions({ input: { limit: entriesLookedAt } }))
  const acts = (log.data?.entries ?? []).filter((entry) => entry.procedure === 'exams.create' || entry.procedure === 'exams.change').slice(0, actsShown)
  const changes = useQueries({ queries: acts.map((act) => queries.history.changes.queryOptions({ input: { seq: act.seq } })) })
  const mine = acts.flatMap((act, index) => {
    const own = (changes[index]?.data ?? []).filter((change) => change.recordId === examId)
    return own.length === 0 ? [] : [{ act, fields: own.flatMap((change) => (change.field === null ? [] : (fieldWords[change.field] ?? []))) }]
  })
  if (mine.length === 0) return null
  return (
    <section className="mt-section">
      <h2>Ai đã làm gì</h2>
      <ul className="mt-exam-acts">
        {mine.map(({ act, fields }) => {
          const at = new Date(act.at)
          return (
            <li key={act.seq}>
              <time dateTime={act.at}>
                {dayOf(at)} {clock.format(at)}
              </time>{' '}
              {act.userName}: {act.title.toLowerCase()}
              {fields.length === 0 ? '' : ` (${fields.join(', ')})`}
              {act.undoneBy === null ? '' : ', đã hoàn tác'}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
