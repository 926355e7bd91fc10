import { parsePoints } from '../../../shared/text/points.ts'

/** Points of the questions as they are typed on one line, "30; 30; 40"; null where one is no number of points. */
export function readMaxima(typed: string, maximum: number): number[] | null {
  const pieces = typed.split(/[;\s]+/u).filter((piece) => piece !== '')
  const read = pieces.map((piece) => parsePoints(piece, { maximum }))
  return read.every((one) => one.ok) ? read.map(({ value }) => value) : null
}
