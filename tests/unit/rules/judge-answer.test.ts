import { describe, expect, test } from 'vitest'
import { judgeAnswer } from '../../../shared/rules/answers.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { aCandidate, anEmployeePost, anExam, anExamBy, aPost, decided, type InputDecision } from './builders.ts'

const paper = { number: '9/QĐ', date: '2026-11-20' }

/** What is said of an answer to the questions of a post; null where it is taken. */
function judged(input: DecideInput, answer: InputDecision, post = 'P') {
  return judgeAnswer({ input, output: decided(input), copy: { regime: regimes[input.regime], houseRules: houseRules[input.houseRules] } }, post, answer)
}

const refused = (code: string, places = 0) => ({ code, places })

describe('equals at the last place (NĐ 170/2025 Đ.10 k.2)', () => {
  const exam = anExam({ posts: [aPost({ quota: 2 })], candidates: [aCandidate('a', 8000), aCandidate('b', 7000), aCandidate('c', 7000), aCandidate('d', 6000)] })
  const tie = (winners: string[]): InputDecision => ({ kind: 'tie', ...paper, post: 'P', winners })
  test.each([
    [['b'], null],
    [['c'], null],
    [['d'], refused('wrongPeople', 1)],
    [['b', 'c'], refused('wrongNumber', 1)],
    [[], refused('wrongNumber', 1)],
    [['b', 'b'], refused('wrongNumber', 1)],
  ])('%j is chosen', (winners, expected) => {
    expect(judged(exam, tie(winners))).toEqual(expected)
  })

  test('another kind of decision, another post, and a question that is answered already', () => {
    expect(judged(exam, { kind: 'reserved', ...paper, post: 'P', winners: ['b'] })).toEqual(refused('notAsked'))
    expect(judged(exam, tie(['b']), 'Q')).toEqual(refused('notAsked'))
    expect(judged({ ...exam, decisions: [tie(['b'])] }, tie(['c']))).toEqual(refused('notAsked'))
  })
})

describe('reserved places (our reading)', () => {
  const ethnic = { priority: [{ group: 'ethnicMinority' as const, evidence: true }] }
  const exam = anExam({
    posts: [aPost({ quota: 2, reserved: { group: 'ethnicMinority', places: 1 } })],
    candidates: [aCandidate('a', 9000), aCandidate('b', 8000), aCandidate('c', 7000, ethnic), aCandidate('d', 6000, ethnic)],
  })
  const reserved = (winners: string[]): InputDecision => ({ kind: 'reserved', ...paper, post: 'P', winners })
  test.each([
    [['b'], null],
    [['c'], null],
    [['d'], refused('wrongPeople', 1)],
    [['a'], refused('wrongPeople', 1)],
    [['b', 'c'], refused('wrongNumber', 1)],
  ])('%j gets the place', (winners, expected) => {
    expect(judged(exam, reserved(winners))).toEqual(expected)
  })
})

describe('next-lower people (NĐ 170/2025 Đ.18 k.3–4, sửa đổi bởi NĐ 300/2026)', () => {
  const cancelled = (candidate: string, date = '2026-11-02') => ({ candidate, ground: 'declined' as const, number: '8/TB', date })
  const scores = (...all: number[]) => all.map((score, index) => aCandidate('abcdef'[index] ?? '', score))
  const exam = anExam({ posts: [aPost({ quota: 2 })], candidates: scores(9000, 8000, 7000, 6000, 5500), cancellations: [cancelled('a'), cancelled('b')] })
  const replaced = (winners: string[], leaveEmpty = 0): InputDecision => ({ kind: 'replacement', ...paper, post: 'P', winners, leaveEmpty })
  test.each([
    [['c', 'd'], 0, null],
    [['c'], 1, null],
    [[], 2, null],
    [['c'], 0, refused('wrongNumber', 2)],
    [['c', 'd'], 1, refused('wrongNumber', 2)],
    [[], 0, refused('wrongNumber', 2)],
    [['d'], 1, refused('wrongOrder', 2)],
    [['d', 'c'], 0, refused('wrongOrder', 2)],
    [['c', 'e'], 0, refused('wrongPeople', 2)],
    [['c', 'c'], 0, refused('wrongPeople', 2)],
  ])('%j are taken, %i left empty', (winners, leaveEmpty, expected) => {
    expect(judged(exam, replaced(winners, leaveEmpty))).toEqual(expected)
  })

  test('one next-lower person for two places: the other stays empty, said or not', () => {
    const one = { ...exam, candidates: scores(9000, 8000, 7000) }
    expect(judged(one, replaced(['c']))).toBeNull()
    expect(judged(one, replaced(['c'], 1))).toBeNull()
    expect(judged(one, replaced(['c'], 2))).toEqual(refused('wrongNumber', 1))
  })
})

