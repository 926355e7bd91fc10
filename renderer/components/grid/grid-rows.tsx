import type { MouseEvent } from 'react'
import type { VirtualItem } from '@tanstack/react-virtual'
import { extendedBlock } from './block-editing.ts'
import { DataRow, GroupRow, StripRow, WaitingRow } from './grid-row.tsx'
import type { RowPlace } from './grid-row.tsx'
import { cursorOf } from './grid-surroundings.ts'
import type { GridSession } from './grid-session.ts'
import type { GridState } from './grid-store.ts'
import { markColumnId } from './mark-column.tsx'
import type { Spot } from './navigation.ts'
import type { DataGridProps } from './types.ts'
import type { ColumnLayout } from './use-column-layout.ts'

/** Properties of {@link GridRows}. */
export interface GridRowsProps<Row> {
  readonly session: GridSession<Row>
  readonly state: GridState
  readonly props: DataGridProps<Row>
  readonly layout: ColumnLayout<Row>
  readonly gridId: string
  readonly items: readonly VirtualItem[]
  readonly heads: number
  readonly noteId: string | undefined
  readonly takeKeyboard: () => void
}

/** The cell under the mouse; undefined on headings, strips and what answers the mouse itself. */
function spotOf(target: EventTarget): Spot | undefined {
  if (!(target instanceof Element) || target.closest('button, a, input, select, textarea, [role="button"]') !== null) return undefined
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  return row === undefined ? undefined : { index: Number(row), column: Number(column ?? 0) }
}

/** The rows that are seen, and what the mouse does to them. */
export function GridRows<Row>({ session, state, props, layout, gridId, items, heads, noteId, takeKeyboard }: GridRowsProps<Row>) {
  const block = extendedBlock(session)
  const cursor = cursorOf(props)
  const several = block.fromIndex !== block.toIndex || block.fromColumn !== block.toColumn

  function onMouseDown(event: MouseEvent): void {
    const spot = spotOf(event.target)
    if (spot === undefined || event.button !== 0) return
    event.preventDefault()
    session.goTo(spot, event.shiftKey)
    takeKeyboard()
    const row = props.insertedAt?.(spot.index) === undefined ? props.rowAt(spot.index) : undefined
    if (layout.columns[spot.column]?.column.id === markColumnId && row !== undefined && !event.shiftKey) {
      props.selection?.onMark([row], !props.selection.isMarked(row))
    }
  }

  function onMouseOver(event: MouseEvent): void {
    const spot = spotOf(event.target)
    if (event.buttons === 1 && spot !== undefined && state.focused) session.goTo(spot, true)
  }

  function onDoubleClick(event: MouseEvent): void {
    const spot = spotOf(event.target)
    if (spot === undefined) return
    if (props.editing === undefined) session.press({ key: 'Enter', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false })
    else session.editing.startCaret()
  }

  function draw(item: VirtualItem) {
    const { index } = item
    const current = index === state.active.index
    const place: RowPlace = { index, heads, top: item.start, height: item.size, current }
    const inserted = props.insertedAt?.(index)
    if (inserted?.kind === 'group') return <GroupRow key={index} gridId={gridId} place={place} group={inserted} columnCount={layout.columns.length} />
    if (inserted?.kind === 'strip') return <StripRow key={index} place={place} strip={inserted} columnCount={layout.columns.length} />
    const row = props.rowAt(index)
    if (row === undefined) return <WaitingRow key={index} place={place} columns={layout.columns} />
    const reached = several && index >= block.fromIndex && index <= block.toIndex
    return (
      <DataRow
        key={index}
        gridId={gridId}
        place={place}
        row={row}
        columns={layout.columns}
        editing={props.editing}
        activeColumn={current && cursor === 'cell' ? state.active.column : null}
        blockFrom={reached && cursor === 'cell' ? block.fromColumn : null}
        blockTo={reached && cursor === 'cell' ? block.toColumn : null}
        extended={reached && cursor === 'row'}
        marked={props.selection?.isMarked(row)}
        marks={state.marks.get(props.rowKey(row))}
        noteId={noteId}
        rowClass={props.rowClass?.(row)}
      />
    )
  }

  return (
    <div role="rowgroup" className="mt-grid-rows" onMouseDown={onMouseDown} onMouseOver={onMouseOver} onDoubleClick={onDoubleClick}>
      {items.map(draw)}
    </div>
  )
}
