import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { countMarksByCode, keyedMarks, questionsOf, settledTyping, typingsOf } from '../../../db/queries/keying.ts'
import { listParts } from '../../../db/queries/exams.ts'
import type { Reader } from '../../../db/open.ts'
import type { KeyedValue, Marker } from '../../../shared/contract/keying.ts'
import { agreedValues, keyedDifferences, sheetValueProblem } from '../../../shared/rules/keyed-marks.ts'
import { endLetters } from '../../../shared/rules/script-codes.ts'
import { atWork, newId, write } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { checkOpen, keyedBags, keyingRefused, requireBag, scriptsToKey, valuesPerSheet } from '../keyed-bags.ts'
import { paperDifference, scriptCounts } from '../script-counts.ts'
import type { OfficeState } from '../state.ts'

interface Where {
  readonly examId: string
  readonly bagId: string
  readonly marker: Marker
}

/** The two typings of a marking. */
function typingsIn(reader: Reader, { bagId, marker }: Where) {
  return typingsOf(reader, [bagId]).flatMap(({ typing }) => (typing.marker === marker ? [typing] : []))
}

type Typing = ReturnType<typeof typingsIn>[number]

function requireOwn(typings: readonly Typing[], userId: string): Typing {
  const own = typings.find((typing) => typing.userId === userId)
  if (own === undefined) throw keyingRefused('notTaken')
  return own
}

const bothDone = (typings: readonly Typing[]) => typings.length === 2 && typings.every(({ done }) => done)

/** Both typings are done, and the caller is neither typist: who settles has keyed nothing of it. */
function requireThird(reader: Reader, where: Where, userId: string): void {
  const typings = typingsIn(reader, where)
  if (!bothDone(typings)) throw keyingRefused('notDone')
  if (typings.some((typing) => typing.userId === userId)) throw keyingRefused('ownTyping')
}

const maximaOf = (reader: Reader, partId: string) => questionsOf(reader, partId).map(({ maximum }) => maximum)

/** Brings what a typing holds of a script in line with what was keyed now; what is the same stays. */
function keyValues(state: OfficeState, act: Act, bagId: string, of: { readonly scriptId: string; readonly marker: Marker; readonly typing: number }, values: readonly KeyedValue[]): void {
  const before = keyedMarks(act.tx, bagId, of).filter(({ scriptId }) => scriptId === of.scriptId)
  for (const { question, value } of values) {
    const held = before.find((mark) => mark.question === question)
    if (held?.value === value) continue
    act.append('mark', { id: newId(state), ...of, stage: 'marking', question, state: 'entered', value }, held?.id ?? null)
  }
}

/** Scripts of which a typing holds every value. */
function keyedScripts(reader: Reader, { bagId, marker }: Where, typing: number, values: number): ReadonlySet<string> {
  const held = Map.groupBy(keyedMarks(reader, bagId, { marker, typing }), ({ scriptId }) => scriptId)
  return new Set([...held].flatMap(([scriptId, own]) => (own.length === values ? [scriptId] : [])))
}

/** Refuses a lock that anything still speaks against, and says what. */
function checkLock(reader: Reader, where: Where, counted: { readonly scripts: number; readonly sheets: number }): void {
  const { examId, bagId, marker } = where
  const { bag, maximum } = requireBag(reader, examId, bagId)
  const scripts = scriptsToKey(reader, examId, bagId, marker)
  const codes = new Map(scripts.map(({ id, code }) => [id, code]))
  const marks = keyedMarks(reader, bagId, { marker })
  const open = keyedDifferences(marks).find(({ settled }) => settled === null)
  if (open !== undefined) throw keyingRefused('differencesOpen', { script: codes.get(open.scriptId) ?? null, question: open.question })
  const held = Map.groupBy(agreedValues(marks), ({ scriptId }) => scriptId)
  const maxima = maximaOf(reader, bag.partId)
  for (const { id, code } of scripts) {
    const problem = sheetValueProblem(held.get(id) ?? [], maxima, maximum)
    if (problem !== null) throw keyingRefused(problem.code, { script: code, ...problem })
  }
  if (counted.scripts !== scripts.length) throw keyingRefused('scriptsDiffer', { found: counted.scripts, expected: scripts.length })
  const apart = paperDifference(reader, examId, bag.partId)
  if (apart !== null) throw keyingRefused(apart.code, { found: apart.found, expected: apart.expected })
  // Of a third marking only some scripts are taken out: the minutes count their sheets, the bag does not.
  if (marker !== 3 && counted.sheets !== bag.sheets) throw keyingRefused('sheetsDiffer', { found: counted.sheets, expected: bag.sheets })
}

