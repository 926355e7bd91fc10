import { Link, useNavigate } from '@tanstack/react-router'
import { useSession } from '../components/session.ts'
import { ariaKeys } from '../components/key-map.ts'
import { useKeys } from '../components/use-keys.ts'
import { areas } from './areas.ts'
import type { Area } from './areas.ts'
import './rail.css'

/** Khu vực: the areas of the user's roles. */
export function Rail() {
  const { permissions } = useSession()
  const navigate = useNavigate()
  const open = areas.filter(({ permission }) => permission === null || permissions.includes(permission))
  useKeys(Object.fromEntries(open.map((area) => [area.keys, () => void navigate({ to: area.path })])))
  return (
    <nav className="mt-rail mt-frame-surface" aria-label="Khu vực">
      {open.filter((area) => area.atFoot !== true).map(railLink)}
      <span className="mt-rail-space" />
      {open.filter((area) => area.atFoot === true).map(railLink)}
    </nav>
  )
}

function railLink({ title, path, icon: Icon, keys }: Area) {
  return (
    <Link
      key={path}
      to={path}
      className="mt-rail-link"
      activeProps={{ 'data-current': true }}
      title={`${title} (${keys})`}
      aria-label={title}
      aria-keyshortcuts={ariaKeys(keys)}
      data-keys={keys}
    >
      <Icon size={20} stroke={1.9} aria-hidden />
      <span>{title}</span>
    </Link>
  )
}
