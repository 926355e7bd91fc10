import { roleDefinitions } from '../../../shared/contract/permissions.ts'
import type { Grant, User } from '../../../shared/contract/users.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatMomentDay } from '../../../shared/words/access.ts'
import type { BadgeState } from '../../components/state-badge.tsx'

/** How a user gets in, as a state. */
export function stateOf({ state, codeUntil, grants }: User): { readonly badge: BadgeState; readonly words: string } {
  if (state === 'invited' && codeUntil !== null) return { badge: 'soon', words: `Chờ mở, mã đến ${formatMomentDay(codeUntil)}` }
  if (state !== 'active') return { badge: 'missing', words: codeUntil === null ? 'Chưa có mã' : `Mã hết hạn ${formatMomentDay(codeUntil)}` }
  if (grants.every((grant) => grant.state !== 'now')) return { badge: 'missing', words: 'Hôm nay chưa có việc' }
  return { badge: 'approved', words: 'Đang dùng' }
}

/** Where and until when a role is held: "Kỳ thi tuyển công chức năm 2026, đến 31/12/2026". */
export function placeAndTime({ scopeName, fromDay, toDay, state }: Grant): string {
  const from = state === 'future' ? `từ ${formatDay(fromDay)}` : null
  const to = toDay === null ? null : `đến ${formatDay(toDay)}`
  return [scopeName ?? 'cả cơ quan', [from, to].filter((part) => part !== null).join(' ')].filter((part) => part !== '').join(', ')
}

/** Roles in force or to come, as one line of a list. */
export function rolesLine(grants: readonly Grant[]): string {
  return grants
    .filter(({ state }) => state !== 'past')
    .map((grant) => `${roleDefinitions[grant.role].title} (${placeAndTime(grant)})`)
    .join('; ')
}

/** Day of the last act, in words. */
export function lastActWords({ lastActAt }: User): string {
  return lastActAt === null ? 'chưa làm gì' : formatMomentDay(lastActAt)
}
