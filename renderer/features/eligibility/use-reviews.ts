import type { EligibilityRow, ReviewFilter as Verdicts } from '../../../shared/contract/eligibility.ts'
import { queries } from '../../app/api.ts'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import type { PageRange } from '../../components/use-paged-rows.ts'

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

  /** Index of the first row that fits, from `start` on, then from the top; null where the list has none. At once as far as the rows are read. */
  function findRow(start: number, fits: (row: EligibilityRow) => boolean): number | null | Promise<number | null> {
    for (const [from, end] of [[start, found], [0, Math.min(start, found)]] as const) {
      for (let at = from; at < end; at += 1) {
        const row = list.rowAt(at)
        if (row === undefined) return readOn(start, fits)
        if (fits(row)) return at
      }
    }
    return null
  }

  async function readOn(start: number, fits: (row: EligibilityRow) => boolean): Promise<number | null> {
    for (const [from, end] of [[start, found], [0, Math.min(start, found)]] as const) {
      for (let at = from; at < end; at += step) {
        const rows = await list.loadRows(at, Math.min(at + step, end) - 1)
        const hit = rows.findIndex((row) => row !== undefined && fits(row))
        if (hit !== -1) return at + hit
      }
    }
    return null
  }

  return { ...list, query: shown.query, found, counts: first?.counts ?? null, secondReview: first?.secondReview ?? null, findRow }
}
