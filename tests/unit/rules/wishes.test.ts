import { describe, expect, test } from 'vitest'
import {
  aCandidate,
  anEmployeePost,
  anExamBy,
  candidateOf,
  codesOf,
  decided,
  postOf,
  states,
  warningsOf,
  type InputCancellation,
  type InputCandidate,
  type InputDecision,
} from './builders.ts'

const post = (id: string, quota: number) => anEmployeePost({ id, quota, wishes: 2 })
const person = (id: string, written: number, wishes: string[], parts: Partial<InputCandidate> = {}) => aCandidate(id, written, { wishes, ...parts })

function held(places: Record<string, number>, candidates: InputCandidate[], people: { decisions?: InputDecision[]; cancellations?: InputCancellation[] } = {}) {
  const posts = Object.entries(places).map(([id, quota]) => post(id, quota))
  return decided(anExamBy('nd115-2020+nd85-2023', { posts, candidates, ...people }))
}

const cancelled = (candidate: string, stage: 'all' | 'firstWishes' = 'all', date = '2024-08-01'): InputCancellation => ({
  candidate,
  ground: 'declined',
  number: '9/TB',
  date,
  stage,
})

describe('two wishes (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023)', () => {
  test('a second wish ranks behind the first wishes of that post and never displaces them', () => {
    const output = held({ P: 1, Q: 2 }, [person('a', 8000, ['P', 'Q']), person('b', 7800, ['P', 'Q']), person('c', 6000, ['Q', 'P'])])
    expect(codesOf(output, 'b')).toEqual(['round1Passed', 'thresholdPassed', 'outsideQuota', 'secondWish', 'withinQuota'])
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'won', post: 'Q', rank: 2 })
    expect(postOf(output, 'Q')).toMatchObject({ order: ['c', 'b'], winners: ['c', 'b'], empty: 0 })
    expect(postOf(output, 'P')).toMatchObject({ order: ['a', 'b'], winners: ['a'], next: [] })
  })

  test('no place left', () => {
    const output = held({ P: 1, Q: 1 }, [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q']), person('c', 6000, ['Q'])])
    expect(codesOf(output, 'b').slice(-2)).toEqual(['secondWish', 'noPlaceLeft'])
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'lost', post: 'P', rank: 2 })
    expect(postOf(output, 'P').next).toEqual(['b'])
  })

  test('second wishes compete for the places left; the loser of both stays with the first', () => {
    const output = held({ P: 1, Q: 1 }, [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q']), person('c', 7000, ['P', 'Q'])])
    expect(states(output)).toEqual({ a: 'won', b: 'won', c: 'lost' })
    expect(codesOf(output, 'c').slice(-3)).toEqual(['outsideQuota', 'secondWish', 'outsideQuota'])
    expect(candidateOf(output, 'c')).toMatchObject({ post: 'P', rank: 3 })
    expect(candidateOf(output, 'b')).toMatchObject({ post: 'Q', rank: 1 })
    expect(postOf(output, 'Q')).toMatchObject({ order: ['b', 'c'], winners: ['b'], next: ['c'] })
  })

  test('an equal second wish at the last place: the chain of k.2, then the head', () => {
    const equals = [person('b', 7000, ['P', 'Q']), person('c', 7000, ['P', 'Q'])]
    const open = held({ P: 1, Q: 1 }, [person('a', 8000, ['P']), ...equals])
    expect(states(open)).toEqual({ a: 'won', b: 'waitingForHead', c: 'waitingForHead' })
    expect(candidateOf(open, 'b')).toMatchObject({ post: 'Q', rank: 1 })
    expect(postOf(open, 'Q')).toMatchObject({ empty: 0, next: [], questions: [{ code: 'tieOpen', places: 1 }] })
    const decision: InputDecision = { kind: 'tie', number: '1/QĐ', date: '2024-08-01', post: 'Q', winners: ['c'] }
    const settled = held({ P: 1, Q: 1 }, [person('a', 8000, ['P']), ...equals], { decisions: [decision] })
    expect(states(settled)).toEqual({ a: 'won', b: 'lost', c: 'won' })
  })

  test('while any post has an open question, second wishes wait', () => {
    const output = held({ P: 1, Q: 1, R: 1 }, [
      person('a', 8000, ['P']),
      person('b', 7800, ['P', 'Q']),
      person('c', 7000, ['R']),
      person('d', 7000, ['R']),
    ])
    expect(codesOf(output, 'b').slice(-2)).toEqual(['secondWish', 'firstWishesOpen'])
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'incomplete', post: 'P', rank: 2 })
    expect(postOf(output, 'Q')).toMatchObject({ order: [], empty: 1 })
  })

  test('a missing mark of another post keeps second wishes waiting as well', () => {
    const output = held({ P: 1, Q: 1, R: 1 }, [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q']), person('c', 0, ['R'], { papers: {} })])
    expect(codesOf(output, 'b').at(-1)).toBe('firstWishesOpen')
  })

  test('only losers go on: not those who failed, won, or were removed', () => {
    const output = held({ P: 1, Q: 3 }, [person('a', 8000, ['P', 'Q']), person('b', 4000, ['P', 'Q']), person('c', 7000, ['P', 'Q'])], {
      cancellations: [cancelled('a', 'firstWishes')],
    })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'thresholdPassed', 'withinQuota', 'winCancelled'])
    expect(codesOf(output, 'b')).toEqual(['round1Passed', 'thresholdFailed'])
    expect(codesOf(output, 'c').slice(-2)).toEqual(['outsideQuota', 'nextLower'])
    expect(postOf(output, 'Q')).toMatchObject({ winners: [], empty: 3 })
  })

  test('a place freed before second wishes and not refilled is open to them', () => {
    const output = held({ P: 1, Q: 1 }, [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q']), person('c', 7000, ['Q'])], {
      cancellations: [cancelled('c', 'firstWishes')],
    })
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'won', post: 'Q', rank: 2 })
    expect(candidateOf(output, 'c')).toMatchObject({ state: 'removed', post: 'Q', rank: 1 })
  })
})

