import type { ExamContext } from './exam-context.ts'
import { emptyPlaces, stateOf } from './exam-run.ts'
import { identicalPosts } from './identical-posts.ts'
import { citation } from './regime-copy.ts'
import type { Places } from './replacement.ts'

/** Decisions to take somebody who lost for an empty place of an identical post, looked at last; the rank stays that of the first wish. */
export function settleTransfers(context: ExamContext, { runs, entries }: Places): void {
  if (!context.rules.regime.transfer) return
  for (const decision of context.decisions.unused()) {
    if (decision.kind !== 'transfer') continue
    const entry = entries.get(decision.candidate)
    const run = runs.find(({ post }) => post.id === decision.post)
    if (entry === undefined || run === undefined || run.incomplete) continue
    const own = runs.find(({ post }) => post.id === entry.first)
    if (own === undefined || own === run || !identicalPosts(own.post, run.post)) continue
    if (stateOf(entry) !== 'lost' || emptyPlaces(run, entries.values()) < 1) continue
    context.decisions.use(decision)
    const { number, date, post } = decision
    entry.reasons.push({ code: 'transferred', article: citation(decision), facts: { post, number, date } })
  }
}
