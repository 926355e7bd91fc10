import type { ReactNode, Ref } from 'react'

/** One column of a grid. Frozen columns come first. */
export interface GridColumn<Row> {
  readonly id: string
  /** Head in words; also the head of a copied block and part of the name of a cell. */
  readonly title: string
  /** Second line of the head in small letters: the maximum of a part, a unit. */
  readonly subtitle?: string
  /** Head above this column; neighbours with the same group share it (two-level head). */
  readonly group?: string
  /** Least width in px. Dates, numbers and codes are never cut, so it is that of the longest legal value. */
  readonly width: number
  /** Share of the width that is left over; 0 unless told. */
  readonly grow?: number
  /** 'left' unless told. */
  readonly align?: 'left' | 'right' | 'center'
  /** Stays in view when the grid is scrolled sideways. */
  readonly frozen?: boolean
  /** Why the head says what it says; shown as a tooltip. */
  readonly headTooltip?: string
  /** Present on a column that can be sorted: how it is sorted now, null when by another one. */
  readonly sorted?: 'ascending' | 'descending' | null
  /** A click on the head or Alt+↓ in the column. */
  readonly onSort?: () => void
  /** True where the cells of the column are typed into; needs `editing` of the grid. */
  readonly editable?: boolean
  /** What a cell shows. */
  readonly render: (row: Row, index: number) => ReactNode
  /** The cell as plain text, for copying and for the tooltip of a text that is cut; none is copied without it. */
  readonly text?: (row: Row, index: number) => string
  /** Class of a cell beside the grid's own, such as for a doubtful value. */
  readonly cellClass?: (row: Row) => string | undefined
}

/** Heading of a group of rows; takes an index of its own. ← folds it, → unfolds it. */
export interface GridGroup {
  readonly kind: 'group'
  readonly key: string
  readonly title: ReactNode
  /** Words after the title: "318 = 293 + 19 + 6". */
  readonly count?: ReactNode
  /** Absent where the group cannot be folded. */
  readonly open?: boolean
  readonly onFold?: (open: boolean) => void
}

/** Full-width row that is no record: the cut line, a note to write a decision. Takes an index of its own. */
export interface GridStrip {
  readonly kind: 'strip'
  readonly key: string
  /** Height in px. */
  readonly height: number
  readonly content: ReactNode
  /** Name for assistive technology where the content has none: "Vạch chỉ tiêu". */
  readonly label?: string
}

/** Why a typed value was not taken, shown under its cell. */
export interface CellNote {
  /** What is wrong with which value: "Viết tối đa 100,00 điểm." */
  readonly title: string
  /** What was typed and what to do: "Đã gõ 137,5. Sửa trong ô, hoặc Esc để bỏ." */
  readonly text: string
  /** Choices besides typing again. */
  readonly actions?: readonly CellAction[]
}

/** A choice in a note; its key works while the note's cell is the active one. */
export interface CellAction {
  readonly label: string
  readonly keys: 'Esc' | 'Ctrl+Enter'
  /** Text that is saved once more into the cell; without it the choice leaves the cell as it is. */
  readonly typed?: string
}

/** What the grid shows for a typed text until it is saved, or why it is not taken. */
export type CellCheck = { readonly ok: true; readonly shown: string } | { readonly ok: false; readonly note: CellNote }

/** What became of a saved cell. */
export type CellOutcome = { readonly ok: true } | { readonly ok: false; readonly note: CellNote }

/** One typed cell of a block. */
export interface TypedCell<Row> {
  readonly row: Row
  readonly columnId: string
  /** As it stood in the clipboard; '' clears the cell. */
  readonly typed: string
}

/** Something of a block that did not fit; `where` names person and column. */
export interface BlockProblem {
  readonly where: string
  readonly what: string
}

/** What became of a pasted or cleared block: every cell or none. */
export type BlockOutcome = { readonly ok: true } | { readonly ok: false; readonly problems: readonly BlockProblem[] }

