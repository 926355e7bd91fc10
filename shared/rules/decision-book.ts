import type { Decision, DecisionOf } from './decide-schema.ts'

/** Decisions of people, each of which settles at most one question. */
export interface DecisionBook {
  /** The earliest unused decision of a kind that fits, by date, then number; it is used up. */
  take<Kind extends Decision['kind']>(kind: Kind, fits: (decision: DecisionOf<Kind>) => boolean): DecisionOf<Kind> | null
  /** Uses up a decision of `unused`. */
  use(decision: Decision): void
  unused(): readonly Decision[]
}

/** Opens the decisions of an exam in an order that does not depend on their rows. */
export function openDecisions(decisions: readonly Decision[]): DecisionBook {
  const sorted = decisions
    .map((decision) => ({ decision, key: JSON.stringify([decision.date, decision.number, sortedFields(decision)]) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ decision }) => decision)
  const used = new Set<Decision>()

  function find<Kind extends Decision['kind']>(kind: Kind, fits: (decision: DecisionOf<Kind>) => boolean): DecisionOf<Kind> | null {
    for (const decision of sorted) {
      if (decision.kind !== kind || used.has(decision)) continue
      const candidate = decision as DecisionOf<Kind>
      if (fits(candidate)) return candidate
    }
    return null
  }

  return {
    take(kind, fits) {
      const decision = find(kind, fits)
      if (decision !== null) used.add(decision)
      return decision
    },
    use(decision) {
      used.add(decision)
    },
    unused() {
      return sorted.filter((decision) => !used.has(decision))
    },
  }
}

/** Fields by name; winners keep their order only where it has a meaning. */
function sortedFields(decision: Decision): unknown {
  const fields = decision.kind === 'tie' || decision.kind === 'reserved' ? { ...decision, winners: decision.winners.toSorted() } : decision
  return Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1))
}

/** Whether two lists hold the same people, in whatever order. */
export function allAmong(winners: readonly string[], people: readonly string[]): boolean {
  return winners.every((winner) => people.includes(winner))
}
