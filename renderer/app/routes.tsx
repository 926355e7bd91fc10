import { createMemoryHistory, createRootRoute, createRoute, createRouter, redirect, useLocation } from '@tanstack/react-router'
import { CandidatesPage } from '../features/candidates/candidates-page.tsx'
import { AnswerSheetsPage } from '../features/answer-sheets/answer-sheets-page.tsx'
import { AttendancePage } from '../features/attendance/attendance-page.tsx'
import { KeysPage } from '../features/access/keys-page.tsx'
import { OfficePage } from '../features/access/office-page.tsx'
import { BackupPage } from '../features/backup/backup-page.tsx'
import { CouncilPage } from '../features/council/council-page.tsx'
import { DeadlinesPage } from '../features/deadlines/deadlines-page.tsx'
import { PrintPage } from '../features/documents/print-page.tsx'
import { EligibilityPage } from '../features/eligibility/eligibility-page.tsx'
import { CopyPage } from '../features/exams/copy-page.tsx'
import { NewExamPage } from '../features/exams/exam-form-page.tsx'
import { ExamsPage } from '../features/exams/exams-page.tsx'
import { PlanPage } from '../features/exams/plan-page.tsx'
import { StepsPage } from '../features/exams/steps-page.tsx'
import { HolidaysPage } from '../features/holidays/holidays-page.tsx'
import { HistoryPage } from '../features/history/history-page.tsx'
import { ImportPage } from '../features/imports/import-page.tsx'
import { InvigilatorsPage } from '../features/invigilators/invigilators-page.tsx'
import { InterviewsPage } from '../features/interviews/interviews-page.tsx'
import { MarksImportPage } from '../features/imports/marks-import-page.tsx'
import { KeyingPage } from '../features/keying/keying-page.tsx'
import { KinPage } from '../features/kin/kin-page.tsx'
import { MarkingPage } from '../features/marking/marking-page.tsx'
import { NoticesPage } from '../features/notices/notices-page.tsx'
import { OrganizationsPage } from '../features/organizations/organizations-page.tsx'
import { PostsPage } from '../features/posts/posts-page.tsx'
import { KnownRegimePage } from '../features/regimes/known-regime-page.tsx'
import { RegimePage } from '../features/regimes/regime-page.tsx'
import { RegimesPage } from '../features/regimes/regimes-page.tsx'
import { ResultsPage } from '../features/results/results-page.tsx'
import { RoomsPage } from '../features/rooms/rooms-page.tsx'
import { CodingPage } from '../features/scripts/coding-page.tsx'
import { TryOutPage } from '../features/try-out/try-out-page.tsx'
import { UsersPage } from '../features/users/users-page.tsx'
import { ExamLayout } from './exam-layout.tsx'
import { PageFault } from './page-fault.tsx'
import { SettingsLayout } from './settings-layout.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => redirect({ to: '/exams', throw: true }),
})
const exams = createRoute({ getParentRoute: () => root, path: '/exams', component: ExamsPage })
const newExam = createRoute({ getParentRoute: () => root, path: '/exams/new', component: NewExamPage })
const copyExam = createRoute({ getParentRoute: () => root, path: '/exams/copy/$fromId', component: () => <CopyPage fromId={copyExam.useParams().fromId} /> })
const regimes = createRoute({ getParentRoute: () => root, path: '/exams/regimes', component: RegimesPage })
const knownRegime = createRoute({ getParentRoute: () => root, path: '/exams/regimes/$regimeId', component: KnownRegime })
function KnownRegime() {
  const { regimeId } = knownRegime.useParams()
  const value = useLocation({ select: (location) => location.hash })
  return <KnownRegimePage regimeId={regimeId} wanted={value === '' ? null : value} />
}
const organizations = createRoute({ getParentRoute: () => root, path: '/organizations', component: OrganizationsPage })
const history = createRoute({ getParentRoute: () => root, path: '/history', component: HistoryPage })

const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsLayout })
const ownKeys = createRoute({ getParentRoute: () => settings, path: '/', component: KeysPage })
const ownOffice = createRoute({ getParentRoute: () => settings, path: '/office', component: OfficePage })
const users = createRoute({ getParentRoute: () => settings, path: '/users', component: UsersPage })
const holidays = createRoute({ getParentRoute: () => settings, path: '/holidays', component: HolidaysPage })
const backups = createRoute({ getParentRoute: () => settings, path: '/backup', component: BackupPage })

