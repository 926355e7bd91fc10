import { useMemo, type ReactNode, type Ref } from 'react'
import { DataGrid } from './grid/data-grid.tsx'
import type { GridColumn, GridGroup, GridHandle } from './grid/types.ts'
import { keyOfRoom, sessionTitle, type RoomOfPart } from './room-words.ts'
import { StateBadge, type BadgeState } from './state-badge.tsx'
import './room-list.css'

export const roomListClass = 'mt-beside-list'

/** While one walks through the rooms the keyboard stays there. */
export const isInRoomList = (element: Element | null) => element !== null && element.closest(`.${roomListClass}`) !== null

/** How a room is shown in the list. */
export interface RoomView<Room> {
  /** Head over what was done of how many: "Đã ghi". */
  readonly countTitle: string
  /** "12/24" */
  readonly count: (room: Room) => string
  readonly state: (room: Room) => { readonly state: BadgeState; readonly words: string }
}

function columnsOf<Room extends RoomOfPart>({ countTitle, count, state: stateOf }: RoomView<Room>): readonly GridColumn<Room>[] {
  return [
    { id: 'room', title: 'Phòng', width: 104, grow: 1, frozen: true, render: ({ roomName }) => roomName, text: ({ roomName }) => roomName },
    { id: 'count', title: countTitle, width: 66, align: 'right', render: count, text: count },
    {
      id: 'state',
      title: 'Trạng thái',
      width: 108,
      render: (room) => {
        const { state, words } = stateOf(room)
        return <StateBadge state={state}>{words}</StateBadge>
      },
      text: (room) => stateOf(room).words,
    },
  ]
}

const isGroup = <Room,>(line: Room | GridGroup | undefined): line is GridGroup => typeof line === 'object' && line !== null && 'kind' in line && line.kind === 'group'

function linesOf<Room extends RoomOfPart>(rooms: readonly Room[]): readonly (Room | GridGroup)[] {
  return [...Map.groupBy(rooms, ({ sessionId }) => sessionId)].flatMap(([key, here]): (Room | GridGroup)[] => {
    const [first] = here
    return first === undefined ? [] : [{ kind: 'group', key, title: sessionTitle(first) }, ...here]
  })
}

/** Properties of the list. */
export interface RoomListProps<Room> {
  rooms: readonly Room[]
  view: RoomView<Room>
  chosen: string
  onChoose: (key: string) => void
  onOpen: () => void
  handle: Ref<GridHandle>
}

/** Rooms by session, with what was done in each and how it stands. */
export function RoomList<Room extends RoomOfPart>({ rooms, view, chosen, onChoose, onOpen, handle }: RoomListProps<Room>) {
  const lines = useMemo(() => linesOf(rooms), [rooms])
  const columns = useMemo(() => columnsOf(view), [view])
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

/** The list of rooms at the left of the room that is open. */
export function RoomsBeside({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-beside">
      {list}
      <div className="mt-beside-main">{children}</div>
    </div>
  )
}

/** The next room that is open, after this one and round to it. */
export function nextOpen<Room extends RoomOfPart & { readonly closed: unknown }>(rooms: readonly Room[], from: Room): Room | undefined {
  const place = rooms.findIndex((one) => keyOfRoom(one) === keyOfRoom(from))
  return [...rooms.slice(place + 1), ...rooms.slice(0, place)].find(({ closed }) => closed === null)
}
