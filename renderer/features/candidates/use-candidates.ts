import type { candidateSorts } from '../../../shared/contract/candidates.ts'
import { queries } from '../../app/api.ts'
import { usePagedRows } from '../../components/use-paged-rows.ts'
import type { PageRange } from '../../components/use-paged-rows.ts'

/** What the list is narrowed and sorted by. */
export interface CandidateFilter {
  readonly examId: string
  readonly query: string
  readonly postId: string | null
  readonly sort: (typeof candidateSorts)[number]
  readonly descending: boolean
}

function pageOptions(filter: CandidateFilter, range: PageRange) {
  return queries.candidates.search.queryOptions({ input: { ...filter, ...range } })
}

/** The list of candidates as a grid asks for it: counts at once, rows page by page. */
export function useCandidates(filter: CandidateFilter) {
  const { shown, first, ...list } = usePagedRows(filter, pageOptions)
  return { ...list, query: shown.query, counts: first === null ? null : { found: first.found, total: first.total } }
}
