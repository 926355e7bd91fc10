import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { FaultNote } from '../components/fault-note.tsx'
import { PageHeadContext } from '../components/page.tsx'
import { ExamScopeContext } from '../components/session.ts'
import { StepHead } from '../components/step-state.tsx'
import { queries } from './api.ts'
import { ExamRail } from './exam-rail.tsx'
import { useRail } from './use-rail.ts'
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
      <Steps examId={examId} />
    </ExamScopeContext>
  )
}

/** From this width on there is room for the names of the steps. */
const roomForNames = '(min-width: 1280px)'

/** Pages of many columns, which need the whole width: the names of the steps become tooltips there. */
const widePages: readonly string[] = ['steps', 'council', 'import', 'invigilators', 'attendance', 'interviews', 'marks', 'results', 'try', 'print']

/** Further pages of the first step; each has a tab there. */
const planPages: readonly string[] = ['regime', 'deadlines', 'council', 'kin', 'notices']

/** The step whose page is open. */
function currentStep(path: string): string {
  const page = path.split('/')[3] ?? 'plan'
  if (page === 'invigilators') return 'attendance'
  return planPages.includes(page) ? 'plan' : page
}

function Steps({ examId }: { examId: string }) {
  const steps = useRail(examId)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const current = currentStep(path)
  const roomy = useMediaQuery(roomForNames, window.matchMedia(roomForNames).matches, { getInitialValueInEffect: false })
  const narrow = !roomy || widePages.includes(path.split('/').at(-1) ?? '')
  const own = steps?.find(({ step }) => step === current)
  return (
    <>
      <ExamRail examId={examId} steps={steps ?? []} current={current} narrow={narrow} />
      <PageHeadContext value={own === undefined ? null : <StepHead step={own} />}>
        <Outlet />
      </PageHeadContext>
    </>
  )
}
