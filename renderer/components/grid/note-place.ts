/** A rectangle in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Room between a row and a note, px. */
const gap = 3

/**
 * Where the note of a cell goes: under it, else above it, else on the far side of the row that is being typed into. It
 * never lies over its own row, whose values one compares with, nor over the row of the cursor. All boxes share one
 * origin; `view` is what is seen.
 */
export function placeNote(cell: Box, active: Box, view: Box, note: { readonly width: number; readonly height: number }): { left: number; top: number } {
  const left = Math.max(view.left, Math.min(cell.left, view.left + view.width - note.width))
  const below = cell.top + cell.height + gap
  const tops = [below, cell.top - gap - note.height, active.top + active.height + gap, active.top - gap - note.height]
  const isFree = (top: number) => top >= active.top + active.height || top + note.height <= active.top
  const isSeen = (top: number) => top >= view.top && top + note.height <= view.top + view.height
  return { left, top: tops.find((top) => isFree(top) && isSeen(top)) ?? tops.find(isFree) ?? below }
}
