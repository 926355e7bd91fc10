import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState, type RefObject } from 'react'
import type { InterviewRoom, InterviewRow } from '../../../shared/contract/interviews.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { functionTitle } from '../../../shared/words/boards.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridActive, GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { isInRoomList } from '../../components/room-list.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { CloseRoomDialog } from './close-room-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { interviewColumns } from './interview-columns.tsx'
import { InterviewFoot } from './interview-foot.tsx'
import { isGap } from './interview-words.ts'
import { OrderDialog } from './order-dialog.tsx'
import { PanelDialog } from './panel-dialog.tsx'
import { readInterviews } from './read-interviews.ts'
import { MoveLast, ReopenRoom } from './room-questions.tsx'

type Asking = 'decide' | 'order' | 'panel' | 'close' | 'reopen' | 'last'

/** Properties of a room. Key it by room. */
export interface InterviewSheetProps {
  examId: string
  room: InterviewRoom
  undrawn: readonly InterviewRoom[]
  /** What the caller may do: draw and name the panel; note, put last and close; decide on members too far apart. */
  rights: { readonly arrange: boolean; readonly note: boolean; readonly decide: boolean }
  grid: RefObject<GridHandle | null>
  /** The room was closed: the page goes to the next one. */
  onClosed: () => void
}

/** A room in the order of the turns: who marks there, who is called, absent, marked, and closing it. */
export function InterviewSheet({ examId, room: listed, undrawn, rights, grid, onClosed }: InterviewSheetProps) {
  const read = useQuery(queries.interviews.room.queryOptions({ input: { examId, sessionId: listed.sessionId, roomId: listed.roomId } }))
  const [asking, setAsking] = useState<Asking | null>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const at = useRef(0)
  const room = read.data?.room ?? listed
  const rows = read.data?.rows ?? []
  const active = rows.find(({ candidateId }) => candidateId === activeId)
  const columns = useMemo(() => interviewColumns(room.members), [room.members])
  const open = room.closed === null
  const gaps = rows.filter(isGap)
  const noting = useMutation(queries.attendance.set.mutationOptions({ onSettled: readInterviews }))

  /** Notes who is at the cursor, and goes on to the next turn. */
  function note(state: 'present' | 'absent'): void {
    if (active === undefined || noting.isPending) return
    if (active.attendance?.state !== state) {
      const { candidateId, attendance } = active
      noting.mutate({ examId, partId: room.partId, candidateId, state, lateMinutes: attendance?.lateMinutes ?? null, sheets: null, note: attendance?.note ?? null, expectedRevision: attendance?.revision ?? null, requestId: newRequestId() })
    }
    grid.current?.moveTo(Math.min(at.current + 1, rows.length - 1))
  }

  /** The next row that keeps the room from being closed. */
  function goToGap(): void {
    const index = rows.map((_, step) => (at.current + 1 + step) % rows.length).find((place) => rows[place] !== undefined && isGap(rows[place]))
    if (index !== undefined) grid.current?.moveTo(index)
  }

  function close(): void {
    if (room.members < 2) setAsking(rights.arrange ? 'panel' : null)
    else if (gaps.length > 0) goToGap()
    else setAsking('close')
  }

  function leave(): void {
    setAsking(null)
    grid.current?.focus()
  }

  function follow({ index, row }: GridActive<InterviewRow>): void {
    at.current = index
    setActiveId(row?.candidateId ?? null)
  }

  useKeys({ C: () => note('present'), V: () => note('absent') }, rights.note && open && asking === null)
  useKeys({ F8: goToGap }, open)
  if (read.data === undefined) return <FaultNote error={read.error} onRetry={() => void read.refetch()} />
  const { draw, panel, board, boardMembers, closers, fewest, attendanceClosed } = read.data
  const fewer = rows.filter(({ attendance, marking }) => attendance?.state === 'present' && (marking?.markers.length ?? 0) < panel.length).map(({ fullName }) => fullName)
  return (
    <>
      <FaultNote error={read.error ?? noting.error} onRetry={() => void read.refetch()} />
      <div className="mt-interview-head">
        <p>
          <span className="mt-quiet">Người chấm:</span> {panel.length === 0 ? 'chưa phân công' : panel.map(({ marker, fullName, function: held }) => `${marker}. ${fullName}${board === null || held === 'member' ? '' : ` (${functionTitle(board, held)})`}`).join(' · ')}
          <br />
          <span className="mt-quiet">Thứ tự:</span> {draw === null ? 'chưa bốc thăm' : `bốc thăm ${formatMoment(draw.at)}, ${draw.userName}, mã ${draw.seed}${draw.seedOrigin === 'dice' ? ' (xúc xắc)' : ''}`}
        </p>
        {open ? (
          <div className="mt-beside-acts">
            {rights.note && active !== undefined && draw !== null ? (
              <KeyButton keys="L" onPress={() => setAsking('last')}>
                Xếp cuối…
              </KeyButton>
            ) : null}
            {rights.decide && active?.marking?.open === 'membersDiffer' ? (
              <KeyButton keys="Q" variant="filled" onPress={() => setAsking('decide')}>
                Quyết định…
              </KeyButton>
            ) : null}
            {rights.arrange ? (
              <>
                <KeyButton keys="F4" variant={panel.length === 0 && draw !== null ? 'filled' : 'default'} onPress={() => setAsking('panel')}>
                  Người chấm…
                </KeyButton>
                <KeyButton keys="F7" variant={draw === null ? 'filled' : 'default'} onPress={() => setAsking('order')}>
                  {draw === null ? 'Bốc thăm thứ tự' : 'Bốc thăm lại…'}
                </KeyButton>
              </>
            ) : null}
          </div>
        ) : null}
      </div>
      <DataGrid
        label="Thứ tự vào phòng"
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        columns={columns}
        rowKey={({ candidateId }) => candidateId}
        density={28}
        onActiveChange={follow}
        handle={grid}
        autoFocus={!isInRoomList(document.activeElement)}
      />
      <InterviewFoot room={room} gaps={gaps.length} mayClose={rights.note} onClose={close} onReopen={() => setAsking('reopen')} />
      {asking === 'order' ? <OrderDialog {...{ examId, room, undrawn }} onDone={leave} /> : null}
      {asking === 'panel' ? <PanelDialog {...{ examId, room, board, panel, fewest }} members={boardMembers} onDone={leave} /> : null}
      {asking === 'last' && active !== undefined ? <MoveLast {...{ examId, room }} row={active} onDone={leave} /> : null}
      {asking === 'decide' && active !== undefined ? <DecideDialog {...{ examId, room }} row={active} onDone={leave} /> : null}
      {asking === 'reopen' ? <ReopenRoom {...{ examId, room }} onDone={leave} /> : null}
      {asking === 'close' ? (
        <CloseRoomDialog
          {...{ examId, room, board, closers, attendanceClosed, fewer }}
          onCancel={leave}
          onDone={() => {
            setAsking(null)
            onClosed()
          }}
        />
      ) : null}
    </>
  )
}
