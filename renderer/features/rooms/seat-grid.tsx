import { useMemo } from 'react'
import type { ExamSession, Room, Seat } from '../../../shared/contract/rooms.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { sexTitles } from '../../../shared/words/terms.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn, GridGroup } from '../../components/grid/types.ts'
import { countText } from '../../components/typed-values.ts'
import { sessionTitle } from './room-words.ts'
import type { PersonToSeat } from './seat-dialog.tsx'

const birthText = ({ birthDate }: Seat) => (birthDate === undefined ? '' : formatPartialDate(birthDate))
const noteText = ({ drawn, needsGroundFloor }: Seat) => [...(drawn ? [] : ['xếp tay']), ...(needsGroundFloor ? ['cần tầng trệt'] : [])].join(', ')

const columns: readonly GridColumn<Seat>[] = [
  { id: 'seat', title: 'Chỗ', width: 52, align: 'right', frozen: true, render: ({ seat }) => seat, text: ({ seat }) => String(seat) },
  { id: 'number', title: 'SBD', width: 84, align: 'right', frozen: true, render: ({ number }) => number, text: ({ number }) => number ?? '' },
  { id: 'fullName', title: 'Họ và tên', width: 190, grow: 1, frozen: true, render: ({ fullName }) => fullName, text: ({ fullName }) => fullName },
  { id: 'birthDate', title: 'Ngày sinh', width: 98, align: 'right', render: birthText, text: birthText },
  { id: 'sex', title: 'Giới', width: 46, render: ({ sex }) => sexTitles[sex], text: ({ sex }) => sexTitles[sex] },
  { id: 'post', title: 'Vị trí', width: 84, render: ({ postCode }) => postCode, text: ({ postCode }) => postCode },
  { id: 'agency', title: 'Cơ quan', width: 170, grow: 1, render: ({ agencyName }) => agencyName, text: ({ agencyName }) => agencyName },
  { id: 'hand', title: 'Ghi chú', width: 110, render: noteText, text: noteText },
]

type Line = Seat | GridGroup
const isGroup = (line: Line | undefined): line is GridGroup => line !== undefined && 'kind' in line

/** The seats with a heading for each room that somebody sits in; an empty room gets none (field report 65). */
function linesOf(seats: readonly Seat[], sessions: readonly ExamSession[], rooms: readonly Room[]): readonly Line[] {
  const groups = Map.groupBy(seats, ({ sessionId, roomId }) => `${sessionId} ${roomId}`)
  return [...groups].flatMap(([key, here]): Line[] => {
    const session = sessions.find(({ id }) => id === here[0]?.sessionId)
    const room = rooms.find(({ id }) => id === here[0]?.roomId)
    if (session === undefined || room === undefined) return [...here]
    const title = (
      <>
        <b>{room.name}</b>
        {room.groundFloor ? ', tầng trệt' : ''}
        {room.site === null ? '' : `, ${room.site}`} · {sessionTitle(session)}
      </>
    )
    return [{ kind: 'group', key, title, count: `${countText(here.length)} người, ${countText(room.usable)} chỗ dùng được` }, ...here]
  })
}

/** Who sits where, room by room; Enter on a person moves only that one. */
export function SeatGrid({ seats, sessions, rooms, onMove }: { seats: readonly Seat[]; sessions: readonly ExamSession[]; rooms: readonly Room[]; onMove: ((person: PersonToSeat) => void) | undefined }) {
  const lines = useMemo(() => linesOf(seats, sessions, rooms), [seats, sessions, rooms])
  const rowAt = (index: number) => {
    const line = lines[index]
    return isGroup(line) ? undefined : line
  }
  const insertedAt = (index: number) => {
    const line = lines[index]
    return isGroup(line) ? line : undefined
  }
  return (
    <div className="mt-rooms-list">
      <DataGrid
        label="Chỗ ngồi"
        rowCount={lines.length}
        rowAt={rowAt}
        insertedAt={insertedAt}
        columns={columns}
        rowKey={({ candidateId }) => candidateId}
        density={28}
        {...(onMove === undefined ? {} : { onOpen: ({ candidateId, fullName, number, needsGroundFloor, groundFloor, sessionId, roomId, seat }: Seat) => onMove({ candidateId, fullName, number, needsGroundFloor, groundFloor, at: { sessionId, roomId, seat } }) })}
      />
    </div>
  )
}
