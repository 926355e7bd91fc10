import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecideInput, DecideOutput } from '../../../shared/rules/decide-schema.ts'
import { aCandidate, aLeadershipPost, anExamBy, aScheme, candidateOf, codesOf, decided, states, type InputCandidate } from './builders.ts'
import { randomExam, someExam } from './random-exam.ts'

const runs = { numRuns: 1000, seed: 20261126 }

/** What the rules alone make of an exam: nothing that a person decided, nobody cancelled, no value amended. */
const byRulesAlone = (exam: DecideInput): DecideInput => ({ ...exam, decisions: [], cancellations: [], amendments: [] })
const anyExam = randomExam.map(byRulesAlone)
/** An exam by the rules alone and one of its people. */
const withSomebody = anyExam.chain((exam) => fc.tuple(fc.constant(exam), fc.constantFrom(...exam.candidates)))

const replaced = (exam: DecideInput, person: InputCandidate): DecideInput => ({
  ...exam,
  candidates: exam.candidates.map((candidate) => (candidate.id === person.id ? person : candidate)),
})

/** The same person with more points in every paper that has a score, or with more right answers; everything else equal. */
function better(person: InputCandidate, inRound1: boolean): InputCandidate {
  const { general } = person.round1 ?? {}
  if (inRound1) return general?.correct === undefined ? person : { ...person, round1: { ...person.round1, general: { ...general, correct: general.correct + 3 } } }
  const papers = Object.entries(person.papers ?? {}).map(([paper, result]) => {
    if (result === undefined || result.score === undefined || 'appeal' in result) return [paper, result]
    return [paper, { ...result, score: result.score + 500 }]
  })
  return { ...person, papers: Object.fromEntries(papers) as InputCandidate['papers'] }
}

const isWinner = ({ state }: DecideOutput['candidates'][number]) => state === 'won' || state === 'wonAgencyOpen'

describe('one fact changed, everything else equal', () => {
  test('more points or more right answers never lower a rank, and never take a place won by a first wish', () => {
    let raised = 0
    fc.assert(
      fc.property(withSomebody, fc.boolean(), ([exam, person], inRound1) => {
        const before = candidateOf(decided(exam), person.id)
        const after = candidateOf(decided(replaced(exam, better(person, inRound1))), person.id)
        if (before.total !== null) expect(after.total).toBeGreaterThanOrEqual(before.total)
        if (before.rank !== null && before.post === after.post) {
          expect(after.rank).toBeLessThanOrEqual(before.rank)
          if (after.rank !== before.rank) raised += 1
        }
        if (isWinner(before) && before.post === person.wishes[0]) expect([isWinner(after), after.post]).toEqual([true, before.post])
      }),
      runs,
    )
    expect(raised).toBeGreaterThan(50)
  })

  test('second wishes never touch first wishes: who else applied elsewhere, and how well, changes no reason of a first wish', () => {
    let compared = 0
    const withPost = someExam(['nd115-2020+nd85-2023']).map(byRulesAlone).chain((exam) => fc.tuple(fc.constant(exam), fc.constantFrom(...exam.posts)))
    fc.assert(
      fc.property(withPost, fc.boolean(), ([exam, { id }], stronger) => {
        const others = exam.candidates.filter(({ wishes }) => wishes[0] !== id)
        const changed = stronger ? others.map((person) => better(better(person, false), true)) : []
        const here = exam.candidates.filter(({ wishes }) => wishes[0] === id)
        const before = firstWishReasons(decided(exam), here)
        expect(firstWishReasons(decided({ ...exam, candidates: [...here, ...changed] }), here)).toEqual(before)
        if (others.some(({ wishes }) => wishes[1] === id) && here.length > 0) compared += 1
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('whoever has no chance is nobody\'s business: without a loser every other verdict stays', () => {
    let removed = 0
    fc.assert(
      fc.property(anyExam, (exam) => {
        const output = decided(exam)
        for (const { id, state } of output.candidates) {
          if (!['lost', 'failed', 'notRanked'].includes(state) || leavesOne(exam, id)) continue
          const others = verdicts(output).filter(([other]) => other !== id)
          expect(verdicts(decided({ ...exam, candidates: exam.candidates.filter((one) => one.id !== id) }))).toEqual(others)
          removed += 1
        }
      }),
      runs,
    )
    expect(removed).toBeGreaterThan(500)
  })

  test('but for a leadership post with two people: without the loser the exam is not held (2424/BNV-CCVC)', () => {
    const papers = (written: number, scheme: number) => ({ papers: { written: { score: written }, scheme: { score: scheme } } })
    const people = [aCandidate('a', 0, papers(6000, 8000)), aCandidate('b', 0, papers(6000, 7000)), aCandidate('c', 0, papers(4000, 7000))]
    const held = (candidates: InputCandidate[]) => decided(anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: aScheme, candidates }))
    expect(states(held(people))).toEqual({ a: 'won', b: 'lost', c: 'failed' })
    expect(states(held(people.slice(0, 2)))).toEqual({ a: 'won', b: 'lost' })
    expect(codesOf(held(people.slice(0, 1)), 'a')).toEqual(['postNotHeld'])
  })
})

/** Steps 1 to 6 of people: what was said of them before any second wish, with the rank that it gave. */
function firstWishReasons(output: DecideOutput, people: readonly InputCandidate[]) {
  return people.map(({ id }) => {
    const { reasons } = candidateOf(output, id)
    const second = reasons.findIndex(({ code }) => code === 'secondWish')
    return [id, second < 0 ? reasons : reasons.slice(0, second)]
  })
}

function verdicts({ candidates }: DecideOutput) {
  return candidates.map(({ id, state, post, agency, score, priority, total }) => [id, { state, post, agency, score, priority, total }] as const)
}

/** Whether a leadership post would be left with fewer than the two people for whom its exam is held. */
function leavesOne({ regime, candidates }: DecideInput, id: string): boolean {
  const post = candidates.find((one) => one.id === id)?.wishes[0]
  const people = candidates.filter(({ wishes, eligible, withdrawn }) => wishes[0] === post && eligible !== false && withdrawn !== true)
  return regime === 'leadership-scheme' && people.length <= 2
}
