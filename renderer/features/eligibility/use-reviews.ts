import type { ReviewFilter as Verdicts } from '../../../shared/contract/eligibility.ts'
import { queries } from '../../app/api.ts'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import type { PageRange } from '../../components/use-paged-rows.ts'
import { needsReview } from './review-words.ts'

/** Whom the queue shows. */
export interface ReviewFilter {
  readonly examId: string
  readonly query: string
  readonly postId: string | null
  readonly verdict: Verdicts | null
}

/** Rows looked through at once for the next undecided one. */
const step = 100

function pageOptions(filter: ReviewFilter, range: PageRange) {
  return queries.eligibility.list.queryOptions({ input: { ...filter, ...range } })
}

/** The queue of candidates to review as a grid asks for it. */
export function useReviews(filter: ReviewFilter) {
  const { shown, first, ...list } = usePagedRows(filter, pageOptions)
  const found = first?.found ?? 0

  /** Index of the first row that waits for the caller, from `start` on, then from the top; null where the list has none. */
  async function nextUndecided(start: number): Promise<number | null> {
    for (const [from, end] of [[start, found], [0, Math.min(start, found)]] as const) {
      for (let at = from; at < end; at += step) {
        const rows = await list.loadRows(at, Math.min(at + step, end) - 1)
        const hit = rows.findIndex((row) => row !== undefined && needsReview(row))
        if (hit !== -1) return at + hit
      }
    }
    return null
  }

  return { ...list, query: shown.query, found, counts: first?.counts ?? null, secondReview: first?.secondReview ?? null, nextUndecided }
}
