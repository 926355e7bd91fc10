/** A rectangle in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
}

function holds(outer: Box, inner: Box): boolean {
  return inner.top >= outer.top && inner.top + inner.height <= outer.top + outer.height
}

/** Room between a cell and its note, px. */
const gap = 3

/**
 * Where the note of a cell goes: under it, else above it, else beside it; never over its own row, whose values one
 * compares with, nor over the cell that is being typed into. All boxes share one origin; `view` is what is seen.
 */
export function placeNote(cell: Box, active: Box, view: Box, note: { readonly width: number; readonly height: number }): { left: number; top: number } {
  const left = Math.max(view.left, Math.min(cell.left, view.left + view.width - note.width))
  const below = cell.top + cell.height + gap
  const above = cell.top - gap - note.height
  const wanted = [
    { left, top: below },
    { left, top: above },
    { left: cell.left + cell.width + gap, top: below },
    { left: cell.left - gap - note.width, top: below },
  ]
  const fits = (spot: { left: number; top: number }, over: Box) => !overlaps({ ...spot, ...note }, over)
  return (
    wanted.find((spot) => fits(spot, active) && holds(view, { ...spot, ...note })) ??
    wanted.find((spot) => fits(spot, active)) ?? { left, top: below }
  )
}
