import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExamStep } from '../../../shared/contract/exam-steps.ts'
import { dayOfMoment, formatMoment } from '../../../shared/text/moment.ts'
import { examStepTitle, missingWords, shortDay, stepDeadlineWords, stepStateWords } from '../../../shared/words/exam-steps.ts'
import { stepTitle } from '../../../shared/words/calendar-steps.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { StepStateBadge, UrgentDeadline } from '../../components/step-state.tsx'
import { StepPanel } from './step-panel.tsx'
import './exams.css'

const lastActText = ({ lastAct }: ExamStep) => (lastAct === null ? '' : `${lastAct.userName}, ${shortDay(dayOfMoment(lastAct.at))}`)

function Deadline({ deadline }: ExamStep) {
  if (deadline === null) return null
  const urgent = deadline.state === 'overdue' || deadline.state === 'soon'
  return (
    <>
      {urgent ? <UrgentDeadline deadline={deadline} /> : null} {shortDay(deadline.day)} {stepTitle(deadline.calendarStep)}
    </>
  )
}

const papersText = ({ papers }: ExamStep) => (papers === null || papers.length === 0 ? '' : `${papers.filter(({ issued }) => issued !== null).length}/${papers.length} đã ra`)

const columns: readonly GridColumn<ExamStep>[] = [
  { id: 'step', title: 'Bước', width: 170, frozen: true, render: ({ step }) => examStepTitle(step), text: ({ step }) => examStepTitle(step) },
  { id: 'state', title: 'Trạng thái', width: 112, render: (step) => <StepStateBadge state={step.state} />, text: ({ state }) => stepStateWords[state] },
  { id: 'missing', title: 'Còn thiếu', width: 206, grow: 3, render: ({ missing }) => missingWords(missing), text: ({ missing }) => missingWords(missing), cellClass: ({ missing }) => (missing.length === 0 ? undefined : 'mt-step-lacks') },
  { id: 'deadline', title: 'Hạn', width: 196, grow: 3, render: (step) => <Deadline {...step} />, text: ({ deadline }) => (deadline === null ? '' : stepDeadlineWords(deadline)) },
  { id: 'lastAct', title: 'Ai làm gần nhất', width: 140, grow: 1, render: lastActText, text: ({ lastAct }) => (lastAct === null ? '' : `${lastAct.userName}: ${lastAct.title.toLowerCase()}, ${formatMoment(lastAct.at)}`) },
  { id: 'papers', title: 'Giấy tờ', width: 80, render: papersText, text: papersText },
]

/** Các bước: how every step of the exam stands; Enter opens its page, beside the table stands what is known of it. */
export function StepsPage({ examId }: { examId: string }) {
  const list = useQuery(queries.exams.steps.queryOptions({ input: { examId } }))
  const { openStep } = useNavigation()
  const [active, setActive] = useState<ExamStep['step'] | null>(null)
  const steps = list.data ?? []
  const shown = steps.find(({ step }) => step === active) ?? steps[0]
  const lacking = steps.filter(({ missing }) => missing.length > 0).length
  const overdue = steps.filter(({ deadline }) => deadline?.state === 'overdue').length
  useStatus({ right: list.data === undefined ? [] : [`${lacking} bước còn thiếu`, `${overdue} bước quá hạn`], keys: [['Enter', 'mở bước'], ['Alt+V', 'chi tiết']] })
  return (
    <Page
      title="Các bước"
      actions={
        shown === undefined ? null : (
          <KeyButton keys="Enter" bound={false} variant="filled" onPress={() => openStep(examId, shown.step)}>
            Mở bước
          </KeyButton>
        )
      }
      asideLabel="Chi tiết bước"
      aside={shown === undefined ? undefined : <StepPanel key={shown.step} examId={examId} step={shown} />}
    >
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data === undefined ? null : (
        <DataGrid
          label="Các bước"
          rowCount={steps.length}
          rowAt={(index) => steps[index]}
          columns={columns}
          rowKey={({ step }) => step}
          density={32}
          onActiveChange={({ row }) => setActive(row?.step ?? null)}
          onOpen={({ step }) => openStep(examId, step)}
          autoFocus
        />
      )}
    </Page>
  )
}
