import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../db/queries/acts.ts'
import { countKeyed, findKeyedBag, keyedMarks, listKeyedBags, locksOf, questionsOf, typingsOf, type KeyedBagRow } from '../../db/queries/keying.ts'
import { scriptsOfBag } from '../../db/queries/scripts.ts'
import type { Reader } from '../../db/open.ts'
import type { KeyedBag, KeyingRefusalCode, Marker } from '../../shared/contract/keying.ts'
import { agreedValues, keyedDifferences } from '../../shared/rules/keyed-marks.ts'
import { settleSheet, type SheetRules } from '../../shared/rules/sheet.ts'
import { requireExam } from './exam-regime.ts'
import { isFinished, scriptMarks } from './script-marks.ts'
import { openSheets } from './sheet-rules.ts'

interface RefusalFacts {
  readonly script?: string | null
  readonly question?: number | null
  readonly found?: number | null
  readonly expected?: number | null
}

export function keyingRefused(code: KeyingRefusalCode, { script = null, question = null, found = null, expected = null }: RefusalFacts = {}): ORPCError<string, unknown> {
  return new ORPCError('KEYING_REFUSED', { data: { code, script, question, found, expected } })
}

export const markers = [1, 2, 3] as const satisfies readonly Marker[]

export function requireBag(reader: Reader, examId: string, bagId: string): KeyedBagRow {
  const found = findKeyedBag(reader, examId, bagId)
  if (found === null) throw new NotFoundError('bag')
  return found
}

/** Marks of a bag that hold: keyed twice alike, or settled; the total of each script by marking. */
function totalsOf(reader: Reader, bagId: string): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const totals = new Map<string, Map<number, number>>()
  for (const [marker, own] of Map.groupBy(keyedMarks(reader, bagId), (mark) => mark.marker)) {
    for (const { scriptId, question, value } of agreedValues(own)) {
      if (question !== 0) continue
      const known = totals.get(scriptId) ?? new Map<number, number>()
      totals.set(scriptId, known.set(marker, value))
    }
  }
  return totals
}

/** Scripts whose first two marks are so far apart that the regulation wants a third (TT 22/2025 Quy chế Đ.16 k.2 d). */
function needThird(reader: Reader, rules: SheetRules, bagId: string): ReadonlySet<string> {
  const wanting = [...totalsOf(reader, bagId)].flatMap(([scriptId, totals]) => {
    const marks = [...totals].flatMap(([marker, value]) => (marker === 3 ? [] : [{ stage: 'marking' as const, marker, piece: 0, value }]))
    if (marks.length < 2) return []
    const { mark, reasons } = settleSheet(rules, { paper: 'written', score: null, marks, decisions: [] })
    return mark === null && reasons.at(-1)?.code === 'thirdMarkMissing' ? [scriptId] : []
  })
  return new Set(wanting)
}

/** Scripts that a marking of a bag has, in the order in which they lie there. */
export function scriptsToKey(reader: Reader, examId: string, bagId: string, marker: Marker): ReturnType<typeof scriptsOfBag> {
  return marker === 3 ? scriptsOfThird(reader, sheetRulesOf(reader, examId), bagId) : scriptsOfBag(reader, bagId)
}

const sheetRulesOf = (reader: Reader, examId: string) => openSheets(reader, requireExam(reader, examId)).rules

function scriptsOfThird(reader: Reader, rules: SheetRules, bagId: string): ReturnType<typeof scriptsOfBag> {
  const wanting = needThird(reader, rules, bagId)
  return wanting.size === 0 ? [] : scriptsOfBag(reader, bagId).filter(({ id }) => wanting.has(id))
}

/** Values that a marking sheet has: each question and the total. */
export const valuesPerSheet = (questions: number) => questions + 1

/** How keying stands for every bag of an exam; no value is in it. */
export function keyedBags(reader: Reader, examId: string, userId: string): KeyedBag[] {
  const rows = listKeyedBags(reader, examId)
  const ids = rows.map(({ bag }) => bag.id)
  const typings = Map.groupBy(typingsOf(reader, ids), ({ typing }) => `${typing.bagId} ${typing.marker}`)
  const lockRows = locksOf(reader, ids)
  const locks = new Set(lockRows.map(({ bagId, marker }) => `${bagId} ${marker}`))
  const counts = Map.groupBy(countKeyed(reader, ids), ({ bagId, marker, typing }) => `${bagId} ${marker} ${typing}`)
  const parts = new Set(rows.map(({ bag }) => bag.partId))
  const values = new Map([...parts].map((partId) => [partId, valuesPerSheet(questionsOf(reader, partId).length)]))
  const rules = lockRows.some(({ marker }) => marker === 2) ? sheetRulesOf(reader, examId) : null
  return rows.map((row) => {
    const { bag: { id, partId, number, scripts, sheets }, partTitle, postCode } = row
    const third = rules !== null && locks.has(`${id} 2`) ? scriptsOfThird(reader, rules, id).length : 0
    const shown = markers.filter((marker) => marker !== 3 || third > 0)
    return {
      ...{ id, partId, partTitle, number, postCode, scripts, sheets },
      progress: rules === null || shown.some((marker) => !locks.has(`${id} ${marker}`)) ? 'marking' : isFinished(scriptMarks(reader, rules, row)) ? 'finished' : 'deciding',
      markings: shown.map((marker) => {
        const own = typings.get(`${id} ${marker}`) ?? []
        const bothDone = own.length === 2 && own.every(({ typing }) => typing.done)
        const open = bothDone ? keyedDifferences(keyedMarks(reader, id, { marker })).filter(({ settled }) => settled === null).length : null
        return {
          marker,
          scripts: marker === 3 ? third : scripts,
          typings: own.map(({ typing: { typing, userId: typist, done }, userName }) => ({
            ...{ typing, userName, own: typist === userId, done },
            keyed: (counts.get(`${id} ${marker} ${typing}`) ?? []).filter((script) => script.values === values.get(partId)).length,
          })),
          differences: open,
          locked: locks.has(`${id} ${marker}`),
        }
      }),
    }
  })
}

/** Refuses a marking that cannot be keyed now: locked, after a later one began, or before the one before is locked. */
export function checkOpen(reader: Reader, bagId: string, marker: Marker): void {
  const locked = new Set(locksOf(reader, [bagId]).map((lock) => lock.marker))
  if (locked.has(marker)) throw keyingRefused('locked')
  if (keyedMarks(reader, bagId).some((mark) => mark.marker > marker)) throw keyingRefused('laterBegun')
  if (marker > 1 && !locked.has(marker - 1)) throw keyingRefused('earlierOpen', { expected: marker - 1 })
}

