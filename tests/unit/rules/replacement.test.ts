import { describe, expect, test } from 'vitest'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import {
  aCandidate,
  aLeadershipPost,
  anEmployeePost,
  anExamBy,
  aPost,
  aScheme,
  candidateOf,
  codesOf,
  decided,
  postOf,
  questionCodesOf,
  states,
  warningsOf,
  type InputCancellation,
  type InputDecision,
} from './builders.ts'

const cancelled = (candidate: string, date = '2026-10-01'): InputCancellation => ({ candidate, ground: 'fileIncomplete', number: '8/TB', date })
const replaced = (winners: string[], date = '2026-12-01', leaveEmpty = 0): InputDecision => ({
  kind: 'replacement',
  number: `QĐ ${winners.join('')}`,
  date,
  post: 'P',
  winners,
  leaveEmpty,
})
const chosen = (winners: string[]): InputDecision => ({ kind: 'tie', number: '7/QĐ', date: '2026-12-01', post: 'P', winners })

/** Scores of a, b, c … in this order, for so many places. */
function exam(regime: DecideInput['regime'], quota: number, scores: number[], more: Partial<DecideInput> = {}) {
  const track = regime.startsWith('nd1') && !regime.startsWith('nd115') ? 'specialist' : 'publicEmployee'
  const candidates = scores.map((score, index) => aCandidate('abcdef'[index] ?? '', score))
  return decided(anExamBy(regime, { posts: [aPost({ quota, track })], candidates, ...more }))
}

describe('next-lower people are called (NĐ 170/2025 Đ.18–19, NĐ 115/2020 Đ.18 k.4)', () => {
  test.each(['nd170-2025', 'nd115-2020', 'nd115-2020+nd85-2023'] as const)('%s: in order of rank, as many as there are vacancies', (regime) => {
    const output = exam(regime, 2, [9000, 8000, 7000, 6000, 5000], { cancellations: [cancelled('a'), cancelled('b')] })
    expect(states(output)).toEqual({ a: 'removed', b: 'removed', c: 'won', d: 'won', e: 'lost' })
    expect(codesOf(output, 'a').slice(-2)).toEqual(['withinQuota', 'winCancelled'])
    expect(codesOf(output, 'c').slice(-2)).toEqual(['outsideQuota', 'nextLower'])
    expect(output.candidates.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5])
    expect(postOf(output)).toMatchObject({ winners: ['c', 'd'], empty: 0, next: ['e'], questions: [] })
  })

  test('a called person may be cancelled too', () => {
    const output = exam('nd170-2025', 1, [9000, 8000, 7000], { cancellations: [cancelled('b'), cancelled('a')] })
    expect(states(output)).toEqual({ a: 'removed', b: 'removed', c: 'won' })
    expect(codesOf(output, 'b').slice(-3)).toEqual(['outsideQuota', 'nextLower', 'winCancelled'])
  })

  test('equals for the last vacancy: the head', () => {
    const cancellations = [cancelled('a')]
    const open = exam('nd170-2025', 1, [9000, 8000, 8000], { cancellations })
    expect(states(open)).toEqual({ a: 'removed', b: 'waitingForHead', c: 'waitingForHead' })
    expect(codesOf(open, 'b').slice(-2)).toEqual(['outsideQuota', 'tieOpen'])
    expect(postOf(open)).toMatchObject({ empty: 0, next: [], questions: [{ code: 'tieOpen', places: 1, candidates: ['b', 'c'] }] })
    const settled = exam('nd170-2025', 1, [9000, 8000, 8000], { cancellations, decisions: [chosen(['c'])] })
    expect(states(settled)).toEqual({ a: 'removed', b: 'lost', c: 'won' })
    expect(settled.candidates.map(({ rank }) => rank)).toEqual([1, 2, 2])
  })

  test('nobody left to call: the place stays empty', () => {
    const output = exam('nd170-2025', 1, [9000, 4000], { cancellations: [cancelled('a')] })
    expect(states(output)).toEqual({ a: 'removed', b: 'failed' })
    expect(postOf(output)).toMatchObject({ winners: [], empty: 1, next: [], questions: [] })
  })

  test('an open tie of the post comes first', () => {
    const output = exam('nd170-2025', 2, [9000, 8000, 8000, 7000], { cancellations: [cancelled('a')] })
    expect(states(output)).toEqual({ a: 'removed', b: 'waitingForHead', c: 'waitingForHead', d: 'lost' })
    expect(postOf(output)).toMatchObject({ empty: 1, next: [] })
    const settled = exam('nd170-2025', 2, [9000, 8000, 8000, 7000], { cancellations: [cancelled('a')], decisions: [chosen(['c'])] })
    expect(states(settled)).toEqual({ a: 'removed', b: 'won', c: 'won', d: 'lost' })
    expect(codesOf(settled, 'b').slice(-2)).toEqual(['headDidNotChoose', 'nextLower'])
  })
})

