import type { Candidate } from '../../shared/contract/candidates.ts'
import { evidenceOf, evidenceWords } from '../../shared/words/evidence.ts'
import { StateBadge } from './state-badge.tsx'

const states = { seen: 'approved', listed: 'unchecked', missing: 'missing' } as const

/** Whether the paper of a priority group was handed in, or is only claimed by the list that the candidate came in. */
export function EvidenceBadge({ candidate, claim }: { candidate: Candidate; claim: Candidate['priority'][number] }) {
  const evidence = evidenceOf(candidate, claim)
  return <StateBadge state={states[evidence]}>{evidenceWords[evidence]}</StateBadge>
}
