import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { cellPadding } from '../layout/page.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { stackHeight } from './block.ts'
import type { StackItem } from './block.ts'

/** A text as the lines of a cell of `width` points. */
export function textItems(text: string, style: TextStyle, align: 'left' | 'center' | 'right', width: number, typesetter: Typesetter): StackItem[] {
  return typesetter.lines(text, style, innerWidth(width)).map((line) => ({ kind: 'text', text: line, style, align }))
}

/** Height of a cell with these items. */
export function cellHeight(items: readonly StackItem[]): number {
  return stackHeight(items) + 2 * cellPadding.vertical
}

/** Room for text in a cell of `width` points. */
export function innerWidth(width: number): number {
  return width - 2 * cellPadding.horizontal
}
