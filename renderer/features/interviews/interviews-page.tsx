import { useQuery } from '@tanstack/react-query'
import { IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { nextOpen, RoomList, RoomsBeside } from '../../components/room-list.tsx'
import { keyOfRoom, sessionTitle } from '../../components/room-words.ts'
import { usePermissions } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { countText } from '../../components/typed-values.ts'
import { useKeys } from '../../components/use-keys.ts'
import { InterviewSheet } from './interview-sheet.tsx'
import { interviewView, openWords } from './interview-words.ts'
import './interviews.css'

/** 8. Vòng 2: interview, oral, practical and scheme parts, room by room in the order of the turns, until each room is closed. */
export function InterviewsPage({ examId }: { examId: string }) {
  const read = useQuery(queries.interviews.rooms.queryOptions({ input: { examId } }))
  const { openStep } = useNavigation()
  const may = usePermissions()
  const [chosen, setChosen] = useState<string | null>(null)
  const grid = useRef<GridHandle>(null)
  const list = useRef<GridHandle>(null)
  const rooms = read.data?.rooms ?? []
  const room = rooms.find((one) => keyOfRoom(one) === chosen) ?? rooms.find(({ closed }) => closed === null) ?? rooms[0]
  const waiting = openWords(read.data?.open ?? [])
  const rights = { arrange: may('rooms.write'), note: may('attendance.write'), decide: may('results.decide') }

  // Chosen once: a room that is closed does not give way to the next by itself.
  if (chosen === null && room !== undefined) setChosen(keyOfRoom(room))

  function goOn(): void {
    const next = room === undefined ? undefined : nextOpen(rooms, room)
    if (next === undefined) grid.current?.focus()
    else setChosen(keyOfRoom(next))
  }

  useKeys({ 'Shift+F6': () => list.current?.focus() })
  const closed = rooms.filter((one) => one.closed !== null).length
  useStatus({
    left: ['Xếp theo lượt vào phòng'],
    right: read.data === undefined ? [] : [`${countText(closed)}/${countText(rooms.length)} phòng đã chốt`],
    keys:
      room?.closed === null && rights.note
        ? [
            ['C', 'có mặt'],
            ['V', 'vắng'],
            ['F8', 'dòng thiếu kế'],
            ['Shift+F6', 'phòng'],
          ]
        : [['Shift+F6', 'phòng']],
  })
  return (
    <Page
      title="8. Vòng 2"
      subtitle={room === undefined ? undefined : `${room.roomName} · ${sessionTitle(room)}`}
      actions={
        room === undefined ? undefined : (
          <>
            {may('marks.read') ? (
              <KeyButton keys="F3" onPress={() => openStep(examId, 'marks')}>
                Phiếu chấm (bước 10)
              </KeyButton>
            ) : null}
            {may('documents.print') ? (
              <KeyButton keys="Ctrl+P" onPress={() => openStep(examId, 'print')} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
                In danh sách
              </KeyButton>
            ) : null}
          </>
        )
      }
    >
      <FaultNote error={read.error} onRetry={() => void read.refetch()} />
      {waiting === null || room === undefined ? null : <Note>{waiting}: chưa được ghép phách, công bố điểm viết (NĐ 170/2025 Đ.16 k.4 c).</Note>}
      {read.data === undefined ? null : room === undefined ? (
        <EmptyState
          sentence="Chưa có phòng phỏng vấn, vấn đáp nào có người. Thêm ca, bốc thăm phòng ở bước 6 trước, rồi bốc thăm thứ tự ở đây."
          actions={
            <KeyButton keys="Enter" variant="filled" onPress={() => openStep(examId, 'rooms')}>
              Sang bước 6
            </KeyButton>
          }
        />
      ) : (
        <RoomsBeside list={<RoomList rooms={rooms} view={interviewView} chosen={keyOfRoom(room)} onChoose={setChosen} onOpen={() => grid.current?.focus()} handle={list} />}>
          <InterviewSheet key={keyOfRoom(room)} {...{ examId, room, rights, grid }} undrawn={rooms.filter((one) => one.partId === room.partId && !one.drawn)} onClosed={goOn} />
        </RoomsBeside>
      )}
    </Page>
  )
}
