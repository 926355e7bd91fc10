import type { Reader } from '../../db/open.ts'
import { keyedMarks, locksOf, type KeyedBagRow } from '../../db/queries/keying.ts'
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
  /** What it waits for once both markings are locked, whatever was decided since; null: its single marks give its mark. */
  readonly need: SettlementNeed | null
  readonly decided: SettlementRow | null
  /** The official mark with its reasons; null: it waits. */
  readonly settled: Settled
}

const needs: Readonly<Record<string, SettlementNeed>> = { markersDiffer: 'agreement', thirdMarkMissing: 'third', allMarksDiffer: 'collective' }

/** Total of each script in each of these markings. */
function totalsOf(reader: Reader, bagId: string, locked: ReadonlySet<number>): ReadonlyMap<string, number> {
  const byMarker = Map.groupBy(keyedMarks(reader, bagId), ({ marker }) => marker)
  const totals = [...byMarker].flatMap(([marker, own]) => (locked.has(marker) ? agreedValues(own).flatMap(({ scriptId, question, value }) => (question === 0 ? [[`${scriptId} ${marker}`, value] as const] : [])) : []))
  return new Map(totals)
}

function decisionsOf(row: SettlementRow | null): Sheet['decisions'] {
  if (row === null) return []
  const { settlement, number, date } = row
  return [{ kind: 'marking', number, date, value: settlement.value, agreed: settlement.way === 'agreed' }]
}

/** The scripts of a bag in the order in which they lie there. Marks that are still keyed are in none of them. */
export function scriptMarks(reader: Reader, rules: SheetRules, { bag }: Pick<KeyedBagRow, 'bag'>): readonly ScriptMarks[] {
  const locked = new Set(locksOf(reader, [bag.id]).map(({ marker }) => marker))
  const totals = totalsOf(reader, bag.id, locked)
  const decided = new Map(settlementsOf(reader, [bag.id]).map((row) => [row.settlement.scriptId, row]))
  return scriptsOfBag(reader, bag.id).map(({ id, code, position }): ScriptMarks => {
    const [first, second, third] = [1, 2, 3].map((marker) => totals.get(`${id} ${marker}`) ?? null)
    const marks = [first, second, third].flatMap((value, index) => (value === null || value === undefined ? [] : [{ stage: 'marking' as const, marker: index + 1, piece: 0, value }]))
    const row = decided.get(id) ?? null
    const settle = (decisions: Sheet['decisions']) => settleSheet(rules, { paper: 'written', score: null, marks, decisions })
    const byMarks = settle([])
    return {
      ...{ scriptId: id, code, position: position ?? 0, first: first ?? null, second: second ?? null, third: third ?? null, decided: row },
      need: byMarks.mark === null ? (needs[byMarks.reasons.at(-1)?.code ?? ''] ?? null) : null,
      settled: row === null ? byMarks : settle(decisionsOf(row)),
    }
  })
}

/** Whether every script of a bag has its official mark (túi đã đủ điểm chính thức). */
export const isFinished = (scripts: readonly ScriptMarks[]): boolean => scripts.length > 0 && scripts.every(({ settled }) => settled.mark !== null)
