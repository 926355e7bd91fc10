/** Where a cursor stands: index of the row, place of the column on the screen. */
export interface Spot {
  readonly index: number
  readonly column: number
}

/** What of a grid its navigation looks at. */
export interface GridShape {
  readonly rowCount: number
  readonly columnCount: number
  /** False on strips, where a cursor cannot stand. */
  readonly standable: (index: number) => boolean
  /** True where the cell can be typed into. */
  readonly open: (spot: Spot) => boolean
}

/** Directions in which Enter and Tab leave a cell. */
export type Direction = 'down' | 'up' | 'right' | 'left'

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}

/** The nearest row on which a cursor can stand, looked for in the direction of `step` and then backwards. */
function standableFrom(shape: GridShape, index: number, step: number): number | undefined {
  for (const direction of [step, -step]) {
    for (let at = index; at >= 0 && at < shape.rowCount; at += direction) {
      if (shape.standable(at)) return at
    }
  }
  return undefined
}

/** Moves by rows and columns, stopping at the edges. */
export function moveBy(shape: GridShape, from: Spot, rows: number, columns: number): Spot {
  const index = standableFrom(shape, clamp(from.index + rows, shape.rowCount - 1), rows < 0 ? -1 : 1)
  return { index: index ?? from.index, column: clamp(from.column + columns, shape.columnCount - 1) }
}

/** Goes to a row and column, as far as they exist. */
export function moveTo(shape: GridShape, to: Spot): Spot {
  return moveBy(shape, to, 0, 0)
}

function nextInRow(shape: GridShape, index: number, from: number, step: number): Spot | undefined {
  for (let column = from; column >= 0 && column < shape.columnCount; column += step) {
    if (shape.open({ index, column })) return { index, column }
  }
  return undefined
}

/**
 * The next cell that can be typed into: Enter keeps the column, Tab goes on in the next row. Undefined where there is
 * none left in that direction.
 */
export function nextOpen(shape: GridShape, from: Spot, direction: Direction): Spot | undefined {
  const step = direction === 'down' || direction === 'right' ? 1 : -1
  if (direction === 'down' || direction === 'up') {
    for (let index = from.index + step; index >= 0 && index < shape.rowCount; index += step) {
      if (shape.open({ index, column: from.column })) return { index, column: from.column }
    }
    return undefined
  }
  const here = nextInRow(shape, from.index, from.column + step, step)
  if (here !== undefined) return here
  const edge = step === 1 ? 0 : shape.columnCount - 1
  for (let index = from.index + step; index >= 0 && index < shape.rowCount; index += step) {
    const found = nextInRow(shape, index, edge, step)
    if (found !== undefined) return found
  }
  return undefined
}

/** Block of cells between two corners, both ends included. */
export interface Block {
  readonly fromIndex: number
  readonly toIndex: number
  readonly fromColumn: number
  readonly toColumn: number
}

export function blockBetween(a: Spot, b: Spot): Block {
  return {
    fromIndex: Math.min(a.index, b.index),
    toIndex: Math.max(a.index, b.index),
    fromColumn: Math.min(a.column, b.column),
    toColumn: Math.max(a.column, b.column),
  }
}
