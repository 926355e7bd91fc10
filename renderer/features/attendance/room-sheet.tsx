import { useMemo, useRef, useState, type Ref } from 'react'
import type { AttendanceRoom, AttendanceRow } from '../../../shared/contract/attendance.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridActive, GridHandle } from '../../components/grid/types.ts'
import { isInRoomList } from '../../components/room-list.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { attendanceColumns } from './attendance-columns.tsx'
import { attendanceEditing } from './attendance-editing.ts'
import { countsOf, lacksSheets } from './attendance-words.ts'
import { CloseDialog } from './close-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { FillDialog } from './fill-dialog.tsx'
import { NothingDialog } from './nothing-dialog.tsx'
import { ReopenQuestion } from './reopen-question.tsx'
import { RoomFoot } from './room-foot.tsx'
import { useRoomList } from './use-attendance.ts'

type Asking = { readonly kind: 'fill' | 'close' | 'reopen' } | { readonly kind: 'correct' | 'nothing'; readonly row: AttendanceRow }

/** Properties of the list of a room. Key it by room. */
export interface RoomSheetProps {
  examId: string
  room: AttendanceRoom
  mayWrite: boolean
  handle: Ref<GridHandle>
  /** The page's grid that the keyboard goes back to. */
  grid: { readonly current: GridHandle | null }
  onActive: (row: AttendanceRow | undefined) => void
  /** The room was closed: the page goes to the next one. */
  onClosed: () => void
}

/** The list of a room by seat, typed into while it is open, and its sum. */
export function RoomSheet({ examId, room: listed, mayWrite, handle, grid, onActive, onClosed }: RoomSheetProps) {
  const list = useRoomList(examId, listed)
  const [asking, setAsking] = useState<Asking | null>(null)
  const at = useRef(0)
  const rows = list.data?.rows ?? []
  const room = list.data?.room ?? listed
  const counts = countsOf(rows)
  const open = room.closed === null
  const columns = useMemo(() => attendanceColumns(room.onPaper), [room.onPaper])
  const editing = useMemo(() => (mayWrite && open && !room.coded ? attendanceEditing(examId, room.partId, list.rows) : undefined), [mayWrite, open, room.coded, examId, room.partId, list.rows])

  /** First a refused cell, then the next line that something is missing of. */
  function goToGap(): void {
    if (grid.current?.goToRefused() === true) return
    const order = rows.map((_, step) => (at.current + 1 + step) % rows.length)
    const index = order.find((place) => rows[place]?.state === null || (rows[place] !== undefined && lacksSheets(rows[place])))
    if (index === undefined) return
    const missing = rows[index]
    grid.current?.moveTo(index, missing !== undefined && lacksSheets(missing) ? 'sheets' : 'state')
  }

  function leave(): void {
    setAsking(null)
    grid.current?.focus()
  }

  function follow({ index, row }: GridActive<AttendanceRow>): void {
    at.current = index
    onActive(row)
  }

  function askNothing(): void {
    const row = rows[at.current]
    if (row?.onPaper === true) setAsking({ kind: 'nothing', row })
  }

  useKeys({ F8: editing === undefined ? undefined : goToGap, 'Alt+K': editing === undefined || !room.onPaper ? undefined : askNothing })
  if (list.data === undefined) return <FaultNote error={list.error} onRetry={list.retry} />
  return (
    <>
      <FaultNote error={list.error} onRetry={list.retry} />
      <DataGrid
        label="Điểm danh"
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        columns={columns}
        rowKey={({ candidateId }) => candidateId}
        density={28}
        {...(editing === undefined ? {} : { editing })}
        {...(mayWrite && !open ? { onOpen: (row: AttendanceRow) => setAsking({ kind: 'correct', row }) } : {})}
        onActiveChange={follow}
        handle={handle}
        autoFocus={!isInRoomList(document.activeElement)}
      />
      <RoomFoot
        room={room}
        counts={counts}
        mayWrite={mayWrite}
        {...(editing === undefined || !room.onPaper ? {} : { onNothing: askNothing })}
        onFill={() => setAsking({ kind: 'fill' })}
        onClose={() => (counts.unnoted + counts.withoutSheets > 0 ? goToGap() : setAsking({ kind: 'close' }))}
        onReopen={() => setAsking({ kind: 'reopen' })}
      />
      {asking?.kind === 'fill' ? <FillDialog {...{ examId, room, counts }} onDone={leave} /> : null}
      {asking?.kind === 'close' ? (
        <CloseDialog
          {...{ examId, room }}
          onCancel={leave}
          onDone={() => {
            setAsking(null)
            onClosed()
          }}
        />
      ) : null}
      {asking?.kind === 'reopen' ? <ReopenQuestion {...{ examId, room }} onDone={leave} /> : null}
      {asking?.kind === 'nothing' ? <NothingDialog {...{ examId, room }} row={asking.row} onDone={leave} /> : null}
      {asking?.kind === 'correct' ? <CorrectDialog {...{ examId, room }} row={asking.row} onDone={leave} /> : null}
    </>
  )
}
