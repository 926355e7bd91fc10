import { questionCodes, type DecidedCandidate, type DecidedPost, type Question } from './decide-schema.ts'
import { emptyPlaces, holds, placeOf, rankIn, stateOf, type Entry, type PostRun } from './exam-run.ts'
import { byName } from './ranking.ts'
import type { Reason } from './reason-schema.ts'

/** What became of a person; every field follows from the reasons and the ranking. */
export function candidateOutcome(entry: Entry): DecidedCandidate {
  const state = stateOf(entry)
  const last = entry.reasons.at(-1)
  if (state === null || last === undefined) throw new Error(`No reason decides about ${entry.id}`)
  const post = outcomePost(entry)
  const { score, priority, total } = entry.assessment
  return {
    id: entry.id,
    state,
    post,
    agency: last.code === 'agencyAssigned' || last.code === 'agencyDecided' ? last.facts.agency : null,
    rank: entry.ranks.get(last.code === 'transferred' ? entry.first : post) ?? null,
    score,
    priority,
    total,
    reasons: entry.reasons,
  }
}

/** Where the person won, was removed or waits, else the first wish. */
export function outcomePost(entry: Entry): string {
  const state = stateOf(entry)
  const settled = state === 'won' || state === 'wonAgencyOpen' || state === 'removed' || state === 'waitingForHead'
  return (settled ? placeOf(entry) : null) ?? entry.first
}

/** What became of a post; `here` are the people whose outcome belongs to it. */
export function postOutcome(run: PostRun, here: readonly Entry[]): DecidedPost {
  const { post, ranked } = run
  const winners = ranked.filter((entry) => holds(entry, post.id))
  // Somebody transferred to a post where a second wish was ranked already stands among the winners.
  const transferred = here.filter((entry) => entry.reasons.at(-1)?.code === 'transferred' && !ranked.includes(entry)).sort(byRank)
  const blocked = run.tiePlaces > 0 || run.reservedPlaces > 0 || here.some((entry) => entry.reasons.at(-1)?.code === 'tieOpen')
  return {
    id: post.id,
    order: ranked.map(({ id }) => id),
    winners: [...winners, ...transferred].map(({ id }) => id),
    empty: emptyPlaces(run, here),
    next: blocked ? [] : ranked.filter((entry) => isNextLower(entry, post.id)).map(({ id }) => id),
    questions: questionsOf(run, here),
  }
}

/** Transferred people by the rank of their first wish, then by name. */
function byRank(left: Entry, right: Entry): number {
  return rankIn(left, left.first) - rankIn(right, right.first) || byName(left, right)
}

function isNextLower(entry: Entry, post: string): boolean {
  const last = entry.reasons.at(-1)
  return stateOf(entry) === 'lost' || (last?.code === 'replacementOpen' && last.facts.post === post)
}

/** Each code once, in the order of the steps, with the people whom it keeps waiting. */
function questionsOf(run: PostRun, here: readonly Entry[]): Question[] {
  const order = new Map(run.ranked.map((entry, index) => [entry, index]))
  const sorted = here.toSorted((left, right) => (order.get(left) ?? Infinity) - (order.get(right) ?? Infinity) || byName(left, right))
  const questions: Question[] = []
  for (const code of questionCodes) {
    if (code === 'nextLowerHoldsPlace') {
      if (run.heldPlace !== null) questions.push(run.heldPlace)
      continue
    }
    const people = sorted.filter((entry) => entry.reasons.at(-1)?.code === code)
    const reason = people[0]?.reasons.at(-1)
    if (reason === undefined) continue
    const agency = code === 'agencyTie' ? run.contestedAgency : null
    questions.push({
      code,
      places: placesOf(reason, people.length),
      candidates: people.map(({ id }) => id),
      ...(agency === null ? {} : { agency }),
      article: reason.article,
    })
  }
  return questions
}

function placesOf(reason: Reason, people: number): number {
  switch (reason.code) {
    case 'tieOpen':
    case 'reservedOpen':
    case 'replacementOpen':
      return reason.facts.places
    case 'agencyTie':
    case 'agencyFull':
      return people
    default:
      return 0
  }
}
