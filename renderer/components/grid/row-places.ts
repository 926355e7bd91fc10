import type { DataGridProps } from './types.ts'

/** Height of the heading of a group, px. */
const groupHeight = 30

/** Height of the row at an index, px. */
export function rowHeight<Row>(props: Pick<DataGridProps<Row>, 'insertedAt' | 'density'>, index: number): number {
  const inserted = props.insertedAt?.(index)
  if (inserted === undefined) return props.density
  return inserted.kind === 'group' ? groupHeight : inserted.height
}

/** Distance in px from the first row to the row at an index. */
export function rowTop<Row>(props: Pick<DataGridProps<Row>, 'insertedAt' | 'density'>, index: number): number {
  if (props.insertedAt === undefined) return index * props.density
  let top = 0
  for (let above = 0; above < index; above += 1) top += rowHeight(props, above)
  return top
}
