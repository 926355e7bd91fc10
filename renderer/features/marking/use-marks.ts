import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Mark, MarkRow } from '../../../shared/contract/marking.ts'
import { queries } from '../../app/api.ts'
import { changedPages, pageWithMark } from './mark-pages.ts'
import type { CandidateMark, MarksPage } from './mark-pages.ts'

const pageRows = 100
const pagesKept = 12

/** What the grid is narrowed to. */
export interface MarkFilter {
  readonly examId: string
  readonly postId: string | null
  readonly query: string
}

function pageOptions(filter: MarkFilter, page: number) {
  return queries.marking.grid.queryOptions({ input: { ...filter, offset: page * pageRows, limit: pageRows } })
}

function pagesBetween(from: number, to: number): number[] {
  const first = Math.floor(from / pageRows)
  return Array.from({ length: Math.floor(to / pageRows) - first + 1 }, (_, step) => first + step)
}

/** The marks behind the grid, read and written between two renders as well. */
export interface MarkCells {
  readonly rowAt: (index: number) => MarkRow | undefined
  readonly loadRows: (from: number, to: number) => Promise<(MarkRow | undefined)[]>
  /** Mark of a cell as last read or saved. */
  readonly currentMark: (candidateId: string, partId: string) => Mark | undefined
  /** Puts saved marks into every page that shows them, and counts them in. */
  readonly putMarks: (marks: readonly CandidateMark[]) => void
  /** Reads everything again: somebody else has changed a mark. */
  readonly readAgain: () => Promise<void>
}

function marksOf(cache: QueryClient, filter: MarkFilter): MarkCells {
  const gridKey = queries.marking.grid.key()
  const pageAt = (page: number): MarksPage | undefined => cache.getQueryData<MarksPage>(pageOptions(filter, page).queryKey)

  /** What stands beside the grid: the history of a cell, its marking sheet. */
  function readBeside(): void {
    for (const { key } of [queries.marking.cellHistory, queries.marking.sheet]) void cache.invalidateQueries({ queryKey: key() })
  }

  function currentMark(candidateId: string, partId: string): Mark | undefined {
    const found = pageAt(0)?.found ?? 0
    for (let page = 0; page * pageRows < found; page += 1) {
      const row = pageAt(page)?.rows.find((each) => each.candidateId === candidateId)
      if (row !== undefined) return row.marks?.find((mark) => mark.partId === partId)
    }
    return undefined
  }

  return {
    rowAt: (index) => pageAt(Math.floor(index / pageRows))?.rows[index % pageRows],
    loadRows: async (from, to) => {
      const pages = pagesBetween(from, to)
      const loaded = await Promise.all(pages.map((page) => cache.fetchQuery({ ...pageOptions(filter, page), staleTime: Infinity })))
      const rows = loaded.flatMap((page) => page.rows)
      const offset = from - (pages[0] ?? 0) * pageRows
      return Array.from({ length: to - from + 1 }, (_, step) => rows[offset + step])
    },
    currentMark,
    putMarks: (marks) => {
      const steps = marks.map((mark) => ({ mark, before: currentMark(mark.candidateId, mark.partId) }))
      cache.setQueriesData<MarksPage>({ queryKey: gridKey }, (page) =>
        page === undefined ? page : steps.reduce((changed, { mark, before }) => pageWithMark(changed, mark, before), page),
      )
      readBeside()
    },
    readAgain: () => {
      readBeside()
      return cache.invalidateQueries({ queryKey: gridKey })
    },
  }
}

/** Marks of an exam as the grid asks for them: counts at once, rows page by page, each saved mark at once in its row. */
export function useMarks(filter: MarkFilter) {
  /** The filter whose rows are on screen: it follows the wanted one as soon as that has rows, so nothing jumps while typing. */
  const [shown, setShown] = useState(filter)
  const [pages, setPages] = useState<readonly number[]>([0])
  const cache = useQueryClient()
  const wanted = useQuery(pageOptions(filter, 0))
  if (wanted.data !== undefined && shown !== filter) {
    setShown(filter)
    setPages([0])
  }
  const first = useQuery(pageOptions(shown, 0))
  // The cells read the cache: without this a page that comes late is shown only when something else moves.
  const results = useQueries({ queries: pages.map((page) => ({ ...pageOptions(shown, page), notifyOnChangeProps: ['data', 'error'] as const })) })
  const cells = useMemo(() => marksOf(cache, shown), [cache, shown])

  return {
    data: first.data,
    cells,
    error: wanted.error ?? results.find((result) => result.error !== null)?.error ?? null,
    retry: () => void wanted.refetch(),
    needRange: (from: number, to: number): void => {
      const kept = changedPages(pages, pagesBetween(from, to), pagesKept)
      if (kept !== pages) setPages(kept)
    },
  }
}
