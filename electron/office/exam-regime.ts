import { sha256 } from '../../db/keys.ts'
import type { Reader } from '../../db/open.ts'
import { NotFoundError } from '../../db/queries/acts.ts'
import { findExam, type ExamRow } from '../../db/queries/exams.ts'
import type { RegimeProposal } from '../../shared/contract/exams.ts'
import { proposeRegime } from '../../shared/rules/proposal.ts'
import { houseRules, regimes } from '../../shared/rules/regimes.ts'
import type { ExamRegime } from '../../shared/rules/regime.ts'
import { houseRulesIds, regimeIds, type HouseRulesId, type PlanKind, type RegimeId } from '../../shared/rules/terms.ts'

export const regimeId = (text: string): RegimeId => known(regimeIds, text)
export const houseRulesId = (text: string): HouseRulesId => known(houseRulesIds, text)

function known<T extends string>(ids: readonly T[], text: string): T {
  const found = ids.find((id) => id === text)
  if (found === undefined) throw new NotFoundError('regime')
  return found
}

/** The regulation that governs an exam, by the day on which its plan was approved. */
export function proposalFor(kind: PlanKind, approved: string): RegimeProposal {
  const proposal = proposeRegime({ kind, approved })
  if (!proposal.possible) return proposal
  // A plan approved before the first house rules is held when those are in force.
  const rules = proposal.houseRules ?? 'tt6-2020'
  return {
    possible: true,
    regime: proposal.regime,
    regimeTitle: regimes[proposal.regime].title,
    houseRules: rules,
    houseRulesTitle: houseRules[rules].title,
    reason: { ...proposal.reason, facts: { ...proposal.reason.facts } },
  }
}

/** Columns of an exam's own copy of its regulation. */
export function regimeColumns(proposal: Extract<RegimeProposal, { possible: true }>) {
  const regimeCopy = JSON.stringify({ regime: regimes[regimeId(proposal.regime)], houseRules: houseRules[houseRulesId(proposal.houseRules)] })
  return {
    regime: proposal.regime,
    houseRules: proposal.houseRules,
    regimeCopy,
    regimeHash: sha256(regimeCopy),
    regimeReason: JSON.stringify(proposal.reason),
  }
}

/** An exam that must exist. */
export function requireExam(reader: Reader, id: string): ExamRow {
  const row = findExam(reader, id)
  if (row === null) throw new NotFoundError('exam')
  return row
}

/** The copy of the regulation that an exam is held by. */
export function regimeOf({ exam }: Pick<ExamRow, 'exam'>): ExamRegime {
  return (JSON.parse(exam.regimeCopy) as { regime: ExamRegime }).regime
}
