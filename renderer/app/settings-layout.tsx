import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { KeyHint } from '../components/key-hint.tsx'
import { useSession } from '../components/session.ts'
import { useKeys } from '../components/use-keys.ts'
import { settingsPages } from './settings-pages.ts'
import './settings-layout.css'

/** Cài đặt: its pages at the left, the current one beside them. */
export function SettingsLayout() {
  const { permissions } = useSession()
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const pages = settingsPages.filter(({ permission }) => permission === null || permissions.includes(permission))
  function move(by: 1 | -1): void {
    const next = pages[pages.findIndex((page) => page.path === path) + by]
    if (next !== undefined) void navigate({ to: next.path })
  }
  useKeys({ 'Ctrl+ArrowUp': () => move(-1), 'Ctrl+ArrowDown': () => move(1) })
  return (
    <>
      <nav className="mt-settings-pages" aria-label="Cài đặt">
        <div className="mt-settings-head">
          Cài đặt {pages.length > 1 ? <KeyHint keys="Ctrl+↑↓" /> : null}
        </div>
        {pages.map((page) => (
          <Link key={page.path} to={page.path} activeOptions={{ exact: true }} activeProps={{ 'data-current': true }} className="mt-settings-link">
            {page.title}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
