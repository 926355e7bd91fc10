import { describe, expect, test } from 'vitest'
import {
  aCandidate,
  anEmployeePost,
  anExam,
  anExamBy,
  aPost,
  candidateOf,
  codesOf,
  decided,
  postOf,
  questionCodesOf,
  states,
  warningsOf,
  type InputCandidate,
  type InputDecision,
} from './builders.ts'

const minority = { priority: [{ group: 'ethnicMinority', evidence: true }] } satisfies Partial<InputCandidate>
const general = (correct: number) => ({ round1: { general: { correct, total: 60 } } }) satisfies Partial<InputCandidate>
const pretest = (correct?: number, total = 100) =>
  ({
    round1: { general: { state: 'exempt' } },
    exemptions: [{ part: 'general', ground: 'pretest', evidence: true, ...(correct === undefined ? {} : { result: { correct, total } }) }],
  }) satisfies Partial<InputCandidate>
const two = (written: number, interview: number) => ({ papers: { written: { score: written }, interview: { score: interview } } }) satisfies Partial<InputCandidate>

const tie = (winners: string[], parts: Partial<InputDecision> = {}) =>
  ({ kind: 'tie', number: '07/QĐ', date: '2026-10-01', post: 'P', winners, ...parts }) as InputDecision

describe('tie chains, asked only where equal totals reach over the last place', () => {
  const both = [aPost({ form: ['written', 'interview'] })]
  const weighted = [aPost({ form: ['written', 'interview'], weights: { written: 50, interview: 50 } })]
  const consideration = [aPost({ track: 'staff', method: 'consideration', round1: [], form: ['oral'] })]

  test.each([
    ['nd138 ownScore', anExamBy('nd138-2020'), aCandidate('a', 6500), aCandidate('b', 6000, minority), 'a', 'ownScore', 6500, 6000],
    ['nd170 ownScore', anExamBy('nd170-2025'), aCandidate('a', 6500), aCandidate('b', 6000, minority), 'a', 'ownScore', 6500, 6000],
    ['nd115 ownScore', anExamBy('nd115-2020', { posts: [anEmployeePost()] }), aCandidate('a', 6500), aCandidate('b', 6000, minority), 'a', 'ownScore', 6500, 6000],
    ['nd85 general first', anExamBy('nd115-2020+nd85-2023', { posts: [anEmployeePost()] }), aCandidate('a', 6500, general(40)), aCandidate('b', 6000, { ...minority, ...general(52) }), 'b', 'general', 5200, 4000],
    ['nd170 written', anExamBy('nd170-2025', { posts: both }), aCandidate('a', 0, two(6000, 6000)), aCandidate('b', 0, two(6300, 5300)), 'b', 'written', 6300, 6000],
    ['nd116 written', anExamBy('nd138-2020+nd116-2024', { posts: weighted }), aCandidate('a', 0, two(6000, 7000)), aCandidate('b', 0, two(7000, 6000)), 'b', 'written', 7000, 6000],
    ['nd116 pretest', anExamBy('nd138-2020+nd116-2024'), aCandidate('a', 6000, general(52)), aCandidate('b', 6000, pretest()), 'b', 'pretest', 1, 0],
    ['nd116 pretestResult', anExamBy('nd138-2020+nd116-2024'), aCandidate('a', 6000, pretest(80, 100)), aCandidate('b', 6000, pretest(65, 80)), 'b', 'pretestResult', 8125, 8000],
    ['nd116 general', anExamBy('nd138-2020+nd116-2024'), aCandidate('a', 6000, general(49)), aCandidate('b', 6000, general(52)), 'b', 'general', 5200, 4900],
    ['xét tuyển', anExamBy('nd170-2025', { posts: consideration }), aCandidate('a', 0, { papers: { oral: { score: 6500 } } }), aCandidate('b', 0, { ...minority, papers: { oral: { score: 6000 } } }), 'a', 'ownScore', 6500, 6000],
  ] as const)('%s', (_name, exam, a, b, winner, step, own, other) => {
    const output = decided({ ...exam, candidates: [a, b] })
    const loser = winner === 'a' ? 'b' : 'a'
    expect(states(output)).toEqual({ [winner]: 'won', [loser]: 'lost' })
    expect(candidateOf(output, winner).reasons.at(-1)).toMatchObject({ code: 'tieBreakWon', facts: { step, own, other, otherId: loser } })
    expect(candidateOf(output, loser).reasons.at(-1)).toMatchObject({ code: 'tieBreakLost', facts: { step, own: other, other: own, otherId: winner } })
    expect([candidateOf(output, winner).rank, candidateOf(output, loser).rank]).toEqual([1, 2])
  })

  test.each([
    ['nd138 after ownScore', anExamBy('nd138-2020'), aCandidate('a', 6000, general(52)), aCandidate('b', 6000, general(40))],
    ['nd170, written only', anExamBy('nd170-2025'), aCandidate('a', 6000, general(52)), aCandidate('b', 6000, general(40))],
    ['nd85, one of the equals exempt: the step is skipped', anExamBy('nd115-2020+nd85-2023', { posts: [anEmployeePost()] }), aCandidate('a', 6000, pretest()), aCandidate('b', 6000, general(52))],
    ['nd116, one pre-test without a result', anExamBy('nd138-2020+nd116-2024'), aCandidate('a', 6000, pretest(90)), aCandidate('b', 6000, pretest())],
    [
      'nd116, a pre-test result that was not proved does not count',
      anExamBy('nd138-2020+nd116-2024'),
      aCandidate('a', 6000, { ...pretest(60), exemptions: [...(pretest(60).exemptions ?? []), { part: 'general', ground: 'pretest', evidence: false, result: { correct: 99, total: 100 } }] }),
      aCandidate('b', 6000, pretest(60)),
    ],
    [
      'nd116, the result of another ground does not count',
      anExamBy('nd138-2020+nd116-2024'),
      aCandidate('a', 6000, { ...pretest(60), exemptions: [...(pretest(60).exemptions ?? []), { part: 'language', ground: 'degree', evidence: true, result: { correct: 99, total: 100 } }] }),
      aCandidate('b', 6000, pretest(60)),
    ],
    ['nd116, equal shares of different tests', anExamBy('nd138-2020+nd116-2024'), aCandidate('a', 6000, pretest(50, 100)), aCandidate('b', 6000, pretest(40, 80))],
    ['nd259: unconfirmed chain', anExamBy('nd259-2026', { posts: [anEmployeePost()] }), aCandidate('a', 6500), aCandidate('b', 6000, minority)],
    ['nd93: unconfirmed chain', anExamBy('nd93-2026', { posts: [aPost({ track: 'teacher' })] }), aCandidate('a', 6500), aCandidate('b', 6000, minority)],
  ])('the head decides: %s', (_name, exam, a, b) => {
    const output = decided({ ...exam, candidates: [a, b] })
    expect(states(output)).toEqual({ a: 'waitingForHead', b: 'waitingForHead' })
    expect(output.candidates.map(({ rank }) => rank)).toEqual([1, 1])
    expect(postOf(output)).toMatchObject({ winners: [], empty: 0, next: [], questions: [{ code: 'tieOpen', places: 1, candidates: ['a', 'b'] }] })
  })

  test('an amendment confirms a chain and is cited', () => {
    const decision = { number: '15/QĐ-HĐ', date: '2026-09-20' }
    const exam = anExamBy('nd259-2026', { posts: [anEmployeePost()], amendments: [{ path: 'tieBreak', value: ['general'], decision }] })
    const output = decided({ ...exam, candidates: [aCandidate('a', 6000, general(52)), aCandidate('b', 6000, general(40))] })
    expect(candidateOf(output, 'a').reasons.at(-1)).toMatchObject({ code: 'tieBreakWon', article: '15/QĐ-HĐ ngày 20/9/2026' })
    expect(output.regime.amended).toEqual(['tieBreak'])
  })

  test('general knowledge is compared after a deduction', () => {
    const candidates = [
      aCandidate('a', 6000, { round1: { general: { correct: 52, total: 60, violation: 'reprimand' } } }),
      aCandidate('b', 6000, general(40)),
    ]
    const output = decided(anExamBy('nd115-2020+nd85-2023', { houseRules: 'tt001-2025', posts: [anEmployeePost()], candidates }))
    expect(candidateOf(output, 'b').reasons.at(-1)?.facts).toMatchObject({ step: 'general', own: 4000, other: 3900 })
  })
})

