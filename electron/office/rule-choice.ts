import { ORPCError } from '@orpc/server'
import type { RegimeProposal, RuleOption } from '../../shared/contract/exams.ts'
import { houseRulesOptions, proposeRegime, regimeOptions, type RuleOption as Option } from '../../shared/rules/proposal.ts'
import { houseRules, regimes } from '../../shared/rules/regimes.ts'
import { houseRulesIds, regimeIds, type PlanKind, type RegimeId } from '../../shared/rules/terms.ts'
import { houseRulesId } from './exam-regime.ts'
import { refuse } from './refuse.ts'

/** House rules of exams before the first ones that the program knows. */
const firstHouseRules = 'tt6-2020'

const shownOption = ({ id, title, proposed, reasons }: Option<string>): RuleOption => ({ id, title, proposed, reasons: reasons.map(({ code, article, facts }) => ({ code, article, facts: { ...facts } })) })

/** A regulation of the same kind that the law does not give this plan; the board may name it all the same, with its reason. */
function otherOption(id: RegimeId): RuleOption {
  const { title, inForce } = regimes[id]
  return { id, title, proposed: false, reasons: [{ code: 'otherPlans', article: inForce?.article ?? null, facts: { from: inForce?.value ?? null, title } }] }
}

/** House rules of an exam whose days are not set yet go by the day of approval, and say so. */
const byPlanDay = (option: RuleOption): RuleOption => ({ ...option, reasons: option.reasons.map((reason) => (reason.code === 'heldOn' ? { ...reason, code: 'planDay' } : reason)) })

/** The regulations that an exam may be held by: the proposed one by the day of approval, house rules by the first day of the exam. */
export function proposalFor(kind: PlanKind, approved: string, heldOn: string | null): RegimeProposal {
  const proposal = proposeRegime({ kind, approved })
  if (!proposal.possible) return proposal
  const lawful = regimeOptions({ kind, approved }).map(shownOption)
  const others = regimeIds.filter((id) => regimes[id].kinds.includes(kind) && !lawful.some((option) => option.id === id)).map(otherOption)
  const houseOptions = houseRulesOptions(kind, heldOn ?? approved).map(shownOption).map((option) => (heldOn === null ? byPlanDay(option) : option))
  const house = houseOptions.find(({ proposed }) => proposed)?.id ?? firstHouseRules
  return {
    possible: true,
    regime: proposal.regime,
    regimeTitle: regimes[proposal.regime].title,
    houseRules: house,
    houseRulesTitle: houseRules[houseRulesId(house)].title,
    reason: { ...proposal.reason, facts: { ...proposal.reason.facts } },
    regimes: [...lawful, ...others],
    houseRulesOptions: houseOptions.map((option) => ({ ...option, proposed: option.id === house })),
  }
}

/** What a person names for an exam; null: as proposed. */
export interface NamedRules {
  readonly kind: PlanKind
  readonly planApproved: string
  readonly regime: string | null
  readonly houseRules: string | null
  readonly choiceReason: string | null
}

/** The plan of an exam and the rules it is held by so far. */
export type HeldRules = Omit<NamedRules, 'regime' | 'houseRules'> & { readonly regime: string; readonly houseRules: string }

/**
 * The regulations that an exam is to be held by, and why. Others than the proposed ones need a reason of their own; those that an
 * exam with the same plan is held by already keep theirs.
 */
export function chosenRules({ kind, planApproved, regime, houseRules: rules, choiceReason }: NamedRules, heldOn: string | null, held: HeldRules | null = null) {
  const proposal = proposalFor(kind, planApproved, heldOn)
  if (!proposal.possible) throw new ORPCError('NO_REGIME', { data: { earliest: proposal.earliest } })
  const chosen = optionOf(proposal.regimes, regime, 'regime', regimeIds)
  const chosenHouse = optionOf(proposal.houseRulesOptions, rules, 'houseRules', houseRulesIds)
  const asProposed = chosen.proposed && chosenHouse.proposed
  const why = choiceReason?.trim() ?? ''
  const kept = held !== null && held.kind === kind && held.planApproved === planApproved && held.regime === chosen.id && held.houseRules === chosenHouse.id
  if (!asProposed && !kept && why === '') refuse('choiceReason', 'reasonMissing')
  return {
    regime: chosen.id,
    houseRules: chosenHouse.id,
    regimeReason: JSON.stringify(chosen.reasons[0] ?? proposal.reason),
    choiceReason: asProposed ? null : why === '' ? (held?.choiceReason ?? null) : why,
  }
}

function optionOf(options: readonly RuleOption[], id: string | null, path: string, known: readonly string[]): RuleOption {
  const found = options.find((option) => (id === null ? option.proposed : option.id === id))
  return found ?? refuse(path, id !== null && known.includes(id) ? 'otherKind' : 'unknownId')
}
