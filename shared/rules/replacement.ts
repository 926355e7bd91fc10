import { assignAgencies } from './agencies.ts'
import type { Cancellation } from './decide-schema.ts'
import { allAmong } from './decision-book.ts'
import type { ExamContext } from './exam-context.ts'
import { holds, personOf, rankIn, type Entry, type PostRun } from './exam-run.ts'
import { nextByFirstWish, nextLowerOf, placesWaiting, type NextLower } from './next-lower.ts'
import { citation } from './regime-copy.ts'
import { compareText } from './ranking.ts'

/** The people and posts of an exam while places are filled. Posts are in the order of their ids. */
export interface Places {
  readonly runs: readonly PostRun[]
  readonly entries: ReadonlyMap<string, Entry>
}

/**
 * Step 9: takes cancelled winners off the lists and fills their places, day by day.
 *
 * A decision settles the vacancies that were known on its day, so that a later cancellation does not undo it. First wishes of all posts go
 * before second wishes. Cancellations of people who did not win are returned.
 */
export function replaceCancelled(context: ExamContext, places: Places, cancellations: readonly Cancellation[]): Cancellation[] {
  let pending = [...cancellations].sort(
    (left, right) => compareText(left.date, right.date) || compareText(left.number, right.number) || compareText(left.ground, right.ground),
  )
  const days = [...new Set(pending.map(({ date }) => date))]
  for (const [index, day] of days.entries()) {
    const nextDay = days[index + 1] ?? null
    let moved = true
    while (moved) {
      const due = pending.filter((cancellation) => cancellation.date <= day && cancel(context, places, cancellation))
      pending = pending.filter((cancellation) => !due.includes(cancellation))
      moved = fillPlaces(context, places, nextDay) || due.length > 0
      for (const run of places.runs) assignAgencies(context, run)
    }
  }
  return pending
}

/** Removes a winner; false where the person holds no place. */
function cancel(context: ExamContext, places: Places, cancellation: Cancellation): boolean {
  const entry = places.entries.get(cancellation.candidate)
  const run = entry === undefined ? undefined : places.runs.find(({ post }) => holds(entry, post.id))
  if (entry === undefined || run === undefined) return false
  const { ground, number, date } = cancellation
  const article = context.rules.regime.articles.cancellation
  entry.reasons.push({ code: 'winCancelled', article, facts: { post: run.post.id, ground, number, date } })
  vacate(run, entry)
  return true
}

function vacate(run: PostRun, entry: Entry): void {
  run.vacancies += 1
  run.agencyOf.delete(entry.id)
  run.agencyDecisions.delete(entry.id)
}

/** Fills what can be filled, people of the first wish before those of the second; whether anything changed. */
function fillPlaces(context: ExamContext, places: Places, nextDay: string | null): boolean {
  const firstWishes = places.runs.map((run) => fill(context, places, run, nextDay, false))
  return firstWishes.includes(true) || places.runs.some((run) => fill(context, places, run, nextDay, true))
}

/** One round for one post. `secondWishes`: whether people of a second wish may be called now. */
function fill(context: ExamContext, places: Places, run: PostRun, nextDay: string | null, secondWishes: boolean): boolean {
  const next = nextLowerOf(run, nextByFirstWish(places.runs))
  if (next.due.length + next.tied.length + next.holders.length === 0) return false
  if (!secondWishes && [...next.due, ...next.tied].some(({ first }) => first !== run.post.id)) return false
  const before = run.vacancies
  const mode = context.rules.use('replacement')
  if (mode.value === 'call') callFirst(run, next, mode.article)
  if (run.vacancies === before) takeReplacement(context, places, run, next, nextDay)
  if (run.vacancies === before) takeTie(context, run, next, nextDay)
  return run.vacancies < before
}

/** NĐ 170/2025, NĐ 115/2020: next-lower people are called in order, up to the rank of somebody who holds another place. */
function callFirst(run: PostRun, next: NextLower, article: string): void {
  const ranksOfHolders = next.holders.map((entry) => rankIn(entry, run.post.id))
  for (const entry of next.passed) {
    if (ranksOfHolders.includes(rankIn(entry, run.post.id))) return
    entry.reasons.push({ code: 'nextLower', article, facts: { post: run.post.id, place: rankIn(entry, run.post.id) } })
    run.vacancies -= 1
  }
}

