import type { CandidateState } from '../../shared/rules/terms.ts'
import { stateWord } from '../../shared/words/reasons-main.ts'
import { StateBadge, type BadgeState } from './state-badge.tsx'

const badges: Readonly<Record<CandidateState, BadgeState>> = {
  won: 'approved',
  wonAgencyOpen: 'waiting',
  lost: 'lost',
  failed: 'failed',
  notRanked: 'failed',
  withdrawn: 'lost',
  incomplete: 'missing',
  waitingForHead: 'waiting',
  removed: 'failed',
}

/** What was decided about somebody: as short as it stays clear beside the main reason. */
export function ResultBadge({ state }: { state: CandidateState }) {
  return <StateBadge state={badges[state]}>{state === 'wonAgencyOpen' ? 'Chờ cơ quan' : stateWord(state)}</StateBadge>
}
