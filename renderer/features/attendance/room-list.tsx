import { useMemo, type Ref } from 'react'
import type { AttendanceRoom } from '../../../shared/contract/attendance.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn, GridGroup, GridHandle } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { countText } from '../../components/typed-values.ts'
import { keyOfRoom, roomState, sessionTitle } from './attendance-words.ts'

const countWords = ({ onList, present, absent }: AttendanceRoom) => `${countText(present + absent)}/${countText(onList)}`

const columns: readonly GridColumn<AttendanceRoom>[] = [
  { id: 'room', title: 'Phòng', width: 104, grow: 1, frozen: true, render: ({ roomName }) => roomName, text: ({ roomName }) => roomName },
  { id: 'noted', title: 'Đã ghi', width: 66, align: 'right', render: countWords, text: countWords },
  {
    id: 'state',
    title: 'Trạng thái',
    width: 108,
    render: (room) => {
      const { state, words } = roomState(room)
      return <StateBadge state={state}>{words}</StateBadge>
    },
    text: (room) => roomState(room).words,
  },
]

export const roomListClass = 'mt-attendance-rooms'

type Line = AttendanceRoom | GridGroup
const isGroup = (line: Line | undefined): line is GridGroup => line !== undefined && 'kind' in line

function linesOf(rooms: readonly AttendanceRoom[]): readonly Line[] {
  return [...Map.groupBy(rooms, ({ sessionId }) => sessionId)].flatMap(([key, here]): Line[] => {
    const [first] = here
    return first === undefined ? [] : [{ kind: 'group', key, title: sessionTitle(first) }, ...here]
  })
}

/** Rooms by session: how many were noted and whether the list is closed. */
export function RoomList({ rooms, chosen, onChoose, onOpen, handle }: { rooms: readonly AttendanceRoom[]; chosen: string; onChoose: (key: string) => void; onOpen: () => void; handle: Ref<GridHandle> }) {
  const lines = useMemo(() => linesOf(rooms), [rooms])
  return (
    <nav className={roomListClass} aria-label="Phòng thi">
      <DataGrid
        label="Các phòng"
        rowCount={lines.length}
        rowAt={(index) => {
          const line = lines[index]
          return isGroup(line) ? undefined : line
        }}
        insertedAt={(index) => {
          const line = lines[index]
          return isGroup(line) ? line : undefined
        }}
        columns={columns}
        rowKey={keyOfRoom}
        density={28}
        activeKey={chosen}
        onActiveChange={({ key }) => {
          if (key !== undefined) onChoose(key)
        }}
        onOpen={onOpen}
        handle={handle}
      />
    </nav>
  )
}
