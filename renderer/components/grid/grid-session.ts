import { createCellEditing } from './cell-editing.ts'
import type { CellEditing } from './cell-editing.ts'
import { createCellSaves } from './cell-saves.ts'
import type { CellSaves } from './cell-saves.ts'
import { commandOf } from './commands.ts'
import type { GridCommand, GridKey } from './commands.ts'
import { createGridStore } from './grid-store.ts'
import type { GridStore } from './grid-store.ts'
import { cursorOf, keyAt } from './grid-surroundings.ts'
import type { GridSurroundings } from './grid-surroundings.ts'
import { blockBetween, moveBy, moveTo, nextOpen } from './navigation.ts'
import type { Direction, GridShape, Spot } from './navigation.ts'

/** One grid at work: what keys, typing and the mouse do to it. */
export interface GridSession<Row> {
  readonly store: GridStore
  readonly saves: CellSaves
  readonly editing: CellEditing
  readonly surroundings: () => GridSurroundings<Row>
  readonly update: (next: GridSurroundings<Row>) => void
  /** Goes to a cell unless the text in the active one is refused. */
  readonly goTo: (spot: Spot, extend?: boolean) => void
  /** Keeps the cursor on its record when rows were added, taken away or sorted. */
  readonly follow: () => void
  /** Goes to a record that is loaded. */
  readonly goToKey: (key: string) => void
  /** Cells whose texts were refused after they had been left, in the order of the screen. */
  readonly refused: () => readonly Spot[]
  /** Does what a key asks; false where the key is not the grid's. */
  readonly press: (key: GridKey) => boolean
}

