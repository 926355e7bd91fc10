import { memo } from 'react'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { CellMark, RowMarks } from './grid-store.ts'
import { placeClass, placeStyle } from './grid-head.tsx'
import type { GridEditing, GridGroup, GridStrip } from './types.ts'
import type { PlacedColumn } from './use-column-layout.ts'

/** Where a row lies and what of it is active. */
export interface RowPlace {
  readonly index: number
  /** Rows of heads above, for aria-rowindex. */
  readonly heads: number
  readonly top: number
  readonly height: number
  readonly current: boolean
}

/** Id of a cell or, without a column, of a row. */
export function cellId(gridId: string, index: number, column?: number): string {
  return column === undefined ? `${gridId}-${index}` : `${gridId}-${index}-${column}`
}

/** Properties of {@link DataRow}. */
export interface DataRowProps<Row> {
  readonly gridId: string
  readonly place: RowPlace
  readonly row: Row
  readonly columns: readonly PlacedColumn<Row>[]
  readonly editing: GridEditing<Row> | undefined
  /** Column of the active cell; null in other rows and where the cursor is a row. */
  readonly activeColumn: number | null
  /** Columns of the extended block in this row; null where it does not reach. */
  readonly blockFrom: number | null
  readonly blockTo: number | null
  readonly marked: boolean | undefined
  /** The row lies in the extended block and the cursor is a row. */
  readonly extended: boolean
  readonly marks: RowMarks | undefined
  readonly noteId: string | undefined
  readonly rowClass: string | undefined
}

function markClass(mark: CellMark | undefined): string {
  if (mark?.note !== undefined) return ' is-refused'
  if (mark?.saved === true) return ' is-saved'
  return mark?.shown === undefined ? '' : ' is-saving'
}

function Cell<Row>({ at, placed, of }: { at: number; placed: PlacedColumn<Row>; of: DataRowProps<Row> }) {
  const { column } = placed
  const { row, place, editing, activeColumn, blockFrom, blockTo } = of
  const mark = of.marks?.get(column.id)
  const text = mark?.shown ?? column.text?.(row, place.index)
  const closed = column.editable === true && editing !== undefined ? editing.closedBecause(row, column.id) : null
  const inBlock = blockFrom !== null && blockTo !== null && at >= blockFrom && at <= blockTo
  const name = column.editable === true ? `${column.title}: ${closed ?? (text === undefined || text === '' ? 'trống' : text)}` : undefined
  const own = column.cellClass?.(row)
  return (
    <div
      id={cellId(of.gridId, place.index, at)}
      role="gridcell"
      aria-colindex={at + 1}
      aria-label={name}
      aria-selected={inBlock || undefined}
      aria-readonly={editing !== undefined && (column.editable !== true || closed !== null) ? true : undefined}
      aria-invalid={mark?.note === undefined ? undefined : true}
      aria-describedby={mark?.note === undefined ? undefined : of.noteId}
      data-column={at}
      title={closed ?? text}
      className={`mt-grid-cell is-${column.align ?? 'left'}${placeClass(placed)}${closed === null ? '' : ' is-closed'}${inBlock ? ' is-block' : ''}${
        activeColumn === at ? ' is-active' : ''
      }${markClass(mark)}${own === undefined ? '' : ` ${own}`}`}
      style={placeStyle(placed)}
    >
      {closed === null ? (mark?.shown ?? column.render(row, place.index)) : null}
    </div>
  )
}

function DrawnRow<Row>(props: DataRowProps<Row>) {
  const { place, marked, extended, rowClass } = props
  return (
    <div
      id={cellId(props.gridId, place.index)}
      role="row"
      aria-rowindex={place.heads + place.index + 1}
      aria-selected={marked ?? (extended || place.current)}
      data-row={place.index}
      className={`mt-grid-row${place.current ? ' is-current' : ''}${extended ? ' is-extended' : ''}${marked === true ? ' is-marked' : ''}${
        rowClass === undefined ? '' : ` ${rowClass}`
      }`}
      style={{ top: place.top, height: place.height }}
    >
      {props.columns.map((placed, at) => (
        <Cell key={placed.column.id} at={at} placed={placed} of={props} />
      ))}
    </div>
  )
}

function samePlace(a: RowPlace, b: RowPlace): boolean {
  return a.index === b.index && a.heads === b.heads && a.top === b.top && a.height === b.height && a.current === b.current
}

/** A record. Drawn again only when something in it changed: typing in one row leaves the others alone. */
export const DataRow = memo(DrawnRow, (before, after) => {
  const keys = Object.keys(after) as (keyof typeof after)[]
  return keys.every((key) => (key === 'place' ? samePlace(before.place, after.place) : Object.is(before[key], after[key])))
}) as typeof DrawnRow

/** A row whose record is still on its way: true height, no jump. */
export function WaitingRow<Row>({ place, columns }: { place: RowPlace; columns: readonly PlacedColumn<Row>[] }) {
  return (
    <div
      role="row"
      aria-rowindex={place.heads + place.index + 1}
      aria-busy
      data-row={place.index}
      className={`mt-grid-row is-waiting${place.current ? ' is-current' : ''}`}
      style={{ top: place.top, height: place.height }}
    >
      {columns.map((placed, at) => (
        <div key={placed.column.id} role="gridcell" aria-colindex={at + 1} data-column={at} className={`mt-grid-cell${placeClass(placed)}`} style={placeStyle(placed)}>
          <span className="mt-grid-skeleton" />
        </div>
      ))}
    </div>
  )
}

/** Heading of a group; its title stays in view when the grid is scrolled sideways. */
export function GroupRow({ gridId, place, group, columnCount }: { gridId: string; place: RowPlace; group: GridGroup; columnCount: number }) {
  const Chevron = group.open === false ? IconChevronRight : IconChevronDown
  return (
    <div
      id={cellId(gridId, place.index)}
      role="row"
      aria-rowindex={place.heads + place.index + 1}
      aria-expanded={group.open}
      data-row={place.index}
      className={`mt-grid-row is-group${place.current ? ' is-current' : ''}`}
      style={{ top: place.top, height: place.height }}
      onClick={() => group.onFold?.(group.open === false)}
    >
      <div role="gridcell" aria-colspan={columnCount} className="mt-grid-group">
        {group.open === undefined ? null : <Chevron size={16} stroke={1.9} aria-hidden />}
        <span className="mt-grid-group-title">{group.title}</span>
        {group.count === undefined ? null : <span className="mt-grid-group-count">{group.count}</span>}
      </div>
    </div>
  )
}

/** A full-width row that is no record. */
export function StripRow({ place, strip, columnCount }: { place: RowPlace; strip: GridStrip; columnCount: number }) {
  return (
    <div
      role="row"
      aria-rowindex={place.heads + place.index + 1}
      className="mt-grid-row is-strip"
      style={{ top: place.top, height: place.height }}
    >
      <div role="gridcell" aria-colspan={columnCount} aria-label={strip.label} className="mt-grid-strip">
        {strip.content}
      </div>
    </div>
  )
}