describe('the head may call (NĐ 170/2025 Đ.18 k.3–4, sửa đổi bởi NĐ 300/2026)', () => {
  const cancellations = [cancelled('a'), cancelled('b')]
  const scores = [9000, 8000, 7000, 6000, 5000]
  const posts = [aPost({ quota: 2 }), aPost({ id: 'Q' })]
  const run = (decisions: InputDecision[]) => exam('nd170-2025+nd300-2026', 2, scores, { posts, cancellations, decisions })

  test('as many as there are vacancies wait for the decision', () => {
    const output = run([])
    expect(states(output)).toEqual({ a: 'removed', b: 'removed', c: 'waitingForHead', d: 'waitingForHead', e: 'lost' })
    expect(postOf(output)).toMatchObject({ winners: [], empty: 0, next: ['c', 'd', 'e'] })
    expect(postOf(output).questions).toMatchObject([{ code: 'replacementOpen', places: 2, candidates: ['c', 'd'] }])
    expect(warningsOf(output)).toEqual([])
  })

  test.each([
    ['both', [replaced(['c', 'd'])], { c: 'won', d: 'won', e: 'lost' }, 0, ['e']],
    ['one place left empty', [replaced(['c'], '2026-12-01', 1)], { c: 'won', d: 'lost', e: 'lost' }, 1, ['d', 'e']],
    ['both left empty', [replaced([], '2026-12-01', 2)], { c: 'lost', d: 'lost', e: 'lost' }, 2, ['c', 'd', 'e']],
  ] as const)('%s', (_name, decisions, expected, empty, next) => {
    const output = run([...decisions])
    expect(states(output)).toEqual({ a: 'removed', b: 'removed', ...expected })
    expect(postOf(output)).toMatchObject({ empty, next, questions: [] })
    expect(warningsOf(output)).toEqual([])
  })

  test.each([
    ['not in the published order', replaced(['d', 'c'])],
    ['somebody passed over', replaced(['d'], '2026-12-01', 1)],
    ['too few', replaced(['c'])],
    ['about another post', { ...replaced(['c', 'd']), post: 'Q' } as InputDecision],
    ['too many', replaced(['c', 'd', 'e'])],
  ])('%s: unused', (_name, decision) => {
    const output = run([decision])
    expect(questionCodesOf(output)).toEqual(['replacementOpen'])
    expect(warningsOf(output)).toEqual(['decisionUnused'])
  })

  test('a later cancellation does not undo what a decision settled before it', () => {
    const steps = { cancellations: [cancelled('a', '2026-10-01'), cancelled('b', '2026-11-01')] }
    const output = exam('nd170-2025+nd300-2026', 2, scores, { ...steps, decisions: [replaced(['c'], '2026-10-15')] })
    expect(states(output)).toEqual({ a: 'removed', b: 'removed', c: 'won', d: 'waitingForHead', e: 'lost' })
    const both = exam('nd170-2025+nd300-2026', 2, scores, { ...steps, decisions: [replaced(['d'], '2026-11-15'), replaced(['c'], '2026-10-15')] })
    expect(states(both)).toEqual({ a: 'removed', b: 'removed', c: 'won', d: 'won', e: 'lost' })
    const together = exam('nd170-2025+nd300-2026', 2, scores, { ...steps, decisions: [replaced(['c', 'd'], '2026-11-15')] })
    expect(states(together)).toEqual({ a: 'removed', b: 'removed', c: 'won', d: 'won', e: 'lost' })
  })

  test('equals of a day on which only one place was free: the decision of that day counts', () => {
    const steps = { cancellations: [cancelled('a', '2026-10-01'), cancelled('b', '2026-11-01')] }
    const scoresOfEquals = [9000, 8000, 7000, 7000, 6000]
    const early = exam('nd170-2025', 2, scoresOfEquals, { ...steps, decisions: [{ ...chosen(['d']), date: '2026-10-15' }] })
    expect([codesOf(early, 'd').at(-1), codesOf(early, 'c').slice(-2)]).toEqual(['headChose', ['headDidNotChoose', 'nextLower']])
    const late = exam('nd170-2025', 2, scoresOfEquals, { ...steps, decisions: [{ ...chosen(['d']), date: '2026-11-15' }] })
    expect([codesOf(late, 'd').at(-1), codesOf(late, 'c').at(-1), warningsOf(late)]).toEqual(['nextLower', 'nextLower', ['decisionUnused']])
  })

  test('somebody who was not chosen is next again when another place is freed', () => {
    const output = exam('nd170-2025+nd300-2026', 2, scores, {
      cancellations: [...cancellations, cancelled('c', '2026-12-10')],
      decisions: [replaced(['c'], '2026-12-01', 1), replaced(['d'], '2026-12-20')],
    })
    expect(states(output)).toEqual({ a: 'removed', b: 'removed', c: 'removed', d: 'won', e: 'lost' })
    expect(codesOf(output, 'd').slice(-3)).toEqual(['outsideQuota', 'headDidNotChoose', 'headChose'])
  })

  test('equals for the last vacancy: a tie for them, a replacement for those above', () => {
    const tied = { cancellations, decisions: [] as InputDecision[] }
    const open = exam('nd170-2025+nd300-2026', 2, [9000, 8000, 7000, 6000, 6000], tied)
    expect(states(open)).toEqual({ a: 'removed', b: 'removed', c: 'waitingForHead', d: 'waitingForHead', e: 'waitingForHead' })
    expect(postOf(open)).toMatchObject({ empty: 0, next: [] })
    expect(postOf(open).questions.map(({ code, places, candidates }) => [code, places, candidates])).toEqual([
      ['tieOpen', 1, ['d', 'e']],
      ['replacementOpen', 1, ['c']],
    ])
    const settled = exam('nd170-2025+nd300-2026', 2, [9000, 8000, 7000, 6000, 6000], { cancellations, decisions: [chosen(['e']), replaced(['c'])] })
    expect(states(settled)).toEqual({ a: 'removed', b: 'removed', c: 'won', d: 'lost', e: 'won' })
    expect(questionCodesOf(settled)).toEqual([])
  })
})

