import type { ExamContext } from './exam-context.ts'
import { emptyPlaces, stateOf, type Entry, type PostRun } from './exam-run.ts'
import { nextLowerOf, placesWaiting } from './next-lower.ts'
import { settlePlaces } from './places.ts'
import type { Places } from './replacement.ts'

/** Step 6 for first wishes: nobody of a post is ranked while one of them has no complete result. */
export function settleFirstWishes(context: ExamContext, { runs, entries }: Places): void {
  const people = Map.groupBy(entries.values(), ({ first }) => first)
  for (const run of runs) {
    const own = people.get(run.post.id) ?? []
    const passed = own.filter((entry) => entry.assessment.total !== null)
    run.incomplete = own.some(isOpen)
    if (!run.incomplete) {
      settlePlaces(context, run, passed, run.post.quota, 0)
      continue
    }
    const article = context.rules.regime.articles.winners
    for (const entry of passed) entry.reasons.push({ code: 'postIncomplete', article, facts: { post: run.post.id } })
  }
}

/** Step 7: second wishes for the places left, once no post has an open question (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023). */
export function settleSecondWishes(context: ExamContext, { runs, entries }: Places): void {
  const article = context.rules.regime.articles.wishes
  const due = new Set(runs.flatMap(waitingForReplacement))
  const lost = [...entries.values()].filter((entry) => entry.second !== null && stateOf(entry) === 'lost' && !due.has(entry))
  if (lost.length === 0) return
  const open = runs.some((run) => run.incomplete || run.tiePlaces > 0 || run.reservedPlaces > 0 || placesWaiting(run, nextLowerOf(run)) > 0)
  // Places left are counted for all posts before the first of them is filled.
  const competitions = runs.map((run) => ({
    run,
    people: lost.filter(({ second }) => second === run.post.id),
    left: emptyPlaces(run, entries.values()),
  }))
  for (const { run, people, left } of competitions) {
    const facts = { post: run.post.id }
    for (const entry of people) entry.reasons.push({ code: 'secondWish', article, facts })
    if (open) for (const entry of people) entry.reasons.push({ code: 'firstWishesOpen', article, facts })
    else if (left === 0) for (const entry of people) entry.reasons.push({ code: 'noPlaceLeft', article, facts })
    else if (people.length > 0) {
      settlePlaces(context, run, people, left, run.ranked.length)
      // The second wishes competed for these places, so nobody is called for them any more.
      run.vacancies = 0
    }
  }
}

function isOpen(entry: Entry): boolean {
  const state = stateOf(entry)
  return state === 'incomplete' || state === 'waitingForHead'
}

function waitingForReplacement(run: PostRun): readonly Entry[] {
  const { due, tied } = nextLowerOf(run)
  return [...due, ...tied]
}