describe('the last place', () => {
  test('equals within the quota are no tie; they share a rank, and the next rank is skipped', () => {
    const candidates = [aCandidate('d', 8000), aCandidate('c', 7000), aCandidate('b', 7000), aCandidate('a', 6000)]
    const output = decided(anExam({ posts: [aPost({ quota: 3 })], candidates }))
    expect(output.candidates.map(({ id, rank, state }) => [id, rank, state])).toEqual([
      ['a', 4, 'lost'],
      ['b', 2, 'won'],
      ['c', 2, 'won'],
      ['d', 1, 'won'],
    ])
    expect(codesOf(output, 'b').at(-1)).toBe('withinQuota')
    expect(postOf(output)).toMatchObject({ order: ['d', 'b', 'c', 'a'], winners: ['d', 'b', 'c'], next: ['a'], questions: [] })
  })

  test('facts name the place, the places, and the last person inside', () => {
    const candidates = [aCandidate('a', 7100), aCandidate('b', 6650, minority), aCandidate('c', 6605)]
    const output = decided(anExam({ posts: [aPost({ quota: 2 })], candidates }))
    expect(candidateOf(output, 'c').reasons.at(-1)).toEqual({
      code: 'outsideQuota',
      article: 'NĐ 170/2025 Đ.10 k.1 b',
      facts: { post: 'P', total: 6605, place: 3, places: 2, last: { id: 'a', total: 7100, place: 2 } },
    })
  })

  test('of four equals for three places the chain lets one in, and the head chooses two of the rest', () => {
    const candidates = [
      aCandidate('a', 7000),
      aCandidate('b', 6500, minority),
      aCandidate('c', 6500, minority),
      aCandidate('d', 6500, minority),
      aCandidate('e', 6000, { priority: [{ group: 'hero', evidence: true }] }),
    ]
    const exam = anExam({ posts: [aPost({ quota: 3 })], candidates })
    const open = decided(exam)
    expect(states(open)).toEqual({ a: 'won', b: 'waitingForHead', c: 'waitingForHead', d: 'waitingForHead', e: 'lost' })
    expect(codesOf(open, 'a').at(-1)).toBe('tieBreakWon')
    expect(candidateOf(open, 'a').reasons.at(-1)?.facts).toMatchObject({ step: 'ownScore', own: 7000, other: 6500, otherId: 'b' })
    expect(candidateOf(open, 'b').reasons.at(-1)).toEqual({
      code: 'tieOpen',
      article: 'NĐ 170/2025 Đ.10 k.2',
      facts: { post: 'P', total: 7000, places: 2, tied: ['b', 'c', 'd'], steps: ['ownScore', 'written'] },
    })
    expect(postOf(open)).toMatchObject({ winners: ['a'], empty: 0, next: [], order: ['a', 'b', 'c', 'd', 'e'] })

    const settled = decided({ ...exam, decisions: [tie(['d', 'b'])] })
    expect(states(settled)).toEqual({ a: 'won', b: 'won', c: 'lost', d: 'won', e: 'lost' })
    expect(codesOf(settled, 'b').at(-1)).toBe('headChose')
    expect(candidateOf(settled, 'c').reasons.at(-1)).toMatchObject({ code: 'headDidNotChoose', facts: { post: 'P', number: '07/QĐ', date: '2026-10-01' } })
    expect(settled.candidates.map(({ rank }) => rank)).toEqual([1, 2, 4, 2, 5])
    expect(postOf(settled)).toMatchObject({ winners: ['a', 'b', 'd'], next: ['c', 'e'], questions: [] })
    expect(warningsOf(settled)).toEqual([])
  })

  test.each([
    ['too few', ['b']],
    ['too many', ['b', 'c', 'd']],
    ['somebody who is not tied', ['a', 'b']],
  ])('a decision with %s changes nothing and is told', (_name, winners) => {
    const candidates = [aCandidate('a', 7500), aCandidate('b', 7000), aCandidate('c', 7000), aCandidate('d', 7000)]
    const exam = anExam({ posts: [aPost({ quota: 3 })], candidates })
    const output = decided({ ...exam, decisions: [tie(winners)] })
    expect(questionCodesOf(output)).toEqual(['tieOpen'])
    expect(warningsOf(output)).toEqual(['decisionUnused'])
    expect(output.candidates).toEqual(decided(exam).candidates)
  })

  test.each([
    ['of another kind', tie(['a'], { kind: 'reserved' })],
    ['about another post', tie(['a'], { post: 'Q' })],
  ])('a decision %s settles no tie', (_name, decision) => {
    const candidates = [aCandidate('a', 7000), aCandidate('b', 7000)]
    const output = decided(anExam({ posts: [aPost(), aPost({ id: 'Q' })], candidates, decisions: [decision] }))
    expect(questionCodesOf(output)).toEqual(['tieOpen'])
    expect(warningsOf(output)).toEqual(['decisionUnused'])
  })

  test('of two decisions that fit, the earlier by day, then by number, counts; the other is told', () => {
    const candidates = [aCandidate('a', 7000), aCandidate('b', 7000)]
    const days = anExam({ candidates, decisions: [tie(['a'], { date: '2026-10-02', number: '1' }), tie(['b'], { date: '2026-10-01', number: '2' })] })
    expect(states(decided(days))).toEqual({ a: 'lost', b: 'won' })
    expect(warningsOf(decided(days))).toEqual(['decisionUnused'])
    const numbers = anExam({ candidates, decisions: [tie(['a'], { number: '2' }), tie(['b'], { number: '1' })] })
    expect(states(decided(numbers))).toEqual({ a: 'lost', b: 'won' })
  })

  test('a decision settles one question only', () => {
    const posts = [aPost({ quota: 1 })]
    const candidates = [aCandidate('a', 7000), aCandidate('b', 7000), aCandidate('c', 6000)]
    const cancellations = [{ candidate: 'a', ground: 'fraud', number: '1', date: '2026-11-01' } as const]
    const output = decided(anExamBy('nd170-2025', { posts, candidates, cancellations, decisions: [tie(['a'])] }))
    expect(states(output)).toEqual({ a: 'removed', b: 'won', c: 'lost' })
    expect(codesOf(output, 'b').slice(-2)).toEqual(['headDidNotChoose', 'nextLower'])
  })

  test('a tie decision that nobody asked for is told', () => {
    const output = decided(anExam({ candidates: [aCandidate('a', 7000)], decisions: [tie(['a'])] }))
    expect(output.warnings).toEqual([
      { code: 'decisionUnused', facts: { kind: 'tie', number: '07/QĐ', date: '2026-10-01', post: 'P', candidate: null } },
    ])
  })

  test('a post without places has no winners; nobody is inside', () => {
    const output = decided(anExam({ posts: [aPost({ quota: 0 })], candidates: [aCandidate('a', 7000)] }))
    expect(candidateOf(output, 'a').reasons.at(-1)).toMatchObject({ code: 'outsideQuota', facts: { places: 0, last: null } })
    expect(postOf(output)).toMatchObject({ winners: [], empty: 0, next: ['a'] })
  })

  test('fewer people than places leave places empty', () => {
    const output = decided(anExam({ posts: [aPost({ quota: 4 })], candidates: [aCandidate('a', 7000), aCandidate('b', 4000)] }))
    expect(postOf(output)).toMatchObject({ winners: ['a'], empty: 3, next: [] })
  })

  test('equals are listed by given name, then full name, then id; the list has no say in who wins', () => {
    const names = { d: 'Trần Thị Ánh', c: 'Lê Văn An', b: 'Đỗ Văn An', a: 'Lê Văn An', e: 'Ngô Ân' }
    const candidates = Object.entries(names).map(([id, name]) => aCandidate(id, 7000, { name }))
    expect(postOf(decided(anExam({ posts: [aPost({ quota: 5 })], candidates }))).order).toEqual(['b', 'a', 'c', 'd', 'e'])
  })

  test('one missing mark makes the whole post incomplete, and only that post', () => {
    const candidates = [
      aCandidate('a', 9000),
      aCandidate('b', 0, { papers: {} }),
      aCandidate('c', 7000, { wishes: ['Q'] }),
      aCandidate('d', 4000),
    ]
    const output = decided(anExam({ posts: [aPost(), aPost({ id: 'Q' })], candidates }))
    expect(states(output)).toEqual({ a: 'incomplete', b: 'incomplete', c: 'won', d: 'failed' })
    expect(candidateOf(output, 'a')).toMatchObject({ rank: null, score: 9000, priority: 0, total: 9000 })
    expect(postOf(output)).toEqual({
      id: 'P',
      order: [],
      winners: [],
      empty: 1,
      next: [],
      questions: [{ code: 'markMissing', places: 0, candidates: ['b'], article: null }],
    })
  })
})
