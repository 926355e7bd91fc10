import type { EligibilityVerdict } from '../../shared/contract/candidates.ts'
import { StateBadge } from './state-badge.tsx'
import type { BadgeState } from './state-badge.tsx'

const badges: Readonly<Record<EligibilityVerdict, { readonly state: BadgeState; readonly word: string }>> = {
  undecided: { state: 'draft', word: 'Chưa xét' },
  eligible: { state: 'approved', word: 'Đủ' },
  ineligible: { state: 'failed', word: 'Không đủ' },
}

/** A verdict on the conditions to sit, for a column or a filter that already speaks of conditions. */
export function verdictWord(verdict: EligibilityVerdict): string {
  return badges[verdict].word
}

/** Whether a candidate meets the conditions to sit, as shape, word and colour. */
export function VerdictBadge({ verdict }: { verdict: EligibilityVerdict }) {
  return <StateBadge state={badges[verdict].state}>{badges[verdict].word}</StateBadge>
}