describe('regimes whose replacement was not confirmed', () => {
  const scheme = { posts: [aLeadershipPost()], scheme: aScheme }
  const leaders = [8000, 7000].map((score, index) => aCandidate('ab'[index] ?? '', 0, { papers: { written: { score: 6000 }, scheme: { score } } }))
  test.each([
    ['nd138', anExamBy('nd138-2020', { candidates: [aCandidate('a', 8000), aCandidate('b', 7000)] })],
    ['nd116', anExamBy('nd138-2020+nd116-2024', { candidates: [aCandidate('a', 8000), aCandidate('b', 7000)] })],
    ['nd259', anExamBy('nd259-2026', { posts: [anEmployeePost()], candidates: [aCandidate('a', 8000), aCandidate('b', 7000)] })],
    ['nd93', anExamBy('nd93-2026', { posts: [aPost({ track: 'teacher' })], candidates: [aCandidate('a', 8000), aCandidate('b', 7000)] })],
    ['leadership', anExamBy('leadership-scheme', { ...scheme, candidates: leaders })],
  ])('%s: the head may call, and the value is told as unconfirmed only when it is used', (_name, input) => {
    const output = decided({ ...input, cancellations: [cancelled('a')] })
    expect(states(output)).toEqual({ a: 'removed', b: 'waitingForHead' })
    expect(warningsOf(output)).toContain('unconfirmedValue replacement')
    expect(warningsOf(decided(input))).not.toContain('unconfirmedValue replacement')
  })

  test('an amendment to call settles it', () => {
    const amendments = [{ path: 'replacement', value: 'call', decision: { number: '15/QĐ', date: '2021-03-20' } }]
    const candidates = [aCandidate('a', 8000), aCandidate('b', 7000)]
    const output = decided(anExamBy('nd138-2020', { candidates, amendments, cancellations: [cancelled('a')] }))
    expect(candidateOf(output, 'b').reasons.at(-1)).toEqual({
      code: 'nextLower',
      article: '15/QĐ ngày 20/3/2021',
      facts: { post: 'P', place: 2 },
    })
  })
})

test('a cancellation of somebody who did not win, or a second one, is told', () => {
  const output = exam('nd170-2025', 1, [9000, 8000], { cancellations: [cancelled('b', '2026-09-01'), cancelled('a'), cancelled('a', '2026-11-01')] })
  expect(states(output)).toEqual({ a: 'removed', b: 'removed' })
  expect(output.warnings).toEqual([{ code: 'cancellationUnused', facts: { candidate: 'a', number: '8/TB', date: '2026-11-01' } }])
})
