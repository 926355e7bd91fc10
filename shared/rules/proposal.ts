import type { ExamRegime } from './regime.ts'
import { houseRules, regimes } from './regimes.ts'
import { amendmentTransition } from './regimes/nd300-2026.ts'
import { teachersTransition } from './regimes/nd93-2026.ts'
import { houseRulesIds, regimeIds, type HouseRulesId, type PlanKind, type RegimeId } from './terms.ts'

/** Why rules may be named, and what to know of them. */
export const regimeReasonCodes = [
  /** Proposed by the day on which the plan was approved: approved, from (first day of the regime), title. */
  'planApproved',
  'leadershipScheme',
  /** Teachers' plans of before may go on under the rules for public employees: approved, approvedBefore, title. */
  'teachersTransition',
  /** Plans of before may also follow the amended text: approved, approvedBefore, title. */
  'amendedText',
  /** House rules in force on the day of the exam: day, from, title; others: from, title. */
  'heldOn',
  'otherDays',
  /** The exam may be carried out under this text until: lastDay. */
  'lastDay',
  /** What was not finished with round 1 by then is cancelled: before. */
  'round1FinishedBefore',
  /** Pilot or differing rules of the competent Party body come first. */
  'pilotRules',
] as const
export type RegimeReasonCode = (typeof regimeReasonCodes)[number]

export interface RegimeReason {
  readonly code: RegimeReasonCode
  readonly article: string | null
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** A regulation or house rules that may be named. */
export interface RuleOption<Id> {
  readonly id: Id
  readonly title: string
  readonly proposed: boolean
  /** Why it may be named, then what to know of it. */
  readonly reasons: readonly RegimeReason[]
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

/**
 * Regulations that a plan may name, the proposed one first; none for a plan of before the first regime of its kind.
 *
 * The amended text of a plan of before is lawful and listed, but only `mayNameRegime` says what a decision takes without a warning.
 */
export function regimeOptions(plan: { kind: PlanKind; approved: string }): readonly RuleOption<RegimeId>[] {
  const proposal = proposeRegime(plan)
  if (!proposal.possible) return []
  const options = [option(plan.kind, proposal.regime, true, proposal.reason)]
  const { kind, approved } = plan
  const teachers = teachersTransition.value
  if (kind === 'teacher' && approved < teachers.approvedBefore) {
    const facts = { approved, approvedBefore: teachers.approvedBefore, title: regimes[teachers.regime].title }
    options.push(option(kind, teachers.regime, false, { code: 'teachersTransition', article: teachersTransition.article, facts }))
  }
  const { former, amended, approvedBefore } = amendmentTransition.value
  if (proposal.regime === former && approved < approvedBefore) {
    const facts = { approved, approvedBefore, title: regimes[amended].title }
    options.push(option(kind, amended, false, { code: 'amendedText', article: amendmentTransition.article, facts }))
  }
  return options
}

/** House rules of a kind of plan, those in force on the first day of the exam first; a day before the first of them proposes none. */
export function houseRulesOptions(kind: PlanKind, day: string): readonly RuleOption<HouseRulesId>[] {
  const proposed = proposeHouseRules(kind, day)
  const options = houseRulesIds.flatMap((id): RuleOption<HouseRulesId>[] => {
    const { title, inForce } = houseRules[id]
    const from = inForce[kind]
    if (from === undefined) return []
    const facts = { from: from.value, title }
    const reason: RegimeReason =
      id === proposed ? { code: 'heldOn', article: from.article, facts: { day, ...facts } } : { code: 'otherDays', article: from.article, facts }
    return [{ id, title, proposed: id === proposed, reasons: [reason] }]
  })
  return options.toSorted((left, right) => Number(right.proposed) - Number(left.proposed))
}

function option(kind: PlanKind, id: RegimeId, proposed: boolean, reason: RegimeReason): RuleOption<RegimeId> {
  return { id, title: regimes[id].title, proposed, reasons: [reason, ...toKnow(kind, regimes[id])] }
}

function toKnow(kind: PlanKind, regime: ExamRegime): RegimeReason[] {
  const notes: RegimeReason[] = []
  const last = lastDayOf(kind, regime)
  if (last !== null) notes.push({ code: 'lastDay', article: last.article, facts: { lastDay: last.day } })
  const finished = regime.round1FinishedBefore
  if (finished !== null) notes.push({ code: 'round1FinishedBefore', article: finished.article, facts: { before: finished.value } })
  if (regime.pilotRules !== null) notes.push({ code: 'pilotRules', article: regime.pilotRules.article, facts: {} })
  return notes
}

/** Last day on which the exam may still be carried out under its regime, inclusive; null where there is none. */
export function lastDayOf(kind: PlanKind, regime: ExamRegime): { day: string; article: string } | null {
  if (kind === 'teacher' && regime.id !== 'nd93-2026') return { day: teachersTransition.value.lastDay, article: teachersTransition.article }
  return regime.lastDay === null ? null : { day: regime.lastDay.value, article: regime.lastDay.article }
}
