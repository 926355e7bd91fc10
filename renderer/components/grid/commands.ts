import type { Direction } from './navigation.ts'

/** What of a keyboard event a grid looks at. */
export interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/** How a cell is being typed into: by typing over it, or with the caret in its text (F2). */
export type EditMode = 'over' | 'caret'

/** What a key asks of a grid. */
export type GridCommand =
  | { readonly does: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** PgUp, PgDn: by what fits in the box. */
  | { readonly does: 'page'; readonly pages: 1 | -1; readonly extend: boolean }
  /** Home, End and with Ctrl the corners of the grid. */
  | { readonly does: 'edge'; readonly end: boolean; readonly whole: boolean; readonly extend: boolean }
  | { readonly does: 'leave'; readonly direction: Direction }
  | { readonly does: 'edit' }
  | { readonly does: 'cancel' }
  | { readonly does: 'clear' }
  | { readonly does: 'choose' }
  | { readonly does: 'open' }
  | { readonly does: 'mark' }
  | { readonly does: 'all' }
  | { readonly does: 'sort' }
  | { readonly does: 'search' }
  | { readonly does: 'fold'; readonly open: boolean }

/** Circumstances that give a key its meaning. */
export interface GridMode {
  /** The grid takes typing. */
  readonly editable: boolean
  readonly editing: EditMode | null
  /** The cursor is on a heading that folds. */
  readonly onHeading: boolean
  readonly cursor: 'row' | 'cell'
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function commandOfCtrl(key: GridKey, mode: GridMode): GridCommand | null {
  if (key.key === 'Home' || key.key === 'End') return { does: 'edge', end: key.key === 'End', whole: true, extend: key.shiftKey }
  if (key.key === 'Enter') return { does: 'choose' }
  if (key.key.toLowerCase() === 'a' && !key.shiftKey && mode.editing === null) return { does: 'all' }
  return null
}

function commandOfArrow(key: GridKey, mode: GridMode): GridCommand | null {
  const [rows, columns] = arrows[key.key] ?? [0, 0]
  if (columns !== 0 && mode.onHeading) return { does: 'fold', open: columns > 0 }
  if (columns !== 0 && mode.cursor === 'row') return null
  return { does: 'move', rows, columns, extend: key.shiftKey }
}

/** The meaning of a key, or null where it is not the grid's. Keys of an input method never get here. */
export function commandOf(key: GridKey, mode: GridMode): GridCommand | null {
  if (key.metaKey) return null
  if (key.altKey) return key.key === 'ArrowDown' && !key.ctrlKey ? { does: 'sort' } : null
  if (mode.editing === 'caret' && !['Enter', 'Tab', 'Escape'].includes(key.key)) return null
  if (key.ctrlKey) return commandOfCtrl(key, mode)
  if (key.key in arrows) return commandOfArrow(key, mode)
  switch (key.key) {
    case 'PageUp':
      return { does: 'page', pages: -1, extend: key.shiftKey }
    case 'PageDown':
      return { does: 'page', pages: 1, extend: key.shiftKey }
    case 'Home':
    case 'End':
      return { does: 'edge', end: key.key === 'End', whole: mode.cursor === 'row', extend: key.shiftKey }
    case 'Enter':
      return mode.editable ? { does: 'leave', direction: key.shiftKey ? 'up' : 'down' } : { does: 'open' }
    case 'Tab':
      return mode.editable ? { does: 'leave', direction: key.shiftKey ? 'left' : 'right' } : null
    case 'Escape':
      return { does: 'cancel' }
    case 'F2':
      return mode.editable ? { does: 'edit' } : null
    case 'Delete':
      return mode.editable && mode.editing === null ? { does: 'clear' } : null
    case ' ':
      return mode.editable ? null : { does: 'mark' }
    case '/':
      return mode.editing === null ? { does: 'search' } : null
    default:
      return null
  }
}
