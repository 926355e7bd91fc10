import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { queries } from '../../app/api.ts'
import type { HistoryFilter } from './history-filter.ts'
import { rowsOf } from './history-rows.ts'
import type { HistoryRow } from './history-rows.ts'

/** Acts read at once. */
const pageSize = 100

const entryOf = (row: HistoryRow | undefined) => (row?.kind === 'entry' ? row.entry : undefined)
const groupOf = (row: HistoryRow | undefined) => (row?.kind === 'day' ? row.group : undefined)

/** The log page by page from its end, or from before an act, with headings of days. */
export function useHistory(filter: HistoryFilter, before: number | null) {
  const list = useInfiniteQuery(
    queries.history.list.infiniteOptions({
      input: (from: number | null) => ({ ...filter, before: from, limit: pageSize }),
      initialPageParam: before,
      getNextPageParam: (last) => (last.entries.length < pageSize ? undefined : last.entries.at(-1)?.seq),
      placeholderData: keepPreviousData,
    }),
  )
  const pages = list.data?.pages
  const complete = !list.hasNextPage
  const entries = useMemo(() => pages?.flatMap((page) => page.entries) ?? [], [pages])
  const rows = useMemo(() => rowsOf(entries, complete), [entries, complete])
  const rowAt = useCallback((index: number) => entryOf(rows[index]), [rows])
  const insertedAt = useCallback((index: number) => groupOf(rows[index]), [rows])
  return {
    loaded: pages !== undefined,
    /** False while what fits the last filter but one is still shown. */
    fresh: pages !== undefined && !list.isPlaceholderData,
    entries,
    rowAt,
    insertedAt,
    found: pages?.[0]?.found ?? 0,
    total: pages?.[0]?.total ?? 0,
    /** Rows with headings; those of days not read yet are not counted before they come. */
    rowCount: rows.length + (complete ? 0 : 1),
    error: list.error,
    retry: () => void list.refetch(),
    needMore: (to: number): void => {
      if (to >= rows.length && list.hasNextPage && !list.isFetching) void list.fetchNextPage()
    },
  }
}
