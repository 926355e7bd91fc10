import { ActionIcon, Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { createContext, use, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { KeyHint } from './key-hint.tsx'
import { useKeys } from './use-keys.ts'
import './page.css'

/** From this width on the side panel stands beside the page; below it lies over it. */
const dockedWidth = '(min-width: 1280px)'

/** What the head of every page of a step says besides its own: what is missing, and when it is due. */
export const PageHeadContext = createContext<ReactNode>(null)

/** Properties of a page. */
export interface PageProps {
  title: string
  badge?: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  toolbar?: ReactNode
  /** Side panel; Alt+V opens and closes it. */
  aside?: ReactNode
  asideLabel?: string
  /** Width of the side panel in px, 262 to 370. */
  asideWidth?: number
  /** Given, the page's owner keeps whether the panel is open; otherwise it opens by itself where there is room. */
  asideOpen?: boolean
  onAsideOpen?: (open: boolean) => void
  children: ReactNode
}

/** A page: head of 48, toolbar of 42, content, side panel. */
export function Page({ title, badge, subtitle, actions, toolbar, aside, asideLabel = 'Chi tiết', asideWidth = 330, asideOpen, onAsideOpen, children }: PageProps) {
  const main = useRef<HTMLElement>(null)
  const stepHead = use(PageHeadContext)
  const docked = useMediaQuery(dockedWidth, window.matchMedia(dockedWidth).matches, { getInitialValueInEffect: false })
  const [ownOpen, setOwnOpen] = useState<boolean | null>(null)
  const open = asideOpen ?? ownOpen ?? docked
  const setOpen = onAsideOpen ?? setOwnOpen
  const hasAside = aside !== undefined && aside !== null

  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [])
  useKeys({ 'Alt+V': () => setOpen(!open) }, hasAside)
  useKeys({ Escape: () => setOpen(false) }, hasAside && open && !docked)

  return (
    <div className="mt-page">
      <main className="mt-page-main" ref={main} tabIndex={-1}>
        <div className="mt-page-head">
          <h1>{title}</h1>
          {badge}
          {subtitle === undefined ? null : <span className="mt-quiet mt-page-subtitle">{subtitle}</span>}
          {stepHead}
          <span className="mt-page-space" />
          {actions}
          {hasAside && !open ? (
            <Button variant="default" onClick={() => setOpen(true)} rightSection={<KeyHint keys="Alt+V" />}>
              {asideLabel}
            </Button>
          ) : null}
        </div>
        {toolbar === undefined ? null : <div className="mt-page-toolbar">{toolbar}</div>}
        <div className="mt-page-content">{children}</div>
      </main>
      {hasAside && open ? (
        <aside className="mt-page-aside" aria-label={asideLabel} data-over={!docked || undefined} style={{ width: asideWidth }}>
          <ActionIcon className="mt-page-aside-close" variant="subtle" size={24} onClick={() => setOpen(false)} aria-label={`Đóng ${asideLabel}`} title="Đóng (Alt+V)">
            <IconX size={16} stroke={1.9} aria-hidden />
          </ActionIcon>
          {aside}
        </aside>
      ) : null}
    </div>
  )
}
