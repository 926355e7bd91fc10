import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Candidate, candidateSorts } from '../../../shared/contract/candidates.ts'
import { queries } from '../../app/api.ts'

/** Rows of one page of the list. */
const pageRows = 100

/** Pages that stay at hand, so that the person under the cursor is known after scrolling away. */
const pagesKept = 12

/** What the list is narrowed and sorted by. */
export interface CandidateFilter {
  readonly examId: string
  readonly query: string
  readonly postId: string | null
  readonly sort: (typeof candidateSorts)[number]
  readonly descending: boolean
}

function pageOptions(filter: CandidateFilter, page: number) {
  return queries.candidates.search.queryOptions({ input: { ...filter, offset: page * pageRows, limit: pageRows } })
}

function sameFilter(left: CandidateFilter, right: CandidateFilter): boolean {
  return left.examId === right.examId && left.query === right.query && left.postId === right.postId && left.sort === right.sort && left.descending === right.descending
}

/** The list of candidates as a grid asks for it: counts at once, rows page by page. */
export function useCandidates(filter: CandidateFilter) {
  /** The filter whose rows are on screen: it follows the wanted one as soon as that has rows, so nothing flickers while typing. */
  const [shown, setShown] = useState(filter)
  const [pages, setPages] = useState<readonly number[]>([0])
  const cache = useQueryClient()
  const wanted = useQuery(pageOptions(filter, 0))
  if (wanted.data !== undefined && !sameFilter(shown, filter)) {
    setShown(filter)
    setPages([0])
  }
  const first = useQuery(pageOptions(shown, 0))
  const results = useQueries({ queries: pages.map((page) => pageOptions(shown, page)) })
  const rowsOfPage = new Map(pages.map((page, index) => [page, results[index]?.data?.rows]))

  return {
    query: shown.query,
    counts: first.data === undefined ? null : { found: first.data.found, total: first.data.total },
    error: wanted.error ?? results.find((result) => result.error !== null)?.error ?? null,
    rowAt: (index: number): Candidate | undefined => rowsOfPage.get(Math.floor(index / pageRows))?.[index % pageRows],
    needRange: (from: number, to: number): void => {
      const firstPage = Math.floor(from / pageRows)
      const needed = Array.from({ length: Math.floor(to / pageRows) - firstPage + 1 }, (_, step) => firstPage + step)
      const kept = [...new Set([...needed, ...pages])].slice(0, pagesKept)
      if (kept.join() !== pages.join()) setPages(kept)
    },
    loadRows: async (from: number, to: number): Promise<(Candidate | undefined)[]> => {
      const firstPage = Math.floor(from / pageRows)
      const loaded = await Promise.all(
        Array.from({ length: Math.floor(to / pageRows) - firstPage + 1 }, (_, step) => cache.fetchQuery(pageOptions(shown, firstPage + step))),
      )
      const rows = loaded.flatMap((page) => page.rows)
      return Array.from({ length: to - from + 1 }, (_, step) => rows[from - firstPage * pageRows + step])
    },
    retry: () => void wanted.refetch(),
  }
}
