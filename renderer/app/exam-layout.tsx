import { useMediaQuery } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import type { Exam } from '../../shared/contract/exams.ts'
import { FaultNote } from '../components/fault-note.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { useNavigation } from '../components/navigation.ts'
import { ExamScopeContext, usePermissions } from '../components/session.ts'
import { useKeys } from '../components/use-keys.ts'
import { queries } from './api.ts'
import { stepDefinitions } from './exam-steps.ts'
import type { StepDefinition } from './exam-steps.ts'
import './exam-layout.css'

/** An exam: its steps at the left, the page of the current one beside them. */
export function ExamLayout() {
  const { examId } = useParams({ from: '/exams/$examId' })
  const exam = useQuery(queries.exams.get.queryOptions({ input: { examId: examId } }))
  if (exam.error !== null) {
    return (
      <main className="mt-page-content">
        <FaultNote error={exam.error} onRetry={() => void exam.refetch()} />
      </main>
    )
  }
  return (
    <ExamScopeContext value={examId}>
      <ExamSteps examId={examId} exam={exam.data} />
      <Outlet />
    </ExamScopeContext>
  )
}

/** From this width on there is room for the names of the steps. */
const roomForNames = '(min-width: 1280px)'

/** Pages of many columns, which need the whole width: the names of the steps become tooltips there. */
const widePages: readonly string[] = ['council', 'import', 'attendance', 'marks', 'results', 'try', 'print']

/** Further pages of the first step; each has a tab there. */
const planPages: readonly string[] = ['regime', 'deadlines', 'council', 'kin', 'notices']

/** The step whose page is open. */
function currentStep(path: string): string {
  const page = path.split('/')[3] ?? 'plan'
  return planPages.includes(page) ? 'plan' : page
}

function ExamSteps({ examId, exam }: { examId: string; exam: Exam | undefined }) {
  const may = usePermissions()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { openStep } = useNavigation()
  const steps = stepDefinitions.filter(({ permission, shown }) => may(permission) && (shown === undefined || (exam !== undefined && shown(exam))))
  const current = currentStep(path)
  const roomy = useMediaQuery(roomForNames, window.matchMedia(roomForNames).matches, { getInitialValueInEffect: false })
  const narrow = !roomy || widePages.includes(path.split('/').at(-1) ?? '')
  function move(by: 1 | -1): void {
    const next = steps[steps.findIndex((definition) => definition.step === current) + by]
    if (next !== undefined) openStep(examId, next.step)
  }
  useKeys({ 'Ctrl+ArrowUp': () => move(-1), 'Ctrl+ArrowDown': () => move(1) })
  return (
    <nav className="mt-steps" aria-label="Các bước" data-narrow={narrow || undefined}>
      <div className="mt-steps-head">
        Các bước <KeyHint keys="Ctrl+↑↓" />
      </div>
      <ol>
        {steps.map((definition) => (
          <li key={definition.step}>
            <StepLink definition={definition} exam={exam} current={definition.step === current} onOpen={() => openStep(examId, definition.step)} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepLink({ definition, exam, current, onOpen }: { definition: StepDefinition; exam: Exam | undefined; current: boolean; onOpen: () => void }) {
  const { number, title, done, figure } = definition
  const state = current ? 'current' : exam !== undefined && done(exam) ? 'done' : 'later'
  return (
    <button type="button" className="mt-step" data-state={state} aria-current={current ? 'step' : undefined} onClick={onOpen} title={title} aria-label={title}>
      <span className="mt-step-number">{state === 'done' ? <IconCheck size={14} stroke={1.9} aria-hidden /> : number}</span>
      <span className="mt-step-title">{title}</span>
      <span className="mt-step-figure" aria-hidden>
        {exam === undefined ? '' : figure(exam)}
      </span>
    </button>
  )
}
