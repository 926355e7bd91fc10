import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideOutputSchema, questionCodes, type DecideInput, type DecideOutput } from '../../../shared/rules/decide-schema.ts'
import { reasonSchema } from '../../../shared/rules/reason-schema.ts'
import { verdict } from '../../../shared/rules/states.ts'
import { candidateStates, regimeIds } from '../../../shared/rules/terms.ts'
import { answered } from './answers.ts'
import { decided } from './builders.ts'
import { randomExam, shuffledExam, someExam } from './random-exam.ts'

const runs = { numRuns: 1000, seed: 20261125 }

/** People whom a person, not the rank, put in or out: decisions, agencies, reserved places, transfers, cancellations. */
const personalCodes = ['headChose', 'headDidNotChoose', 'reservedOpen', 'winCancelled', 'transferred', 'nextLower', 'replacementOpen', 'secondWish', 'tieOpen']

describe('any exam', () => {
  test('the exams and the answers to their questions reach every regime, state, reason and question', () => {
    const sampled = (arbitrary: typeof randomExam, numRuns: number) => fc.sample(arbitrary, { numRuns, seed: runs.seed })
    const exams = [...sampled(randomExam, 1500), ...sampled(someExam(['nd115-2020+nd85-2023']), 600)]
    const outputs = exams.flatMap((exam, index) => answeredRounds(exam, index % 2 === 0).map(({ output }) => output))
    const people = outputs.flatMap(({ candidates }) => candidates)
    const reached = (values: readonly string[]) => [...new Set(values)].sort()
    expect(reached(exams.map(({ regime }) => regime))).toEqual([...regimeIds].sort())
    expect(reached(people.map(({ state }) => state))).toEqual([...candidateStates].sort())
    expect(reached(people.flatMap(({ reasons }) => reasons.map(({ code }) => code)))).toEqual(reasonSchema.options.map(({ shape }) => shape.code.value).sort())
    expect(reached(outputs.flatMap(({ posts }) => posts.flatMap(({ questions }) => questions.map(({ code }) => code))))).toEqual([...questionCodes].sort())
  })

  test('rows in another order, and the same facts again, give the same output to the byte; the facts stay as they were', () => {
    fc.assert(
      fc.property(randomExam.chain((exam) => fc.tuple(fc.constant(exam), shuffledExam(exam))), ([exam, shuffled]) => {
        const facts = JSON.stringify(exam)
        const output = JSON.stringify(decided(exam))
        expect(JSON.stringify(exam)).toBe(facts)
        expect(JSON.stringify(decided(exam))).toBe(output)
        expect(JSON.stringify(decided(JSON.parse(facts) as DecideInput))).toBe(output)
        expect(JSON.stringify(decided(shuffled))).toBe(output)
      }),
      runs,
    )
  })

  test('the output has the form of the contract, and everybody has one final state, that of the last of their reasons', () => {
    fc.assert(
      fc.property(randomExam, (exam) => {
        const output = decided(exam)
        expect(decideOutputSchema.parse(output)).toEqual(output)
        expect(output.candidates.map(({ id }) => id)).toEqual(exam.candidates.map(({ id }) => id).sort())
        for (const { state, reasons } of output.candidates) {
          expect(reasons.length).toBeGreaterThan(0)
          expect(state).toBe(verdict(reasons))
        }
      }),
      runs,
    )
  })

  test('winners never exceed the quota, nobody wins twice, and the places add up', () => {
    fc.assert(
      fc.property(randomExam, (exam) => {
        const output = decided(exam)
        const winners = output.posts.flatMap((post) => post.winners)
        expect(new Set(winners).size).toBe(winners.length)
        for (const { id, winners: here, empty } of output.posts) {
          const quota = exam.posts.find((post) => post.id === id)?.quota ?? -1
          expect(here.length).toBeLessThanOrEqual(quota)
          expect(empty).toBeGreaterThanOrEqual(0)
          expect(here.length + empty).toBeLessThanOrEqual(quota)
          expect(here.toSorted()).toEqual(winnersIn(output, id).toSorted())
        }
      }),
      runs,
    )
  })

  test('agencies of a joint post never take more people than they have places', () => {
    fc.assert(
      fc.property(randomExam, (exam) => {
        const output = decided(exam)
        for (const post of exam.posts) {
          for (const { id, places } of post.agencies ?? []) {
            expect(output.candidates.filter((one) => one.post === post.id && one.agency === id).length).toBeLessThanOrEqual(places)
          }
        }
      }),
      runs,
    )
  })

  test('nobody of a lower rank wins over a higher one of the same wish, but by the decision of a person', () => {
    fc.assert(
      fc.property(randomExam, (exam) => {
        for (const { winners, losers } of competitors(decided(exam))) {
          for (const winner of winners) for (const loser of losers) expect(winner).toBeLessThanOrEqual(loser)
        }
      }),
      runs,
    )
  })

  test('answering what it asks ends with no question, so nobody waits for ever', () => {
    fc.assert(
      fc.property(randomExam, fc.boolean(), (exam, fromBack) => {
        const { output } = answeredRounds(exam, fromBack).at(-1) ?? { output: decided(exam) }
        expect(output.posts.flatMap(({ questions }) => questions)).toEqual([])
        expect(output.candidates.filter(({ state }) => state === 'waitingForHead' || state === 'wonAgencyOpen')).toEqual([])
      }),
      runs,
    )
  })

  test('the order of a post follows the ranks, and whoever has a rank has a total', () => {
    fc.assert(
      fc.property(randomExam, (exam) => {
        const output = decided(exam)
        for (const { id, order } of output.posts) {
          const ranks = order.map((person) => output.candidates.find((one) => one.id === person && one.post === id)?.rank ?? null)
          const known = ranks.filter((rank) => rank !== null)
          expect(known).toEqual(known.toSorted((left, right) => left - right))
        }
        for (const { rank, total } of output.candidates) if (rank !== null) expect(total).not.toBeNull()
      }),
      runs,
    )
  })
})

/** The exam as it was asked and what was decided, round by round, until no question is left. */
function answeredRounds(exam: DecideInput, fromBack: boolean): { asked: DecideInput; output: DecideOutput }[] {
  const rounds = [{ asked: exam, output: decided(exam) }]
  for (let round = 1; round <= 12; round += 1) {
    const last = rounds.at(-1)
    if (last === undefined || last.output.posts.every(({ questions }) => questions.length === 0)) break
    const asked = answered(last.asked, last.output, fromBack, round)
    rounds.push({ asked, output: decided(asked) })
  }
  return rounds
}

function winnersIn(output: DecideOutput, post: string): string[] {
  return output.candidates.filter((one) => one.post === post && (one.state === 'won' || one.state === 'wonAgencyOpen')).map(({ id }) => id)
}

/** Ranks of people of first wishes whom rank alone put in or out, by post. */
function competitors(output: DecideOutput): { winners: number[]; losers: number[] }[] {
  return output.posts.map(({ id }) => {
    const people = output.candidates.filter((one) => one.post === id && !one.reasons.some(({ code }) => personalCodes.includes(code)))
    const ranks = (...wanted: string[]) => people.filter(({ state }) => wanted.includes(state)).map(({ rank }) => rank ?? 0)
    return { winners: ranks('won', 'wonAgencyOpen'), losers: ranks('lost') }
  })
}
