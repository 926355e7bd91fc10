import { useNavigation } from './navigation.ts'
import type { PlanPageName } from './navigation.ts'
import { PageTabs, type PageTab } from './page-tabs.tsx'

/** Tabs of the first step, in their order. */
const planTabs: readonly PageTab<PlanPageName>[] = [
  { page: 'plan', title: 'Kế hoạch', permission: 'exams.read' },
  { page: 'regime', title: 'Quy chế', permission: 'exams.read' },
  { page: 'deadlines', title: 'Mốc thời gian', permission: 'exams.read' },
  { page: 'council', title: 'Hội đồng, các ban', permission: 'exams.read' },
  { page: 'kin', title: 'Quan hệ thân thích', permission: 'candidates.read' },
  { page: 'notices', title: 'Thông báo', permission: 'exams.read' },
]

/** Tabs of the pages of step 1. */
export function PlanTabs({ examId, current }: { examId: string; current: PlanPageName }) {
  const { openPlanPage } = useNavigation()
  return <PageTabs label="Trang của bước Kế hoạch" tabs={planTabs} current={current} onOpen={(page) => openPlanPage(examId, page)} />
}
