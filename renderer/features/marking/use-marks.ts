import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mark, MarkRow } from '../../../shared/contract/marking.ts'
import { queries } from '../../app/api.ts'

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

type GridPage = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof pageOptions>['queryFn']>>>>

const isEntered = (mark: Mark | undefined) => mark !== undefined && mark.state !== 'notEntered'

interface SavedMark extends Mark {
  readonly candidateId: string
}

/** A page with saved marks in their cells, and the progress that follows from them. */
function withMarks(page: GridPage, saved: ReadonlyMap<string, SavedMark>, steps: ReadonlyMap<string, number>): GridPage {
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, marks: row.marks?.map((mark) => saved.get(`${row.candidateId} ${mark.partId}`) ?? mark) })),
    progress: page.progress.map((part) => ({ ...part, entered: part.entered + (steps.get(part.partId) ?? 0) })),
  }
}

/** Marks of an exam as the grid asks for them: counts at once, rows page by page, each saved mark at once in its row. */
export function useMarks(filter: MarkFilter) {
  const [pages, setPages] = useState<readonly number[]>([0])
  const cache = useQueryClient()
  const first = useQuery(pageOptions(filter, 0))
  const results = useQueries({ queries: pages.map((page) => pageOptions(filter, page)) })
  const rowsOfPage = new Map(pages.map((page, index) => [page, results[index]?.data?.rows]))
  const gridKey = queries.marking.grid.key()

  /** Mark of a cell as last read or saved, also between two renders. */
  function currentMark(candidateId: string, partId: string): Mark | undefined {
    for (const [, page] of cache.getQueriesData<GridPage>({ queryKey: gridKey })) {
      const mark = page?.rows.find((row) => row.candidateId === candidateId)?.marks?.find((one) => one.partId === partId)
      if (mark !== undefined) return mark
    }
    return undefined
  }

  return {
    data: first.data,
    error: first.error ?? results.find((result) => result.error !== null)?.error ?? null,
    retry: () => void first.refetch(),
    rowAt: (index: number): MarkRow | undefined => rowsOfPage.get(Math.floor(index / pageRows))?.[index % pageRows],
    needRange: (from: number, to: number): void => {
      const firstPage = Math.floor(from / pageRows)
      const needed = Array.from({ length: Math.floor(to / pageRows) - firstPage + 1 }, (_, step) => firstPage + step)
      const kept = [...new Set([...needed, ...pages])].slice(0, pagesKept)
      if (kept.join() !== pages.join()) setPages(kept)
    },
    loadRows: async (from: number, to: number): Promise<(MarkRow | undefined)[]> => {
      const firstPage = Math.floor(from / pageRows)
      const loaded = await Promise.all(Array.from({ length: Math.floor(to / pageRows) - firstPage + 1 }, (_, step) => cache.fetchQuery(pageOptions(filter, firstPage + step))))
      const rows = loaded.flatMap((page) => page.rows)
      return Array.from({ length: to - from + 1 }, (_, step) => rows[from - firstPage * pageRows + step])
    },
    currentMark,
    /** Puts saved marks into every page that shows them. */
    putMarks: (marks: readonly SavedMark[]): void => {
      const steps = new Map<string, number>()
      for (const mark of marks) {
        const step = Number(isEntered(mark)) - Number(isEntered(currentMark(mark.candidateId, mark.partId)))
        steps.set(mark.partId, (steps.get(mark.partId) ?? 0) + step)
      }
      const saved = new Map(marks.map((mark) => [`${mark.candidateId} ${mark.partId}`, mark]))
      cache.setQueriesData<GridPage>({ queryKey: gridKey }, (page) => (page === undefined ? page : withMarks(page, saved, steps)))
    },
    /** Reads everything again: somebody else has changed a mark, or an act was undone. */
    readAgain: () => cache.invalidateQueries({ queryKey: gridKey }),
  }
}
