import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { regimeTable } from '../../../shared/rules/regime-table.ts'
import { houseRulesIds, planKinds, regimeIds, type HouseRulesId, type PlanKind, type RegimeId } from '../../../shared/rules/terms.ts'
import { lastDayOf } from '../../../shared/rules/proposal.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { addDays, formatDay } from '../../../shared/text/day.ts'
import { examKindTitles } from '../../../shared/words/terms.ts'
import { isFound, isUnchecked, knownRows } from './regime-filter.ts'

/** A regulation or house rules that the program knows, in its place in time. */
export interface KnownRules {
  readonly id: RegimeId | HouseRulesId
  readonly title: string
  /** Kind of exam it stands under; null: house rules. */
  readonly kind: PlanKind | null
  /** First day; null where none is set. */
  readonly from: string | null
  /** Last day on which plans fall under it; null: to this day. */
  readonly to: string | null
  /** What ends when, and what came after. */
  readonly notes: string
  readonly article: string | null
  readonly unchecked: number
}

const dayBefore = (day: string) => addDays(day, -1)

/** Every regulation by kind in the order of time, then the house rules. */
export function knownRules(): readonly KnownRules[] {
  return [...planKinds.flatMap((kind) => regimesOf(kind)), ...houseRulesIds.map(houseEntry)]
}

function regimesOf(kind: PlanKind): KnownRules[] {
  const own = regimeIds.filter((id) => regimes[id].kinds.includes(kind)).map((id) => regimes[id])
  const inOrder = own.toSorted((left, right) => ((left.inForce?.value ?? '') < (right.inForce?.value ?? '') ? -1 : 1))
  return inOrder.map((regime, index) => {
    const next = inOrder[index + 1]
    const last = lastDayOf(kind, regime)
    const notes = [next === undefined ? null : afterwards(regime, next), last === null ? null : `kế hoạch cũ làm tiếp đến ${formatDay(last.day)}`]
    return {
      id: regime.id,
      title: regime.title,
      kind,
      from: regime.inForce?.value ?? null,
      to: next?.inForce == null ? null : dayBefore(next.inForce.value),
      notes: notes.filter((note) => note !== null).join('; '),
      article: regime.inForce?.article ?? regime.articles.eligibility,
      unchecked: regimeRows(regime.id).filter(isUnchecked).length,
    }
  })
}

/** "sửa đổi bởi NĐ 300/2026", "thay bằng NĐ 170/2025": what the next text of the kind did to this one. */
function afterwards(regime: ExamRegime, next: ExamRegime): string {
  if (!next.id.startsWith(`${regime.id}+`)) return `thay bằng ${next.title}`
  return next.title.replace(`${regime.title}, `, '')
}

function houseEntry(id: HouseRulesId): KnownRules {
  const { title, inForce } = houseRules[id]
  const kinds = planKinds.filter((kind) => inForce[kind] !== undefined)
  const days = kinds.map((kind) => inForce[kind]?.value ?? '').sort()
  const ends = Map.groupBy(kinds, (kind) => nextHouseDay(id, kind))
  const lasting = ends.get(null) ?? []
  const notes = [...ends].flatMap(([next, some]) => (next === null ? [] : [`${some.map(kindName).join(', ')} đến ${formatDay(dayBefore(next))}`]))
  const latest = [...ends.keys()].filter((day) => day !== null).sort().at(-1)
  return {
    id,
    title,
    kind: null,
    from: days[0] ?? null,
    to: lasting.length > 0 || latest === undefined ? null : dayBefore(latest),
    notes: [lasting.length === planKinds.length ? null : lasting.length > 0 ? `${lasting.map(kindName).join(', ')} đến nay` : null, ...notes].filter((note) => note !== null).join('; '),
    article: kinds[0] === undefined ? null : (inForce[kinds[0]]?.article ?? null),
    unchecked: houseRows(id).filter(isUnchecked).length,
  }
}

const kindName = (kind: PlanKind) => examKindTitles[kind].toLowerCase()

/** First day of the house rules that follow for a kind; null where these are the latest. */
function nextHouseDay(id: HouseRulesId, kind: PlanKind): string | null {
  const own = houseRules[id].inForce[kind]?.value ?? ''
  const later = houseRulesIds.map((other) => houseRules[other].inForce[kind]?.value ?? '').filter((day) => day > own)
  return later.sort()[0] ?? null
}

/** Whether an id is that of house rules. */
const isHouseRules = (id: string): id is HouseRulesId => (houseRulesIds as readonly string[]).includes(id)
const isRegime = (id: string): id is RegimeId => (regimeIds as readonly string[]).includes(id)

/** Paths of the table that house rules fill. */
function housePaths(id: HouseRulesId): ReadonlySet<string> {
  const { values, rounding, deadlines } = houseRules[id]
  return new Set([
    ...Object.keys(values),
    ...['houseRules.inForce', 'rounding.decimals', 'rounding.half'],
    ...rounding.places.map(({ value }) => `rounding.${value}`),
    ...deadlines.map(({ value }) => `deadline.${value.step}`),
  ])
}

/** Values of a regulation alone, without those of the house rules that its exams go with. */
function regimeRows(id: RegimeId): readonly RegimeRow[] {
  const house = houseRulesIds[0]
  const others = housePaths(house)
  const own = new Set(regimes[id].deadlines.map(({ value }) => `deadline.${value.step}`))
  return knownRows(regimeTable(regimes[id], houseRules[house])).filter(({ path }) => own.has(path) || !others.has(path))
}

function houseRows(id: HouseRulesId): readonly RegimeRow[] {
  const paths = housePaths(id)
  const kind = planKinds.find((each) => houseRules[id].inForce[each] !== undefined)
  const regime = regimeIds.map((each) => regimes[each]).find(({ kinds }) => kind !== undefined && kinds.includes(kind))
  if (regime === undefined) return []
  const own = new Set(regime.deadlines.map(({ value }) => `deadline.${value.step}`))
  return knownRows(regimeTable(regime, houseRules[id])).filter(({ path }) => paths.has(path) && !own.has(path))
}

/** The table of a regulation or of house rules; null for an id that the program does not know. */
export function rowsOfRules(id: string): { readonly title: string; readonly rows: readonly RegimeRow[] } | null {
  if (isHouseRules(id)) return { title: houseRules[id].title, rows: houseRows(id) }
  if (isRegime(id)) return { title: regimes[id].title, rows: regimeRows(id) }
  return null
}

/** A value found in one of the regulations. */
export interface FoundValue {
  readonly rules: KnownRules
  readonly row: RegimeRow
}

/** Values of all regulations that hold every typed word, without accents. */
export function findValues(query: string): readonly FoundValue[] {
  return knownRules().flatMap((rules) => (rowsOfRules(rules.id)?.rows ?? []).filter((row) => isFound(row, query)).map((row) => ({ rules, row })))
}
