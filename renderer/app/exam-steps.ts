import type { Exam } from '../../shared/contract/exams.ts'
import type { Permission } from '../../shared/contract/permissions.ts'
import type { ExamStep } from '../components/navigation.ts'

/** A step of an exam in the order of the law, 1 to 16; only those that have a page. */
export interface StepDefinition {
  readonly step: ExamStep
  readonly number: number
  readonly title: string
  readonly permission: Permission
  /** Whether the exam has anything for this step; without it the step is absent. */
  readonly shown?: (exam: Exam) => boolean
  /** Whether what the step is for is there. */
  readonly done: (exam: Exam) => boolean
  /** What stands at the right of the step. */
  readonly figure: (exam: Exam) => string
}

const later = () => false
const none = () => ''

export const stepDefinitions: readonly StepDefinition[] = [
  { step: 'plan', number: 1, title: 'Kế hoạch', permission: 'exams.read', done: () => true, figure: dayAndMonth },
  { step: 'posts', number: 2, title: 'Vị trí, chỉ tiêu', permission: 'exams.read', done: (exam) => exam.counts.posts > 0, figure: (exam) => `${exam.counts.quota}` },
  {
    step: 'candidates',
    number: 3,
    title: 'Tiếp nhận hồ sơ',
    permission: 'candidates.read',
    done: (exam) => exam.counts.candidates > 0,
    figure: (exam) => `${exam.counts.candidates}`,
  },
  {
    step: 'eligibility',
    number: 4,
    title: 'Xét điều kiện',
    permission: 'candidates.read',
    done: ({ counts }) => counts.candidates > 0 && counts.eligible + counts.ineligible >= counts.candidates,
    figure: ({ counts }) => (counts.candidates === 0 ? '' : `${counts.eligible + counts.ineligible}/${counts.candidates}`),
  },
  {
    step: 'rooms',
    number: 6,
    title: 'Phòng thi, SBD',
    permission: 'candidates.read',
    done: ({ counts }) => counts.numbered > 0 && counts.numbered >= counts.candidates - counts.ineligible && counts.seated > 0,
    figure: ({ counts }) => (counts.numbered === 0 ? '' : `${counts.numbered} SBD`),
  },
  { step: 'attendance', number: 7, title: 'Coi thi', permission: 'candidates.read', done: later, figure: none },
  { step: 'interviews', number: 8, title: 'Vòng 2', permission: 'candidates.read', shown: ({ counts }) => counts.heard > 0, done: later, figure: none },
  { step: 'coding', number: 9, title: 'Làm phách', permission: 'scripts.code', done: ({ counts }) => counts.coded > 0, figure: none },
  { step: 'keying', number: 10, title: 'Nhập điểm theo phách', permission: 'scripts.read', shown: ({ counts }) => counts.coded > 0, done: later, figure: none },
  { step: 'marks', number: 10, title: 'Nhập điểm', permission: 'marks.read', done: later, figure: none },
  { step: 'results', number: 14, title: 'Kết quả', permission: 'results.read', done: later, figure: none },
  { step: 'print', number: 15, title: 'Danh sách in', permission: 'documents.print', done: later, figure: none },
]

/** Day and month of the approval of the plan: '18/8'. */
function dayAndMonth(exam: Exam): string {
  return `${Number(exam.planApproved.slice(8, 10))}/${Number(exam.planApproved.slice(5, 7))}`
}
