import { splitBlock } from './block.ts'
import type { Block } from './block.ts'

/** A block on its way to a page. The block itself is made when it is needed: a long list never holds all of them. */
export interface FlowItem {
  readonly height: number
  /** What stands above it where it begins a page: the table head above a row; null: nothing. */
  readonly head: FlowItem | null
  /** Stays on one page with the item after it. */
  readonly keepWithNext: boolean
  /** Begins a page, unless nothing stands before it. */
  readonly startsPage: boolean
  readonly block: () => Block
}

/** A block at its height on a page. */
export interface Placement {
  readonly top: number
  readonly block: () => Block
}

/** Least height, as a part of the page, at which a row taller than a page begins on the page it comes to. */
const leastPiece = 1 / 4

/** A block that stands alone. */
export function plainItem(block: Block): FlowItem {
  return { height: block.height, head: null, keepWithNext: false, startsPage: false, block: () => block }
}

/**
 * Items in pages of `pageHeight` points.
 *
 * Items that belong together stay together where a page can hold them. An item is cut only when it is taller than
 * a page, and then nothing of it is lost (field report 119). Rows that begin a page get the table head above them
 * (field report 120).
 */
export function paginate(items: readonly FlowItem[], pageHeight: number): Placement[][] {
  let page: Placement[] = []
  const pages = [page]
  let top = 0

  function place(height: number, block: () => Block): void {
    page.push({ top, block })
    top += height
  }

  /** A head that takes most of the page leaves no room for rows, and is not repeated. */
  function repeatedHead({ head }: FlowItem): FlowItem | null {
    return head !== null && head.height <= pageHeight / 2 ? head : null
  }

  function turnPage(first: FlowItem): void {
    page = []
    pages.push(page)
    top = 0
    const head = repeatedHead(first)
    if (head !== null) place(head.height, head.block)
  }

  function heightOnFreshPage(first: FlowItem): number {
    return pageHeight - (repeatedHead(first)?.height ?? 0)
  }

  function placeInPieces(item: FlowItem): void {
    let rest = item.block()
    if (pageHeight - top < pageHeight * leastPiece) turnPage(item)
    while (rest.height > pageHeight - top) {
      const [piece, remainder] = splitBlock(rest, pageHeight - top)
      place(piece.height, () => piece)
      rest = remainder
      turnPage(item)
    }
    const last = rest
    place(last.height, () => last)
  }

  function placeTogether(chain: readonly FlowItem[]): void {
    const [first] = chain
    if (first === undefined) return
    const height = chain.reduce((sum, item) => sum + item.height, 0)
    if (height <= pageHeight - top) {
      for (const item of chain) place(item.height, item.block)
    } else if (height <= heightOnFreshPage(first)) {
      turnPage(first)
      for (const item of chain) place(item.height, item.block)
    } else if (chain.length > 1) {
      for (const item of chain) placeTogether([item])
    } else {
      placeInPieces(first)
    }
  }

  let start = 0
  items.forEach((item, index) => {
    if (item.startsPage && index === start && top > 0) turnPage(item)
    if (item.keepWithNext && index < items.length - 1) return
    placeTogether(items.slice(start, index + 1))
    start = index + 1
  })
  return pages
}
