import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../db/queries/acts.ts'
import { countKeyed, findKeyedBag, keyedMarks, listKeyedBags, locksOf, questionsOf, typingsOf, type KeyedBagRow } from '../../db/queries/keying.ts'
import { scriptsOfBag } from '../../db/queries/scripts.ts'
import type { Reader } from '../../db/open.ts'
import type { KeyedBag, KeyingRefusalCode, Marker } from '../../shared/contract/keying.ts'
import { keyedDifferences } from '../../shared/rules/keyed-marks.ts'
import { requireExam } from './exam-regime.ts'
import { bagScripts, isFinished } from './script-marks.ts'
import { rulesOfExam } from './sheet-rules.ts'

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

/** Scripts that a marking of a bag has, in the order in which they lie there. */
export function scriptsToKey(reader: Reader, examId: string, bagId: string, marker: Marker): ReturnType<typeof scriptsOfBag> {
  const scripts = scriptsOfBag(reader, bagId)
  if (marker !== 3) return scripts
  const marked = bagScripts(reader, rulesOfExam(reader, requireExam(reader, examId)), [{ bag: { id: bagId } }]).flatMap((bag) => bag.scripts)
  const asked = new Set(marked.flatMap(({ scriptId, thirdAsked }) => (thirdAsked ? [scriptId] : [])))
  return scripts.filter(({ id }) => asked.has(id))
}

/** Values that a marking sheet has: each question and the total. */
export const valuesPerSheet = (questions: number) => questions + 1

/** How keying stands for every bag of an exam; no value is in it. */
export function keyedBags(reader: Reader, examId: string, userId: string): KeyedBag[] {
  const rows = listKeyedBags(reader, examId)
  const ids = rows.map(({ bag }) => bag.id)
  const typings = Map.groupBy(typingsOf(reader, ids), ({ typing }) => `${typing.bagId} ${typing.marker}`)
  const locks = new Set(locksOf(reader, ids).map(({ bagId, marker }) => `${bagId} ${marker}`))
  const counts = Map.groupBy(countKeyed(reader, ids), ({ bagId, marker, typing }) => `${bagId} ${marker} ${typing}`)
  const parts = new Set(rows.map(({ bag }) => bag.partId))
  const values = new Map([...parts].map((partId) => [partId, valuesPerSheet(questionsOf(reader, partId).length)]))
  const opened = rows.filter(({ bag }) => locks.has(`${bag.id} 2`))
  const marked = new Map(opened.length === 0 ? [] : bagScripts(reader, rulesOfExam(reader, requireExam(reader, examId)), opened).map((bag) => [bag.row.bag.id, bag.scripts]))
  return rows.map(({ bag: { id, partId, number, scripts, sheets }, partTitle, postCode }) => {
    const marks = marked.get(id) ?? []
    const third = marks.filter(({ thirdAsked }) => thirdAsked).length
    const shown = markers.filter((marker) => marker !== 3 || third > 0)
    return {
      ...{ id, partId, partTitle, number, postCode, scripts, sheets },
      progress: shown.some((marker) => !locks.has(`${id} ${marker}`)) ? 'marking' : isFinished(marks) ? 'finished' : 'deciding',
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

