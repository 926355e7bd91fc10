import { Button } from '@mantine/core'
import type { ResultPost, ResultsView } from '../../../shared/contract/results.ts'
import { paperSentence, quotaText } from '../../../shared/words/decisions.ts'
import { capitalized } from '../../../shared/words/reasons-names.ts'
import type { PostRecord } from './post-records.ts'

/** Properties of the section. */
interface PostSectionProps {
  view: ResultsView
  post: ResultPost
  records: readonly PostRecord[]
  /** Absent for those who may not decide. */
  onWithdraw: ((record: PostRecord) => void) | undefined
}

/** The post in the side panel: its places and everything that was decided about it. */
export function PostSection({ view, post, records, onWithdraw }: PostSectionProps) {
  const changed = quotaText(post, view.quotaChanges)
  return (
    <section className="mt-section" aria-label={`Vị trí ${post.code}`}>
      <h3>
        {post.code} · {post.name}
      </h3>
      <p className="mt-small">
        Chỉ tiêu {post.quota}
        {changed === null ? '' : ` (${changed})`} · trúng tuyển {post.winners.length}
        {post.empty > 0 ? ` · còn trống ${post.empty}` : ''}
      </p>
      {post.agencies.length === 0 ? null : (
        <p className="mt-small mt-quiet">Tuyển chung: {post.agencies.map(({ agencyName, places }) => `${agencyName} ${places}`).join(', ')}</p>
      )}
      {records.length === 0 ? null : (
        <ul className="mt-post-records" aria-label="Văn bản đã ghi">
          {records.map((record) => (
            <li key={record.id}>
              <div>
                {capitalized(record.sentence)}
                <div className="mt-small mt-quiet">{paperSentence(record)}</div>
              </div>
              {onWithdraw === undefined ? null : (
                <Button size="compact-xs" variant="default" onClick={() => onWithdraw(record)} aria-label={`Bỏ ${record.number}…`}>
                  Bỏ…
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
