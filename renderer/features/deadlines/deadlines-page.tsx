import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatDay } from '../../../shared/text/day.ts'
import { stepTitle } from '../../../shared/words/calendar-steps.ts'
import { listText } from '../../../shared/words/reasons-names.ts'
import { api, queries } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { PlanTabs } from '../../components/plan-tabs.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { DeadlineForm } from './deadline-form.tsx'
import { deadlineColumns } from './deadline-columns.tsx'
import { linesOf, mostPressing } from './deadline-words.ts'

/** Mốc thời gian: every deadline of the exam's regulation, counted from what was done, with what is late and what comes next. */
export function DeadlinesPage({ examId }: { examId: string }) {
  const list = useQuery(queries.deadlines.list.queryOptions({ input: { examId } }))
  const exam = useQuery(queries.exams.get.queryOptions({ input: { examId } }))
  const mayWrite = useMay('exams.write')
  const [activeStep, setActiveStep] = useState<string | null>(null)
  /** Null: the panel stands where there is room for it. */
  const [asideOpen, setAsideOpen] = useState<boolean | null>(null)
  /** Each Enter puts the keyboard into the form once. */
  const [typing, setTyping] = useState(0)
  const grid = useRef<GridHandle>(null)
  const lines = useMemo(() => (list.data === undefined ? [] : linesOf(list.data)), [list.data])
  const active = lines.find(({ step }) => step === activeStep) ?? mostPressing(lines)
  /** The page opens on what is pressing; from then on the cursor is the grid's. */
  const [startStep, setStartStep] = useState<string | null>(null)
  if (startStep === null && active !== undefined) setStartStep(active.step)
  const needed = lines.flatMap((line) => (line.kind === 'start' && line.needed ? [line.step] : []))
  const overdue = list.data?.rows.filter(({ state }) => state === 'overdue').length ?? 0
  const soon = list.data?.rows.filter(({ state }) => state === 'soon').length ?? 0
  const save = useMutation({
    mutationFn: async () => {
      const { path } = await api.desk.chooseSave({ suggestedName: `Lịch ${exam.data?.name ?? 'kỳ thi'}.ics`, format: 'ics' })
      return path === null ? null : api.deadlines.saveCalendar({ examId, path })
    },
  })

  useEffect(() => {
    if (typing > 0) document.querySelector<HTMLInputElement>('.mt-page-aside input')?.focus()
  }, [typing])

  function leaveForm(): void {
    setAsideOpen(null)
    grid.current?.focus()
  }

  useStatus({
    left: list.data === undefined ? [] : [`Tính theo ${list.data.regimeTitle}`],
    right: [overdue === 0 ? 'không việc nào quá hạn' : `${overdue} việc quá hạn`, `${soon} việc sắp đến hạn`],
    keys: [['Enter', 'ghi ngày'], ['Ctrl+E', 'xuất .ics']],
  })
  return (
    <Page
      title="1. Mốc thời gian"
      subtitle={list.data === undefined ? undefined : `vì kế hoạch được duyệt ngày ${formatDay(list.data.planApproved)}`}
      actions={
        lines.length === 0 ? undefined : (
          <KeyButton keys="Ctrl+E" variant="default" onPress={() => save.mutate()} loading={save.isPending}>
            Xuất .ics
          </KeyButton>
        )
      }
      toolbar={<PlanTabs examId={examId} current="deadlines" />}
      asideLabel="Mốc đang chọn"
      asideWidth={280}
      aside={
        active === undefined ? undefined : (
          <DeadlineForm key={`${active.step} ${active.kind === 'start' ? String(active.revision) : String(active.row.revision)}`} examId={examId} line={active} mayWrite={mayWrite} onLeave={leaveForm} />
        )
      }
      {...(asideOpen === null ? {} : { asideOpen })}
      onAsideOpen={(open) => {
        setAsideOpen(open)
        if (!open) grid.current?.focus()
      }}
    >
      <FaultNote error={list.error ?? save.error} onRetry={() => void list.refetch()} />
      {save.data === undefined || save.data === null ? null : (
        <Note>
          Đã ghi {save.data.events} việc chưa xong vào {save.data.path}. Mở tệp bằng chương trình lịch; mỗi việc nhắc trước 3 ngày.
        </Note>
      )}
      {needed.length > 0 && mayWrite ? <Note kind="missing">Chưa ghi ngày: {listText(needed.map(stepTitle))}. Chọn dòng ấy, Enter rồi gõ ngày; các hạn sau tính theo.</Note> : null}
      {list.data !== undefined && lines.length === 0 ? (
        <EmptyState sentence="Quy chế của kỳ thi này không đặt thời hạn nào." />
      ) : (
        <DataGrid
          label="Mốc thời gian"
          rowCount={lines.length}
          rowAt={(index) => lines[index]}
          columns={deadlineColumns}
          rowKey={({ step }) => step}
          density={32}
          activeKey={startStep}
          onActiveChange={({ key }) => {
            if (key !== undefined) setActiveStep(key)
          }}
          onOpen={() => {
            setAsideOpen(true)
            setTyping((turn) => turn + 1)
          }}
          autoFocus
          handle={grid}
        />
      )}
    </Page>
  )
}
