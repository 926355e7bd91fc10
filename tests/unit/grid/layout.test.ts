import { describe, expect, test } from 'vitest'
import { columnWidths } from '../../../renderer/components/grid/column-widths.ts'
import { placeNote } from '../../../renderer/components/grid/note-place.ts'
import { rowHeight, rowTop } from '../../../renderer/components/grid/row-places.ts'

describe('columns fill the box to the pixel', () => {
  const columns = [{ id: 'a', width: 50 }, { id: 'b', width: 100, grow: 2 }, { id: 'c', width: 100, grow: 1 }]
  test.each<[number, Record<string, number>]>([
    [350, { a: 50, b: 166, c: 134 }],
    [250, { a: 50, b: 100, c: 100 }],
    [100, { a: 50, b: 100, c: 100 }],
    [251.9, { a: 50, b: 100, c: 101 }],
  ])('%d px', (box, widths) => {
    expect(columnWidths(columns, box)).toEqual(widths)
  })

  test('without shares nothing is widened', () => {
    expect(columnWidths([{ id: 'a', width: 50 }], 400)).toEqual({ a: 50 })
  })
})

describe('a note lies neither over its own row nor over the row that is typed into', () => {
  const view = { left: 200, top: 52, width: 600, height: 300 }
  const note = { width: 250, height: 72 }
  const cell = (top: number, left = 400) => ({ left, top, width: 80, height: 28 })
  test.each([
    ['under its cell', cell(80), cell(80), { left: 400, top: 111 }],
    ['under its cell when the cursor went right', cell(80), cell(80, 480), { left: 400, top: 111 }],
    ['above when the cursor went down', cell(160), cell(188), { left: 400, top: 85 }],
    ['above at the foot of the box', cell(320), cell(320), { left: 400, top: 245 }],
    ['under the row of the cursor when above has no room', cell(52), cell(80), { left: 400, top: 111 }],
    ['over the row of the cursor when under has no room', cell(320), cell(292), { left: 400, top: 217 }],
    ['inside the box at its right edge', cell(80, 760), cell(80, 760), { left: 550, top: 111 }],
  ])('%s', (_name, refused, active, place) => {
    expect(placeNote(refused, active, view, note)).toEqual(place)
  })
})

test('headings and strips have their own heights', () => {
  const props = {
    density: 28 as const,
    insertedAt: (index: number) =>
      index === 0
        ? ({ kind: 'group', key: 'g', title: 'TH-03' } as const)
        : index === 2
          ? ({ kind: 'strip', key: 's', height: 4, content: null } as const)
          : undefined,
  }
  expect([0, 1, 2, 3].map((index) => [rowTop(props, index), rowHeight(props, index)])).toEqual([
    [0, 30],
    [30, 28],
    [58, 4],
    [62, 28],
  ])
})
