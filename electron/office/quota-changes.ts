import { NotFoundError } from '../../db/queries/acts.ts'
import type { Holiday } from '../../shared/codes/holidays.ts'
import type { DecideInput, DecideOutput } from '../../shared/rules/decide-schema.ts'
import { lastDayOfLaterNeed } from '../../shared/rules/later-need.ts'
import type { ExamFacts } from './exam-facts.ts'
import { refuse } from './refuse.ts'
import { decideFacts } from './results-view.ts'

/** Why places are not moved or added; `places`: how many may be moved, `lastDay`: until when a later need may be filled. */
export interface QuotaRefusal {
  readonly code: 'tooFew' | 'samePost' | 'jointPost' | 'notInRegime' | 'tooLate'
  readonly places: number
  readonly lastDay: string | null
}

interface Change {
  readonly kind: 'transfer' | 'laterNeed'
  readonly postId: string
  readonly fromPostId: string | null
  readonly places: number
  readonly date: string
}

interface Held {
  readonly facts: ExamFacts
  readonly input: DecideInput
  readonly output: DecideOutput
  /** Days off by which the last day of a later need is counted. */
  readonly holidays: readonly Holiday[]
}

const refused = (code: QuotaRefusal['code'], places = 0, lastDay: string | null = null): QuotaRefusal => ({ code, places, lastDay })

/** Null where the change can be recorded. */
export function quotaRefusal(held: Held, { kind, postId, fromPostId, places, date }: Change): QuotaRefusal | null {
  const { facts } = held
  requirePost(facts, postId)
  if ((kind === 'transfer') !== (fromPostId !== null)) refuse('fromPostId', fromPostId === null ? 'invalid_type' : 'notInRegime')
  if (fromPostId !== null) requirePost(facts, fromPostId)
  if (fromPostId === postId) return refused('samePost')
  // The places of a joint post belong to its agencies, and the decision names none.
  if (facts.agencies.has(postId) || (fromPostId !== null && facts.agencies.has(fromPostId))) return refused('jointPost')
  if (fromPostId !== null) {
    const free = movable(held, fromPostId, places)
    return free < places ? refused('tooFew', free) : null
  }
  const lastDay = lastDayOfLaterNeed(facts.regime, facts.exam.planApproved, held.holidays)
  if (lastDay === null) return refused('notInRegime')
  return date > lastDay ? refused('tooLate', 0, lastDay) : null
}

function requirePost(facts: ExamFacts, id: string): void {
  if (!facts.posts.some(({ post }) => post.id === id)) throw new NotFoundError('post')
}

/** Most places, up to `wanted`, that a post can give away without anybody losing the place they won. */
function movable({ facts, input, output }: Held, postId: string, wanted: number): number {
  const winners = output.posts.find(({ id }) => id === postId)?.winners ?? []
  const quota = input.posts.find(({ id }) => id === postId)?.quota ?? 0
  for (let places = Math.min(wanted, quota - winners.length); places > 0; places -= 1) {
    const posts = input.posts.map((post) => (post.id === postId ? { ...post, quota: quota - places } : post))
    const after = decideFacts({ ...input, posts }, facts.copy).posts.find(({ id }) => id === postId)?.winners ?? []
    if (winners.every((id) => after.includes(id))) return places
  }
  return 0
}
