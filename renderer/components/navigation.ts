import { useNavigate, useRouter } from '@tanstack/react-router'
import type { ExamStepId } from '../../shared/contract/exam-steps.ts'

/** Pages of the steps of an exam; who watches is a page of step 7. */
export type ExamPageId = ExamStepId | 'invigilators'

const stepPaths = {
  plan: '/exams/$examId',
  posts: '/exams/$examId/posts',
  candidates: '/exams/$examId/candidates',
  eligibility: '/exams/$examId/eligibility',
  rooms: '/exams/$examId/rooms',
  invigilators: '/exams/$examId/invigilators',
  attendance: '/exams/$examId/attendance',
  interviews: '/exams/$examId/interviews',
  coding: '/exams/$examId/coding',
  keying: '/exams/$examId/keying',
  marks: '/exams/$examId/marks',
  results: '/exams/$examId/results',
  print: '/exams/$examId/print',
} as const satisfies Record<ExamPageId, string>

const planPaths = {
  plan: '/exams/$examId',
  regime: '/exams/$examId/regime',
  deadlines: '/exams/$examId/deadlines',
  council: '/exams/$examId/council',
  kin: '/exams/$examId/kin',
  notices: '/exams/$examId/notices',
} as const

/** Pages of the first step; each has a tab (plan-tabs.tsx). */
export type PlanPageName = keyof typeof planPaths

/** Ways from a page to the others. */
export interface Navigation {
  openExams(): void
  openNewExam(): void
  /** Opens the exam at its first step, the plan. */
  openExam(examId: string): void
  openStep(examId: string, step: ExamPageId): void
  /** Lập từ kỳ thi này: a new plan made from an exam. */
  openCopy(examId: string): void
  /** Các bước: how every step stands, as a table. */
  openSteps(examId: string): void
  /** Opens a page of the first step. */
  openPlanPage(examId: string, page: PlanPageName): void
  /** Thử thay đổi, from the results. */
  openTryOut(examId: string): void
  /** Quy chế hiện hành: every regulation that the program knows, or the table of one. */
  openRegimes(): void
  openRegime(id: string, path?: string): void
  /** Nhập thí sinh từ Excel. */
  openImport(examId: string): void
  /** Nhập kết quả máy, from the marks. */
  openMarkImport(examId: string): void
  /** Phiếu trắc nghiệm, from the marks. */
  openAnswerSheets(examId: string): void
  openOrganizations(): void
  openHistory(): void
  openUsers(): void
  openBackup(): void
  back(): void
}

/** Ways from a page to the others, so that features need not know the routes. */
export function useNavigation(): Navigation {
  const navigate = useNavigate()
  const router = useRouter()
  return {
    openExams: () => void navigate({ to: '/exams' }),
    openNewExam: () => void navigate({ to: '/exams/new' }),
    openExam: (examId) => void navigate({ to: '/exams/$examId', params: { examId } }),
    openStep: (examId, step) => void navigate({ to: stepPaths[step], params: { examId } }),
    openCopy: (fromId) => void navigate({ to: '/exams/copy/$fromId', params: { fromId } }),
    openSteps: (examId) => void navigate({ to: '/exams/$examId/steps', params: { examId } }),
    openPlanPage: (examId, page) => void navigate({ to: planPaths[page], params: { examId } }),
    openTryOut: (examId) => void navigate({ to: '/exams/$examId/results/try', params: { examId } }),
    openRegimes: () => void navigate({ to: '/exams/regimes' }),
    openRegime: (regimeId, path) => void navigate({ to: '/exams/regimes/$regimeId', params: { regimeId }, ...(path === undefined ? {} : { hash: path }) }),
    openImport: (examId) => void navigate({ to: '/exams/$examId/candidates/import', params: { examId } }),
    openMarkImport: (examId) => void navigate({ to: '/exams/$examId/marks/import', params: { examId } }),
    openAnswerSheets: (examId) => void navigate({ to: '/exams/$examId/marks/answers', params: { examId } }),
    openOrganizations: () => void navigate({ to: '/organizations' }),
    openHistory: () => void navigate({ to: '/history' }),
    openUsers: () => void navigate({ to: '/settings/users' }),
    openBackup: () => void navigate({ to: '/settings/backup' }),
    back: () => router.history.back(),
  }
}
