import type { ExamContext } from './exam-context.ts'
import { allAmong } from './decision-book.ts'
import { holds, rankIn, stateOf, type Entry, type PostRun } from './exam-run.ts'
import { citation } from './regime-copy.ts'
import type { PriorityGroup } from './terms.ts'

/**
 * Places that the plan keeps for a priority group (our reading: the law has no rule, so the head decides).
 *
 * Where the winners by rank include fewer of the group than places, as many lowest winners outside it and highest losers of it as are lacking
 * wait for the decision, with whoever has an equal rank: the list of names never says which of them. Only `entries`, who just competed, are
 * asked about.
 */
export function settleReserved(context: ExamContext, run: PostRun, entries: readonly Entry[]): void {
  const { post, ranked } = run
  if (post.reserved === undefined) return
  const { group, places } = post.reserved
  const asked = new Set(entries)
  const competed = ranked.filter((entry) => asked.has(entry))
  const held = ranked.filter((entry) => holds(entry, post.id) && belongsTo(entry, group)).length
  const winnersOutside = competed.filter((entry) => holds(entry, post.id) && !belongsTo(entry, group))
  const losersOfGroup = competed.filter((entry) => stateOf(entry) === 'lost' && belongsTo(entry, group))
  const lacking = Math.min(places - held, winnersOutside.length, losersOfGroup.length)
  const lowest = winnersOutside.at(-lacking)
  const highest = losersOfGroup[lacking - 1]
  if (lacking <= 0 || lowest === undefined || highest === undefined) return

  const rankOf = (entry: Entry) => rankIn(entry, post.id)
  const givers = winnersOutside.filter((entry) => rankOf(entry) >= rankOf(lowest))
  const waiting = [...givers, ...losersOfGroup.filter((entry) => rankOf(entry) <= rankOf(highest))]
  const ids = waiting.map(({ id }) => id)
  const decision = context.decisions.take(
    'reserved',
    ({ post: of, winners }) => of === post.id && winners.length === givers.length && allAmong(winners, ids),
  )
  for (const entry of waiting) {
    if (decision === null) {
      entry.reasons.push({
        code: 'reservedOpen',
        article: context.rules.regime.articles.reserved,
        facts: { post: post.id, group, reserved: places, places: givers.length, waiting: ids },
      })
      continue
    }
    const { number, date } = decision
    const code = decision.winners.includes(entry.id) ? 'headChose' : 'headDidNotChoose'
    entry.reasons.push({ code, article: citation(decision), facts: { post: post.id, number, date } })
  }
  if (decision === null) run.reservedPlaces += givers.length
}

function belongsTo(entry: Entry, group: PriorityGroup): boolean {
  return entry.candidate.priority.some((claim) => claim.group === group && claim.evidence)
}
