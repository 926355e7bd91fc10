import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Permission } from '../../shared/contract/permissions.ts'
import { useNavigation } from './navigation.ts'
import type { PlanPageName } from './navigation.ts'
import { usePermissions } from './session.ts'
import { useKeys } from './use-keys.ts'
import './plan-tabs.css'

/** Tabs of the first step, in their order; each is here once its page is. */
const planTabs: readonly { readonly page: PlanPageName; readonly title: string; readonly permission: Permission }[] = [
  { page: 'plan', title: 'Kế hoạch', permission: 'exams.read' },
  { page: 'regime', title: 'Quy chế', permission: 'exams.read' },
  { page: 'deadlines', title: 'Mốc thời gian', permission: 'exams.read' },
  { page: 'council', title: 'Hội đồng, các ban', permission: 'exams.read' },
  { page: 'kin', title: 'Quan hệ thân thích', permission: 'candidates.read' },
  { page: 'notices', title: 'Thông báo', permission: 'exams.read' },
]

/**
 * Tabs of the pages of step 1: ← and → walk them, Enter opens; Ctrl+PgUp and Ctrl+PgDn open the neighbour from anywhere in
 * the page, as the sheets of a workbook.
 */
export function PlanTabs({ examId, current }: { examId: string; current: PlanPageName }) {
  const may = usePermissions()
  const { openPlanPage } = useNavigation()
  const list = useRef<HTMLDivElement>(null)
  const tabs = planTabs.filter(({ permission }) => may(permission))
  const place = tabs.findIndex(({ page }) => page === current)

  function open(at: number): void {
    const tab = tabs[at]
    if (tab !== undefined) openPlanPage(examId, tab.page)
  }

  function walk(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const here = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons[(to + buttons.length) % buttons.length]?.focus()
  }

  useKeys({ 'Ctrl+PgUp': () => open(place - 1), 'Ctrl+PgDn': () => open(place + 1) })
  return (
    <div className="mt-plan-tabs" role="tablist" aria-label="Trang của bước Kế hoạch" ref={list} onKeyDown={walk}>
      {tabs.map(({ page, title }, at) => (
        <button
          key={page}
          type="button"
          role="tab"
          aria-selected={page === current}
          tabIndex={page === current ? 0 : -1}
          title={page === current ? undefined : `${title} (Ctrl+PgUp, Ctrl+PgDn sang trang bên)`}
          onClick={() => open(at)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