describe('replacement with two wishes', () => {
  test('a next-lower person who holds a place of the second wish: the program asks, and those after wait', () => {
    const people = [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q']), person('c', 7000, ['P'])]
    const open = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a')] })
    expect(states(open)).toEqual({ a: 'removed', b: 'won', c: 'waitingForHead' })
    expect(codesOf(open, 'c').slice(-2)).toEqual(['outsideQuota', 'replacementOpen'])
    expect(postOf(open, 'P')).toMatchObject({ winners: [], empty: 0, next: ['c'] })
    expect(postOf(open, 'P').questions.map(({ code, candidates }) => [code, candidates])).toEqual([
      ['replacementOpen', ['c']],
      ['nextLowerHoldsPlace', ['b']],
    ])
    const decision = (winners: string[]) => ({ kind: 'replacement', number: '3/QĐ', date: '2024-08-20', post: 'P', winners }) as const
    const passed = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a')], decisions: [decision(['c'])] })
    expect([candidateOf(passed, 'b').post, candidateOf(passed, 'c').post, states(passed)]).toEqual(['Q', 'P', { a: 'removed', b: 'won', c: 'won' }])
    const moved = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a')], decisions: [decision(['b'])] })
    expect(candidateOf(moved, 'b')).toMatchObject({ state: 'won', post: 'P', rank: 2 })
    expect(postOf(moved, 'Q')).toMatchObject({ winners: [], empty: 1 })
  })

  test('nobody is called past somebody whose second wish is not settled', () => {
    const people = [person('a', 8000, ['P']), person('b', 7000, ['P', 'Q']), person('c', 7000, ['P', 'Q']), person('d', 6000, ['P'])]
    const tied = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a')] })
    expect(states(tied)).toEqual({ a: 'removed', b: 'waitingForHead', c: 'waitingForHead', d: 'lost' })
    expect(postOf(tied, 'P')).toMatchObject({ winners: [], empty: 1, questions: [] })
    const open = held({ P: 1, Q: 1, R: 1 }, [...people, person('e', 7000, ['R']), person('f', 7000, ['R'])], { cancellations: [cancelled('a')] })
    expect(states(open)).toMatchObject({ a: 'removed', b: 'incomplete', c: 'incomplete', d: 'lost' })
    expect(postOf(open, 'P')).toMatchObject({ winners: [], empty: 1, questions: [] })
  })

  test('a decision without people or places settles nothing', () => {
    const people = [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q'])]
    const decision: InputDecision = { kind: 'replacement', number: '3/QĐ', date: '2024-08-20', post: 'P', winners: [] }
    const output = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a')], decisions: [decision] })
    expect(warningsOf(output)).toEqual(['decisionUnused'])
    expect(postOf(output, 'P').questions).toMatchObject([{ code: 'nextLowerHoldsPlace', places: 1, candidates: ['b'] }])
  })

  test('whoever moves to the first wish leaves a place for the next-lower person of the second', () => {
    const people = [person('a', 8000, ['P']), person('b', 7800, ['P', 'Q']), person('c', 7000, ['P', 'Q'])]
    const decision: InputDecision = { kind: 'replacement', number: '3/QĐ', date: '2024-08-20', post: 'P', winners: ['b'] }
    const output = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a')], decisions: [decision] })
    expect(output.candidates.map(({ id, state, post: at }) => [id, state, at])).toEqual([
      ['a', 'removed', 'P'],
      ['b', 'won', 'P'],
      ['c', 'won', 'Q'],
    ])
    expect(codesOf(output, 'c').slice(-5)).toEqual(['outsideQuota', 'secondWish', 'outsideQuota', 'headDidNotChoose', 'nextLower'])
  })

  test('somebody next in both posts gets the first wish', () => {
    const people = [person('a', 8000, ['P']), person('b', 7000, ['P', 'Q']), person('c', 7500, ['P', 'Q'])]
    const output = held({ P: 1, Q: 1 }, people, { cancellations: [cancelled('a'), cancelled('c')] })
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'won', post: 'P', rank: 3 })
    expect(postOf(output, 'Q')).toMatchObject({ winners: [], empty: 1, next: [] })
  })

  test('transfer: somebody who lost may fill an empty place of another post; looked at last, the rank stays', () => {
    const people = [person('a', 8000, ['P']), person('b', 7800, ['P'])]
    const decision = { kind: 'transfer', number: '5/QĐ', date: '2024-09-01', candidate: 'b', post: 'Q' } as const
    const output = held({ P: 1, Q: 1 }, people, { decisions: [decision] })
    expect(codesOf(output, 'b').slice(-2)).toEqual(['outsideQuota', 'transferred'])
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'won', post: 'Q', rank: 2 })
    expect(postOf(output, 'Q')).toEqual({ id: 'Q', order: [], winners: ['b'], empty: 0, next: [], questions: [] })
    expect(postOf(output, 'P')).toMatchObject({ order: ['a', 'b'], next: [] })
    expect(warningsOf(output)).toEqual([])
  })

  test.each([
    ['of a winner', { candidate: 'a', post: 'Q' }],
    ['to a full post', { candidate: 'b', post: 'P' }],
    ['of somebody who failed', { candidate: 'c', post: 'Q' }],
  ])('a transfer %s is unused', (_name, parts) => {
    const people = [person('a', 8000, ['P']), person('b', 7800, ['P']), person('c', 4000, ['P'])]
    const decision = { kind: 'transfer', number: '5/QĐ', date: '2024-09-01', ...parts } as const
    const output = held({ P: 1, Q: 1 }, people, { decisions: [decision] })
    expect(warningsOf(output)).toEqual(['decisionUnused'])
    expect(states(output)).toEqual({ a: 'won', b: 'lost', c: 'failed' })
  })
})
