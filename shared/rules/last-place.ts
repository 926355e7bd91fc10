import type { Tier } from './ranking.ts'

/** A ranking cut at the places there are. Equal totals that reach over the last place stand between `inside` and `below`. */
export interface Cut {
  readonly inside: readonly Tier[]
  /** Equals that the chain puts within the places. */
  readonly within: readonly Tier[]
  /** Equals that nothing sets apart and that reach over the last place. */
  readonly across: Tier | null
  /** Equals that the chain puts out. */
  readonly out: readonly Tier[]
  readonly below: readonly Tier[]
  /** Places left for `across`. */
  readonly left: number
}

/** Cuts a ranking at the last place: the tie-break is asked only there (NĐ 170/2025 Đ.10 k.2). */
export function cutAt(tiers: readonly Tier[], places: number): Cut {
  const total = totalAtPlace(tiers, places)
  const higher = tiers.filter((tier) => total === null || tier.total > total)
  const equals = tiers.filter((tier) => tier.total === total)
  const lower = tiers.filter((tier) => total !== null && tier.total < total)
  const free = places - peopleIn(higher)
  if (peopleIn(equals) <= free) return { inside: [...higher, ...equals], within: [], across: null, out: [], below: lower, left: 0 }
  if (free <= 0) return { inside: [], within: [], across: null, out: [], below: tiers, left: 0 }

  const within: Tier[] = []
  const out: Tier[] = []
  let across: Tier | null = null
  let left = free
  for (const tier of equals) {
    if (left >= tier.people.length && across === null) {
      within.push(tier)
      left -= tier.people.length
    } else if (left > 0 && across === null) across = tier
    else out.push(tier)
  }
  return { inside: higher, within, across, out, below: lower, left: across === null ? 0 : left }
}

/** Total of the person at the last place; the best total where there is no place; null where everybody fits. */
function totalAtPlace(tiers: readonly Tier[], places: number): number | null {
  let people = 0
  for (const tier of tiers) {
    people += tier.people.length
    if (people >= places) return tier.total
  }
  return null
}

function peopleIn(tiers: readonly Tier[]): number {
  return tiers.reduce((count, { people }) => count + people.length, 0)
}
