import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClock, IconClockExclamation, IconGavel, IconLock, IconMinus, IconPlayerPlay, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './state-badge.css'

/** State of a thing; each has a shape, an icon and a colour, and the words say it too. */
export type BadgeState = 'draft' | 'doing' | 'approved' | 'locked' | 'overdue' | 'soon' | 'missing' | 'failed' | 'lost' | 'waiting' | 'unchecked'

const icons: Readonly<Record<BadgeState, typeof IconX | null>> = {
  draft: IconCircleDashed,
  doing: IconPlayerPlay,
  approved: IconCircleCheck,
  locked: IconLock,
  overdue: IconClockExclamation,
  soon: IconClock,
  missing: IconAlertTriangle,
  failed: IconX,
  lost: IconMinus,
  waiting: IconGavel,
  unchecked: null,
}

/** State as shape, word and colour: `<StateBadge state="approved">Trúng tuyển</StateBadge>`. */
export function StateBadge({ state, children, title }: { state: BadgeState; children: ReactNode; title?: string }) {
  const Icon = icons[state]
  return (
    <span className={`mt-state mt-state-${state}`} title={title}>
      {Icon === null ? null : <Icon size={14} stroke={1.9} aria-hidden />}
      {children}
    </span>
  )
}
