import { Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ColumnLayout, Placed, PlacedHead } from './use-column-layout.ts'

/** Height of the heads in px: of the columns, of the groups above them, of the second line. */
export const headHeights = { own: 30, group: 26, subtitle: 22 } as const

/** Height of the whole head in px, 0 columns included. */
export function headHeight<Row>(layout: ColumnLayout<Row>): number {
  const groups = Math.max(0, layout.heads.length - 1) * headHeights.group
  const subtitle = layout.columns.some(({ column }) => column.subtitle !== undefined) ? headHeights.subtitle : 0
  return headHeights.own + groups + subtitle
}

/** Style of a cell or head by its place; frozen ones stick. */
export function placeStyle(place: Placed): { width: number; left?: number } {
  return place.frozen ? { width: place.width, left: place.left } : { width: place.width }
}

/** Classes of a cell or head by its place. */
export function placeClass(place: Placed): string {
  return `${place.frozen ? ' is-frozen' : ''}${place.edge ? ' is-edge' : ''}`
}

function Head<Row>({ head, at }: { head: PlacedHead<Row>; at: number }) {
  const { column } = head
  const sortable = column?.onSort !== undefined
  const Arrow = column?.sorted === 'ascending' ? IconArrowUp : column?.sorted === 'descending' ? IconArrowDown : null
  const cell = (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-label={column?.subtitle === undefined ? undefined : `${column.title}, ${column.subtitle}`}
      aria-sort={sortable ? (column.sorted ?? 'none') : undefined}
      className={`mt-grid-head is-${column?.align ?? 'left'}${sortable ? ' is-sortable' : ''}${column === undefined ? ' is-group' : ''}${placeClass(head)}`}
      style={placeStyle(head)}
      onClick={column?.onSort}
    >
      {Arrow === null ? null : <Arrow size={14} stroke={1.9} aria-hidden />}
      <span className="mt-grid-head-title">{head.title}</span>
    </div>
  )
  return column?.headTooltip === undefined ? cell : <Tooltip label={column.headTooltip}>{cell}</Tooltip>
}

/** The heads, which stay in view: groups of columns, columns, and the second line with maxima or units. */
export function GridHead<Row>({ layout }: { layout: ColumnLayout<Row> }) {
  const places = new Map(layout.columns.map(({ left }, at) => [left, at]))
  const subtitles = layout.columns.some(({ column }) => column.subtitle !== undefined)
  return (
    <div role="rowgroup" className="mt-grid-heads">
      {layout.heads.map((level, depth) => (
        <div
          key={depth}
          role="row"
          aria-rowindex={depth + 1}
          className={`mt-grid-head-row${depth < layout.heads.length - 1 ? ' is-groups' : ''}`}
        >
          {level.map((head) => (
            <Head key={head.key} head={head} at={places.get(head.left) ?? 0} />
          ))}
        </div>
      ))}
      {subtitles ? (
        <div className="mt-grid-subtitles" aria-hidden>
          {layout.columns.map((placed) => (
            <span
              key={placed.column.id}
              className={`mt-grid-subtitle is-${placed.column.align ?? 'left'}${placeClass(placed)}`}
              style={placeStyle(placed)}
            >
              {placed.column.subtitle}
            </span>
          ))}
        </div>
      ) : null}
    </div>
  )
}
