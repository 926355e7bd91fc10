import { ORPCError } from '@orpc/server'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { admittedPeople, changedNumbers, currentNumbers, findNumbering, lastNumber } from '../../../db/queries/numbers.ts'
import { listCodings } from '../../../db/queries/scripts.ts'
import { digitsFor, giveNumbers, labelOf, type GivenNumber } from '../../../shared/rules/numbering.ts'
import { atWork, newId, write } from '../act.ts'
import { newSeed } from '../draw-seed.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { numbersIssuedOn } from '../issued-papers.ts'
import { askFirst, drawsBroken } from '../later-steps.ts'
import type { OfficeState } from '../state.ts'

interface NumberingFacts {
  readonly examId: string
  readonly prefix: string
  readonly digits: number
  readonly first: number
  readonly order: 'name' | 'drawn'
  readonly seed: string | null
}

function insertNumbers(state: OfficeState, act: Act, examId: string, numberingId: string, given: readonly GivenNumber[]): void {
  act.insertMany(
    'candidateNumber',
    given.map((one) => ({ id: newId(state), examId, numberingId, ...one })),
  )
}

/** The heads of coded scripts bear the numbers, and the sealed table joins by them (TT 22/2025/TT-BNV Quy chế Đ.15): they stay. */
function checkNotCoded(act: Act, examId: string): void {
  const scripts = listCodings(act.tx, examId).reduce((sum, { coding }) => sum + coding.scripts, 0)
  if (scripts > 0) throw new ORPCError('IN_USE', { data: { by: 'scripts', count: scripts } })
}

/** Gives everybody a number in place of the one before. */
function numberAnew(state: OfficeState, act: Act, { examId, order, ...facts }: NumberingFacts, why: string): { given: number } {
  requireExam(act.tx, examId)
  checkNotCoded(act, examId)
  const people = admittedPeople(act.tx, examId)
  if (people.length === 0) throw new ORPCError('NOBODY_TO_NUMBER')
  const before = findNumbering(act.tx, examId)
  if (before !== null) {
    act.withdrawMany('candidateNumber', currentNumbers(act.tx, examId).map(({ id }) => id), why)
    act.withdraw('numbering', before.id, null, why)
  }
  const form = { prefix: facts.prefix, digits: digitsFor(facts, people.length), first: facts.first }
  const drawn = order === 'drawn' ? newSeed(state, facts.seed) : { seed: null, seedOrigin: null }
  const id = newId(state)
  act.insert('numbering', { id, examId, generation: (before?.generation ?? 0) + 1, ...form, order, ...drawn })
  insertNumbers(state, act, examId, id, giveNumbers(people, form, drawn.seed))
  return { given: people.length }
}

export const numbers = {
  view: office.numbers.view.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    const numbering = findNumbering(db, examId)
    const people = admittedPeople(db, examId)
    const given = people.filter(({ number }) => number !== null).length
    const current = currentNumbers(db, examId)
    return {
      numbering: numbering && { ...numbering, frozenSince: numbersIssuedOn(db, examId) },
      given,
      vacant: current.length - given,
      without: people.length - given,
      undecided: people.filter(({ verdict }) => verdict === null).length,
      firstLabel: current[0]?.label ?? null,
      lastLabel: current.at(-1)?.label ?? null,
      changes: numbering === null ? [] : changedNumbers(db, numbering),
    }
  }),

  assign: office.numbers.assign.handler(({ context: { state }, input: { requestId, reason, ...facts }, errors }) =>
    write(state, { procedure: 'numbers.assign', examId: facts.examId, requestId, reason: reason ?? null }, (act) => {
      const since = numbersIssuedOn(act.tx, facts.examId)
      if (since !== null) throw errors.NUMBERS_FROZEN({ data: { since } })
      askFirst(reason, () => [drawsBroken(act.tx, facts.examId)])
      return numberAnew(state, act, facts, reason ?? 'Đánh số lại')
    }),
  ),

  addLate: office.numbers.addLate.handler(({ context: { state }, input: { requestId, examId, reason }, errors }) =>
    write(state, { procedure: 'numbers.addLate', examId, requestId, reason }, (act) => {
      requireExam(act.tx, examId)
      const numbering = findNumbering(act.tx, examId)
      if (numbering === null) throw new NotFoundError('numbering')
      const late = admittedPeople(act.tx, examId).filter(({ number }) => number === null)
      if (late.length === 0) throw errors.NOBODY_TO_NUMBER()
      const next = lastNumber(act.tx, examId) + 1
      const given = late.map(({ id }, index) => ({ candidateId: id, number: next + index, label: labelOf(numbering, next + index) }))
      insertNumbers(state, act, examId, numbering.id, given)
      return { given: given.length }
    }),
  ),

  renumber: office.numbers.renumber.handler(({ context: { state }, input: { requestId, reason, ...facts } }) =>
    write(state, { procedure: 'numbers.renumber', examId: facts.examId, requestId, reason }, (act) => numberAnew(state, act, facts, reason)),
  ),
}
