import { houseRules, regimes } from './regimes.ts'
import { teachersTransition } from './regimes/nd93-2026.ts'
import { houseRulesIds, regimeIds, type HouseRulesId, type PlanKind, type RegimeId } from './terms.ts'

/** Why a regime is proposed: by the day on which the plan was approved, or because the post is a leadership post. */
export interface RegimeReason {
  readonly code: 'planApproved' | 'leadershipScheme'
  readonly article: string | null
  /** planApproved: approved, from (first day of the regime), title. */
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** The regime of a plan, or the first day on which a plan of that kind has one. */
export type RegimeProposal =
  | {
      readonly possible: true
      readonly regime: RegimeId
      /** House rules of an exam held on the day of approval; each part is checked again by its own day. */
      readonly houseRules: HouseRulesId | null
      readonly reason: RegimeReason
    }
  | { readonly possible: false; readonly earliest: string }

/** The regime in force on the day on which the plan was approved ('YYYY-MM-DD'). */
export function proposeRegime(plan: { kind: PlanKind; approved: string }): RegimeProposal {
  let latest: { id: RegimeId; from: string; article: string } | null = null
  let earliest: string | null = null
  for (const id of regimeIds) {
    const regime = regimes[id]
    if (!regime.kinds.includes(plan.kind)) continue
    if (regime.inForce === null) {
      return {
        possible: true,
        regime: id,
        houseRules: proposeHouseRules(plan.kind, plan.approved),
        reason: { code: 'leadershipScheme', article: regime.articles.eligibility, facts: {} },
      }
    }
    const from = regime.inForce.value
    if (earliest === null || from < earliest) earliest = from
    if (from <= plan.approved && (latest === null || from > latest.from)) latest = { id, from, article: regime.inForce.article }
  }
  if (latest === null) return { possible: false, earliest: earliest ?? '' }
  return {
    possible: true,
    regime: latest.id,
    houseRules: proposeHouseRules(plan.kind, plan.approved),
    reason: {
      code: 'planApproved',
      article: latest.article,
      facts: { approved: plan.approved, from: latest.from, title: regimes[latest.id].title },
    },
  }
}

/** The house rules in force on a day of the exam; null before the first. */
export function proposeHouseRules(kind: PlanKind, day: string): HouseRulesId | null {
  let latest: { id: HouseRulesId; from: string } | null = null
  for (const id of houseRulesIds) {
    const from = houseRules[id].inForce[kind]?.value
    if (from !== undefined && from <= day && (latest === null || from > latest.from)) latest = { id, from }
  }
  return latest?.id ?? null
}

/** Whether a plan may name this regime without a warning: the proposed one, or the former one of a transition. */
export function mayNameRegime(plan: { kind: PlanKind; approved: string }, regime: RegimeId): boolean {
  const proposal = proposeRegime(plan)
  if (proposal.possible && proposal.regime === regime) return true
  const { regime: former, approvedBefore } = teachersTransition.value
  return plan.kind === 'teacher' && regime === former && plan.approved < approvedBefore
}

/** Last day on which the exam may still be carried out under its regime, inclusive; null where there is none. */
export function lastDayOf(kind: PlanKind, regime: RegimeId): { day: string; article: string } | null {
  if (kind === 'teacher' && regime !== 'nd93-2026') return { day: teachersTransition.value.lastDay, article: teachersTransition.article }
  const last = regimes[regime].lastDay
  return last === null ? null : { day: last.value, article: last.article }
}