export function createGridSession<Row>(first: GridSurroundings<Row>, clear: (session: GridSession<Row>) => void): GridSession<Row> {
  const store = createGridStore()
  const saves = createCellSaves(store)
  let now = first
  /** Record under the cursor, as far as it is known. */
  let followed: string | undefined
  /** The cursor has been put on the first row. */
  let begun = false
  const editing = createCellEditing(store, saves, () => now)

  const shape = (): GridShape => ({
    rowCount: now.props.rowCount,
    columnCount: now.columns.length,
    standable: (index) => now.props.insertedAt?.(index)?.kind !== 'strip',
    open: editing.isOpen,
  })

  function goTo(spot: Spot, extend = false): void {
    if (!editing.leave()) return
    const to = moveTo(shape(), spot)
    begun = true
    followed = keyAt(now.props, to.index)
    store.write({ active: to, anchor: extend ? store.read().anchor : to })
    now.scrollTo(to)
  }

  function indexOfKey(key: string): number | undefined {
    for (let index = 0; index < now.props.rowCount; index += 1) {
      if (keyAt(now.props, index) === key) return index
    }
    return undefined
  }

  function goToKey(key: string): void {
    const index = indexOfKey(key)
    if (index !== undefined && key !== followed) goTo({ index, column: store.read().active.column })
  }

  function refused(): readonly Spot[] {
    const { marks } = store.read()
    const spots: Spot[] = []
    const anyNote = [...marks.values()].some((row) => [...row.values()].some((each) => each.note !== undefined))
    for (let index = 0; anyNote && index < now.props.rowCount; index += 1) {
      const row = marks.get(keyAt(now.props, index) ?? '')
      if (row === undefined) continue
      for (const [column, { id }] of now.columns.entries()) {
        if (row.get(id)?.note !== undefined) spots.push({ index, column })
      }
    }
    return spots
  }

  /** Puts the cursor elsewhere because the rows changed under it. */
  function shift(to: Spot): void {
    const { active } = store.read()
    followed = keyAt(now.props, to.index) ?? followed
    begun ||= now.props.rowCount > 0
    if (to.index !== active.index || to.column !== active.column) store.write({ active: to, anchor: to })
  }

  /** Where the cursor begins: an editing grid at the first cell that can be typed into. */
  function firstSpot(): Spot {
    const { active } = store.read()
    return nextOpen(shape(), { index: active.index, column: active.column - 1 }, 'right') ?? active
  }

  function follow(): void {
    const { active } = store.read()
    const key = keyAt(now.props, active.index)
    const loading = key === undefined && active.index < now.props.rowCount && now.props.insertedAt?.(active.index) === undefined
    if (loading) return
    if (followed === undefined) return shift(moveTo(shape(), begun ? active : firstSpot()))
    if (key === followed) return shift(moveTo(shape(), active))
    const index = indexOfKey(followed)
    if (index !== undefined) return shift({ index, column: active.column })
    editing.restore()
    followed = undefined
    shift(moveTo(shape(), active))
  }

  function cancel(): boolean {
    const { editing: mode, report, active, anchor } = store.read()
    const note = editing.noteAt(active)
    if (mode !== null) editing.restore()
    else if (report !== null) store.write({ report: null })
    else if (note !== undefined) editing.choose(note, 'Esc', active)
    else if (anchor.index !== active.index || anchor.column !== active.column) store.write({ anchor: active })
    else return false
    return true
  }

  function choose(): boolean {
    const { editing: mode, active } = store.read()
    const note = editing.noteAt(active)
    if (mode !== null || note?.actions === undefined) return false
    editing.choose(note, 'Ctrl+Enter', active)
    return true
  }

  function mark(): boolean {
    const selection = now.props.selection
    if (selection === undefined) return false
    const { fromIndex, toIndex } = blockBetween(store.read().active, store.read().anchor)
    const rows: Row[] = []
    for (let index = fromIndex; index <= toIndex; index += 1) {
      const row = now.props.insertedAt?.(index) === undefined ? now.props.rowAt(index) : undefined
      if (row !== undefined) rows.push(row)
    }
    selection.onMark(rows, !rows.every((row) => selection.isMarked(row)))
    return true
  }

  function all(): boolean {
    if (now.props.selection?.onMarkAll !== undefined) now.props.selection.onMarkAll()
    else store.write({ anchor: { index: 0, column: 0 }, active: { index: now.props.rowCount - 1, column: now.columns.length - 1 } })
    return true
  }

  function fold(open: boolean): boolean {
    const inserted = now.props.insertedAt?.(store.read().active.index)
    if (inserted?.kind !== 'group' || inserted.open === undefined || inserted.onFold === undefined) return false
    if (inserted.open !== open) inserted.onFold(open)
    return true
  }

  function open(): boolean {
    const { index } = store.read().active
    const inserted = now.props.insertedAt?.(index)
    if (inserted?.kind === 'group') return fold(inserted.open !== true)
    const row = inserted === undefined ? now.props.rowAt(index) : undefined
    if (row === undefined || now.props.onOpen === undefined) return false
    now.props.onOpen(row, index)
    return true
  }

  /** Enter and Tab. At the last cell Tab leaves the grid, so that the keyboard is not caught in it. */
  function leaveTo(direction: Direction): boolean {
    const { active, editing: mode } = store.read()
    const to = nextOpen(shape(), active, direction)
    if (to !== undefined) goTo(to)
    else if (mode === null && (direction === 'left' || direction === 'right')) return false
    else editing.leave()
    return true
  }

  function run(command: GridCommand): boolean {
    const { active } = store.read()
    switch (command.does) {
      case 'move':
        goTo(moveBy(shape(), active, command.rows, command.columns), command.extend)
        return true
      case 'page':
        goTo(moveBy(shape(), active, command.pages * now.pageRows, 0), command.extend)
        return true
      case 'edge': {
        const index = command.whole ? (command.end ? now.props.rowCount - 1 : 0) : active.index
        goTo({ index, column: command.end ? now.columns.length - 1 : 0 }, command.extend)
        return true
      }
      case 'leave':
        return leaveTo(command.direction)
      case 'edit':
        editing.startCaret()
        return true
      case 'clear':
        clear(session)
        return true
      case 'sort':
        now.columns[active.column]?.onSort?.()
        return now.columns[active.column]?.onSort !== undefined
      case 'search':
        now.props.onSearch?.()
        return now.props.onSearch !== undefined
      case 'fold':
        return fold(command.open)
      case 'cancel':
        return cancel()
      case 'choose':
        return choose()
      case 'open':
        return open()
      case 'mark':
        return mark()
      case 'all':
        return all()
    }
  }

  function press(key: GridKey): boolean {
    const { active, editing: mode } = store.read()
    const onHeading = now.props.insertedAt?.(active.index)?.kind === 'group'
    const command = commandOf(key, { editable: now.props.editing !== undefined, editing: mode, onHeading, cursor: cursorOf(now.props) })
    return command === null ? false : run(command)
  }

  const session: GridSession<Row> = {
    store,
    saves,
    editing,
    surroundings: () => now,
    update: (next) => {
      now = next
    },
    goTo,
    follow,
    goToKey,
    refused,
    press,
  }
  return session
}
