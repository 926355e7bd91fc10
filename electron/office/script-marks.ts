import { checksOf, type CheckRow } from '../../db/queries/checks.ts'
import { keyedMarks, locksOf, type KeyedMark } from '../../db/queries/keying.ts'
import { scriptsOfBag } from '../../db/queries/scripts.ts'
import { settlementsOf, type SettlementRow } from '../../db/queries/settlements.ts'
import type { Reader } from '../../db/open.ts'
import type { SettlementNeed, SettlementWay } from '../../shared/contract/settlements.ts'
import { agreedValues } from '../../shared/rules/keyed-marks.ts'
import type { Settled } from '../../shared/rules/marking.ts'
import { settleSheet, type Sheet, type SheetRules } from '../../shared/rules/sheet.ts'

/** What a check of a script (chấm kiểm tra) came to. */
export interface CheckedScript {
  readonly check: CheckRow['check']
  readonly checker: string
  /** The official mark that it stands beside; null: the script waits for one, or the check was not marked yet. */
  readonly official: number | null
  readonly difference: number | null
  /** Farther apart than the mean bridges: the head decides. */
  readonly beyond: boolean
}

/** A coded script: its marks, what the head decided of it, and its official mark. */
export interface ScriptMarks {
  readonly scriptId: string
  readonly code: string
  readonly position: number
  /** Hundredths; null: that marking is not locked, or the script has no such mark. */
  readonly first: number | null
  readonly second: number | null
  readonly third: number | null
  /** The first two are so far apart that the regulation wants a third (TT 22/2025 Quy chế Đ.16 k.2 d). */
  readonly thirdAsked: boolean
  readonly checked: CheckedScript | null
  /** What its marks ask for once both markings are locked, whatever was decided since; null: they give its mark. */
  readonly need: SettlementNeed | null
  /** Whether it still waits for that. */
  readonly waits: boolean
  readonly decided: SettlementRow | null
  /** The official mark; while there is none the last reason says why. */
  readonly settled: Settled
}

/** A bag with its scripts; while its first two markings are not both locked none is read. */
export interface BagScripts<Row> {
  readonly row: Row
  /** The first two markings are locked: only then the marks are laid side by side. */
  readonly open: boolean
  readonly scripts: readonly ScriptMarks[]
}

/** What is known of a bag, read for all bags at once. */
interface BagFacts {
  readonly locked: ReadonlySet<number>
  readonly settlements: readonly SettlementRow[]
  readonly checks: readonly CheckRow[]
}

const needs: Readonly<Record<string, SettlementNeed>> = { markersDiffer: 'agreement', thirdMarkMissing: 'third', allMarksDiffer: 'collective' }

/** Ways that take the place of whatever the marks say. */
const overMarks: readonly SettlementWay[] = ['checked', 'zero']

/** Total of each script in each of these markings. */
function totalsOf(keyed: readonly KeyedMark[], locked: ReadonlySet<number>): ReadonlyMap<string, number> {
  const markings = Map.groupBy(keyed.filter(({ marker }) => locked.has(marker)), ({ marker }) => marker)
  const totals = [...markings].flatMap(([marker, own]) => agreedValues(own).flatMap(({ scriptId, question, value }) => (question === 0 ? [[`${scriptId} ${marker}`, value] as const] : [])))
  return new Map(totals)
}

function needOf({ mark, reasons }: Settled): SettlementNeed | null {
  return mark === null ? (needs[reasons.at(-1)?.code ?? ''] ?? null) : null
}

function settleMarks(rules: SheetRules, values: readonly (number | null)[], row: SettlementRow | null = null): Settled {
  const marks = values.flatMap((value, index) => (value === null ? [] : [{ stage: 'marking' as const, marker: index + 1, piece: 0, value }]))
  return settleSheet(rules, { paper: 'written', score: null, marks, decisions: decisionsOf(row) })
}

