import { sha256 } from '../../db/keys.ts'
import type { Reader } from '../../db/open.ts'
import { NotFoundError } from '../../db/queries/acts.ts'
import { findExam, type ExamRow } from '../../db/queries/exams.ts'
import { readRegimeCopy } from '../../shared/rules/regime-reader.ts'
import { houseRules, regimes } from '../../shared/rules/regimes.ts'
import type { ExamRegime, RegimeCopy } from '../../shared/rules/regime.ts'
import { houseRulesIds, regimeIds, type HouseRulesId, type RegimeId } from '../../shared/rules/terms.ts'

export const regimeId = (text: string): RegimeId => known(regimeIds, text)
export const houseRulesId = (text: string): HouseRulesId => known(houseRulesIds, text)

function known<T extends string>(ids: readonly T[], text: string): T {
  const found = ids.find((id) => id === text)
  if (found === undefined) throw new NotFoundError('regime')
  return found
}

/** Columns of an exam's own copy of the regulations it is held by. */
export function regimeColumns(regime: string, rules: string) {
  const regimeCopy = JSON.stringify({ regime: regimes[regimeId(regime)], houseRules: houseRules[houseRulesId(rules)] })
  return { regime, houseRules: rules, regimeCopy, regimeHash: sha256(regimeCopy) }
}

/** An exam that must exist. */
export function requireExam(reader: Reader, id: string): ExamRow {
  const row = findExam(reader, id)
  if (row === null) throw new NotFoundError('exam')
  return row
}

/** The exam's own copy of the regulation and the house rules that it is held by. */
export function copyOf({ exam }: Pick<ExamRow, 'exam'>): RegimeCopy {
  return readRegimeCopy(exam.regimeCopy)
}

/** The copy of the regulation that an exam is held by. */
export function regimeOf(row: Pick<ExamRow, 'exam'>): ExamRegime {
  return copyOf(row).regime
}
