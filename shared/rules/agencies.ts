import type { DecisionOf } from './decide-schema.ts'
import type { ExamContext } from './exam-context.ts'
import { holds, tiersOf, type Entry, type PostRun } from './exam-run.ts'
import type { Reason } from './reason-schema.ts'
import { citation } from './regime-copy.ts'

/**
 * Step 8, a joint post: by rank each winner takes the first listed agency that has a place (NĐ 170/2025 Đ.10 k.3; serial is our reading).
 *
 * It runs again after each change of the winners, for those who have no agency yet.
 */
export function assignAgencies(context: ExamContext, run: PostRun): void {
  const { post } = run
  if (post.agencies === undefined) return
  const winners = run.ranked.filter((entry) => holds(entry, post.id) && !run.agencyOf.has(entry.id))
  const full: Entry[] = []
  let blocked = false
  for (const tier of tiersOf(winners, post.id)) {
    if (blocked) {
      for (const entry of tier) say(entry, { code: 'agencyWaits', article: context.rules.regime.articles.agencies, facts: { post: post.id } })
      continue
    }
    const choice = chooseTogether(context, run, tier)
    if (choice === null) {
      blocked = true
      const tied = tier.map(({ id }) => id)
      for (const entry of tier) say(entry, { code: 'agencyTie', article: context.rules.regime.articles.agencies, facts: { post: post.id, tied } })
      continue
    }
    full.push(...choice.full)
  }
  for (const entry of full) settleFull(context, run, entry, blocked)
}

/** Equals choose together; null where they do not all fit and decisions leave a conflict. Those with no agency left are returned. */
function chooseTogether(context: ExamContext, run: PostRun, tier: readonly Entry[]): { full: Entry[] } | null {
  const free = freePlaces(run)
  const wanted = firstChoices(tier, free)
  if (!conflicts(wanted, free)) return take(context, run, tier, wanted, new Map())

  const decided = new Map<string, DecisionOf<'agency'>>()
  for (const entry of tier) {
    const decision = run.agencyDecisions.get(entry.id) ?? takeAgency(context, entry, free)
    if (decision === null) continue
    run.agencyDecisions.set(entry.id, decision)
    decided.set(entry.id, decision)
    free.set(decision.agency, (free.get(decision.agency) ?? 0) - 1)
  }
  const others = tier.filter(({ id }) => !decided.has(id))
  const rest = firstChoices(others, free)
  return conflicts(rest, free) ? null : take(context, run, tier, rest, decided)
}

function take(
  context: ExamContext,
  run: PostRun,
  tier: readonly Entry[],
  wanted: ReadonlyMap<string, string | null>,
  decided: ReadonlyMap<string, DecisionOf<'agency'>>,
): { full: Entry[] } {
  const full: Entry[] = []
  for (const entry of tier) {
    const decision = decided.get(entry.id)
    const agency = wanted.get(entry.id)
    if (decision !== undefined) assignDecided(run, entry, decision)
    else if (agency === null || agency === undefined) full.push(entry)
    else {
      run.agencyOf.set(entry.id, agency)
      const wish = (entry.candidate.agencies ?? []).indexOf(agency) + 1
      say(entry, { code: 'agencyAssigned', article: context.rules.regime.articles.agencies, facts: { post: run.post.id, agency, wish } })
    }
  }
  return { full }
}

/** No listed agency has a place: the head may give what is left once everybody else has chosen. */
function settleFull(context: ExamContext, run: PostRun, entry: Entry, blocked: boolean): void {
  const free = freePlaces(run)
  const decision = blocked ? null : takeAgency(context, entry, free)
  if (decision !== null) {
    assignDecided(run, entry, decision)
    return
  }
  const agencies = entry.candidate.agencies ?? []
  say(entry, { code: 'agencyFull', article: context.rules.regime.articles.agencies, facts: { post: run.post.id, agencies: [...agencies] } })
}

function takeAgency(context: ExamContext, entry: Entry, free: ReadonlyMap<string, number>): DecisionOf<'agency'> | null {
  return context.decisions.take('agency', ({ candidate, agency }) => candidate === entry.id && (free.get(agency) ?? 0) > 0)
}

function assignDecided(run: PostRun, entry: Entry, decision: DecisionOf<'agency'>): void {
  const { agency, number, date } = decision
  run.agencyOf.set(entry.id, agency)
  say(entry, { code: 'agencyDecided', article: citation(decision), facts: { post: run.post.id, agency, number, date } })
}

/** Adds a reason, unless the last one says the same already. */
function say(entry: Entry, reason: Reason): void {
  if (entry.reasons.at(-1)?.code !== reason.code) entry.reasons.push(reason)
}

function freePlaces(run: PostRun): Map<string, number> {
  const free = new Map((run.post.agencies ?? []).map(({ id, places }) => [id, places]))
  for (const agency of run.agencyOf.values()) free.set(agency, (free.get(agency) ?? 0) - 1)
  return free
}

/** The first listed agency with a place, for each person; null where none has one. */
function firstChoices(tier: readonly Entry[], free: ReadonlyMap<string, number>): Map<string, string | null> {
  return new Map(
    tier.map(({ id, candidate }) => [id, (candidate.agencies ?? []).find((agency) => (free.get(agency) ?? 0) > 0) ?? null]),
  )
}

/** Whether more people want an agency than it has places. */
function conflicts(wanted: ReadonlyMap<string, string | null>, free: ReadonlyMap<string, number>): boolean {
  const demand = new Map<string, number>()
  for (const agency of wanted.values()) if (agency !== null) demand.set(agency, (demand.get(agency) ?? 0) + 1)
  return [...demand].some(([agency, people]) => people > (free.get(agency) ?? 0))
}
