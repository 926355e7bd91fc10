import type { Permission } from '../../shared/contract/permissions.ts'
import { useNavigation } from './navigation.ts'
import type { PlanPageName } from './navigation.ts'
import { PageTabs } from './page-tabs.tsx'
import { usePermissions } from './session.ts'

/** Tabs of the first step, in their order; each is here once its page is. */
const planTabs: readonly { readonly page: PlanPageName; readonly title: string; readonly permission: Permission }[] = [
  { page: 'plan', title: 'Kế hoạch', permission: 'exams.read' },
  { page: 'regime', title: 'Quy chế', permission: 'exams.read' },
  { page: 'deadlines', title: 'Mốc thời gian', permission: 'exams.read' },
  { page: 'council', title: 'Hội đồng, các ban', permission: 'exams.read' },
  { page: 'kin', title: 'Quan hệ thân thích', permission: 'candidates.read' },
]

/** Tabs of the pages of step 1 that the user may see. */
export function PlanTabs({ examId, current }: { examId: string; current: PlanPageName }) {
  const may = usePermissions()
  const { openPlanPage } = useNavigation()
  const tabs = planTabs.filter(({ permission }) => may(permission))
  return <PageTabs label="Trang của bước Kế hoạch" tabs={tabs} current={current} onOpen={(page) => openPlanPage(examId, page)} />
}