/** How the cells of `editable` columns are typed into. An empty text means "not entered". */
export interface GridEditing<Row> {
  /** Null where the cell can be typed into; otherwise why not. Such cells are hatched, and Enter and Tab pass them. */
  readonly closedBecause: (row: Row, columnId: string) => string | null
  /** Text that F2 opens with. */
  readonly text: (row: Row, columnId: string) => string
  /** Judges a typed text at once, before the cell is left. */
  readonly check: (row: Row, columnId: string, typed: string) => CellCheck
  /** Saves one cell. Calls for the same cell wait for one another. */
  readonly commit: (row: Row, columnId: string, typed: string) => Promise<CellOutcome>
  /** Saves a block, every cell or none. */
  readonly commitBlock: (cells: readonly TypedCell<Row>[]) => Promise<BlockOutcome>
  /** How a row is called in lists of what did not fit: the person's name. */
  readonly nameOf: (row: Row) => string
}

/** Rows that the user marked. */
export interface GridSelection<Row> {
  readonly isMarked: (row: Row) => boolean
  /** Space on a row, or on every row of an extended range. */
  readonly onMark: (rows: readonly Row[], marked: boolean) => void
  /** Ctrl+A: all hits over all pages. */
  readonly onMarkAll?: () => void
}

/** Block of cells between the anchor and the active cell, both ends included. */
export interface GridRange {
  readonly fromIndex: number
  readonly toIndex: number
  /** Columns of the block, in the order of the screen. */
  readonly columnIds: readonly string[]
}

/** Where the user stands. */
export interface GridActive<Row> {
  readonly index: number
  readonly columnId: string
  /** Undefined on a heading, a strip and a row that is still loading. */
  readonly row: Row | undefined
  readonly key: string | undefined
  readonly range: GridRange
}

/** What a page can ask of a grid. */
export interface GridHandle {
  /** Puts the keyboard into the grid. */
  readonly focus: () => void
  /** Makes a cell active, scrolls to it and puts the keyboard there; the column stays unless told. */
  readonly moveTo: (index: number, columnId?: string) => void
  /** Goes to the first cell whose text was refused after it had been left; false where there is none. */
  readonly goToRefused: () => boolean
}

/** Properties of {@link DataGrid}. */
export interface DataGridProps<Row> {
  /** Name of the grid: "Bảng điểm". */
  readonly label: string
  /** All rows, headings and strips, loaded or not. */
  readonly rowCount: number
  /** The record at an index; undefined while it is loading and where `insertedAt` gives something. */
  readonly rowAt: (index: number) => Row | undefined
  /** Heading or strip at an index. */
  readonly insertedAt?: (index: number) => GridGroup | GridStrip | undefined
  /** Asks for rows that are about to be seen, both ends included. */
  readonly onRangeNeeded?: (from: number, to: number) => void
  /** Brings rows for a block that reaches past what is loaded; without it such a block is refused. */
  readonly loadRows?: (from: number, to: number) => Promise<readonly (Row | undefined)[]>
  readonly columns: readonly GridColumn<Row>[]
  readonly rowKey: (row: Row) => string
  /** Height of a row in px: 28 (gọn) or 32 (thường). */
  readonly density: 28 | 32
  /** 'row' shows no cell as active: lists that are only read. 'row' unless `editing` is given. */
  readonly cursor?: 'row' | 'cell'
  /** Row that should be active; when it changes to one that is loaded, the grid goes there. */
  readonly activeKey?: string | null
  readonly onActiveChange?: (active: GridActive<Row>) => void
  /** Enter or a double click, in a grid that is not edited. */
  readonly onOpen?: (row: Row, index: number) => void
  readonly selection?: GridSelection<Row>
  readonly editing?: GridEditing<Row>
  /** "/" pressed while nothing is being typed. */
  readonly onSearch?: () => void
  /** Class of a row beside the grid's own, such as for people above the cut line. */
  readonly rowClass?: (row: Row) => string | undefined
  /** True takes the keyboard when the grid appears. */
  readonly autoFocus?: boolean
  readonly handle?: Ref<GridHandle>
}
