import { useMemo, useRef, useState } from 'react'
import type { Ref } from 'react'
import type { ImportProblem, ListPreview } from '../../../shared/contract/list-preview.ts'
import type { GridHandle } from '../../components/grid/types.ts'
import { rowNumberColumn } from './preview-columns.tsx'
import { groupsByKind, groupsByRow } from './problem-entries.ts'
import type { ProblemGroup } from './problem-entries.ts'
import type { ProblemOrder } from './problem-panel.tsx'

/** Whether two problems are the same one in two previews. */
function isSame(left: ImportProblem, right: ImportProblem | null): boolean {
  return right !== null && left.row === right.row && left.column === right.column && left.code === right.code
}

/** The problems of a sheet in the order in which they are shown, and the way from one to the next. */
export interface ProblemWalk {
  readonly grid: Ref<GridHandle> & { readonly current: GridHandle | null }
  readonly groups: readonly ProblemGroup[]
  readonly order: ProblemOrder
  readonly setOrder: (order: ProblemOrder) => void
  readonly current: ImportProblem | null
  /** How many problems are left to look at. */
  readonly left: number
  readonly go: (row: number, column: string | null) => void
  readonly goTo: (problem: ImportProblem) => void
  /** From the last problem on to the first, and the other way round. */
  readonly step: (by: 1 | -1) => void
}

/** Walks through the problems of a sheet; a problem that was mended makes way for the one behind it. */
export function useProblemWalk(preview: ListPreview, settled: ReadonlySet<string>): ProblemWalk {
  const [order, setOrder] = useState<ProblemOrder>('kind')
  const [current, setCurrent] = useState<ImportProblem | null>(null)
  /** Place of the current problem in its list. */
  const placeInList = useRef(-1)
  const grid = useRef<GridHandle>(null)
  const groups = useMemo(() => (order === 'kind' ? groupsByKind(preview, settled) : groupsByRow(preview, settled)), [order, preview, settled])
  const ordered = groups.flatMap(({ entries }) => entries.flatMap(({ problems }) => problems))

  function go(row: number, column: string | null): void {
    grid.current?.moveTo(
      preview.rows.findIndex((one) => one.row === row),
      column ?? rowNumberColumn,
    )
  }

  function goTo(problem: ImportProblem): void {
    placeInList.current = ordered.findIndex((one) => isSame(one, problem))
    setCurrent(problem)
    go(problem.row, problem.column)
  }

  function step(by: 1 | -1): void {
    const found = ordered.findIndex((problem) => isSame(problem, current))
    const at = found !== -1 ? found + by : by === 1 ? Math.max(0, placeInList.current) : Math.max(-1, placeInList.current - 1)
    const next = ordered[(at + ordered.length) % ordered.length]
    if (next !== undefined) goTo(next)
  }

  return { grid, groups, order, setOrder, current, left: ordered.length, go, goTo, step }
}
