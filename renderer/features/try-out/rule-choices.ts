import type { ExamScheme, RegimeRow, RegimeView } from '../../../shared/contract/regimes.ts'
import { weightPaths } from '../../../shared/rules/amending.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { effectiveValue, valueDraft } from '../../components/value-draft.ts'

/** A choice between a few values of the scheme, in words. */
interface Option {
  readonly value: string | boolean
  readonly text: string
}

/** A rule that may be tried: a value of the exam's regulation, or of the scheme of a leadership exam. */
export type RuleChoice = { readonly path: string; readonly title: string } & (
  | { readonly kind: 'value'; readonly row: RegimeRow }
  | { readonly kind: 'points'; readonly now: number | null; readonly mayBeNone: boolean }
  | { readonly kind: 'options'; readonly now: string | boolean; readonly options: readonly Option[] }
)

/** Values of a leadership scheme that may be tried. */
function schemeChoices({ gateValue, gateInclusive, model, average, minimum, spread }: ExamScheme): RuleChoice[] {
  return [
    { path: 'scheme.gate.value', title: 'Ngưỡng phần viết', kind: 'points', now: gateValue, mayBeNone: false },
    { path: 'scheme.gate.inclusive', title: 'Vào phần đề án', kind: 'options', now: gateInclusive, options: [{ value: true, text: 'từ ngưỡng trở lên' }, { value: false, text: 'phải trên ngưỡng' }] },
    { path: 'scheme.model', title: 'Cách tính kết quả', kind: 'options', now: model, options: [{ value: 'gate', text: 'xếp hạng theo điểm đề án' }, { value: 'sum', text: 'cộng điểm viết và đề án' }] },
    { path: 'scheme.average', title: 'Điểm đề án', kind: 'options', now: average, options: [{ value: 'mean', text: 'trung bình các thành viên' }, { value: 'trimmed', text: 'bỏ cao nhất, thấp nhất' }] },
    { path: 'scheme.minimum', title: 'Điểm đề án tối thiểu', kind: 'points', now: minimum, mayBeNone: false },
    { path: 'scheme.spread', title: 'Chênh tối đa giữa thành viên', kind: 'points', now: spread, mayBeNone: true },
  ]
}

/** Rules that may be tried, in the order of the table of the regulation; the scheme of a leadership exam first. */
export function ruleChoices({ rows, scheme }: Pick<RegimeView, 'rows' | 'scheme'>): readonly RuleChoice[] {
  const own = scheme === null ? [] : schemeChoices(scheme)
  const others = rows
    .filter((row) => row.amendable && valueDraft(row) !== null && !own.some(({ path }) => path === row.path))
    .map((row): RuleChoice => ({ path: row.path, title: pathTitle(row.path), kind: 'value', row }))
  return [...own, ...others]
}

/** What holds now. */
export function ruleNow(choice: RuleChoice): unknown {
  return choice.kind === 'value' ? effectiveValue(choice.row) : choice.now
}

/** A value of a rule in words. */
export function ruleText(choice: RuleChoice, value: unknown): string {
  switch (choice.kind) {
    case 'value':
      return valueText(choice.path, value)
    case 'points':
      return typeof value === 'number' ? `${formatPoints(value)} điểm` : 'không giới hạn'
    case 'options':
      return choice.options.find((option) => option.value === value)?.text ?? ''
  }
}

/** Of two weights that add up to 100, the other one with what is left for it; null for every other rule. */
export function otherWeight(choices: readonly RuleChoice[], path: string, value: unknown): { readonly path: string; readonly value: number } | null {
  if (typeof value !== 'number' || !weightPaths.some((weight) => weight === path)) return null
  const other = choices.find((choice) => choice.path !== path && weightPaths.some((weight) => weight === choice.path))
  return other === undefined ? null : { path: other.path, value: 100 - value }
}
