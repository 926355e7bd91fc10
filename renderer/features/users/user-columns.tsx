import { roleDefinitions } from '../../../shared/contract/permissions.ts'
import type { User } from '../../../shared/contract/users.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { placeAndTime, rolesLine, stateOf } from './user-words.ts'

/** Name, how each gets in, and what each does. */
export const userColumns: readonly GridColumn<User>[] = [
  { id: 'name', title: 'Họ và tên', width: 180, frozen: true, render: (user) => (user.self ? `${user.name} (mình)` : user.name), text: (user) => user.name },
  {
    id: 'state',
    title: 'Tình trạng',
    width: 236,
    render: (user) => <StateBadge state={stateOf(user).badge}>{stateOf(user).words}</StateBadge>,
    text: (user) => stateOf(user).words,
  },
  { id: 'roles', title: 'Việc được giao', width: 200, grow: 1, render: (user) => <RoleChips user={user} />, text: (user) => rolesLine(user.grants) },
]

function RoleChips({ user }: { user: User }) {
  const shown = user.grants.filter(({ state }) => state !== 'past')
  if (shown.length === 0) return <span className="mt-quiet">chưa giao việc nào</span>
  return (
    <span className="mt-role-chips">
      {shown.map((grant) => (
        <span key={grant.id} className="mt-role-chip">
          {roleDefinitions[grant.role].title}
          {grant.scopeKind === 'exam' || grant.toDay !== null || grant.state === 'future' ? ` · ${placeAndTime(grant)}` : ''}
        </span>
      ))}
    </span>
  )
}
