import type { Post } from './decide-schema.ts'
import { allAmong } from './decision-book.ts'
import type { ExamContext } from './exam-context.ts'
import { personOf, type Entry, type PostRun } from './exam-run.ts'
import { cutAt, type Cut } from './last-place.ts'
import { rank, separatingStep, type Tier } from './ranking.ts'
import type { Reason, ReasonOf } from './reason-schema.ts'
import { citation, type TieChain } from './regime-copy.ts'
import { settleReserved } from './reserved.ts'

/**
 * Step 6 for people who compete for the places left: the ranking, then what the places make of it.
 *
 * `above` people are ranked before them: a second wish stands behind the first wishes of that post.
 */
export function settlePlaces(context: ExamContext, run: PostRun, entries: readonly Entry[], places: number, above: number): void {
  const { post } = run
  const chain = context.rules.tieChain(post)
  const cut = cutAt(rank(entries.map(personOf), chain, above), places)
  const choice = cut.across === null ? null : takeChoice(context, post, cut.across, cut.left)
  const articles = { winners: winnersArticle(context, post), tie: chain.article }

  const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
  const tiers = [...cut.inside, ...cut.within, ...(choice?.tiers ?? [cut.across ?? []].flat()), ...cut.out, ...cut.below]
  const last = lastInside(tiers, places)
  for (const tier of tiers) {
    const standing = { post: post.id, total: tier.total, place: tier.rank, places }
    const reason = reasonOf(tier, cut, choice, { ...standing, last }, articles, chain)
    for (const { id } of tier.people) {
      const entry = entryOf.get(id)
      if (entry === undefined) continue
      entry.ranks.set(post.id, tier.rank)
      entry.reasons.push(reason)
      run.ranked.push(entry)
    }
  }
  if (cut.across !== null && choice === null) run.tiePlaces += cut.left
  else settleReserved(context, run, entries)
}

/** Article that winners are taken by, from high to low. */
export function winnersArticle(context: ExamContext, post: Post): string | null {
  const { regime, scheme } = context.rules
  if (scheme !== null) return citation(scheme.decision)
  return post.method === 'consideration' ? (regime.articles.considerationWinners ?? regime.articles.winners) : regime.articles.winners
}

/** The head's choice among equals: the chosen rank before those not chosen. */
interface Choice {
  readonly tiers: readonly [chosen: Tier, others: Tier]
  readonly decision: { readonly number: string; readonly date: string }
}

function takeChoice(context: ExamContext, post: Post, tier: Tier, places: number): Choice | null {
  const ids = tier.people.map(({ id }) => id)
  const decision = context.decisions.take('tie', ({ post: of, winners }) => of === post.id && winners.length === places && allAmong(winners, ids))
  if (decision === null) return null
  const chosen = tier.people.filter(({ id }) => decision.winners.includes(id))
  const others = tier.people.filter(({ id }) => !decision.winners.includes(id))
  return { tiers: [{ ...tier, people: chosen }, { ...tier, rank: tier.rank + chosen.length, people: others }], decision }
}

function lastInside(tiers: readonly Tier[], places: number): ReasonOf<'withinQuota'>['facts']['last'] {
  let last: ReasonOf<'withinQuota'>['facts']['last'] = null
  let free = places
  for (const tier of tiers) {
    const person = tier.people[Math.min(free, tier.people.length) - 1]
    if (person === undefined) return last
    last = { id: person.id, total: tier.total, place: tier.rank }
    free -= tier.people.length
  }
  return last
}

function reasonOf(
  tier: Tier,
  cut: Cut,
  choice: Choice | null,
  standing: ReasonOf<'withinQuota'>['facts'],
  articles: { readonly winners: string | null; readonly tie: string | null },
  chain: TieChain,
): Reason {
  if (cut.inside.includes(tier)) return { code: 'withinQuota', article: articles.winners, facts: standing }
  if (cut.below.includes(tier)) return { code: 'outsideQuota', article: articles.winners, facts: standing }
  if (cut.within.includes(tier)) return tieBreak('tieBreakWon', tier, cut.across ?? cut.out[0], standing, articles.tie)
  if (cut.out.includes(tier)) return tieBreak('tieBreakLost', tier, cut.across ?? cut.within.at(-1), standing, articles.tie)
  const { post, total } = standing
  if (choice === null) {
    const tied = tier.people.map(({ id }) => id)
    return { code: 'tieOpen', article: articles.tie, facts: { post, total, places: cut.left, tied, steps: [...chain.steps] } }
  }
  const { number, date } = choice.decision
  const code = tier === choice.tiers[0] ? 'headChose' : 'headDidNotChoose'
  return { code, article: citation(choice.decision), facts: { post, number, date } }
}

function tieBreak(
  code: 'tieBreakWon' | 'tieBreakLost',
  tier: Tier,
  against: Tier | undefined,
  standing: ReasonOf<'withinQuota'>['facts'],
  article: string | null,
): Reason {
  const separated = against === undefined ? null : separatingStep(tier, against)
  const other = code === 'tieBreakWon' ? against?.people[0] : against?.people.at(-1)
  if (separated === null || other === undefined) throw new Error(`Nothing sets rank ${tier.rank} of ${standing.post} apart`)
  const { post, total, place, places } = standing
  return { code, article, facts: { post, total, place, places, ...separated, otherId: other.id } }
}
