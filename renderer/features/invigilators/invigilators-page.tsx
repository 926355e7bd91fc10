import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { WatchedSession } from '../../../shared/contract/invigilators.ts'
import { queries } from '../../app/api.ts'
import { choosePaper } from '../../components/chosen-paper.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ExamDayTabs } from '../../components/exam-day-tabs.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { countText } from '../../components/typed-values.ts'
import { useKeys } from '../../components/use-keys.ts'
import { ClearWatches } from './clear-watches.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { SessionPanel } from './session-panel.tsx'
import { placeColumns, watchColumns, type PlaceColumn } from './watch-columns.tsx'
import { WatchDrawDialog } from './watch-draw-dialog.tsx'
import { isDrawable, isProblem, linesOf, nextProblem, sessionState, sessionTitle, type WatchRow } from './watch-rows.ts'
import './invigilators.css'

type Asked = { readonly dialog: 'draw' | 'clear'; readonly session: WatchedSession } | { readonly dialog: 'replace'; readonly row: WatchRow; readonly column: PlaceColumn }

/** 7. Phân công giám thị: who watches which room of each session, drawn by lot. */
export function InvigilatorsPage({ examId }: { examId: string }) {
  const read = useQuery(queries.invigilators.list.queryOptions({ input: { examId } }))
  const { openStep, openPlanPage } = useNavigation()
  const mayWrite = useMay('rooms.write')
  const mayPrint = useMay('documents.print')
  const [at, setAt] = useState({ index: 0, columnId: 'room' })
  const [asked, setAsked] = useState<Asked | null>(null)
  const grid = useRef<GridHandle>(null)
  const sessions = useMemo(() => read.data?.sessions ?? [], [read.data])
  const lines = useMemo(() => linesOf(sessions), [sessions])
  const rows = lines.flatMap(({ row }) => row ?? [])
  const places = placeColumns(rows)
  const line = lines[at.index] ?? lines[0]
  const session = line?.session
  const row = line?.row ?? null
  const column = places.find(({ id }) => id === at.columnId)
  const boardEmpty = sessions.length > 0 && sessions.every(({ people, leftOut }) => people.length + leftOut.length === 0)

  function close(): void {
    setAsked(null)
    grid.current?.focus()
  }

  function goToProblem(by: 1 | -1): void {
    const index = nextProblem(lines, at.index, by)
    if (index >= 0) grid.current?.moveTo(index)
  }

  function print(): void {
    choosePaper(examId, 'invigilatorDraw')
    openStep(examId, 'print')
  }

  const replaceable = mayWrite && row !== null && column !== undefined && session?.draw != null && !row.room.closed && (column.place <= row.room.needs[column.role] || row.room.watches.some(({ role, place }) => role === column.role && place === column.place))
  const replace = replaceable ? () => setAsked({ dialog: 'replace', row, column }) : undefined
  const clear = mayWrite && session !== undefined && session.draw !== null && !session.rooms.some(({ closed }) => closed) ? () => setAsked({ dialog: 'clear', session }) : undefined
  const drawable = mayWrite && session !== undefined && isDrawable(session) && !session.rooms.some(({ closed }) => closed)
  useKeys({ F8: () => goToProblem(1), 'Shift+F8': () => goToProblem(-1) })
  const drawn = sessions.filter(({ draw }) => draw !== null)
  const toSee = drawn.reduce((sum, { rooms }) => sum + rooms.filter(isProblem).length, 0)
  useStatus({
    right: read.data === undefined ? [] : [`${countText(drawn.length)}/${countText(sessions.filter(isDrawable).length)} ca đã bốc thăm${toSee === 0 ? '' : `, ${countText(toSee)} phòng cần xem`}`],
    keys: sessions.length === 0 ? [] : [...(replaceable ? ([['Enter', 'cử thay']] as const) : []), ['F8', 'phòng cần xem']],
  })
  return (
    <Page
      title="7. Coi thi"
      badge={<ExamDayTabs examId={examId} current="invigilators" />}
      actions={
        <>
          {mayPrint && drawn.length > 0 ? (
            <KeyButton keys="Ctrl+P" onPress={print} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
              In biên bản, danh sách
            </KeyButton>
          ) : null}
          {drawable ? (
            <KeyButton keys="Ctrl+Enter" variant={session.draw === null ? 'filled' : 'default'} onPress={() => setAsked({ dialog: 'draw', session })}>
              {session.draw === null ? 'Bốc thăm ca này…' : 'Bốc thăm lại ca này…'}
            </KeyButton>
          ) : null}
        </>
      }
      asideLabel="Ca thi"
      asideWidth={300}
      aside={session === undefined || read.data === undefined ? undefined : <SessionPanel {...{ examId, session, row }} perRoom={read.data.perRoom} technicians={read.data.technicians} acts={{ replace, clear }} />}
    >
      <FaultNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data === undefined ? null : session === undefined ? (
        <EmptyState
          sentence="Chưa có ca thi nào. Thêm ca thi và bốc thăm chỗ ngồi ở bước 6 trước, rồi bốc thăm giám thị cho từng phòng."
          actions={
            <KeyButton keys="Enter" variant="filled" onPress={() => openStep(examId, 'rooms')}>
              Sang bước 6
            </KeyButton>
          }
        />
      ) : boardEmpty ? (
        <EmptyState
          sentence="Ban coi thi chưa có giám thị. Cử giám thị và kỹ thuật viên vào Ban coi thi trước, rồi bốc thăm phòng cho họ."
          actions={
            <KeyButton keys="Enter" variant="filled" onPress={() => openPlanPage(examId, 'council')}>
              Sang Hội đồng, các ban
            </KeyButton>
          }
        />
      ) : (
        <DataGrid
          label="Phân công giám thị"
          rowCount={lines.length}
          rowAt={(index) => lines[index]?.row ?? undefined}
          insertedAt={(index) => {
            const here = lines[index]
            return here?.row === null ? { kind: 'group', key: here.session.sessionId, title: sessionTitle(here.session), count: sessionState(here.session) } : undefined
          }}
          columns={watchColumns(places)}
          rowKey={({ key }) => key}
          density={32}
          cursor="cell"
          onActiveChange={({ index, columnId }) => setAt({ index, columnId })}
          onOpen={replace}
          handle={grid}
          autoFocus
        />
      )}
      {asked?.dialog === 'draw' && read.data !== undefined ? <WatchDrawDialog examId={examId} session={asked.session} fewest={{ perRoom: read.data.perRoom.value, technicians: read.data.technicians.value }} onClose={close} /> : null}
      {asked?.dialog === 'clear' ? <ClearWatches examId={examId} session={asked.session} onClose={close} /> : null}
      {asked?.dialog === 'replace' ? <ReplaceDialog examId={examId} row={asked.row} column={asked.column} onClose={close} /> : null}
    </Page>
  )
}
