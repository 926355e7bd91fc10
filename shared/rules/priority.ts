import type { Candidate } from './decide-schema.ts'
import type { Reason } from './reason-schema.ts'
import type { Rules } from './regime-copy.ts'
import { priorityGroups, type PriorityGroup } from './terms.ts'

/** Priority points with a reason for what counted, what was not proved, and what the regime does not know. */
export function readPriority(rules: Rules, candidate: Candidate): { points: number; reasons: Reason[] } {
  const claims = candidate.priority
  const proved = claims.filter(({ evidence }) => evidence).map(({ group }) => group)
  const known = ordered(rules, proved.filter((group) => rules.priorityOf(group) !== null))
  const unproved = ordered(rules, claims.filter(({ evidence }) => !evidence).map(({ group }) => group))
  const notInRegime = ordered(rules, proved.filter((group) => rules.priorityOf(group) === null))

  const reasons: Reason[] = []
  const highest = known[0]
  let points = 0
  if (highest !== undefined) {
    const value = rules.usePriority(highest)
    points = value?.value ?? 0
    reasons.push({ code: 'priorityCounted', article: value?.article ?? null, facts: { group: highest, points, others: known.slice(1) } })
  }
  pushClaim(rules, reasons, 'priorityUnproved', unproved)
  pushClaim(rules, reasons, 'priorityNotInRegime', notInRegime)
  return { points, reasons }
}

function pushClaim(rules: Rules, reasons: Reason[], code: 'priorityUnproved' | 'priorityNotInRegime', groups: readonly PriorityGroup[]): void {
  const [group, ...others] = groups
  if (group === undefined) return
  const value = rules.priorityOf(group)
  reasons.push({ code, article: value?.article ?? null, facts: { group, points: value?.value ?? null, others } })
}

/** Groups without repetition, highest points first; only the highest counts, once (NĐ 170/2025 Đ.6 k.2). */
function ordered(rules: Rules, groups: readonly PriorityGroup[]): PriorityGroup[] {
  const points = (group: PriorityGroup) => rules.priorityOf(group)?.value ?? -1
  return priorityGroups.filter((group) => groups.includes(group)).sort((left, right) => points(right) - points(left))
}
