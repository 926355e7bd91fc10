/** Least width and share of a column. */
export interface WidthWish {
  readonly id: string
  readonly width: number
  readonly grow?: number
}

/** Widths in px that fill the box: what is left over is shared out, and nothing is narrower than its least width. */
export function columnWidths(columns: readonly WidthWish[], boxWidth: number): Record<string, number> {
  const least = columns.reduce((sum, column) => sum + column.width, 0)
  const shares = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0)
  const free = Math.max(0, Math.floor(boxWidth) - least)
  const widths: Record<string, number> = {}
  let given = 0
  let asked = 0
  for (const column of columns) {
    asked += column.grow ?? 0
    const upTo = shares === 0 ? 0 : Math.floor((free * asked) / shares)
    widths[column.id] = column.width + upTo - given
    given = upTo
  }
  return widths
}
