import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerRoom } from '../../../shared/contract/answer-sheets.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { usePermissions } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { AnswerSheet } from './answer-sheet.tsx'
import { actFor, actWords, keyOfRoom, roomState, typingWords, type PaperRoom } from './answer-room-rows.ts'
import { CompareSheet } from './compare-sheet.tsx'
import { ComputerRoomQuestion } from './computer-room-question.tsx'
import { PaperRoomDialog } from './paper-room-dialog.tsx'
import '../../components/keying.css'
import './answer-sheets.css'

const text = (id: string, title: string, width: number, textOf: (room: AnswerRoom) => string, more: Partial<GridColumn<AnswerRoom>> = {}): GridColumn<AnswerRoom> => ({ id, title, width, render: textOf, text: textOf, ...more })

const columns: readonly GridColumn<AnswerRoom>[] = [
  text('room', 'Phòng', 70, ({ roomNumber }) => String(roomNumber), { frozen: true, align: 'right' }),
  text('session', 'Ca', 48, ({ sessionNumber }) => String(sessionNumber), { align: 'right' }),
  text('part', 'Phần thi', 104, ({ partTitle }) => partTitle),
  text('day', 'Ngày', 98, ({ day }) => formatDay(day), { align: 'right' }),
  text('present', 'Có mặt', 76, ({ present, onList }) => `${present}/${onList}`, { align: 'right' }),
  text('way', 'Cách thi', 84, ({ sheets }) => (sheets === null ? 'máy' : 'trên giấy')),
  text('first', 'Nhập lần 1', 172, (room) => typingWords(room, 1), { grow: 1 }),
  text('second', 'Nhập lần 2', 172, (room) => typingWords(room, 2), { grow: 1 }),
  {
    id: 'state',
    title: 'Tình trạng',
    width: 180,
    text: (room) => roomState(room)?.words ?? '',
    render: (room) => {
      const found = roomState(room)
      return found === null ? '' : <StateBadge state={found.state}>{found.words}</StateBadge>
    },
  },
]

const isOnPaper = (room: AnswerRoom): room is PaperRoom => room.sheets !== null

/** Phiếu trắc nghiệm: which rooms answered on paper, who types which of them, what waits for a third person, what is locked. */
export function AnswerSheetsPage({ examId }: { examId: string }) {
  const rooms = useQuery(queries.answerSheets.rooms.queryOptions({ input: { examId } }))
  const navigation = useNavigation()
  const may = usePermissions()
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [open, setOpen] = useState<{ readonly key: string; readonly kind: 'type' | 'settle' } | null>(null)
  const [asking, setAsking] = useState(false)
  const rows = rooms.data ?? []
  const active = rows.find((room) => keyOfRoom(room) === activeKey) ?? rows[0]
  const act = active === undefined ? null : actFor(active, { enter: may('keying.enter'), settle: may('keying.settle') })
  const take = useMutation(
    queries.answerSheets.take.mutationOptions({
      onSuccess: async (_, { answerRoomId }) => {
        await readAgain(queries.answerSheets)
        const taken = rows.find(({ sheets }) => sheets?.id === answerRoomId)
        if (taken !== undefined) setOpen({ key: keyOfRoom(taken), kind: 'type' })
      },
      onError: () => readAgain(queries.answerSheets),
    }),
  )

  function start(room: AnswerRoom | undefined): void {
    const wanted = room === undefined ? null : actFor(room, { enter: may('keying.enter'), settle: may('keying.settle') })
    if (room?.sheets == null || wanted === null || take.isPending) return
    if (wanted === 'take') take.mutate({ examId, answerRoomId: room.sheets.id, requestId: newRequestId() })
    else setOpen({ key: keyOfRoom(room), kind: wanted === 'type' ? 'type' : 'settle' })
  }

  function close(): void {
    setOpen(null)
    void readAgain(queries.answerSheets)
  }

  const opened = rows.filter(isOnPaper).find((room) => keyOfRoom(room) === open?.key)
  const onPaper = rows.filter(isOnPaper)
  useStatus({ right: rooms.data === undefined || open !== null ? [] : [`${rows.length} phòng, ${onPaper.length} thi trên giấy, ${onPaper.filter(({ sheets }) => sheets.locked).length} đã khóa`] })
  if (open !== null && opened !== undefined) {
    return (
      <Page title="10. Phiếu trắc nghiệm">
        {open.kind === 'type' ? <AnswerSheet examId={examId} room={opened} onClose={close} /> : <CompareSheet examId={examId} room={opened} onClose={close} />}
      </Page>
    )
  }
  const mayChange = may('exams.write') && active !== undefined && (active.sheets === null || active.sheets.typings.length === 0)
  return (
    <Page
      title="10. Phiếu trắc nghiệm"
      actions={
        <>
          <KeyButton keys="Escape" onPress={() => navigation.openStep(examId, 'marks')}>
            Về bảng điểm
          </KeyButton>
          {mayChange ? (
            <KeyButton keys="F4" onPress={() => setAsking(true)}>
              {active.sheets === null ? 'Thi trên giấy…' : 'Thi trên máy…'}
            </KeyButton>
          ) : null}
          {act === null ? null : (
            <KeyButton keys="Enter" bound={false} variant="filled" onPress={() => start(active)} loading={take.isPending}>
              {actWords[act]}
            </KeyButton>
          )}
        </>
      }
    >
      <FaultNote error={rooms.error ?? take.error} />
      {rooms.data?.length === 0 ? (
        <EmptyState sentence="Chưa có phòng thi trắc nghiệm nào. Xếp ca, phòng cho phần thi vòng 1 ở bước 6; phòng nào thi trên giấy thì ghi ở đây." />
      ) : (
        <DataGrid
          label="Phòng thi trắc nghiệm"
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          columns={columns}
          rowKey={keyOfRoom}
          density={32}
          activeKey={activeKey}
          onActiveChange={({ key }) => {
            if (key !== undefined) setActiveKey(key)
          }}
          onOpen={(row) => start(row)}
          autoFocus
        />
      )}
      {!asking || active === undefined ? null : isOnPaper(active) ? (
        <ComputerRoomQuestion examId={examId} room={active} onDone={() => setAsking(false)} />
      ) : (
        <PaperRoomDialog examId={examId} room={active} onClose={() => setAsking(false)} />
      )}
    </Page>
  )
}
