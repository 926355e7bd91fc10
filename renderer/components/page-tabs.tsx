import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useKeys } from './use-keys.ts'
import './page-tabs.css'

/** Properties of the tabs. */
interface PageTabsProps<Name extends string> {
  label: string
  tabs: readonly { readonly page: Name; readonly title: string }[]
  current: Name
  onOpen: (page: Name) => void
}

/**
 * Tabs of the pages of one step: ← and → walk them, Enter opens; Ctrl+PgUp and Ctrl+PgDn open the neighbour from anywhere in
 * the page, as the sheets of a workbook.
 */
export function PageTabs<Name extends string>({ label, tabs, current, onOpen }: PageTabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null)
  const place = tabs.findIndex(({ page }) => page === current)

  function open(at: number): void {
    const tab = tabs[at]
    if (tab !== undefined) onOpen(tab.page)
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
    <div className="mt-page-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={walk}>
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
