import type { CellSaves } from './cell-saves.ts'
import type { GridSurroundings } from './grid-surroundings.ts'
import type { GridStore } from './grid-store.ts'
import type { Spot } from './navigation.ts'
import type { CellNote, GridColumn } from './types.ts'

/** Typing into cells. */
export interface CellEditing {
  /** Whether a cell can be typed into; one that is still loading counts as such. */
  readonly isOpen: (spot: Spot) => boolean
  /** Saves what is being typed; false where it is refused and the cell cannot be left. */
  readonly leave: () => boolean
  /** Forgets what is being typed. */
  readonly restore: () => void
  /** Begins to edit with the caret in the text. */
  readonly startCaret: () => void
  /** The text in the input changed, which begins to edit when nothing did before. */
  readonly typed: () => void
  /** An input method took back all that it composed: an edit that holds nothing else never began. */
  readonly takenBack: () => void
  /** Why the last text of a cell was refused after it had been left. */
  readonly noteAt: (spot: Spot) => CellNote | undefined
  /** Takes one of the choices of a note, or just puts the note away. */
  readonly choose: (note: CellNote, keys: 'Esc' | 'Ctrl+Enter', at: Spot) => void
}

export function createCellEditing<Row>(store: GridStore, saves: CellSaves, now: () => GridSurroundings<Row>): CellEditing {
  function cellAt(spot: Spot): { row: Row; key: string; column: GridColumn<Row> } | undefined {
    const { props, columns } = now()
    const row = props.insertedAt?.(spot.index) === undefined ? props.rowAt(spot.index) : undefined
    const column = columns[spot.column]
    return row === undefined || column === undefined ? undefined : { row, key: props.rowKey(row), column }
  }

  function isOpen(spot: Spot): boolean {
    const { props, columns } = now()
    const column = columns[spot.column]
    if (props.editing === undefined || column?.editable !== true || props.insertedAt?.(spot.index) !== undefined) return false
    const row = props.rowAt(spot.index)
    return row === undefined || props.editing.closedBecause(row, column.id) === null
  }

  function restore(): void {
    const { input } = now()
    if (input !== null) input.value = ''
    store.write({ editing: null, draftNote: null })
  }

  /** Saves a text that passes its check. */
  function save(spot: Spot, typed: string): void {
    const { editing } = now().props
    const cell = cellAt(spot)
    if (cell === undefined || editing === undefined) return
    const { row, key, column } = cell
    const check = editing.check(row, column.id, typed)
    if (check.ok) void saves.save({ rowKey: key, columnId: column.id, shown: check.shown }, () => editing.commit(row, column.id, typed))
  }

  function leave(): boolean {
    const { editing: mode, active } = store.read()
    const { input, props } = now()
    const cell = cellAt(active)
    if (mode === null || input === null || props.editing === undefined || cell === undefined) return true
    const typed = input.value
    if (mode === 'caret' && typed === props.editing.text(cell.row, cell.column.id)) {
      restore()
      return true
    }
    const check = props.editing.check(cell.row, cell.column.id, typed)
    if (!check.ok) {
      store.write({ draftNote: check.note })
      return false
    }
    restore()
    save(active, typed)
    return true
  }

  function startCaret(): void {
    const { active, editing: mode } = store.read()
    const { input, props } = now()
    const cell = cellAt(active)
    if (cell === undefined || input === null || props.editing === undefined || !isOpen(active)) return
    if (mode === null) input.value = props.editing.text(cell.row, cell.column.id)
    input.setSelectionRange(input.value.length, input.value.length)
    store.write({ editing: 'caret', anchor: active })
  }

  function typed(): void {
    const { active, draftNote, editing: mode } = store.read()
    const { input, props } = now()
    const cell = cellAt(active)
    if (cell === undefined || !isOpen(active)) return restore()
    if (mode === null) store.write({ editing: 'over', anchor: active })
    if (draftNote === null) return
    const check = props.editing?.check(cell.row, cell.column.id, input?.value ?? '')
    store.write({ draftNote: check?.ok === false ? check.note : null })
  }

  function takenBack(): void {
    if (store.read().editing === 'over' && now().input?.value === '') restore()
  }

  function noteAt(spot: Spot): CellNote | undefined {
    const cell = cellAt(spot)
    return cell === undefined ? undefined : store.markOf(cell.key, cell.column.id)?.note
  }

  function choose(note: CellNote, keys: 'Esc' | 'Ctrl+Enter', at: Spot): void {
    const action = note.actions?.find((each) => each.keys === keys)
    const cell = cellAt(at)
    if (cell !== undefined) store.setMark(cell.key, cell.column.id, null)
    if (action?.typed !== undefined) save(at, action.typed)
  }

  return { isOpen, leave, restore, startCaret, typed, takenBack, noteAt, choose }
}
