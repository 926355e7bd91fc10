import { describe, expect, test } from 'vitest'
import { aCandidate, anExam, aPost, candidateOf, codesOf, decided, postOf, states, warningsOf, type InputDecision } from './builders.ts'

/** People by score; capital letters belong to the group. Points of the group are set to 0 so that scores are totals. */
function reserved(places: number, quota: number, people: Record<string, number>, decisions: InputDecision[] = [], proved = true) {
  const candidates = Object.entries(people).map(([id, score]) =>
    aCandidate(id, score, /[A-Z]/.test(id) ? { priority: [{ group: 'ethnicMinority', evidence: proved }] } : {}),
  )
  return decided(
    anExam({
      posts: [aPost({ quota, reserved: { group: 'ethnicMinority', places } })],
      amendments: [{ path: 'priority.ethnicMinority', value: 0, decision: { number: '1/QĐ', date: '2026-09-02' } }],
      candidates,
      decisions,
    }),
  )
}

const decision = (winners: string[]): InputDecision => ({ kind: 'reserved', number: '6/QĐ', date: '2026-11-01', post: 'P', winners })

describe('places reserved for ethnic minorities by the plan (NĐ 170/2025 Đ.3 k.2; our reading)', () => {
  test('lowest winners outside the group and highest losers of it wait, as many as are lacking', () => {
    const output = reserved(2, 3, { a: 9000, b: 8000, c: 7000, D: 6500, E: 6000, F: 5500 })
    expect(states(output)).toEqual({ a: 'won', b: 'waitingForHead', c: 'waitingForHead', D: 'waitingForHead', E: 'waitingForHead', F: 'lost' })
    expect(codesOf(output, 'c').slice(-2)).toEqual(['withinQuota', 'reservedOpen'])
    expect(codesOf(output, 'D').slice(-2)).toEqual(['outsideQuota', 'reservedOpen'])
    expect(candidateOf(output, 'D').reasons.at(-1)?.facts).toEqual({
      post: 'P',
      group: 'ethnicMinority',
      reserved: 2,
      places: 2,
      waiting: ['b', 'c', 'D', 'E'],
    })
    expect(postOf(output)).toMatchObject({ winners: ['a'], empty: 0, next: [], questions: [{ code: 'reservedOpen', places: 2 }] })
  })

  test.each([
    ['enough of the group won by rank', 1, { a: 9000, B: 8000, C: 7000 }, { a: 'won', B: 'won', C: 'lost' }],
    ['nobody else of the group passed', 1, { a: 9000, b: 8000, C: 4000 }, { a: 'won', b: 'won', C: 'failed' }],
    ['one of two is lacking', 2, { a: 9000, B: 8000, C: 7000 }, { a: 'waitingForHead', B: 'won', C: 'waitingForHead' }],
    ['more reserved than people', 2, { a: 9000, b: 8000, C: 7000 }, { a: 'won', b: 'waitingForHead', C: 'waitingForHead' }],
  ])('%s', (_name, places, people, expected) => {
    expect(states(reserved(places, 2, people))).toEqual(expected)
  })

  test('membership must be proved', () => {
    expect(states(reserved(1, 1, { a: 9000, B: 8000 }, [], false))).toEqual({ a: 'won', B: 'lost' })
  })

  test('the head chooses as many as the waiting hold places', () => {
    const people = { a: 9000, b: 8000, C: 7000 }
    const settled = reserved(1, 2, people, [decision(['C'])])
    expect(states(settled)).toEqual({ a: 'won', b: 'lost', C: 'won' })
    expect(codesOf(settled, 'b').slice(-2)).toEqual(['withinQuota', 'headDidNotChoose'])
    expect(codesOf(settled, 'C').slice(-2)).toEqual(['outsideQuota', 'headChose'])
    expect(postOf(settled)).toMatchObject({ winners: ['a', 'C'], next: ['b'], questions: [] })
    expect(settled.candidates.map(({ id, rank }) => [id, rank])).toEqual([['C', 3], ['a', 1], ['b', 2]])
    const unfit = reserved(1, 2, people, [decision(['a'])])
    expect(warningsOf(unfit)).toEqual(['decisionUnused'])
    expect(states(unfit)).toEqual({ a: 'won', b: 'waitingForHead', C: 'waitingForHead' })
  })

  test('an open tie comes first', () => {
    const output = reserved(1, 1, { a: 9000, b: 9000, C: 7000 })
    expect(states(output)).toEqual({ a: 'waitingForHead', b: 'waitingForHead', C: 'lost' })
    const tie: InputDecision = { kind: 'tie', number: '7/QĐ', date: '2026-11-01', post: 'P', winners: ['a'] }
    const settled = reserved(1, 1, { a: 9000, b: 9000, C: 7000 }, [tie])
    expect(states(settled)).toEqual({ a: 'waitingForHead', b: 'lost', C: 'waitingForHead' })
  })
})