const exam = createRoute({ getParentRoute: () => root, path: '/exams/$examId', component: ExamLayout })
const plan = createRoute({ getParentRoute: () => exam, path: '/', component: () => <PlanPage examId={plan.useParams().examId} /> })
const regime = createRoute({ getParentRoute: () => exam, path: '/regime', component: () => <RegimePage examId={regime.useParams().examId} /> })
const deadlines = createRoute({ getParentRoute: () => exam, path: '/deadlines', component: () => <DeadlinesPage examId={deadlines.useParams().examId} /> })
const council = createRoute({ getParentRoute: () => exam, path: '/council', component: () => <CouncilPage examId={council.useParams().examId} /> })
const kin = createRoute({ getParentRoute: () => exam, path: '/kin', component: () => <KinPage examId={kin.useParams().examId} /> })
const steps = createRoute({ getParentRoute: () => exam, path: '/steps', component: () => <StepsPage examId={steps.useParams().examId} /> })
const notices = createRoute({ getParentRoute: () => exam, path: '/notices', component: () => <NoticesPage examId={notices.useParams().examId} /> })
const posts = createRoute({ getParentRoute: () => exam, path: '/posts', component: () => <PostsPage examId={posts.useParams().examId} /> })
const candidates = createRoute({ getParentRoute: () => exam, path: '/candidates', component: () => <CandidatesPage examId={candidates.useParams().examId} /> })
const imports = createRoute({ getParentRoute: () => exam, path: '/candidates/import', component: () => <ImportPage examId={imports.useParams().examId} /> })
const eligibility = createRoute({ getParentRoute: () => exam, path: '/eligibility', component: () => <EligibilityPage examId={eligibility.useParams().examId} /> })
const rooms = createRoute({ getParentRoute: () => exam, path: '/rooms', component: () => <RoomsPage examId={rooms.useParams().examId} /> })
const coding = createRoute({ getParentRoute: () => exam, path: '/coding', component: () => <CodingPage examId={coding.useParams().examId} /> })
const keying = createRoute({ getParentRoute: () => exam, path: '/keying', component: () => <KeyingPage examId={keying.useParams().examId} /> })
const invigilators = createRoute({ getParentRoute: () => exam, path: '/invigilators', component: () => <InvigilatorsPage examId={invigilators.useParams().examId} /> })
const attendance = createRoute({ getParentRoute: () => exam, path: '/attendance', component: () => <AttendancePage examId={attendance.useParams().examId} /> })
const interviews = createRoute({ getParentRoute: () => exam, path: '/interviews', component: () => <InterviewsPage examId={interviews.useParams().examId} /> })
const marks = createRoute({ getParentRoute: () => exam, path: '/marks', component: () => <MarkingPage examId={marks.useParams().examId} /> })
const markImports = createRoute({ getParentRoute: () => exam, path: '/marks/import', component: () => <MarksImportPage examId={markImports.useParams().examId} /> })
const answerSheets = createRoute({ getParentRoute: () => exam, path: '/marks/answers', component: () => <AnswerSheetsPage examId={answerSheets.useParams().examId} /> })
const results = createRoute({ getParentRoute: () => exam, path: '/results', component: () => <ResultsPage examId={results.useParams().examId} /> })
const tryOut = createRoute({ getParentRoute: () => exam, path: '/results/try', component: () => <TryOutPage examId={tryOut.useParams().examId} /> })
const print = createRoute({ getParentRoute: () => exam, path: '/print', component: () => <PrintPage examId={print.useParams().examId} /> })

const routeTree = root.addChildren([
  home,
  exams,
  newExam,
  copyExam,
  regimes,
  knownRegime,
  organizations,
  history,
  settings.addChildren([ownKeys, ownOffice, holidays, users, backups]),
  exam.addChildren([plan, steps, regime, deadlines, council, kin, notices, posts, candidates, imports, eligibility, rooms, invigilators, attendance, interviews, coding, keying, marks, markImports, answerSheets, results, tryOut, print]),
])

/** A router that starts at `entry`; each session has its own, so that nobody comes back to another person's page. */
export function createOfficeRouter(entry: string) {
  return createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: [entry] }),
    defaultErrorComponent: PageFault,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createOfficeRouter>
  }
}