/**
 * The head's choice of next-lower people, in the published order; whoever holds another place may be passed over.
 *
 * It says about everybody who may be called, and settles as many vacancies as it names people and places left empty. Where those are all that
 * were asked about, nobody is asked again for the vacancies of that time.
 */
function takeReplacement(context: ExamContext, places: Places, run: PostRun, next: NextLower, nextDay: string | null): void {
  if (next.due.length === 0 && next.holders.length === 0) return
  const decision = context.decisions.take('replacement', ({ post, winners, leaveEmpty, date }) => {
    if (post !== run.post.id || (nextDay !== null && date >= nextDay) || !inOrder(winners, next, run.post.id)) return false
    const settled = winners.length + leaveEmpty
    return settled > 0 && settled >= next.due.length && settled <= run.vacancies
  })
  if (decision === null) return
  const { number, date, winners } = decision
  const settled = winners.length + decision.leaveEmpty
  const isAnswered = !next.stopped && settled >= placesWaiting(run, next)
  const facts = { post: run.post.id, number, date }
  for (const entry of next.passed) {
    const chosen = winners.includes(entry.id)
    if (next.holders.includes(entry) && !chosen) continue
    if (next.holders.includes(entry)) leaveOtherPlace(places, entry)
    entry.reasons.push({ code: chosen ? 'headChose' : 'headDidNotChoose', article: citation(decision), facts })
  }
  run.vacancies = isAnswered ? 0 : run.vacancies - settled
}

/**
 * Whether the winners stand in the published order and nobody of a higher rank is left out for them, but holders of another place.
 *
 * Equals stand in that order by name, which decides nothing: among them the head chooses.
 */
function inOrder(winners: readonly string[], { passed, holders }: NextLower, post: string): boolean {
  const chosen = passed.filter(({ id }) => winners.includes(id))
  const last = chosen.at(-1)
  if (last === undefined) return winners.length === 0
  const isPassedOver = (entry: Entry) => !chosen.includes(entry) && !holders.includes(entry) && rankIn(entry, post) < rankIn(last, post)
  return winners.length === chosen.length && chosen.every(({ id }, index) => id === winners[index]) && !passed.some(isPassedOver)
}

function leaveOtherPlace(places: Places, entry: Entry): void {
  const other = places.runs.find(({ post }) => holds(entry, post.id))
  if (other !== undefined) vacate(other, entry)
}

/** Equals for the last vacancy: the head's choice. */
function takeTie(context: ExamContext, run: PostRun, next: NextLower, nextDay: string | null): void {
  if (next.tied.length === 0) return
  const ids = next.tied.map(({ id }) => id)
  const decision = context.decisions.take(
    'tie',
    ({ post, winners, date }) =>
      post === run.post.id && (nextDay === null || date < nextDay) && winners.length === next.tiePlaces && allAmong(winners, ids),
  )
  if (decision === null) return
  const { number, date, winners } = decision
  for (const entry of next.tied) {
    const code = winners.includes(entry.id) ? 'headChose' : 'headDidNotChoose'
    entry.reasons.push({ code, article: citation(decision), facts: { post: run.post.id, number, date } })
  }
  run.vacancies -= next.tiePlaces
}

/** Says which vacancies still wait: for the choice of next-lower people, of equals, or about somebody who holds another place. */
export function openReplacements(context: ExamContext, runs: readonly PostRun[]): void {
  const firstInLine = nextByFirstWish(runs)
  for (const run of runs) {
    const next = nextLowerOf(run, firstInLine)
    run.replacementPlaces = placesWaiting(run, next)
    if (run.replacementPlaces === 0) continue
    const { post } = run
    const { article } = context.rules.use('replacement')
    const chain = context.rules.tieChain(post)
    if (next.holders.length > 0) {
      const candidates = next.holders.map(({ id }) => id)
      run.heldPlace = { code: 'nextLowerHoldsPlace', places: run.replacementPlaces, candidates, article }
    }
    for (const entry of next.due) {
      const facts = { post: post.id, place: rankIn(entry, post.id), places: next.due.length }
      entry.reasons.push({ code: 'replacementOpen', article, facts })
    }
    const tied = next.tied.map(({ id }) => id)
    for (const entry of next.tied) {
      const { total } = personOf(entry)
      const facts = { post: post.id, total, places: next.tiePlaces, tied, steps: [...chain.steps] }
      entry.reasons.push({ code: 'tieOpen', article: chain.article, facts })
    }
  }
}
