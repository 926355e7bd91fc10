import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { lineHeightFactor } from '../layout/typesetter.ts'

/** What stands in a cell, from top to bottom. All lengths are points. */
export type StackItem =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle; readonly align: 'left' | 'center' | 'right' }
  | { readonly kind: 'rule'; readonly width: number }
  | { readonly kind: 'gap'; readonly height: number }
  /** A QR code of this text, `edge` points wide. */
  | { readonly kind: 'code'; readonly text: string; readonly edge: number }
  /** A photo in its frame; null: the frame stays open. */
  | { readonly kind: 'photo'; readonly sha256: string | null; readonly width: number; readonly height: number }

/** A rectangle of a block with its content; `x` and `top` count from the block's corner. */
export interface BlockCell {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly padding: CellPadding
  readonly middle: boolean
  readonly items: readonly StackItem[]
}

/** White between a cell's edge and its text. */
export interface CellPadding {
  readonly horizontal: number
  readonly vertical: number
}

/** A piece of the page that is placed as a whole, as wide as the text area. */
export interface Block {
  readonly height: number
  readonly bordered: boolean
  readonly cells: readonly BlockCell[]
}

/** Padding of a cell whose edge is not drawn. */
export const noPadding: CellPadding = { horizontal: 0, vertical: 0 }

/** Height of the band that a drawn line takes. */
const ruleHeight = 3

/** Height of one item. */
export function itemHeight(item: StackItem): number {
  switch (item.kind) {
    case 'text':
      return item.style.size * lineHeightFactor
    case 'rule':
      return ruleHeight
    case 'gap':
    case 'photo':
      return item.height
    case 'code':
      return item.edge
  }
}

/** Height of items on top of one another. */
export function stackHeight(items: readonly StackItem[]): number {
  return items.reduce((sum, item) => sum + itemHeight(item), 0)
}

/** A block without lines, made of columns of items. */
export function plainBlock(columns: readonly { x: number; width: number; items: readonly StackItem[] }[]): Block {
  const height = Math.max(0, ...columns.map((column) => stackHeight(column.items)))
  const cells = columns.map((column) => ({ ...column, top: 0, height, padding: noPadding, middle: false }))
  return { height, bordered: false, cells }
}

/** Two blocks as one, the second under the first. */
export function onTop(upper: Block, lower: Block): Block {
  const moved = lower.cells.map((cell) => ({ ...cell, top: cell.top + upper.height }))
  return { height: upper.height + lower.height, bordered: upper.bordered, cells: [...upper.cells, ...moved] }
}

/**
 * A block in two: what fits in `available` points, and the rest.
 *
 * Each cell is cut between two items, and gives at least one, so that cutting again and again comes to an end.
 */
export function splitBlock(block: Block, available: number): [Block, Block] {
  const parts = block.cells.map((cell) => splitItems(cell.items, available - cell.top - 2 * cell.padding.vertical))
  return [
    rebuilt(block, parts.map((part) => part[0])),
    rebuilt(block, parts.map((part) => part[1])),
  ]
}

function splitItems(items: readonly StackItem[], available: number): [readonly StackItem[], readonly StackItem[]] {
  let used = 0
  let count = 0
  for (const item of items) {
    used += itemHeight(item)
    if (used > available && count > 0) break
    count += 1
  }
  return [items.slice(0, count), items.slice(count)]
}

/** The block with other items in its cells, which begin at the top. */
function rebuilt(block: Block, items: readonly (readonly StackItem[])[]): Block {
  const heights = block.cells.map((cell, index) => stackHeight(items[index] ?? []) + 2 * cell.padding.vertical)
  const height = Math.max(0, ...heights)
  const cells = block.cells.map((cell, index) => ({ ...cell, top: 0, height, middle: false, items: items[index] ?? [] }))
  return { height, bordered: block.bordered, cells }
}
