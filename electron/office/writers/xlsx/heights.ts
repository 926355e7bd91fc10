import type { DocumentColumn } from '../../../../shared/documents/document.ts'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { cellPadding, pointsPerMillimetre } from '../layout/page.ts'
import { lineHeightFactor } from '../layout/typesetter.ts'
import type { Typesetter } from '../layout/typesetter.ts'

/** How much wider the columns are than the texts need: each program counts the width of a column in another way. */
export const widening = 1.05

/** A text with the width of its cell, in points. */
export interface PlacedText {
  readonly text: string
  readonly style: TextStyle
  readonly width: number
}

/** Height of a row with these texts, in points: no program makes wrapped rows higher by itself when it opens a file. */
export function rowHeight(texts: readonly PlacedText[], typesetter: Typesetter): number {
  const heights = texts.map(({ text, style, width }) => typesetter.lines(text, style, width - 2 * cellPadding.horizontal).length * style.size * lineHeightFactor)
  return Math.max(0, ...heights) + 2 * cellPadding.vertical
}

/** Room that a row must have for what is glued or written by hand, in points. */
export function handRoom(columns: readonly DocumentColumn[]): number {
  return Math.max(0, ...columns.map(({ space }) => (space?.height ?? 0) * pointsPerMillimetre))
}

/** The last column of a share that ends at `part` of the whole width, so that the shares after it are not too narrow; each has a column. */
export function lastOfShare(widths: readonly number[], part: number, from: number): number {
  const end = widths.reduce((sum, width) => sum + width, 0) * part + 0.5
  let reached = 0
  const within = widths.filter((width) => (reached += width) <= end).length - 1
  return Math.max(from, Math.min(within, widths.length - 2))
}
