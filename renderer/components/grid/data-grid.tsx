import { useEffect, useEffectEvent, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { clearBlock, copyBlock, extendedBlock } from './block-editing.ts'
import { CellInput } from './cell-input.tsx'
import { BlockReportPanel, CellNotePopup } from './cell-note.tsx'
import { GridHead, headHeight } from './grid-head.tsx'
import { GridRows } from './grid-rows.tsx'
import { createGridSession } from './grid-session.ts'
import { cursorOf } from './grid-surroundings.ts'
import type { Spot } from './navigation.ts'
import type { Box } from './note-place.ts'
import { rowHeight, rowTop } from './row-places.ts'
import { withMarkColumn } from './mark-column.tsx'
import type { DataGridProps, GridActive } from './types.ts'
import { useBoxSize } from './use-box-size.ts'
import { useColumnLayout } from './use-column-layout.ts'
import './grid.css'

/** Rows drawn above and below what is seen. */
const overscan = 6

/**
 * Bảng: a list or an editing grid over rows that come in pages. It is moved through, marked, typed into and copied from
 * by the keyboard alone; types.ts describes what it takes.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rowCount, rowAt, insertedAt, editing, selection } = props
  const gridId = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const box = useBoxSize(scroll)
  const columns = useMemo(() => withMarkColumn(props.columns, selection), [props.columns, selection])
  const layout = useColumnLayout(columns, box.width)
  const head = headHeight(layout)
  const cursor = cursorOf(props)
  const [session] = useState(() =>
    createGridSession<Row>({ props, columns, input: null, pageRows: 1, scrollTo: () => undefined }, (own) => void clearBlock(own)),
  )
  const state = useSyncExternalStore(session.store.watch, session.store.read)
  const { active, anchor } = state

  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => rowHeight(props, index),
    overscan,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, props.density, insertedAt])

  function cellBox(spot: Spot): Box {
    const placed = layout.columns[spot.column]
    return { left: placed?.left ?? 0, top: head + rowTop(props, spot.index), width: placed?.width ?? 0, height: rowHeight(props, spot.index) }
  }

  function viewBox(): Box {
    const node = scroll.current
    return {
      left: (node?.scrollLeft ?? 0) + layout.frozenWidth,
      top: (node?.scrollTop ?? 0) + head,
      width: (node?.clientWidth ?? 0) - layout.frozenWidth,
      height: (node?.clientHeight ?? 0) - head,
    }
  }

  function scrollTo(spot: Spot): void {
    const node = scroll.current
    if (node === null) return
    const cell = cellBox(spot)
    const view = viewBox()
    if (cell.top < view.top) node.scrollTop -= view.top - cell.top
    else if (cell.top + cell.height > view.top + view.height) node.scrollTop += cell.top + cell.height - view.top - view.height
    if (cursor === 'row' || layout.columns[spot.column]?.frozen === true) return
    if (cell.left < view.left) node.scrollLeft -= view.left - cell.left
    else if (cell.left + cell.width > view.left + view.width) node.scrollLeft += cell.left + cell.width - view.left - view.width
  }

  function takeKeyboard(): void {
    const target = editing === undefined ? root.current : input.current
    target?.focus({ preventScroll: true })
  }

  useLayoutEffect(() => {
    const pageRows = Math.max(1, Math.floor((box.height - head) / props.density) - 1)
    const shown = layout.columns.map(({ column }) => column)
    session.update({ props, columns: shown, input: input.current, pageRows, scrollTo })
    session.follow()
  })
  useEffect(() => () => void session.editing.leave(), [session])
  useEffect(() => {
    if (props.activeKey !== undefined && props.activeKey !== null) session.goToKey(props.activeKey)
  }, [session, props.activeKey])
  const keepInView = useEffectEvent(() => scrollTo(session.store.read().active))
  useEffect(() => keepInView(), [props.density])
  const focusAtStart = useEffectEvent(() => {
    if (props.autoFocus === true) takeKeyboard()
  })
  useEffect(() => focusAtStart(), [])

  // A focused element without selected text is not the target of a copy: the event goes to the body.
  useEffect(() => {
    function copy(event: ClipboardEvent): void {
      if (document.activeElement !== root.current || event.clipboardData === null) return
      if (copyBlock(session, event.clipboardData)) event.preventDefault()
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [session])

  const activeRow = insertedAt?.(active.index) === undefined ? rowAt(active.index) : undefined
  const block = extendedBlock(session)
  const tellActive = useEffectEvent(() => {
    const shown = layout.columns.map(({ column }) => column.id)
    const at: GridActive<Row> = {
      index: active.index,
      columnId: shown[active.column] ?? '',
      row: activeRow,
      key: activeRow === undefined ? undefined : props.rowKey(activeRow),
      range: { fromIndex: block.fromIndex, toIndex: block.toIndex, columnIds: shown.slice(block.fromColumn, block.toColumn + 1) },
    }
    props.onActiveChange?.(at)
  })
  // Before the next key arrives: what acts on the active row must not meet the one before.
  useLayoutEffect(() => tellActive(), [active, anchor, activeRow, rowCount])

  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index
  const last = items.at(-1)?.index
  const waiting = items.some(({ index }) => insertedAt?.(index) === undefined && rowAt(index) === undefined)
  const askForRows = useEffectEvent(() => {
    if (first !== undefined && last !== undefined && waiting) props.onRangeNeeded?.(first, last)
  })
  useEffect(() => askForRows(), [first, last, waiting])

  useImperativeHandle(props.handle, () => ({
    focus: takeKeyboard,
    moveTo: (index, columnId) => {
      const column = columnId === undefined ? -1 : layout.columns.findIndex((placed) => placed.column.id === columnId)
      session.goTo({ index, column: column === -1 ? session.store.read().active.column : column })
      takeKeyboard()
    },
    goToRefused: () => {
      const [spot] = session.refused()
      if (spot === undefined) return false
      session.goTo(spot)
      takeKeyboard()
      return true
    },
  }))

  const refused = session.refused()
  const noted = state.draftNote !== null || session.editing.noteAt(active) !== undefined ? active : refused.at(-1)
  const note = state.draftNote ?? (noted === undefined ? undefined : session.editing.noteAt(noted))
  const noteId = note === undefined ? undefined : `${gridId}-note`
  const activeColumn = layout.columns[active.column]
  const activeId = cursor === 'row' ? `${gridId}-${active.index}` : `${gridId}-${active.index}-${active.column}`

  return (
    <div className={`mt-grid${state.focused ? ' is-focused' : ''} is-${cursor}-cursor`}>
      <div ref={scroll} className="mt-grid-scroll" tabIndex={-1}>
        <div
          className="mt-grid-content"
          style={{ width: layout.width, height: head + virtualizer.getTotalSize() }}
          onKeyDown={(event) => {
            if (event.target === root.current && session.press(event)) event.preventDefault()
          }}
        >
          <div
            ref={root}
            id={gridId}
            role="grid"
            className="mt-grid-table"
            tabIndex={editing === undefined ? 0 : -1}
            aria-label={label}
            aria-rowcount={rowCount + layout.heads.length}
            aria-colcount={layout.columns.length}
            aria-multiselectable
            aria-activedescendant={editing === undefined && rowCount > 0 ? activeId : undefined}
            onFocus={(event) => {
              if (event.target === root.current) session.store.write({ focused: true })
            }}
            onBlur={() => editing === undefined && session.store.write({ focused: false })}
          >
            <GridHead layout={layout} />
            <GridRows
              session={session}
              state={state}
              props={props}
              layout={layout}
              gridId={gridId}
              items={items}
              heads={layout.heads.length}
              noteId={noteId}
              takeKeyboard={takeKeyboard}
            />
          </div>
          {editing === undefined || rowCount === 0 ? null : (
            <CellInput
              session={session}
              state={state}
              inputRef={input}
              label={`${activeColumn?.column.title ?? ''}, ${activeRow === undefined ? 'đang đọc' : editing.nameOf(activeRow)}`}
              open={activeRow !== undefined && session.editing.isOpen(active)}
              align={activeColumn?.column.align ?? 'left'}
              style={cellBox(active)}
              activeId={activeId}
              noteId={noteId}
            />
          )}
          {note === undefined || noted === undefined || noteId === undefined ? null : (
            <CellNotePopup
              id={noteId}
              note={note}
              cell={cellBox(noted)}
              active={cellBox(active)}
              view={viewBox}
              onChoose={(keys) => {
                if (state.draftNote !== null) session.editing.restore()
                else session.editing.choose(note, keys, noted)
                takeKeyboard()
              }}
            />
          )}
        </div>
      </div>
      {refused.length > 1 ? (
        <div role="alert" className="mt-grid-refused">
          {refused.length} ô chưa lưu được, viền đỏ trong bảng.
        </div>
      ) : null}
      {state.report === null ? null : <BlockReportPanel report={state.report} onClose={() => session.store.write({ report: null })} />}
    </div>
  )
}
