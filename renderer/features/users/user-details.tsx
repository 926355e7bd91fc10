import { Button } from '@mantine/core'
import { roleDefinitions } from '../../../shared/contract/permissions.ts'
import type { Grant, User } from '../../../shared/contract/users.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { lastActWords, placeAndTime, stateOf } from './user-words.ts'

/** What can be done with a user. */
export interface UserActs {
  readonly onGrant: () => void
  readonly onEndGrant: (grant: Grant) => void
  readonly onRename: () => void
  readonly onRenewCode: () => void
  readonly onWithdraw: () => void
}

/** One user: how he gets in, what he holds and held, and what can be done. */
export function UserDetails({ user, acts }: { user: User; acts: UserActs }) {
  const { badge, words } = stateOf(user)
  const hasRole = user.grants.some(({ state }) => state === 'now')
  return (
    <>
      <section className="mt-section" aria-label="Người dùng">
        <h2>{user.name}</h2>
        <dl className="mt-facts">
          <dt>Tình trạng</dt>
          <dd>
            <StateBadge state={badge}>{words}</StateBadge>
          </dd>
          <dt>Làm gần nhất</dt>
          <dd>{lastActWords(user)}</dd>
        </dl>
        {hasRole ? null : <Note kind="missing">Chưa có việc nào hôm nay nên chưa mở được chương trình. Giao việc trước khi người này mở lần đầu.</Note>}
        <div className="mt-user-actions">
          <KeyButton keys="F2" onPress={acts.onRename}>
            Đổi tên…
          </KeyButton>
          {user.self ? null : (
            <>
              <KeyButton keys="Ctrl+M" onPress={acts.onRenewCode}>
                Cấp mã mở mới…
              </KeyButton>
              <KeyButton keys="Del" onPress={acts.onWithdraw}>
                Bỏ người dùng…
              </KeyButton>
            </>
          )}
        </div>
      </section>
      <section className="mt-section" aria-label="Việc được giao">
        <h2>Việc được giao</h2>
        <ul className="mt-grants">
          {user.grants.toSorted(pastLast).map((grant) => (
            <GrantLine key={grant.id} grant={grant} onEnd={() => acts.onEndGrant(grant)} />
          ))}
        </ul>
        <div className="mt-user-actions">
          <KeyButton keys="Ctrl+G" variant="filled" onPress={acts.onGrant}>
            Giao việc…
          </KeyButton>
        </div>
      </section>
    </>
  )
}

function pastLast(left: Grant, right: Grant): number {
  return Number(left.state === 'past') - Number(right.state === 'past')
}

function GrantLine({ grant, onEnd }: { grant: Grant; onEnd: () => void }) {
  const { title } = roleDefinitions[grant.role]
  return (
    <li data-past={grant.state === 'past' || undefined}>
      <div>
        <b>{title}</b>
        <div className="mt-small mt-quiet">
          {placeAndTime(grant)}
          {grant.decision === null ? '' : ` · ${grant.decision}`}
        </div>
      </div>
      {grant.state === 'past' ? (
        <span className="mt-small">đã thôi</span>
      ) : (
        <Button variant="default" className="mt-row-button" onClick={onEnd} aria-label={`Thôi giao việc ${title}`}>
          Thôi giao…
        </Button>
      )}
    </li>
  )
}