function requirePart(reader: Reader, examId: string, partId: string) {
  const part = listParts(reader, examId).find(({ id, kind }) => id === partId && kind === 'written')
  if (part === undefined) throw new NotFoundError('part')
  return part
}

export const keying = {
  bags: office.keying.bags.handler(({ context: { state }, input: { examId } }) => {
    const { db, session } = atWork(state)
    return keyedBags(db, examId, session.userId)
  }),

  counts: office.keying.counts.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    return scriptCounts(db, examId)
  }),

  sheet: office.keying.sheet.handler(({ context: { state }, input: where }) => {
    const { db, session } = atWork(state)
    const { bag, maximum } = requireBag(db, where.examId, where.bagId)
    const typings = typingsIn(db, where)
    const { typing, done } = requireOwn(typings, session.userId)
    const own = Map.groupBy(keyedMarks(db, where.bagId, { marker: where.marker, typing }), ({ scriptId }) => scriptId)
    const rows = scriptsToKey(db, where.examId, where.bagId, where.marker).map(({ id, code, position }) => ({
      ...{ scriptId: id, code, position: position ?? 0 },
      values: (own.get(id) ?? []).map(({ question, value }) => ({ question, value })),
    }))
    return {
      ...{ typing, done, maximum, rows },
      closed: bothDone(typings),
      questions: questionsOf(db, bag.partId).map(({ number, maximum: most }) => ({ number, maximum: most })),
    }
  }),

  take: office.keying.take.handler(({ context: { state }, input: { requestId, ...where } }) =>
    write(state, { procedure: 'keying.take', examId: where.examId, requestId }, (act) => {
      const { session } = atWork(state)
      requireBag(act.tx, where.examId, where.bagId)
      checkOpen(act.tx, where.bagId, where.marker)
      const taken = typingsIn(act.tx, where)
      if (taken.some(({ userId }) => userId === session.userId)) throw keyingRefused('ownTyping')
      const typing = [1, 2].find((free) => taken.every((one) => one.typing !== free))
      if (typing === undefined) throw keyingRefused('thirdTypist')
      act.insert('bagTyping', { id: newId(state), bagId: where.bagId, marker: where.marker, typing, userId: session.userId })
      return { typing }
    }),
  ),

  enter: office.keying.enter.handler(({ context: { state }, input: { requestId, scriptId, ending, values, ...where } }) =>
    write(state, { procedure: 'keying.enter', examId: where.examId, requestId }, (act) => {
      const { session } = atWork(state)
      const { bag, maximum } = requireBag(act.tx, where.examId, where.bagId)
      checkOpen(act.tx, where.bagId, where.marker)
      const typings = typingsIn(act.tx, where)
      const { typing } = requireOwn(typings, session.userId)
      if (bothDone(typings)) throw keyingRefused('bothDone')
      const script = scriptsToKey(act.tx, where.examId, where.bagId, where.marker).find(({ id }) => id === scriptId)
      if (script === undefined) throw keyingRefused('unknownScript')
      if (script.code.slice(-endLetters) !== ending.toUpperCase()) throw keyingRefused('otherScript', { script: script.code })
      const maxima = maximaOf(act.tx, bag.partId)
      const problem = sheetValueProblem(values, maxima, maximum)
      if (problem !== null) throw keyingRefused(problem.code, { script: script.code, ...problem })
      keyValues(state, act, where.bagId, { scriptId, marker: where.marker, typing }, values)
      return { keyed: keyedScripts(act.tx, where, typing, valuesPerSheet(maxima.length)).size }
    }),
  ),

  finish: office.keying.finish.handler(({ context: { state }, input: { requestId, ...where } }) =>
    write(state, { procedure: 'keying.finish', examId: where.examId, requestId }, (act) => {
      const { session } = atWork(state)
      const { bag } = requireBag(act.tx, where.examId, where.bagId)
      const { id, typing } = requireOwn(typingsIn(act.tx, where), session.userId)
      const keyed = keyedScripts(act.tx, where, typing, valuesPerSheet(questionsOf(act.tx, bag.partId).length))
      const missing = scriptsToKey(act.tx, where.examId, where.bagId, where.marker).find((script) => !keyed.has(script.id))
      if (missing !== undefined) throw keyingRefused('notAllKeyed', { script: missing.code })
      act.update('bagTyping', id, null, { done: true })
      return {}
    }),
  ),

  differences: office.keying.differences.handler(({ context: { state }, input: where }) => {
    const { db, session } = atWork(state)
    const { bag, maximum } = requireBag(db, where.examId, where.bagId)
    requireThird(db, where, session.userId)
    const maxima = maximaOf(db, bag.partId)
    const places = new Map(scriptsToKey(db, where.examId, where.bagId, where.marker).map((script) => [script.id, script]))
    return keyedDifferences(keyedMarks(db, where.bagId, { marker: where.marker })).flatMap((one) => {
      const script = places.get(one.scriptId)
      return script === undefined ? [] : [{ ...one, code: script.code, position: script.position ?? 0, maximum: one.question === 0 ? maximum : (maxima[one.question - 1] ?? maximum) }]
    })
  }),

  settle: office.keying.settle.handler(({ context: { state }, input: { requestId, scriptId, question, value, ...where } }) =>
    write(state, { procedure: 'keying.settle', examId: where.examId, requestId }, (act) => {
      const { session } = atWork(state)
      const { bag, maximum } = requireBag(act.tx, where.examId, where.bagId)
      checkOpen(act.tx, where.bagId, where.marker)
      requireThird(act.tx, where, session.userId)
      const differences = () => keyedDifferences(keyedMarks(act.tx, where.bagId, { marker: where.marker }))
      if (!differences().some((one) => one.scriptId === scriptId && one.question === question)) throw keyingRefused('noDifference')
      const most = question === 0 ? maximum : (maximaOf(act.tx, bag.partId)[question - 1] ?? maximum)
      if (value > most) throw keyingRefused('aboveMaximum', { question, found: value, expected: most })
      keyValues(state, act, where.bagId, { scriptId, marker: where.marker, typing: settledTyping }, [{ question, value }])
      return { open: differences().filter(({ settled }) => settled === null).length }
    }),
  ),

  lock: office.keying.lock.handler(({ context: { state }, input: { requestId, scripts, sheets, ...where } }) =>
    write(state, { procedure: 'keying.lock', examId: where.examId, requestId }, (act) => {
      requireBag(act.tx, where.examId, where.bagId)
      checkOpen(act.tx, where.bagId, where.marker)
      requireThird(act.tx, where, atWork(state).session.userId)
      checkLock(act.tx, where, { scripts, sheets })
      act.insert('bagLock', { id: newId(state), bagId: where.bagId, marker: where.marker, scripts, sheets })
      return {}
    }),
  ),

  questions: office.keying.questions.handler(({ context: { state }, input: { examId, partId } }) => {
    const { db } = atWork(state)
    const { maximum } = requirePart(db, examId, partId)
    return { maximum, questions: questionsOf(db, partId).map(({ number, maximum: most }) => ({ number, maximum: most })), keyed: countMarksByCode(db, partId) > 0 }
  }),

  setQuestions: office.keying.setQuestions.handler(({ context: { state }, input: { requestId, examId, partId, maxima } }) =>
    write(state, { procedure: 'keying.setQuestions', examId, requestId }, (act) => {
      const { maximum } = requirePart(act.tx, examId, partId)
      if (countMarksByCode(act.tx, partId) > 0) throw keyingRefused('marksKeyed')
      const sum = maxima.reduce((all, most) => all + most, 0)
      if (maxima.length > 0 && sum !== maximum) throw keyingRefused('questionsSum', { found: sum, expected: maximum })
      act.withdrawMany('paperQuestion', questionsOf(act.tx, partId).map(({ id }) => id), 'thay bằng các câu mới')
      act.insertMany('paperQuestion', maxima.map((most, index) => ({ id: newId(state), examId, partId, number: index + 1, maximum: most })))
      return {}
    }),
  ),
}
