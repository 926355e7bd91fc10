/** What one reviewer found: conditions that are not met with their papers, sorted, a line each; '' for somebody eligible. */
export interface Opinion {
  readonly unmet: string
}

/** Condition and missing paper of a reason. */
interface Unmet {
  readonly condition: string
  readonly paper: string | null
}

/** What two opinions must have in common to be one: the conditions and papers, in whatever order; notes are each reviewer's own. */
export function unmetOf(reasons: readonly Unmet[]): string {
  return reasons
    .map(({ condition, paper }) => `${condition} ${paper ?? ''}`.trim())
    .sort()
    .join('\n')
}

/** Where the opinions on a candidate stand: nobody's yet, one that waits for a second, two that differ, two alike. */
export type OpinionState = 'none' | 'waiting' | 'differing' | 'agreed'

/**
 * The opinions that make the decision of an exam reviewed by two people: those that more people hold than hold any other, and at least two.
 * Empty while nobody agrees with anybody, or as many say one thing as another.
 */
export function agreedOpinions<T extends Opinion>(opinions: readonly T[]): readonly T[] {
  const groups = [...Map.groupBy(opinions, ({ unmet }) => unmet).values()].sort((left, right) => right.length - left.length)
  const [most = [], next = []] = groups
  return most.length >= 2 && most.length > next.length ? most : []
}

/** Where the opinions on a candidate stand. */
export function opinionState(opinions: readonly Opinion[]): OpinionState {
  if (opinions.length === 0) return 'none'
  if (agreedOpinions(opinions).length > 0) return 'agreed'
  return new Set(opinions.map(({ unmet }) => unmet)).size === 1 ? 'waiting' : 'differing'
}
