import { useNavigation } from './navigation.ts'
import { PageTabs, type PageTab } from './page-tabs.tsx'

type ExamDayPage = 'invigilators' | 'attendance'

/** Tabs of step 7, in the order of the day: who watches, then who was there. */
const examDayTabs: readonly PageTab<ExamDayPage>[] = [
  { page: 'invigilators', title: 'Phân công giám thị', permission: 'candidates.read' },
  { page: 'attendance', title: 'Điểm danh', permission: 'candidates.read' },
]

/** Tabs of the pages of step 7. */
export function ExamDayTabs({ examId, current }: { examId: string; current: ExamDayPage }) {
  const { openStep } = useNavigation()
  return <PageTabs label="Trang của bước Coi thi" tabs={examDayTabs} current={current} onOpen={(page) => openStep(examId, page)} />
}
