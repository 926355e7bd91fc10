import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { headSpans } from '../layout/head-cells.ts'
import { cellPadding } from '../layout/page.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import type { Block, BlockCell, StackItem } from './block.ts'
import { cellHeight, textItems } from './cell.ts'
import type { GridColumn } from './grid.ts'

/** The titles of the columns: a title over several columns where they have a group, one level high elsewhere. */
export function tableHeadBlock(grid: readonly GridColumn[], size: number, typesetter: Typesetter): Block {
  const style: TextStyle = { face: 'bold', size }
  const titles = grid.map(({ column, width }) => textItems(column.title, style, 'center', width, typesetter))
  const spans = headSpans(grid.map(({ column }) => column)).map((span) => {
    const width = grid.slice(span.first, span.first + span.count).reduce((sum, column) => sum + column.width, 0)
    return { ...span, width, items: span.group === null ? [] : textItems(span.group, style, 'center', width, typesetter) }
  })
  const tallest = (items: readonly (readonly StackItem[])[]) => Math.max(0, ...items.filter(({ length }) => length > 0).map(cellHeight))
  const upper = tallest(spans.map(({ items }) => items))
  const lower = tallest(titles.filter((_, index) => grid[index]?.column.group !== null))
  const height = Math.max(tallest(titles.filter((_, index) => grid[index]?.column.group === null)), upper + lower)
  const cells = grid.flatMap(({ column, x, width }, index): BlockCell[] => {
    const top = column.group === null ? 0 : upper
    const title = headCell(x, width, top, height - top, titles[index] ?? [])
    const over = spans.find(({ first, group }) => group !== null && first === index)
    return over === undefined ? [title] : [headCell(x, over.width, 0, upper, over.items), title]
  })
  return { height, bordered: true, cells }
}

function headCell(x: number, width: number, top: number, height: number, items: readonly StackItem[]): BlockCell {
  return { x, width, top, height, padding: cellPadding, middle: true, items }
}