describe('agencies of a joint post (NĐ 170/2025 Đ.10 k.3)', () => {
  const joint = (places: Record<string, number>, people: [id: string, written: number, agencies: string[]][], decisions: InputDecision[] = []): DecideInput => {
    const agencies = Object.entries(places).map(([id, count]) => ({ id, places: count }))
    const candidates = people.map(([id, written, listed]) => aCandidate(id, written, { agencies: listed }))
    return anExam({ posts: [aPost({ quota: agencies.reduce((sum, one) => sum + one.places, 0), agencies })], candidates, decisions })
  }
  const agency = (candidate: string, to: string): InputDecision => ({ kind: 'agency', ...paper, candidate, agency: to })
  const three: [string, number, string[]][] = [['a', 8000, ['X', 'Y']], ['b', 8000, ['X', 'Y']], ['c', 8000, ['X', 'Y', 'Z']], ['d', 7000, ['Z']]]

  test.each([
    ['a', 'X', null],
    ['c', 'Z', null],
    ['d', 'Z', refused('wrongPeople', 3)],
    ['a', 'W', refused('wrongAgency')],
  ])('%s goes to %s', (candidate, to, expected) => {
    expect(judged(joint({ X: 1, Y: 1, Z: 2 }, three), agency(candidate, to))).toEqual(expected)
  })

  test('a place that an earlier decision of the same tie gave away is taken', () => {
    const after = joint({ X: 1, Y: 1, Z: 2 }, three, [agency('a', 'X')])
    expect(judged(after, agency('b', 'X'))).toEqual(refused('wrongAgency', 1))
    expect(judged(after, agency('a', 'Y'))).toEqual(refused('notAsked'))
    expect(judged(after, agency('b', 'Y'))).toBeNull()
  })

  test('who finds all listed agencies full waits until the equals have theirs', () => {
    const people: [string, number, string[]][] = [['a', 9000, ['X']], ['f', 8500, ['X']], ['b', 8000, ['Y', 'Z']], ['c', 8000, ['Y', 'Z']]]
    const places = { X: 1, Y: 1, Z: 1, W: 1 }
    expect(judged(joint(places, people), agency('f', 'W'))).toEqual(refused('notYet', 1))
    expect(judged(joint(places, people, [agency('b', 'Y')]), agency('f', 'W'))).toBeNull()
  })
})

describe('marks (TT 22/2025 Đ.16, Đ.18, Đ.22)', () => {
  const one = (written: object): DecideInput => anExam({ candidates: [aCandidate('a', 0, { papers: { written } }), aCandidate('b', 7000)] })
  const marking = (more: object = {}): InputDecision => ({ kind: 'marking', ...paper, candidate: 'a', part: 'written', value: 6900, ...more })
  const chaired: InputDecision = { kind: 'appeal', ...paper, candidate: 'a', part: 'written', value: 7400 }
  const apart = one({ marks: [7250, 6600] })
  const three = one({ marks: [7800, 6100], third: 7000 })
  const appealed = one({ score: 6900, appeal: { marks: [7500, 7500] } })

  test.each([
    ['agreed by both markers', apart, marking({ agreed: true }), null],
    ['decided by the head', apart, marking({ agreed: false }), null],
    ['of three marks, by the head', three, marking({ agreed: false }), null],
    ['of three marks, agreed', three, marking({ agreed: true }), refused('notAgreed')],
    ['of somebody whose marks are settled', apart, marking({ candidate: 'b' }), refused('wrongPeople')],
    ['of another part', apart, marking({ part: 'interview' }), refused('notAsked')],
    ['as an appeal, which nobody filed', apart, chaired, refused('notAsked')],
    ['after an appeal, by the chair', appealed, chaired, null],
    ['after an appeal, as marking', appealed, marking(), refused('notAsked')],
  ])('%s', (_what, exam, answer, expected) => {
    expect(judged(exam, answer)).toEqual(expected)
  })
})

describe('an empty place for somebody of an identical post (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023)', () => {
  const people = [aCandidate('a', 9000), aCandidate('b', 8000), aCandidate('c', 7000), aCandidate('q', 6000, { wishes: ['Q'] })]
  const exam = (parts: Partial<Parameters<typeof aPost>[0]> = {}, more: Partial<DecideInput> = {}) =>
    anExamBy('nd115-2020+nd85-2023', { posts: [anEmployeePost({ id: 'P' }), anEmployeePost({ id: 'Q', quota: 2, ...parts })], candidates: people, ...more })
  const transfer = (candidate: string): InputDecision => ({ kind: 'transfer', ...paper, candidate, post: 'Q' })

  test.each([
    ['the next-lower person of P', exam(), 'b', null],
    ['somebody after the next-lower person', exam(), 'c', refused('wrongPeople', 1)],
    ['somebody who won in P', exam(), 'a', refused('wrongPeople', 1)],
    ['a post that is full', exam({ quota: 1 }), 'b', refused('noPlace')],
    ['another paper', exam({ form: ['oral'] }, { candidates: people.filter(({ id }) => id !== 'q') }), 'b', refused('wrongPeople', 2)],
    ['a regime without it', { ...exam(), regime: 'nd115-2020' as const, plan: { kind: 'publicEmployee' as const, approved: '2021-05-04' } }, 'b', refused('notAsked')],
  ])('%s', (_what, input, candidate, expected) => {
    expect(judged(input, transfer(candidate), 'Q')).toEqual(expected)
  })

  test('not while somebody may still win that place by a second wish', () => {
    const waiting = aCandidate('w', 0, { wishes: ['R', 'Q'], papers: {} })
    const posts = ['P', 'Q', 'R'].map((id) => anEmployeePost({ id, wishes: 2, quota: id === 'Q' ? 2 : 1 }))
    expect(judged(exam({}, { posts, candidates: [...people, waiting] }), transfer('b'), 'Q')).toEqual(refused('notYet', 1))
    expect(judged(exam({}, { posts, candidates: people }), transfer('b'), 'Q')).toBeNull()
  })

  test('those who share the next rank are all in question', () => {
    const equals = [aCandidate('a', 9000), aCandidate('b', 8000), aCandidate('c', 8000)]
    expect(judged(exam({}, { candidates: equals }), transfer('c'), 'Q')).toBeNull()
  })
})
