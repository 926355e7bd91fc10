import type { Spot } from './navigation.ts'
import type { DataGridProps, GridColumn } from './types.ts'

/** What a session needs of the screen, as it stands now. */
export interface GridSurroundings<Row> {
  readonly props: DataGridProps<Row>
  /** Columns as they stand on the screen. */
  readonly columns: readonly GridColumn<Row>[]
  /** The one input of the grid; null in a grid that takes no typing. */
  readonly input: HTMLInputElement | null
  /** Rows that fit in the box. */
  readonly pageRows: number
  readonly scrollTo: (spot: Spot) => void
}

/** The cursor of a grid: 'row' where nothing is typed, unless the page wants cells. */
export function cursorOf<Row>(props: DataGridProps<Row>): 'row' | 'cell' {
  return props.editing === undefined ? (props.cursor ?? 'row') : 'cell'
}

/** The key of the record at an index; undefined on headings, strips and what is loading. */
export function keyAt<Row>(props: DataGridProps<Row>, index: number): string | undefined {
  const row = props.insertedAt?.(index) === undefined ? props.rowAt(index) : undefined
  return row === undefined ? undefined : props.rowKey(row)
}
