import { holds, placeOf, stateOf, tiersOf, type Entry, type PostRun } from './exam-run.ts'

/** The next-lower people of a post for its vacancies. */
export interface NextLower {
  /** People who are called, or may be called, in order; at most as many as there are vacancies. */
  readonly due: readonly Entry[]
  /** Equals of whom only `tiePlaces` are due; nothing sets them apart. */
  readonly tied: readonly Entry[]
  readonly tiePlaces: number
  /** People before or among them who hold another place by a second wish: the law does not say whether they move. */
  readonly holders: readonly Entry[]
  /** Everybody who was passed on the way, holders included, in order. */
  readonly passed: readonly Entry[]
}

const nobody: NextLower = { due: [], tied: [], tiePlaces: 0, holders: [], passed: [] }

/** Who is next for the vacancies of a post; nobody while a tie or a reserved place of the post is open. */
export function nextLowerOf(run: PostRun): NextLower {
  if (run.vacancies === 0 || run.tiePlaces > 0 || run.reservedPlaces > 0) return nobody
  const due: Entry[] = []
  const holders: Entry[] = []
  const passed: Entry[] = []
  let free = run.vacancies
  for (const tier of tiersOf(run.ranked, run.post.id)) {
    if (tier.some((entry) => isUndecidedElsewhere(entry, run))) break
    const held = tier.filter((entry) => holdsSecondWish(entry, run))
    const callable = tier.filter((entry) => stateOf(entry) === 'lost')
    holders.push(...held)
    passed.push(...held)
    if (callable.length > free) return { due, holders, passed, tied: callable, tiePlaces: free }
    due.push(...callable)
    passed.push(...callable)
    free -= callable.length
    if (free === 0) break
  }
  return { due, holders, passed, tied: [], tiePlaces: 0 }
}

/** Places that wait for a decision about the next-lower people. */
export function placesWaiting(run: PostRun, { due, tiePlaces, holders }: NextLower): number {
  return Math.min(run.vacancies, due.length + tiePlaces + holders.length)
}

/** Somebody of this first wish who holds a place of the second. */
function holdsSecondWish(entry: Entry, run: PostRun): boolean {
  return entry.first === run.post.id && entry.second !== null && holds(entry, entry.second)
}

/** Somebody whose other wish is not settled yet: the people after them cannot be called past them. */
function isUndecidedElsewhere(entry: Entry, run: PostRun): boolean {
  const state = stateOf(entry)
  return state === 'incomplete' || (state === 'waitingForHead' && placeOf(entry) !== run.post.id)
}
