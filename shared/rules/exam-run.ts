import type { Assessment } from './assessment.ts'
import type { Candidate, DecisionOf, Post, Question } from './decide-schema.ts'
import { compareText, type Person } from './ranking.ts'
import type { Reason } from './reason-schema.ts'
import { verdict } from './states.ts'
import type { CandidateState } from './terms.ts'

/** A person on the way through steps 1 to 9. Only `reasons` say what became of them. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly candidate: Candidate
  readonly first: string
  readonly second: string | null
  readonly assessment: Assessment
  readonly reasons: Reason[]
  /** Rank by post, from the ranking before cancellations. */
  readonly ranks: Map<string, number>
}

/** A post on the way through steps 6 to 9. */
export interface PostRun {
  readonly post: Post
  /** Somebody of the first wish has no complete result, so nothing is ranked. */
  incomplete: boolean
  /** Everybody who was ranked here, in the order of ranks, then names. */
  readonly ranked: Entry[]
  /** Places that wait for a tie or for reserved places. */
  tiePlaces: number
  reservedPlaces: number
  /** Places freed by cancellations and not filled yet. */
  vacancies: number
  /** Of these, places that wait for a decision about next-lower people; known at the end. */
  replacementPlaces: number
  /** Question about a next-lower person who holds another place; null where there is none. */
  heldPlace: Question | null
  /** Agency that equals of a joint post wait for; null where there are several, and where nobody waits. */
  contestedAgency: string | null
  /** Agency of each winner of a joint post. */
  readonly agencyOf: Map<string, string>
  /** Decisions for equals who do not all fit yet. */
  readonly agencyDecisions: Map<string, DecisionOf<'agency'>>
}

export function openRun(post: Post): PostRun {
  return {
    post,
    incomplete: false,
    ranked: [],
    tiePlaces: 0,
    reservedPlaces: 0,
    vacancies: 0,
    replacementPlaces: 0,
    heldPlace: null,
    contestedAgency: null,
    agencyOf: new Map(),
    agencyDecisions: new Map(),
  }
}

export function stateOf(entry: Entry): CandidateState | null {
  return verdict(entry.reasons)
}

/** The post that the last reason speaks of, or null where it speaks of none. */
export function placeOf(entry: Entry): string | null {
  const facts = entry.reasons.at(-1)?.facts
  return facts !== undefined && 'post' in facts ? facts.post : null
}

/** Whether somebody holds a place of this post. */
export function holds(entry: Entry, post: string): boolean {
  const state = stateOf(entry)
  return (state === 'won' || state === 'wonAgencyOpen') && placeOf(entry) === post
}

/** Places that nobody holds and that wait for no decision. */
export function emptyPlaces(run: PostRun, entries: Iterable<Entry>): number {
  let winners = 0
  for (const entry of entries) if (holds(entry, run.post.id)) winners += 1
  return run.post.quota - winners - run.tiePlaces - run.reservedPlaces - run.replacementPlaces
}

export function rankIn(entry: Entry, post: string): number {
  const rank = entry.ranks.get(post)
  if (rank === undefined) throw new Error(`${entry.id} has no rank in ${post}`)
  return rank
}

/** People of consecutive equal ranks, best first. */
export function tiersOf(entries: readonly Entry[], post: string): Entry[][] {
  const tiers: Entry[][] = []
  let rank = -1
  for (const entry of entries) {
    const own = rankIn(entry, post)
    if (own === rank) tiers.at(-1)?.push(entry)
    else tiers.push([entry])
    rank = own
  }
  return tiers
}

export function personOf(entry: Entry): Person {
  const { score, total, tie } = entry.assessment
  if (score === null || total === null) throw new Error(`${entry.id} has no total`)
  return { id: entry.id, name: entry.name, nameKey: entry.nameKey, score, total, tie }
}

export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id)
}
