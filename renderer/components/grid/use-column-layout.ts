import { useMemo } from 'react'
import { columnPinningFeature, columnSizingFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { columnWidths } from './column-widths.ts'
import type { GridColumn } from './types.ts'

const features = tableFeatures({ columnSizingFeature, columnPinningFeature })

/** Rows come in pages and never enter the table's row model; it knows the columns only. */
interface NoRow {
  readonly index: number
}
const noRows: NoRow[] = []
const helper = createColumnHelper<typeof features, NoRow>()

/** Where a column or head stands, in px from the left edge of the grid. */
export interface Placed {
  readonly left: number
  readonly width: number
  readonly frozen: boolean
  /** The last frozen one carries the 2 px edge. */
  readonly edge: boolean
}

export interface PlacedColumn<Row> extends Placed {
  readonly column: GridColumn<Row>
}

/** A head: of a column, of a group of columns, or the empty place above a column without a group. */
export interface PlacedHead<Row> extends Placed {
  readonly key: string
  readonly title: string
  readonly column?: GridColumn<Row>
}

export interface ColumnLayout<Row> {
  readonly columns: readonly PlacedColumn<Row>[]
  /** One list per level, the columns' own heads last. */
  readonly heads: readonly (readonly PlacedHead<Row>[])[]
  readonly width: number
  readonly frozenWidth: number
}

function definitions<Row>(columns: readonly GridColumn<Row>[]): ColumnDef<typeof features, NoRow>[] {
  const built: ColumnDef<typeof features, NoRow>[] = []
  let members: ColumnDef<typeof features, NoRow>[] = []
  let groupBefore: string | undefined
  for (const [place, column] of columns.entries()) {
    const own = helper.display({ id: column.id, header: column.title, size: column.width, minSize: 0 })
    if (column.group === undefined) built.push(own)
    else if (column.group === groupBefore) members.push(own)
    else {
      members = [own]
      built.push(helper.group({ id: `group ${place}`, header: column.group, columns: members }))
    }
    groupBefore = column.group
  }
  return built
}

type ColumnTable = ReturnType<typeof useTable<typeof features, NoRow>>

function layOut<Row>(columns: readonly GridColumn<Row>[], table: ColumnTable, widths: Readonly<Record<string, number>>, frozen: readonly string[]): ColumnLayout<Row> {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const lastFrozen = frozen.at(-1)
  const place = (first: { id: string; getStart: () => number }, lastId: string, width: number): Placed => ({
    left: first.getStart(),
    width,
    frozen: byId.get(first.id)?.frozen === true,
    edge: lastId === lastFrozen,
  })
  const leaves = [...table.getStartLeafColumns(), ...table.getCenterLeafColumns()]
  return {
    columns: leaves.flatMap((leaf) => {
      const column = byId.get(leaf.id)
      return column === undefined ? [] : [{ column, ...place(leaf, leaf.id, widths[leaf.id] ?? leaf.getSize()) }]
    }),
    heads: table.getHeaderGroups().map((group) =>
      group.headers.map((header) => {
        const own = header.getLeafHeaders().filter((leaf) => leaf.subHeaders.length === 0)
        const first = own[0]?.column ?? header.column
        const column = header.isPlaceholder || header.subHeaders.length > 0 ? undefined : byId.get(header.column.id)
        const title = header.isPlaceholder ? '' : String(header.column.columnDef.header ?? '')
        return { key: header.id, title, ...place(first, own.at(-1)?.column.id ?? first.id, header.getSize()), ...(column && { column }) }
      }),
    ),
    width: table.getTotalSize(),
    frozenWidth: table.getStartTotalSize(),
  }
}

/** Columns with their places, heads of one or two levels, frozen ones first. */
export function useColumnLayout<Row>(columns: readonly GridColumn<Row>[], boxWidth: number): ColumnLayout<Row> {
  const defined = useMemo(() => definitions(columns), [columns])
  const columnSizing = useMemo(() => columnWidths(columns, boxWidth), [columns, boxWidth])
  const columnPinning = useMemo(
    () => ({ start: columns.filter((column) => column.frozen === true).map((column) => column.id), end: [] }),
    [columns],
  )
  const table = useTable({ features, columns: defined, data: noRows, state: { columnSizing, columnPinning } })
  return useMemo(() => layOut(columns, table, columnSizing, columnPinning.start), [columns, columnSizing, columnPinning, table])
}
