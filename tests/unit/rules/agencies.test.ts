import { describe, expect, test } from 'vitest'
import { aCandidate, anExam, aPost, candidateOf, codesOf, decided, postOf, states, warningsOf, type InputCandidate, type InputDecision } from './builders.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'

function joint(places: Record<string, number>, people: [id: string, written: number, agencies: string[], parts?: Partial<InputCandidate>][], more: Partial<DecideInput> = {}) {
  const agencies = Object.entries(places).map(([id, count]) => ({ id, places: count }))
  const quota = agencies.reduce((total, agency) => total + agency.places, 0)
  const candidates = people.map(([id, written, listed, parts]) => aCandidate(id, written, { agencies: listed, ...parts }))
  return decided(anExam({ posts: [aPost({ quota, agencies })], candidates, ...more }))
}

const agency = (candidate: string, to: string): InputDecision => ({ kind: 'agency', number: '4/QĐ', date: '2026-11-01', candidate, agency: to })
const agenciesOf = (output: ReturnType<typeof joint>) => Object.fromEntries(output.candidates.map((one) => [one.id, one.agency]))

describe('joint posts (NĐ 170/2025 Đ.10 k.3; serial by rank is our reading)', () => {
  test('by rank each takes the first listed agency with a place', () => {
    const output = joint({ X: 1, Y: 1, Z: 1 }, [['a', 8200, ['Y', 'X', 'Z']], ['b', 8000, ['Y', 'Z', 'X']], ['c', 7900, ['X', 'Y', 'Z']], ['d', 7500, ['Y']]])
    expect(agenciesOf(output)).toEqual({ a: 'Y', b: 'Z', c: 'X', d: null })
    expect(candidateOf(output, 'b').reasons.at(-1)).toEqual({
      code: 'agencyAssigned',
      article: 'NĐ 170/2025 Đ.10 k.3',
      facts: { post: 'P', agency: 'Z', wish: 2 },
    })
  })

  test('no listed agency has a place: a winner without an agency, the others go on, the head gives what is left', () => {
    const people: Parameters<typeof joint>[1] = [['a', 8200, ['Y']], ['b', 8000, ['Y']], ['c', 7900, ['X', 'Y']]]
    const open = joint({ X: 2, Y: 1 }, people)
    expect(states(open)).toEqual({ a: 'won', b: 'wonAgencyOpen', c: 'won' })
    expect(codesOf(open, 'b').slice(-2)).toEqual(['withinQuota', 'agencyFull'])
    expect(postOf(open)).toMatchObject({ winners: ['a', 'b', 'c'], empty: 0, questions: [{ code: 'agencyFull', candidates: ['b'] }] })
    const settled = joint({ X: 2, Y: 1 }, people, { decisions: [agency('b', 'X')] })
    expect(agenciesOf(settled)).toEqual({ a: 'Y', b: 'X', c: 'X' })
    expect(codesOf(settled, 'b').at(-1)).toBe('agencyDecided')
    const unfit = joint({ X: 2, Y: 1 }, people, { decisions: [agency('b', 'Y')] })
    expect(agenciesOf(unfit)).toEqual({ a: 'Y', b: null, c: 'X' })
    expect(warningsOf(unfit)).toEqual(['decisionUnused'])
  })

  test('equals choose together; where they all fit nobody asks', () => {
    const output = joint({ X: 1, Y: 1, Z: 1 }, [['a', 8000, ['X', 'Y']], ['b', 8000, ['Y', 'X']], ['c', 7000, ['X', 'Z']]])
    expect(agenciesOf(output)).toEqual({ a: 'X', b: 'Y', c: 'Z' })
  })

  test('equals who do not all fit: the group and everyone below wait, those above are settled', () => {
    const people: Parameters<typeof joint>[1] = [['a', 9000, ['X', 'Z']], ['b', 8000, ['Y', 'Z']], ['c', 8000, ['Y', 'Z']], ['d', 7000, ['Z', 'W']]]
    const open = joint({ X: 1, Y: 1, Z: 1, W: 1 }, people)
    expect(states(open)).toEqual({ a: 'won', b: 'wonAgencyOpen', c: 'wonAgencyOpen', d: 'wonAgencyOpen' })
    expect(['b', 'c', 'd'].map((id) => codesOf(open, id).at(-1))).toEqual(['agencyTie', 'agencyTie', 'agencyWaits'])
    expect(postOf(open).questions).toEqual([
      { code: 'agencyTie', places: 2, candidates: ['b', 'c'], agency: 'Y', article: 'NĐ 170/2025 Đ.10 k.3' },
    ])
    const settled = joint({ X: 1, Y: 1, Z: 1, W: 1 }, people, { decisions: [agency('c', 'Y')] })
    expect(agenciesOf(settled)).toEqual({ a: 'X', b: 'Z', c: 'Y', d: 'W' })
    expect(['b', 'c', 'd'].map((id) => codesOf(settled, id).at(-1))).toEqual(['agencyAssigned', 'agencyDecided', 'agencyAssigned'])
  })

  test.each([
    ['the first listed agency is full: the one that both want next', [['a', 9000, ['X']], ['b', 8000, ['X', 'Y']], ['c', 8000, ['X', 'Y']]], { X: 1, Y: 1, Z: 1 }, 'Y'],
    ['lists that differ, one agency wanted by too many', [['a', 9000, ['X']], ['b', 8000, ['X', 'Y']], ['c', 8000, ['Y', 'Z']]], { X: 1, Y: 1, Z: 1 }, 'Y'],
    ['two agencies wanted by too many', [['a', 8000, ['X']], ['b', 8000, ['X']], ['c', 8000, ['Y']], ['d', 8000, ['Y']]], { X: 1, Y: 1, Z: 2 }, undefined],
  ] as [string, Parameters<typeof joint>[1], Record<string, number>, string | undefined][])('the question names the agency that is wanted: %s', (_name, people, places, agency) => {
    expect(postOf(joint(places, people)).questions.map(({ code, agency: named }) => [code, named])).toEqual([['agencyTie', agency]])
  })

  test('a decision that leaves a conflict settles nobody of the group', () => {
    const people: Parameters<typeof joint>[1] = [['a', 8000, ['X', 'Y']], ['b', 8000, ['X', 'Y']], ['c', 8000, ['X', 'Y', 'Z']]]
    const output = joint({ X: 1, Y: 1, Z: 1 }, people, { decisions: [agency('a', 'X')] })
    expect(states(output)).toEqual({ a: 'wonAgencyOpen', b: 'wonAgencyOpen', c: 'wonAgencyOpen' })
    const settled = joint({ X: 1, Y: 1, Z: 1 }, people, { decisions: [agency('a', 'X'), agency('b', 'Y')] })
    expect(agenciesOf(settled)).toEqual({ a: 'X', b: 'Y', c: 'Z' })
  })

  test('somebody called takes the agency that was freed; whoever had none and ranks higher goes first', () => {
    const people: Parameters<typeof joint>[1] = [['a', 8200, ['Y']], ['b', 8000, ['Y']], ['c', 7000, ['Y', 'X']]]
    const cancellations: DecideInput['cancellations'] = [{ candidate: 'a', ground: 'fraud', number: '1/QĐ', date: '2026-06-01' }]
    const more = { regime: 'nd170-2025', plan: { kind: 'civilServant', approved: '2026-02-02' }, cancellations } as const
    const output = joint({ X: 1, Y: 1 }, people, more)
    expect(codesOf(output, 'a').slice(-3)).toEqual(['withinQuota', 'agencyAssigned', 'winCancelled'])
    expect(codesOf(output, 'b').slice(-3)).toEqual(['withinQuota', 'agencyFull', 'agencyAssigned'])
    expect(codesOf(output, 'c').slice(-3)).toEqual(['outsideQuota', 'nextLower', 'agencyAssigned'])
    expect(agenciesOf(output)).toEqual({ a: null, b: 'Y', c: 'X' })
  })
})