function decisionsOf(row: SettlementRow | null): Sheet['decisions'] {
  if (row === null) return []
  const { settlement, number, date } = row
  return [{ kind: 'marking', number, date, value: settlement.value, agreed: settlement.way === 'agreed' }]
}

function checkedOf(rules: SheetRules, row: CheckRow | undefined, decided: SettlementRow | null, settled: Settled): CheckedScript | null {
  if (row === undefined) return null
  const { check, checker } = row
  const replaced = decided !== null && overMarks.includes(decided.settlement.way)
  const official = check.value === null ? null : replaced ? check.official : settled.mark
  const difference = check.value === null || official === null ? null : Math.abs(check.value - official)
  return { check, checker, official, difference, beyond: difference !== null && difference > rules.values['marking.averageUpTo'].value }
}

/** The scripts of a bag in the order in which they lie there. Marks of a marking that is not locked are in none of them. */
function scriptMarks(reader: Reader, rules: SheetRules, bagId: string, { locked, settlements, checks }: BagFacts): readonly ScriptMarks[] {
  const keyed = keyedMarks(reader, bagId)
  const totals = totalsOf(keyed, locked)
  const thirdKeyed = new Set(keyed.flatMap(({ marker, scriptId }) => (marker === 3 ? [scriptId] : [])))
  const decisions = new Map(settlements.map((row) => [row.settlement.scriptId, row]))
  const checkOf = new Map(checks.map((row) => [row.check.scriptId, row]))
  return scriptsOfBag(reader, bagId).map(({ id, code, position }): ScriptMarks => {
    const given = (marker: number) => totals.get(`${id} ${marker}`) ?? null
    const [first, second, third] = [given(1), given(2), given(3)]
    const decided = decisions.get(id) ?? null
    const way = decided?.settlement.way ?? null
    const byMarks = settleMarks(rules, [first, second, third])
    const settled = decided === null ? byMarks : overMarks.includes(decided.settlement.way) ? { mark: decided.settlement.value, reasons: [] } : settleMarks(rules, [first, second, third], decided)
    const checked = checkedOf(rules, checkOf.get(id), decided, settled)
    const byCheck = checked?.beyond === true && way !== 'zero'
    const asked = first !== null && second !== null && needOf(settleMarks(rules, [first, second])) === 'third'
    return {
      ...{ scriptId: id, code, position: position ?? 0, first, second, third, checked, decided, settled },
      // Who has 0 points is not marked a third time, unless that had begun.
      thirdAsked: asked && (way !== 'zero' || thirdKeyed.has(id)),
      need: byCheck ? 'check' : needOf(byMarks),
      waits: byCheck ? way !== 'checked' : decided === null && needOf(byMarks) !== null,
    }
  })
}

/** How these bags are marked; locks, minutes and checks are read once for all of them. */
export function bagScripts<Row extends { readonly bag: { readonly id: string } }>(reader: Reader, rules: SheetRules, rows: readonly Row[]): BagScripts<Row>[] {
  const ids = rows.map(({ bag }) => bag.id)
  const locks = Map.groupBy(locksOf(reader, ids), ({ bagId }) => bagId)
  const settlements = Map.groupBy(settlementsOf(reader, ids), ({ settlement }) => settlement.bagId)
  const checks = Map.groupBy(checksOf(reader, ids), ({ check }) => check.bagId)
  return rows.map((row) => {
    const { id } = row.bag
    const locked = new Set((locks.get(id) ?? []).map(({ marker }) => marker))
    const open = locked.has(1) && locked.has(2)
    return { row, open, scripts: open ? scriptMarks(reader, rules, id, { locked, settlements: settlements.get(id) ?? [], checks: checks.get(id) ?? [] }) : [] }
  })
}

/** Whether every script of a bag has its official mark, and none waits for the head (túi đã đủ điểm chính thức). */
export const isFinished = (scripts: readonly ScriptMarks[]): boolean => scripts.length > 0 && scripts.every(({ settled, waits }) => settled.mark !== null && !waits)
