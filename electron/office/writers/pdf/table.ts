import type { DocumentColumn, DocumentTable } from '../../../../shared/documents/document.ts'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { stackHeight } from './block.ts'
import type { Block, BlockCell, CellPadding, StackItem } from './block.ts'
import { columnWidths } from './columns.ts'
import type { FlowItem } from './paginate.ts'
import { lineHeightFactor } from './typesetter.ts'
import type { Typesetter } from './typesetter.ts'

/** White inside the cells of a table, in points. */
const cellPadding: CellPadding = { horizontal: 3, vertical: 2.5 }

/** Smallest letters of a table that is too wide for its sheet, and the steps down to it, in points. */
const smallestSize = 7
const sizeStep = 0.5

/** The table as items: its head, to be repeated, and its rows. */
export interface TableFlow {
  readonly head: FlowItem
  readonly rows: readonly FlowItem[]
  /** Size of the letters that was used, in points; smaller than asked for where the columns did not fit. */
  readonly fontSize: number
}

/** Lays the table out across `available` points in letters of `size`, or smaller where the columns need it. */
export function tableFlow(table: DocumentTable, available: number, size: number, typesetter: Typesetter): TableFlow {
  let fontSize = size
  let columns = columnWidths(table, available, fontSize, cellPadding.horizontal, typesetter)
  while (!columns.fits && fontSize > smallestSize) {
    fontSize = Math.max(smallestSize, fontSize - sizeStep)
    columns = columnWidths(table, available, fontSize, cellPadding.horizontal, typesetter)
  }
  const grid = columnPositions(columns.widths)
  const head = headBlock(table.columns, grid, fontSize, typesetter)
  const rows = table.groups.flatMap((group) => [
    ...(group.heading === null ? [] : [headingItem(group.heading, available, fontSize, typesetter)]),
    ...group.rows.map((row) => rowItem(table.columns, row, grid, fontSize, typesetter)),
  ])
  return { head: { height: head.height, row: false, keepWithNext: true, block: () => head }, rows, fontSize }
}

interface GridColumn {
  readonly x: number
  readonly width: number
}

function columnPositions(widths: readonly number[]): GridColumn[] {
  let x = 0
  return widths.map((width) => {
    const column = { x, width }
    x += width
    return column
  })
}

/** The table head: a title over several columns where they have a group, one level high elsewhere. */
function headBlock(columns: readonly DocumentColumn[], grid: readonly GridColumn[], size: number, typesetter: Typesetter): Block {
  const style: TextStyle = { face: 'bold', size }
  const spans = headSpans(columns, grid)
  const titles = columns.map((column, index) => textItems(column.title, style, 'center', grid[index]?.width ?? 0, typesetter))
  const groups = spans.map((span) => (span.group === null ? [] : textItems(span.group, style, 'center', span.width, typesetter)))
  const single = Math.max(0, ...titles.map((items, index) => (columns[index]?.group === null ? cellHeight(items) : 0)))
  const upper = Math.max(0, ...groups.map((items) => (items.length === 0 ? 0 : cellHeight(items))))
  const lower = Math.max(0, ...titles.map((items, index) => (columns[index]?.group === null ? 0 : cellHeight(items))))
  const height = Math.max(single, upper + lower)
  const cells = columns.flatMap((column, index): BlockCell[] => {
    const top = column.group === null ? 0 : upper
    const title = headCell(grid[index] ?? { x: 0, width: 0 }, top, height - top, titles[index] ?? [])
    const span = spans.findIndex(({ first, group }) => group !== null && first === index)
    const over = spans[span]
    return over === undefined ? [title] : [headCell(over, 0, upper, groups[span] ?? []), title]
  })
  return { height, bordered: true, cells }
}

function headCell(column: GridColumn, top: number, height: number, items: readonly StackItem[]): BlockCell {
  return { x: column.x, width: column.width, top, height, padding: cellPadding, middle: true, items }
}

interface HeadSpan extends GridColumn {
  readonly group: string | null
  /** Index of its first column. */
  readonly first: number
}

/** Neighbours of one group as one span; columns without a group each for itself. */
function headSpans(columns: readonly DocumentColumn[], grid: readonly GridColumn[]): HeadSpan[] {
  const spans: HeadSpan[] = []
  columns.forEach((column, index) => {
    const { x, width } = grid[index] ?? { x: 0, width: 0 }
    const previous = spans.at(-1)
    if (previous !== undefined && column.group !== null && previous.group === column.group) {
      spans[spans.length - 1] = { ...previous, width: previous.width + width }
    } else {
      spans.push({ group: column.group, first: index, x, width })
    }
  })
  return spans
}

function headingItem(heading: string, available: number, size: number, typesetter: Typesetter): FlowItem {
  const items = textItems(heading, { face: 'bold', size }, 'left', available, typesetter)
  const height = cellHeight(items)
  const cell: BlockCell = { x: 0, top: 0, width: available, height, padding: cellPadding, middle: true, items }
  return { height, row: true, keepWithNext: true, block: () => ({ height, bordered: true, cells: [cell] }) }
}

function rowItem(columns: readonly DocumentColumn[], row: readonly string[], grid: readonly GridColumn[], size: number, typesetter: Typesetter): FlowItem {
  const cellItems = (column: DocumentColumn, index: number): StackItem[] =>
    textItems(row[index] ?? '', { face: column.bold ? 'bold' : 'regular', size }, column.align, grid[index]?.width ?? 0, typesetter)
  let lines = 1
  columns.forEach((column, index) => {
    const style: TextStyle = { face: column.bold ? 'bold' : 'regular', size }
    lines = Math.max(lines, typesetter.lines(row[index] ?? '', style, innerWidth(grid[index]?.width ?? 0)).length)
  })
  const height = lines * size * lineHeightFactor + 2 * cellPadding.vertical
  const block = (): Block => ({
    height,
    bordered: true,
    cells: columns.map((column, index) => ({
      x: grid[index]?.x ?? 0,
      top: 0,
      width: grid[index]?.width ?? 0,
      height,
      padding: cellPadding,
      middle: true,
      items: cellItems(column, index),
    })),
  })
  return { height, row: true, keepWithNext: false, block }
}

function textItems(text: string, style: TextStyle, align: 'left' | 'center' | 'right', width: number, typesetter: Typesetter): StackItem[] {
  return typesetter.lines(text, style, innerWidth(width)).map((line) => ({ kind: 'text', text: line, style, align }))
}

function innerWidth(width: number): number {
  return width - 2 * cellPadding.horizontal
}

function cellHeight(items: readonly StackItem[]): number {
  return stackHeight(items) + 2 * cellPadding.vertical
}
