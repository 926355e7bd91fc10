import { describe, expect, test } from 'vitest'
import { commandOf } from '../../../renderer/components/grid/commands.ts'
import type { GridCommand, GridMode } from '../../../renderer/components/grid/commands.ts'

const list: GridMode = { editable: false, editing: null, onHeading: false, cursor: 'row' }
const marks: GridMode = { editable: true, editing: null, onHeading: false, cursor: 'cell' }

function press(keys: string, mode: GridMode): GridCommand | null {
  const pieces = keys.split('+')
  const key = pieces.at(-1) ?? ''
  return commandOf(
    { key, ctrlKey: pieces.includes('Ctrl'), altKey: pieces.includes('Alt'), shiftKey: pieces.includes('Shift'), metaKey: false },
    mode,
  )
}

describe('in a list', () => {
  test.each<[string, GridCommand | null]>([
    ['ArrowDown', { does: 'move', rows: 1, columns: 0, extend: false }],
    ['Shift+ArrowUp', { does: 'move', rows: -1, columns: 0, extend: true }],
    ['ArrowRight', null],
    ['Home', { does: 'edge', end: false, whole: true, extend: false }],
    ['Ctrl+End', { does: 'edge', end: true, whole: true, extend: false }],
    ['PageDown', { does: 'page', pages: 1, extend: false }],
    ['Enter', { does: 'open' }],
    [' ', { does: 'mark' }],
    ['Ctrl+a', { does: 'all' }],
    ['Tab', null],
    ['F2', null],
    ['Delete', null],
    ['Alt+ArrowDown', { does: 'sort' }],
    ['Alt+ArrowLeft', null],
    ['Ctrl+ArrowDown', null],
    ['/', { does: 'search' }],
    ['Escape', { does: 'cancel' }],
  ])('%s', (keys, command) => {
    expect(press(keys, list)).toEqual(command)
  })

  test('arrows to the side fold a heading', () => {
    const onHeading = { ...list, onHeading: true }
    expect([press('ArrowLeft', onHeading), press('ArrowRight', onHeading)]).toEqual([
      { does: 'fold', open: false },
      { does: 'fold', open: true },
    ])
  })
})

describe('in an editing grid', () => {
  test.each<[string, GridCommand | null]>([
    ['Enter', { does: 'leave', direction: 'down' }],
    ['Shift+Enter', { does: 'leave', direction: 'up' }],
    ['Tab', { does: 'leave', direction: 'right' }],
    ['Shift+Tab', { does: 'leave', direction: 'left' }],
    ['ArrowRight', { does: 'move', rows: 0, columns: 1, extend: false }],
    ['Home', { does: 'edge', end: false, whole: false, extend: false }],
    ['F2', { does: 'edit' }],
    ['Delete', { does: 'clear' }],
    ['Ctrl+Enter', { does: 'choose' }],
    [' ', null],
    ['7', null],
    ['Ctrl+c', null],
    ['Ctrl+z', null],
  ])('%s', (keys, command) => {
    expect(press(keys, marks)).toEqual(command)
  })

  test('typing over a value: an arrow leaves the cell, Delete and "/" belong to the text', () => {
    const over: GridMode = { ...marks, editing: 'over' }
    expect(['ArrowLeft', 'Delete', '/', 'Ctrl+a'].map((keys) => press(keys, over))).toEqual([
      { does: 'move', rows: 0, columns: -1, extend: false },
      null,
      null,
      null,
    ])
  })

  test('with the caret in the text only Enter, Tab and Esc leave it', () => {
    const caret: GridMode = { ...marks, editing: 'caret' }
    expect(['ArrowLeft', 'Home', 'F2', 'Enter', 'Tab', 'Escape'].map((keys) => press(keys, caret))).toEqual([
      null,
      null,
      null,
      { does: 'leave', direction: 'down' },
      { does: 'leave', direction: 'right' },
      { does: 'cancel' },
    ])
  })
})
