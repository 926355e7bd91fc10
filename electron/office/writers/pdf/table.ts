import type { RowPhoto } from '../../../../shared/documents/document.ts'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { cellPadding, pointsPerMillimetre } from '../layout/page.ts'
import type { TableSheet } from '../layout/sheets.ts'
import { lineHeightFactor } from '../layout/typesetter.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { onTop } from './block.ts'
import { photoFrame } from '../photos.ts'
import type { Block, StackItem } from './block.ts'
import { cellHeight, innerWidth, textItems } from './cell.ts'
import type { GridColumn } from './grid.ts'
import { plainItem } from './paginate.ts'
import type { FlowItem } from './paginate.ts'
import { tableHeadBlock } from './table-head.ts'

/** Head and rows of a sheet as items; the head, with the sheet's own heading, comes back above the rows of each page. */
export function tableItems(sheet: TableSheet, grid: readonly GridColumn[], size: number, typesetter: Typesetter): FlowItem[] {
  const titles = tableHeadBlock(grid, size, typesetter)
  const head = plainItem(sheet.heading === null ? titles : onTop(titles, headingBlock(sheet.heading, grid, size, typesetter)))
  const rows = sheet.groups.flatMap((group): FlowItem[] => [
    ...(group.heading === null ? [] : [{ ...plainItem(headingBlock(group.heading, grid, size, typesetter)), head, keepWithNext: true }]),
    ...group.rows.map((row, index) => rowItem(row, { head, keepWithNext: group.total !== null && index === group.rows.length - 1 }, grid, { bold: false, photo: group.photos?.[index] }, size, typesetter)),
    ...(group.total === null ? [] : [rowItem(group.total, { head, keepWithNext: false }, grid, { bold: true, photo: undefined }, size, typesetter)]),
  ])
  return [{ ...head, keepWithNext: true }, ...rows]
}

/** A line of text across the table. */
function headingBlock(heading: string, grid: readonly GridColumn[], size: number, typesetter: Typesetter): Block {
  const width = grid.reduce((sum, column) => sum + column.width, 0)
  const items = textItems(heading, { face: 'bold', size }, 'left', width, typesetter)
  const height = cellHeight(items)
  return { height, bordered: true, cells: [{ x: 0, top: 0, width, height, padding: cellPadding, middle: true, items }] }
}

function photoItem({ sha256 }: RowPhoto): StackItem {
  return { kind: 'photo', sha256, width: photoFrame.width * pointsPerMillimetre, height: photoFrame.height * pointsPerMillimetre }
}

/** A row. Its lines are counted now; its block, with every word in its place, is made when the page is drawn. */
function rowItem(
  row: readonly string[],
  flow: Pick<FlowItem, 'head' | 'keepWithNext'>,
  grid: readonly GridColumn[],
  { bold, photo }: { readonly bold: boolean; readonly photo: RowPhoto | undefined },
  size: number,
  typesetter: Typesetter,
): FlowItem {
  const styleOf = ({ column }: GridColumn): TextStyle => ({ face: bold || column.bold ? 'bold' : 'regular', size })
  let height = 0
  grid.forEach((place, index) => {
    const lines = typesetter.lines(row[index] ?? '', styleOf(place), innerWidth(place.width)).length
    const room = (place.column.space?.height ?? 0) * pointsPerMillimetre
    height = Math.max(height, lines * size * lineHeightFactor + 2 * cellPadding.vertical, bold ? 0 : room)
  })
  const block = (): Block => ({
    height,
    bordered: true,
    cells: grid.map((place, index) => {
      const items = place.column.kind === 'photo' && photo !== undefined ? [photoItem(photo)] : textItems(row[index] ?? '', styleOf(place), place.column.align, place.width, typesetter)
      return { x: place.x, top: 0, width: place.width, height, padding: cellPadding, middle: true, items }
    }),
  })
  return { ...flow, height, startsPage: false, block }
}
