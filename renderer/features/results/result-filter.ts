import type { ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import type { CandidateState } from '../../../shared/rules/terms.ts'
import { stateWord } from '../../../shared/words/reasons-main.ts'
import { foldedTokens } from '../../../shared/text/fold.ts'

/** Groups of people by what happened to them; each person is in one of them, so that their counts add up. */
export const resultGroups = ['won', 'lost', 'failed', 'waitingForHead', 'incomplete', 'notRanked'] as const
export type ResultGroup = (typeof resultGroups)[number]

const groupOfState: Readonly<Record<CandidateState, ResultGroup>> = {
  won: 'won',
  wonAgencyOpen: 'won',
  lost: 'lost',
  failed: 'failed',
  waitingForHead: 'waitingForHead',
  incomplete: 'incomplete',
  notRanked: 'notRanked',
  withdrawn: 'notRanked',
  removed: 'notRanked',
}

/** What the ranking is narrowed to. */
export interface ResultFilter {
  /** Null: everybody. */
  readonly group: ResultGroup | null
  readonly postId: string | null
  /** Words of a name, with or without accents. */
  readonly query: string
}

export const everybody: ResultFilter = { group: null, postId: null, query: '' }

export function isNarrowed(filter: ResultFilter): boolean {
  return filter.group !== null || filter.postId !== null || filter.query.trim() !== ''
}

/** Whether a person is among those the filter asks for: each word of the query begins a word of the name. */
export function passes(row: ResultRow, filter: ResultFilter): boolean {
  if (filter.postId !== null && row.postId !== filter.postId) return false
  if (filter.group !== null && groupOfState[row.state] !== filter.group) return false
  const words = foldedTokens(row.fullName)
  return foldedTokens(filter.query).every((token) => words.some((word) => word.startsWith(token)))
}

/** A choice above the table: its word, its people. */
export interface GroupCount {
  readonly group: ResultGroup | null
  readonly word: string
  readonly people: number
}

/** Everybody, then each group that has somebody; the three groups of a settled exam stand even when empty. */
export function groupCounts({ rows }: Pick<ResultsView, 'rows'>): readonly GroupCount[] {
  const counts = new Map<ResultGroup, number>()
  for (const { state } of rows) counts.set(groupOfState[state], (counts.get(groupOfState[state]) ?? 0) + 1)
  const always: readonly ResultGroup[] = ['won', 'lost', 'failed']
  return [
    { group: null, word: 'Tất cả', people: rows.length },
    ...resultGroups
      .filter((group) => counts.has(group) || always.includes(group))
      .map((group) => ({ group, word: stateWord(group), people: counts.get(group) ?? 0 })),
  ]
}

/** The filter as it can stand: a group that nobody is in any more, and that has no choice above the table, is everybody. */
export function standingFilter(filter: ResultFilter, view: Pick<ResultsView, 'rows'>): ResultFilter {
  return groupCounts(view).some(({ group }) => group === filter.group) ? filter : { ...filter, group: null }
}
