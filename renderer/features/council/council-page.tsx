import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { CouncilView } from '../../../shared/contract/council.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { emptyGround, type GroundDraft } from '../../components/ground-draft.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { PlanTabs } from '../../components/plan-tabs.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { AbsenceDialog } from './absence-dialog.tsx'
import { BoardPeople } from './board-people.tsx'
import { placeColumns } from './council-columns.tsx'
import { nextOpen, openConflicts, peopleOf, placesOf, type CouncilRow, type Place } from './council-rows.ts'
import { MemberDialog } from './member-dialog.tsx'
import { PersonPanel, type PersonActs } from './person-panel.tsx'
import { SeatDialog } from './seat-dialog.tsx'
import { WithdrawDialog, type Withdrawn } from './withdrawals.tsx'
import './council.css'

/** Hội đồng, các ban: who works in the exam, board by board. */
export function CouncilPage({ examId }: { examId: string }) {
  const list = useQuery(queries.council.list.queryOptions({ input: { examId } }))
  const { openStep } = useNavigation()
  const mayPrint = useMay('documents.print')
  const view = list.data
  useStatus({ right: view === undefined ? [] : [countWords(view)], keys: [['F8', 'chỗ chưa giải trình']] })
  return view === undefined ? (
    <Page title="1. Hội đồng, các ban" toolbar={<PlanTabs examId={examId} current="council" />}>
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
    </Page>
  ) : (
    <CouncilBoards examId={examId} view={view} onPrint={mayPrint ? () => openStep(examId, 'print') : undefined} />
  )
}

function countWords({ members, seats }: CouncilView): string {
  const open = seats.reduce((sum, seat) => sum + openConflicts(seat), 0)
  return `${members.length} người, ${seats.length} việc${open === 0 ? '' : `, ${open} chỗ chưa giải trình`}`
}

type Asked = { readonly dialog: 'seat' | 'member' | 'absence'; readonly row: CouncilRow } | { readonly dialog: 'withdraw'; readonly row: CouncilRow; readonly withdrawn: Withdrawn }

function CouncilBoards({ examId, view, onPrint }: { examId: string; view: CouncilView; onPrint: (() => void) | undefined }) {
  const mayWrite = useMay('exams.write')
  const [place, setPlace] = useState<Place>('council')
  const [activeKey, setActiveKey] = useState<string | null>(null)
  /** The row that the grid of people should go to: what was just written, or the next conflict. */
  const [wanted, setWanted] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [ground, setGround] = useState<GroundDraft>(emptyGround)
  const firstField = useRef<HTMLInputElement>(null)
  const people = useRef<GridHandle>(null)
  // The same rows until the view changes: a grid tells again where it stands when its row is another one.
  const places = useMemo(() => placesOf(view), [view])
  // A board that only had people, and has none any more, is no longer on the list.
  const shown = places.some((one) => one.place === place) ? place : 'council'
  const rows = useMemo(() => peopleOf(view, shown), [view, shown])
  const active = rows.find(({ key }) => key === activeKey) ?? rows[0] ?? null

  function close(): void {
    setAsked(null)
    people.current?.focus()
  }

  function goToOpen(by: 1 | -1): void {
    const seat = nextOpen(view, activeKey, by)
    if (seat === null) return
    setPlace(seat.board)
    setActiveKey(seat.id)
    setWanted(seat.id)
  }

  const acts = !mayWrite || active === null ? undefined : actsOn(active, setAsked)
  useKeys({ 'Ctrl+N': () => firstField.current?.focus() }, mayWrite)
  useKeys({ F8: () => goToOpen(1), 'Shift+F8': () => goToOpen(-1) })
  return (
    <Page
      title="1. Hội đồng, các ban"
      actions={
        <>
          {onPrint === undefined ? null : (
            <KeyButton keys="Ctrl+P" onPress={onPrint} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
              In danh sách
            </KeyButton>
          )}
          {mayWrite ? (
            <KeyButton keys="Ctrl+N" bound={false} variant="filled" onPress={() => firstField.current?.focus()}>
              Thêm người
            </KeyButton>
          ) : null}
        </>
      }
      toolbar={<PlanTabs examId={examId} current="council" />}
      asideLabel="Người"
      asideWidth={320}
      aside={active === null ? undefined : <PersonPanel view={view} row={active} acts={acts} />}
    >
      <div className="mt-council">
        <div className="mt-council-places">
          <DataGrid
            label="Hội đồng và các ban"
            rowCount={places.length}
            rowAt={(index) => places[index]}
            columns={placeColumns}
            rowKey={(row) => row.place}
            density={32}
            activeKey={shown}
            onActiveChange={({ row }) => {
              if (row !== undefined && row.place !== place) {
                setPlace(row.place)
                setActiveKey(null)
              }
            }}
            onOpen={() => (rows.length > 0 ? people.current?.focus() : firstField.current?.focus())}
            autoFocus
          />
        </div>
        <BoardPeople
          key={shown}
          {...{ examId, view, rows, firstField, ground, mayWrite }}
          place={shown}
          wanted={wanted}
          handle={people}
          onGround={setGround}
          onActive={setActiveKey}
          onSeated={(id) => {
            setActiveKey(id)
            setWanted(id)
          }}
        />
      </div>
      {asked === null ? null : <AskedDialog examId={examId} view={view} asked={asked} onClose={close} />}
    </Page>
  )
}

function actsOn(row: CouncilRow, ask: (asked: Asked) => void): PersonActs {
  const { member, seat } = row
  return {
    changeSeat: () => ask({ dialog: 'seat', row }),
    changeMember: () => ask({ dialog: 'member', row }),
    recordAbsence: () => ask({ dialog: 'absence', row }),
    withdraw: () => ask({ dialog: 'withdraw', row, withdrawn: seat === null ? { kind: 'member', record: member } : { kind: 'seat', record: seat } }),
    withdrawAbsence: (absence) => ask({ dialog: 'withdraw', row, withdrawn: { kind: 'absence', record: absence } }),
  }
}

function AskedDialog({ examId, view, asked, onClose }: { examId: string; view: CouncilView; asked: Asked; onClose: () => void }) {
  const { member, seat } = asked.row
  switch (asked.dialog) {
    case 'seat':
      return seat === null ? null : <SeatDialog examId={examId} view={view} seat={seat} fullName={member.fullName} onClose={onClose} />
    case 'member':
      return <MemberDialog examId={examId} view={view} member={member} onClose={onClose} />
    case 'absence':
      return <AbsenceDialog examId={examId} view={view} member={member} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog examId={examId} withdrawn={asked.withdrawn} fullName={member.fullName} onClose={onClose} />
  }
}
