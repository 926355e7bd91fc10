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
  /** Somebody whose other wish is not settled yet stands before the rest. */
  readonly stopped: boolean
}

const nobody: NextLower = { due: [], tied: [], tiePlaces: 0, holders: [], passed: [], stopped: false }

/**
 * Who is next for the vacancies of a post; nobody while a tie or a reserved place of the post is open.
 *
 * Whoever is next by the first wish (`firstInLine`) is not looked at by the second wish until that is settled, nor is anybody behind them.
 */
export function nextLowerOf(run: PostRun, firstInLine: ReadonlySet<Entry> = new Set()): NextLower {
  if (run.vacancies === 0 || run.tiePlaces > 0 || run.reservedPlaces > 0) return nobody
  const due: Entry[] = []
  const holders: Entry[] = []
  const passed: Entry[] = []
  let free = run.vacancies
  let stopped = false
  for (const tier of tiersOf(run.ranked, run.post.id)) {
    stopped = tier.some((entry) => isUndecidedElsewhere(entry, run) || (entry.first !== run.post.id && firstInLine.has(entry)))
    if (stopped) break
    const held = tier.filter((entry) => holdsSecondWish(entry, run))
    const callable = tier.filter((entry) => stateOf(entry) === 'lost')
    holders.push(...held)
    if (callable.length > free) return { due, holders, passed: [...passed, ...held], tied: callable, tiePlaces: free, stopped }
    due.push(...callable)
    // Equals stand in the published order, whoever of them holds another place.
    passed.push(...tier.filter((entry) => held.includes(entry) || callable.includes(entry)))
    free -= callable.length
    if (free === 0) break
  }
  return { due, holders, passed, tied: [], tiePlaces: 0, stopped }
}

/** Everybody who is next for a vacancy of the post of their first wish. */
export function nextByFirstWish(runs: readonly PostRun[]): Set<Entry> {
  return new Set(
    runs.flatMap((run) => {
      const { due, tied } = nextLowerOf(run)
      return [...due, ...tied].filter(({ first }) => first === run.post.id)
    }),
  )
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
