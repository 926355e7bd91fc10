import { IconCheck } from '@tabler/icons-react'
import type { GridColumn, GridSelection } from './types.ts'

/** Id of the column that the grid itself puts first where rows can be marked. */
export const markColumnId = 'grid-mark'

/** The columns with the boxes of marked rows before them. */
export function withMarkColumn<Row>(columns: readonly GridColumn<Row>[], selection: GridSelection<Row> | undefined): readonly GridColumn<Row>[] {
  if (selection === undefined) return columns
  const column: GridColumn<Row> = {
    id: markColumnId,
    title: '',
    width: 34,
    frozen: true,
    render: (row) => <span className={`mt-grid-check${selection.isMarked(row) ? ' is-on' : ''}`}>{selection.isMarked(row) ? <IconCheck size={13} stroke={2.4} aria-hidden /> : null}</span>,
  }
  return [column, ...columns]
}
