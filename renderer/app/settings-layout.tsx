import { Link, Outlet } from '@tanstack/react-router'
import { useSession } from '../components/session.ts'
import { settingsPages } from './settings-pages.ts'
import './settings-layout.css'

/** Cài đặt: its pages at the left, the current one beside them. */
export function SettingsLayout() {
  const { permissions } = useSession()
  return (
    <>
      <nav className="mt-settings-pages" aria-label="Cài đặt">
        <div className="mt-settings-head">Cài đặt</div>
        {settingsPages
          .filter(({ permission }) => permission === null || permissions.includes(permission))
          .map(({ path, title }) => (
            <Link key={path} to={path} activeOptions={{ exact: true }} activeProps={{ 'data-current': true }} className="mt-settings-link">
              {title}
            </Link>
          ))}
      </nav>
      <Outlet />
    </>
  )
}
