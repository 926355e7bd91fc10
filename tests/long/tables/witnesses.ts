import { readdirSync, readFileSync } from 'node:fs'
import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import type { ExamRegime, HouseRules, RegimeCopy } from '../../../shared/rules/regime.ts'
import { regimeTable } from '../../../shared/rules/regime-table.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import type { HouseRulesId, RegimeId } from '../../../shared/rules/terms.ts'
import { lawLines, lawLinesRead } from '../../unit/rules/law-lines.ts'
import { calendars } from './calendars.ts'

/** A regulation in which one value was changed. */
export type Changed =
  | { readonly kind: 'regime'; readonly id: RegimeId; readonly changed: ExamRegime }
  | { readonly kind: 'houseRules'; readonly id: HouseRulesId; readonly changed: HouseRules }

/** Whether a change is noticed. */
export type Witness = (change: Changed) => boolean

/** The rules that an exam would be held by with the change. */
const changedRules = (change: Changed, { regime, houseRules: house }: RegimeCopy): RegimeCopy =>
  change.kind === 'regime' ? { regime: change.changed, houseRules: house } : { regime, houseRules: change.changed }

const rulesNamed = (regime: RegimeId, house: HouseRulesId): RegimeCopy => ({ regime: regimes[regime], houseRules: houseRules[house] })

/** Some output comes out otherwise than by the true rules; rules that cannot be worked with are told apart by the error. */
function differs(output: (rules: RegimeCopy) => string, change: Changed, truth: RegimeCopy): boolean {
  try {
    return output(changedRules(change, truth)) !== output(truth)
  } catch {
    return true
  }
}

/** The worked examples under the changed regulation. */
export function byExamples(): Witness {
  const folder = new URL('../../fixtures/decide/', import.meta.url)
  const inputs = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { input: DecideInput }).input)
  return (change) =>
    inputs.some((input) => input[change.kind] === change.id && differs((rules) => JSON.stringify(decide(input, rules)), change, rulesNamed(input.regime, input.houseRules)))
}

/** The calendars of exams. */
export const byCalendars: Witness = (change) => calendars.some((calendar) => differs(calendar, change, someRules(change)))

/** The table of values that page and paper show. */
export const byShownTable: Witness = (change) => differs(({ regime, houseRules: house }) => JSON.stringify(regimeTable(regime, house)), change, someRules(change))

const someRules = (change: Changed): RegimeCopy =>
  change.kind === 'regime' ? rulesNamed(change.id, 'tt22-2025') : rulesNamed('nd170-2025', change.id)

/** The lines of every regulation that were read over against the law. */
export const byLawLines: Witness = ({ id, changed }) => lawLines(changed).join('\n') !== lawLinesRead(id).join('\n')
