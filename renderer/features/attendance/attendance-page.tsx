import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AttendanceRoom, AttendanceRow } from '../../../shared/contract/attendance.ts'
import { queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ExamDayTabs } from '../../components/exam-day-tabs.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { nextOpen, RoomList, RoomsBeside } from '../../components/room-list.tsx'
import { keyOfRoom, sessionTitle } from '../../components/room-words.ts'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { countText } from '../../components/typed-values.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useViolations } from '../../components/violations/use-violations.ts'
import { ViolationPanel } from '../../components/violations/violation-panel.tsx'
import { attendanceView } from './attendance-words.ts'
import { RoomSheet } from './room-sheet.tsx'
import './attendance.css'

/** 7. Coi thi: who was there, by the signed list of each room. */
export function AttendancePage({ examId }: { examId: string }) {
  const read = useQuery(queries.attendance.rooms.queryOptions({ input: { examId } }))
  const { openStep } = useNavigation()
  const mayWrite = useMay('attendance.write')
  const [chosen, setChosen] = useState<string | null>(null)
  const [active, setActive] = useState<AttendanceRow | undefined>()
  const [offender, setOffender] = useState<{ readonly row: AttendanceRow; readonly asked: number } | null>(null)
  const mayDecide = useMay('results.decide')
  const grid = useRef<GridHandle>(null)
  const list = useRef<GridHandle>(null)
  const rooms = read.data?.rooms ?? []
  const unplaced = read.data?.unplaced ?? []
  const room = rooms.find((one) => keyOfRoom(one) === chosen) ?? rooms.find(({ closed }) => closed === null) ?? rooms[0]

  // Chosen once: a room that is closed does not give way to the next by itself.
  if (chosen === null && room !== undefined) setChosen(keyOfRoom(room))

  function openViolation(): void {
    if (active !== undefined) setOffender({ row: active, asked: (offender?.asked ?? 0) + 1 })
  }

  function leaveViolation(): void {
    setOffender(null)
    void readAgain(queries.attendance)
    grid.current?.focus()
  }

  /** The next room that is open, after this one; where none is, this one stays. */
  function goOn(from: AttendanceRoom): void {
    const next = nextOpen(rooms, from)
    if (next === undefined) grid.current?.focus()
    else setChosen(keyOfRoom(next))
  }

  useKeys({ 'Alt+P': mayDecide ? openViolation : undefined, 'Shift+F6': () => list.current?.focus() })
  const closed = rooms.filter((one) => one.closed !== null).length
  useStatus({
    left: ['Lưu từng ô khi rời ô'],
    right: read.data === undefined ? [] : [`${countText(closed)}/${countText(rooms.length)} phòng đã chốt`],
    keys:
      room === undefined || !mayWrite
        ? []
        : room.closed === null
          ? [
              ['v', 'vắng'],
              ['Enter', 'xuống'],
              ['Tab', 'phải'],
              ['F8', 'dòng thiếu kế'],
              ['Shift+F6', 'phòng'],
            ]
          : [
              ['Enter', 'sửa'],
              ['Shift+F6', 'phòng'],
            ],
  })
  return (
    <Page
      title="7. Coi thi"
      badge={<ExamDayTabs examId={examId} current="attendance" />}
      subtitle={room === undefined ? undefined : `${room.roomName} · ${sessionTitle(room)}`}
      actions={
        mayDecide && room !== undefined ? (
          <KeyButton keys="Alt+P" bound={false} onPress={openViolation}>
            Vi phạm…
          </KeyButton>
        ) : undefined
      }
      asideLabel="Vi phạm"
      asideWidth={370}
      {...(offender === null || room === undefined
        ? {}
        : { asideOpen: true, onAsideOpen: leaveViolation, aside: <RoomViolation key={offender.row.candidateId} {...{ examId, room, row: offender.row, asked: offender.asked }} onDone={leaveViolation} /> })}
    >
      <FaultNote error={read.error} onRetry={() => void read.refetch()} />
      {unplaced.length === 0 ? null : (
        <Note kind="missing">
          Chưa có chỗ, nên không ở danh sách phòng nào: {unplaced.map(({ partTitle, count }) => `${partTitle} ${countText(count)} người`).join('; ')}. Xếp chỗ ở bước 6. Phòng thi, SBD.
        </Note>
      )}
      {read.data === undefined ? null : room === undefined ? (
        <EmptyState
          sentence="Chưa có phòng nào có người ngồi. Bốc thăm chỗ ngồi ở bước 6 trước, rồi điểm danh theo danh sách ký nộp bài."
          actions={
            <KeyButton keys="Enter" variant="filled" onPress={() => openStep(examId, 'rooms')}>
              Sang bước 6
            </KeyButton>
          }
        />
      ) : (
        <RoomsBeside list={<RoomList rooms={rooms} view={attendanceView} chosen={keyOfRoom(room)} onChoose={setChosen} onOpen={() => grid.current?.focus()} handle={list} />}>
          <RoomSheet key={keyOfRoom(room)} {...{ examId, room, mayWrite, grid }} handle={grid} onActive={setActive} onClosed={() => goOn(room)} />
        </RoomsBeside>
      )}
    </Page>
  )
}

/** Violation in the part of the room, from its minutes. */
function RoomViolation({ examId, room, row, asked, onDone }: { examId: string; room: AttendanceRoom; row: AttendanceRow; asked: number; onDone: () => void }) {
  const plans = useQuery(queries.rooms.parts.queryOptions({ input: { examId } }))
  const violations = useViolations(examId)
  const part = plans.data?.find((plan) => plan.part.id === room.partId)?.part
  if (part === undefined || !violations.read) return <FaultNote error={plans.error ?? violations.error} />
  const { candidateId, fullName } = row
  return <ViolationPanel {...{ examId, row: { candidateId, fullName }, parts: [part], partId: part.id, find: violations.find, asked, onDone }} onChanged={() => undefined} onClose={onDone} />
}
