import type { Reader } from '../../db/open.ts'
import { keyedMarks, locksOf } from '../../db/queries/keying.ts'
import { scriptsOfBag } from '../../db/queries/scripts.ts'
import { settlementsOf, type SettlementRow } from '../../db/queries/settlements.ts'
import type { SettlementNeed } from '../../shared/contract/settlements.ts'
import { agreedValues } from '../../shared/rules/keyed-marks.ts'
import type { Settled } from '../../shared/rules/marking.ts'
import { settleSheet, type Sheet, type SheetRules } from '../../shared/rules/sheet.ts'

/** A coded script with the marks of the locked markings, and the one official mark that they and the minutes give. */
export interface ScriptMarks {
  readonly scriptId: string
  readonly code: string
  readonly position: number
  /** Null: that marking is not locked yet, or the script is not in it. */
  readonly first: number | null
  readonly second: number | null
  readonly third: number | null
  /** The first two are so far apart that the regulation wants a third (TT 22/2025 Quy chế Đ.16 k.2 d). */
  readonly thirdAsked: boolean
  /** What it waits for once both markings are locked, whatever was decided since; null: its single marks give its mark. */
  readonly need: SettlementNeed | null
  readonly decided: SettlementRow | null
  /** The official mark with its reasons; null: it waits. */
  readonly settled: Settled
}

/** A bag with its scripts; while its first two markings are not both locked none is read. */
export interface BagScripts<Row> {
  readonly row: Row
  /** The first two markings are locked: only then the marks are laid side by side. */
  readonly open: boolean
  readonly scripts: readonly ScriptMarks[]
}

const needs: Readonly<Record<string, SettlementNeed>> = { markersDiffer: 'agreement', thirdMarkMissing: 'third', allMarksDiffer: 'collective' }

/** Total of each script in each of these markings. */
function totalsOf(reader: Reader, bagId: string, locked: ReadonlySet<number>): ReadonlyMap<string, number> {
  const byMarker = Map.groupBy(keyedMarks(reader, bagId), ({ marker }) => marker)
  const totals = [...byMarker].flatMap(([marker, own]) => (locked.has(marker) ? agreedValues(own).flatMap(({ scriptId, question, value }) => (question === 0 ? [[`${scriptId} ${marker}`, value] as const] : [])) : []))
  return new Map(totals)
}

function needOf({ mark, reasons }: Settled): SettlementNeed | null {
  return mark === null ? (needs[reasons.at(-1)?.code ?? ''] ?? null) : null
}

function decisionsOf(row: SettlementRow | null): Sheet['decisions'] {
  if (row === null) return []
  const { settlement, number, date } = row
  return [{ kind: 'marking', number, date, value: settlement.value, agreed: settlement.way === 'agreed' }]
}

/** The scripts of a bag in the order in which they lie there. Marks of a marking that is not locked are in none of them. */
function scriptMarks(reader: Reader, rules: SheetRules, bagId: string, locked: ReadonlySet<number>, settlements: readonly SettlementRow[]): readonly ScriptMarks[] {
  const totals = totalsOf(reader, bagId, locked)
  const decided = new Map(settlements.map((row) => [row.settlement.scriptId, row]))
  return scriptsOfBag(reader, bagId).map(({ id, code, position }): ScriptMarks => {
    const given = (marker: number) => totals.get(`${id} ${marker}`) ?? null
    const [first, second, third] = [given(1), given(2), given(3)]
    const settle = (values: readonly (number | null)[], decisions: Sheet['decisions'] = []) => {
      const marks = values.flatMap((value, index) => (value === null ? [] : [{ stage: 'marking' as const, marker: index + 1, piece: 0, value }]))
      return settleSheet(rules, { paper: 'written', score: null, marks, decisions })
    }
    const row = decided.get(id) ?? null
    const byMarks = settle([first, second, third])
    return {
      ...{ scriptId: id, code, position: position ?? 0, first, second, third, decided: row },
      thirdAsked: first !== null && second !== null && needOf(settle([first, second])) === 'third',
      need: needOf(byMarks),
      settled: row === null ? byMarks : settle([first, second, third], decisionsOf(row)),
    }
  })
}

/** How these bags are marked; locks and minutes are read once for all of them. */
export function bagScripts<Row extends { readonly bag: { readonly id: string } }>(reader: Reader, rules: SheetRules, rows: readonly Row[]): BagScripts<Row>[] {
  const ids = rows.map(({ bag }) => bag.id)
  const locks = Map.groupBy(locksOf(reader, ids), ({ bagId }) => bagId)
  const settlements = Map.groupBy(settlementsOf(reader, ids), ({ settlement }) => settlement.bagId)
  return rows.map((row) => {
    const { id } = row.bag
    const locked = new Set((locks.get(id) ?? []).map(({ marker }) => marker))
    const open = locked.has(1) && locked.has(2)
    return { row, open, scripts: open ? scriptMarks(reader, rules, id, locked, settlements.get(id) ?? []) : [] }
  })
}

/** Whether every script of a bag has its official mark (túi đã đủ điểm chính thức). */
export const isFinished = (scripts: readonly ScriptMarks[]): boolean => scripts.length > 0 && scripts.every(({ settled }) => settled.mark !== null)
