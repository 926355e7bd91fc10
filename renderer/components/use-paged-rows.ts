import { hashKey, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'

/** Rows of one page of a list. */
const pageRows = 100

/** Pages that stay at hand, so that the record under the cursor is known after scrolling away. */
const pagesKept = 12

/** What a page of a list is asked for with. */
export interface PageRange {
  readonly offset: number
  readonly limit: number
}

/**
 * A list as a grid asks for it: the first page with its counts at once, other rows page by page.
 *
 * `optionsOf` gives the query of a page. The rows on screen follow the wanted filter as soon as that has some, so
 * nothing flickers while one types.
 */
export function usePagedRows<Filter, Answer extends { readonly rows: readonly unknown[] }>(
  filter: Filter,
  optionsOf: (filter: Filter, range: PageRange) => UseQueryOptions<Answer, Error, Answer, QueryKey>,
) {
  type Row = Answer['rows'][number]
  const [shown, setShown] = useState(filter)
  const [pages, setPages] = useState<readonly number[]>([0])
  const cache = useQueryClient()
  const optionsOfPage = (of: Filter, page: number) => optionsOf(of, { offset: page * pageRows, limit: pageRows })
  const keyOf = (of: Filter) => hashKey(optionsOfPage(of, 0).queryKey)
  const wanted = useQuery(optionsOfPage(filter, 0))
  if (wanted.data !== undefined && keyOf(shown) !== keyOf(filter)) {
    setShown(filter)
    setPages([0])
  }
  const first = useQuery(optionsOfPage(shown, 0))
  const results = useQueries({ queries: pages.map((page) => optionsOfPage(shown, page)) })
  const rowsOfPage = new Map(pages.map((page, index) => [page, results[index]?.data?.rows]))

  return {
    /** Filter of the rows on screen. */
    shown,
    /** Answer of the first page, with what it says of the whole list. */
    first: first.data ?? null,
    error: wanted.error ?? results.find((result) => result.error !== null)?.error ?? null,
    rowAt: (index: number): Row | undefined => rowsOfPage.get(Math.floor(index / pageRows))?.[index % pageRows],
    needRange: (from: number, to: number): void => {
      const firstPage = Math.floor(from / pageRows)
      const needed = Array.from({ length: Math.floor(to / pageRows) - firstPage + 1 }, (_, step) => firstPage + step)
      const kept = [...new Set([...needed, ...pages])].slice(0, pagesKept)
      if (kept.join() !== pages.join()) setPages(kept)
    },
    loadRows: async (from: number, to: number): Promise<(Row | undefined)[]> => {
      const firstPage = Math.floor(from / pageRows)
      const loaded = await Promise.all(Array.from({ length: Math.floor(to / pageRows) - firstPage + 1 }, (_, step) => cache.fetchQuery(optionsOfPage(shown, firstPage + step))))
      const rows = loaded.flatMap((page) => page.rows)
      return Array.from({ length: to - from + 1 }, (_, step) => rows[from - firstPage * pageRows + step])
    },
    /** False while the rows on screen are still those of the filter before. */
    settled: keyOf(shown) === keyOf(filter) || wanted.error !== null,
    retry: () => void wanted.refetch(),
  }
}
