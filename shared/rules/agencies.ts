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
  run.contestedAgency = null
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
  settleFull(context, run, full, blocked)
}

/**
 * Equals choose together; null where they do not all fit and decisions leave a conflict. Those with no agency left are returned.
 *
 * A decision that left a conflict still holds when the conflict ends in another way.
 */
function chooseTogether(context: ExamContext, run: PostRun, tier: readonly Entry[]): { full: Entry[] } | null {
  const free = freePlaces(run)
  const decided = new Map<string, DecisionOf<'agency'>>()
  const give = (decision: DecisionOf<'agency'>) => {
    decided.set(decision.candidate, decision)
    free.set(decision.agency, (free.get(decision.agency) ?? 0) - 1)
  }
  const others = () => tier.filter(({ id }) => !decided.has(id))
  const wanted = () => firstChoices(others(), free)

  for (const { id } of tier) {
    const known = run.agencyDecisions.get(id)
    if (known !== undefined) give(known)
  }
  if (contested(wanted(), free).length > 0) {
    for (const decision of takeAgencies(context, others, free)) {
      run.agencyDecisions.set(decision.candidate, decision)
      give(decision)
    }
  }
  const agencies = contested(wanted(), free)
  if (agencies.length === 0) return take(context, run, tier, wanted(), decided)
  run.contestedAgency = agencies.length === 1 ? (agencies[0] ?? null) : null
  return null
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
function settleFull(context: ExamContext, run: PostRun, full: readonly Entry[], blocked: boolean): void {
  const open = new Map(full.map((entry) => [entry.id, entry]))
  const free = freePlaces(run)
  for (const decision of blocked ? [] : takeAgencies(context, () => [...open.values()], free)) {
    const entry = open.get(decision.candidate)
    if (entry === undefined) continue
    assignDecided(run, entry, decision)
    free.set(decision.agency, (free.get(decision.agency) ?? 0) - 1)
    open.delete(entry.id)
  }
  for (const entry of open.values()) {
    const agencies = entry.candidate.agencies ?? []
    say(entry, { code: 'agencyFull', article: context.rules.regime.articles.agencies, facts: { post: run.post.id, agencies: [...agencies] } })
  }
}

/** Decisions for people who wait, the earliest first, each as long as its agency has a place; `free` and `waiting` change between them. */
function* takeAgencies(context: ExamContext, waiting: () => readonly Entry[], free: ReadonlyMap<string, number>): Generator<DecisionOf<'agency'>> {
  for (;;) {
    const people = new Set(waiting().map(({ id }) => id))
    const decision = context.decisions.take('agency', ({ candidate, agency }) => people.has(candidate) && (free.get(agency) ?? 0) > 0)
    if (decision === null) return
    yield decision
  }
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

/** Agencies that more people want than they have places. */
function contested(wanted: ReadonlyMap<string, string | null>, free: ReadonlyMap<string, number>): string[] {
  const demand = new Map<string, number>()
  for (const agency of wanted.values()) if (agency !== null) demand.set(agency, (demand.get(agency) ?? 0) + 1)
  return [...demand].filter(([agency, people]) => people > (free.get(agency) ?? 0)).map(([agency]) => agency)
}
