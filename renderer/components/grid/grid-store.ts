import type { EditMode } from './commands.ts'
import type { Spot } from './navigation.ts'
import type { BlockProblem, CellNote } from './types.ts'

/** What a cell shows besides its value. */
export interface CellMark {
  /** Text that is being saved; stands in for the value until it is. */
  readonly shown?: string
  /** Why the last text was refused. */
  readonly note?: CellNote
  /** Saved just now. */
  readonly saved?: boolean
}

/** Marks of the cells of a row, by column id. */
export type RowMarks = ReadonlyMap<string, CellMark>

/** Something the grid has to say about a block. */
export interface BlockReport {
  readonly title: string
  readonly problems: readonly BlockProblem[]
}

export interface GridState {
  readonly active: Spot
  /** Other corner of the block; the active cell itself while nothing is extended. */
  readonly anchor: Spot
  readonly editing: EditMode | null
  /** Why the text in the active cell cannot be left as it is. */
  readonly draftNote: CellNote | null
  readonly focused: boolean
  /** By row key. */
  readonly marks: ReadonlyMap<string, RowMarks>
  readonly report: BlockReport | null
}

/** State of one grid. Key handlers read it at once, without waiting for the screen to follow. */
export interface GridStore {
  readonly read: () => GridState
  readonly write: (change: Partial<GridState>) => void
  readonly watch: (listener: () => void) => () => void
  readonly markOf: (rowKey: string, columnId: string) => CellMark | undefined
  /** Sets the mark of a cell, or takes it away. */
  readonly setMark: (rowKey: string, columnId: string, mark: CellMark | null) => void
}

const corner: Spot = { index: 0, column: 0 }

function withMark(marks: GridState['marks'], rowKey: string, columnId: string, mark: CellMark | null): GridState['marks'] {
  const row = new Map(marks.get(rowKey))
  row.delete(columnId)
  if (mark !== null) row.set(columnId, mark)
  const next = new Map(marks)
  if (row.size === 0) next.delete(rowKey)
  else next.set(rowKey, row)
  return next
}

export function createGridStore(): GridStore {
  let state: GridState = { active: corner, anchor: corner, editing: null, draftNote: null, focused: false, marks: new Map(), report: null }
  const listeners = new Set<() => void>()
  function write(change: Partial<GridState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  return {
    read: () => state,
    write,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    markOf: (rowKey, columnId) => state.marks.get(rowKey)?.get(columnId),
    setMark: (rowKey, columnId, mark) => write({ marks: withMark(state.marks, rowKey, columnId, mark) }),
  }
}
