import { describe, expect, test } from 'vitest'
import { blockBetween, moveBy, moveTo, nextOpen } from '../../../renderer/components/grid/navigation.ts'
import type { Direction, GridShape, Spot } from '../../../renderer/components/grid/navigation.ts'

/** '.' open, '#' hatched, '-' a column that takes no typing, 'S' a strip, 'G' a heading. */
function aShape(rows: readonly string[]): GridShape {
  return {
    rowCount: rows.length,
    columnCount: 4,
    standable: (index) => !(rows[index] ?? '').startsWith('S'),
    open: ({ index, column }) => (rows[index] ?? '')[column] === '.',
  }
}

const marks = aShape(['--..', '--#.', 'S', '--.#', '--..'])

describe('Enter and Tab pass hatched cells and strips', () => {
  test.each<[string, Spot, Direction, Spot | undefined]>([
    ['Enter passes a hatched cell and a strip', { index: 0, column: 2 }, 'down', { index: 3, column: 2 }],
    ['Enter in the other column', { index: 0, column: 3 }, 'down', { index: 1, column: 3 }],
    ['Shift+Enter goes up', { index: 3, column: 2 }, 'up', { index: 0, column: 2 }],
    ['Enter at the last row stays', { index: 4, column: 2 }, 'down', undefined],
    ['Tab goes right', { index: 0, column: 2 }, 'right', { index: 0, column: 3 }],
    ['Tab at the last column goes to the first open cell of the next row', { index: 0, column: 3 }, 'right', { index: 1, column: 3 }],
    ['Tab passes a strip', { index: 1, column: 3 }, 'right', { index: 3, column: 2 }],
    ['Tab at the last cell leaves', { index: 4, column: 3 }, 'right', undefined],
    ['Shift+Tab goes back to the row before', { index: 3, column: 2 }, 'left', { index: 1, column: 3 }],
    ['Shift+Tab at the first cell leaves', { index: 0, column: 2 }, 'left', undefined],
  ])('%s', (_name, from, direction, to) => {
    expect(nextOpen(marks, from, direction)).toEqual(to)
  })
})

describe('arrows stop at the edges and never stand on a strip', () => {
  test.each<[string, Spot, number, number, Spot]>([
    ['down over a strip', { index: 1, column: 2 }, 1, 0, { index: 3, column: 2 }],
    ['up over a strip', { index: 3, column: 2 }, -1, 0, { index: 1, column: 2 }],
    ['past the foot', { index: 3, column: 2 }, 20, 0, { index: 4, column: 2 }],
    ['past the head', { index: 3, column: 2 }, -20, 0, { index: 0, column: 2 }],
    ['right at the edge', { index: 0, column: 3 }, 0, 1, { index: 0, column: 3 }],
    ['onto a hatched cell', { index: 1, column: 3 }, 0, -1, { index: 1, column: 2 }],
  ])('%s', (_name, from, rows, columns, to) => {
    expect(moveBy(marks, from, rows, columns)).toEqual(to)
  })

  test('a strip at the foot sends the cursor back', () => {
    expect(moveBy(aShape(['--..', 'S']), { index: 0, column: 0 }, 1, 0)).toEqual({ index: 0, column: 0 })
  })

  test('a place that is no longer there becomes the nearest one', () => {
    expect(moveTo(marks, { index: 99, column: 99 })).toEqual({ index: 4, column: 3 })
  })

  test('an empty grid keeps its corner', () => {
    expect(moveTo({ ...aShape([]), columnCount: 0 }, { index: 0, column: 0 })).toEqual({ index: 0, column: 0 })
  })
})

test('a block is the same from either corner', () => {
  const block = { fromIndex: 1, toIndex: 3, fromColumn: 0, toColumn: 2 }
  expect(blockBetween({ index: 3, column: 0 }, { index: 1, column: 2 })).toEqual(block)
  expect(blockBetween({ index: 1, column: 2 }, { index: 3, column: 0 })).toEqual(block)
})
