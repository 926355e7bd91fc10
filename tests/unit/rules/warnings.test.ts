import { describe, expect, test } from 'vitest'
import { aCandidate, anEmployeePost, anExam, anExamBy, aPost, decided, warningsOf } from './builders.ts'

const step = (id: string, date: string) => ({ steps: [{ id, date }] })

describe('rules and days', () => {
  test('another regime than the plan proposes', () => {
    expect(decided(anExam({ regime: 'nd170-2025' })).warnings).toEqual([
      { code: 'otherRegime', article: 'NĐ 300/2026 Đ.35', facts: { regime: 'nd170-2025', proposed: 'nd170-2025+nd300-2026' } },
    ])
  })

  test.each([
    ['2026-06-29', []],
    ['2026-06-30', ['otherRegime']],
  ])("a teachers' plan of %s may name NĐ 115/2020: %j (NĐ 93/2026 Đ.25 k.1)", (approved, warnings) => {
    const exam = anExamBy('nd115-2020+nd85-2023', { plan: { kind: 'teacher', approved }, posts: [anEmployeePost({ track: 'teacher' })] })
    expect(warningsOf(decided(exam))).toEqual(warnings)
    expect(decided(exam).regime.proposed).toBe('nd93-2026')
  })

  test.each([
    [anExamBy('nd170-2025', step('written', '2025-12-09')), ['otherHouseRules']],
    [anExamBy('nd170-2025', step('written', '2025-12-10')), []],
    [anExamBy('nd259-2026', { posts: [], ...step('written', '2026-12-10') }), []],
    [anExamBy('nd138-2020', step('written', '2021-01-19')), ['otherHouseRules']],
    [anExamBy('nd138-2020', step('written', '2021-01-20')), []],
    [anExamBy('nd138-2020', { ...step('approval', '2025-10-01'), houseRules: 'tt001-2025' }), []],
    [anExamBy('nd138-2020', { ...step('approval', '2025-10-02'), houseRules: 'tt001-2025' }), ['transitionEnded']],
    [anExamBy('nd138-2020+nd116-2024', { ...step('approval', '2025-10-02'), houseRules: 'tt001-2025' }), ['transitionEnded']],
    [anExamBy('nd138-2020', { ...step('round1', '2025-06-30'), houseRules: 'tt001-2025' }), []],
    [anExamBy('nd138-2020', { ...step('round1', '2025-07-01'), houseRules: 'tt001-2025' }), ['round1NotFinished']],
    [anExamBy('nd170-2025', step('approval', '2027-02-01')), []],
    [anExamBy('nd170-2025', step('approval', '2027-02-02')), ['transitionEnded']],
    [anExamBy('nd170-2025+nd300-2026', step('approval', '2027-02-02')), []],
    [anExamBy('nd93-2026', { posts: [], ...step('approval', '2027-01-01') }), []],
  ])('%#: $steps', (exam, warnings) => {
    expect(warningsOf(decided(exam))).toEqual(warnings)
  })

  test("a teachers' plan not under NĐ 93/2026 ends with 2026", () => {
    const plan = { kind: 'teacher', approved: '2026-05-04' } as const
    const exam = anExamBy('nd115-2020+nd85-2023', { plan, houseRules: 'tt001-2025', posts: [], steps: [{ id: 'approval', date: '2027-01-01' }] })
    expect(decided(exam).warnings).toEqual([
      { code: 'transitionEnded', article: 'NĐ 93/2026 Đ.25 k.1', facts: { step: 'approval', date: '2027-01-01', lastDay: '2026-12-31' } },
    ])
  })
})

describe('values that were not confirmed are told once, and only where they were used', () => {
  const two = [aCandidate('a', 6000), aCandidate('b', 7000)]
  test.each([
    ['nd170: nothing', anExamBy('nd170-2025', { candidates: two }), []],
    ['nd138: nothing', anExamBy('nd138-2020', { candidates: two }), []],
    ['nd116: the share of round 1', anExamBy('nd138-2020+nd116-2024', { candidates: two }), ['unconfirmedValue round1.share']],
    ['nd115 without a tie', anExamBy('nd115-2020', { posts: [anEmployeePost()], candidates: two }), []],
    [
      'nd115 with equal totals',
      anExamBy('nd115-2020', { posts: [anEmployeePost({ quota: 2 })], candidates: [aCandidate('a', 6000), aCandidate('b', 6000)] }),
      ['unconfirmedValue tieBreak'],
    ],
    [
      'tt6: percentage of the violation that happened',
      anExamBy('nd138-2020', { candidates: [aCandidate('a', 0, { papers: { written: { score: 6000, violation: 'reprimand' } } })] }),
      ['unconfirmedValue deduction.reprimand'],
    ],
    [
      'tt6: tolerance of two markers',
      anExamBy('nd138-2020', { candidates: [aCandidate('a', 0, { papers: { written: { marks: [6000, 6100] } } })] }),
      ['unconfirmedValue marking.averageUpTo'],
    ],
    [
      'tt001: third mark and appeal',
      anExamBy('nd138-2020', {
        houseRules: 'tt001-2025',
        candidates: [aCandidate('a', 0, { papers: { written: { marks: [6000, 7000], third: 6000, appeal: { marks: [6100, 6100] }, violation: 'warning' } } })],
      }),
      ['unconfirmedValue appeal.chairFrom', 'unconfirmedValue marking.averageUpTo', 'unconfirmedValue marking.thirdFrom'],
    ],
    [
      'nd259: share, threshold, group',
      anExamBy('nd259-2026', { posts: [anEmployeePost()], candidates: [aCandidate('a', 6000, { priority: [{ group: 'hero', evidence: true }] })] }),
      ['unconfirmedValue priority.hero', 'unconfirmedValue round1.share', 'unconfirmedValue threshold'],
    ],
    [
      'nd259: two papers',
      anExamBy('nd259-2026', {
        posts: [aPost({ track: 'publicEmployee', round1: [], form: ['written', 'interview'] })],
        candidates: [aCandidate('a', 0, { papers: { written: { score: 6000 }, interview: { members: [6000, 6000] } } })],
      }),
      ['members.spread', 'minimum.each', 'threshold', 'weights.interview', 'weights.written'].map((path) => `unconfirmedValue ${path}`),
    ],
  ])('%s', (_name, exam, warnings) => {
    expect(warningsOf(decided(exam))).toEqual(warnings)
  })

  test('an amendment confirms the value', () => {
    const amendments = [{ path: 'round1.share', value: 50, decision: { number: '2/QĐ', date: '2024-12-01' } }]
    expect(warningsOf(decided(anExamBy('nd138-2020+nd116-2024', { candidates: two, amendments })))).toEqual([])
  })

  test('the warning names value and grade', () => {
    expect(decided(anExamBy('nd138-2020+nd116-2024', { candidates: two })).warnings).toEqual([
      {
        code: 'unconfirmedValue',
        article: 'NĐ 138/2020 Đ.8, sửa đổi bởi NĐ 116/2024 Đ.1',
        path: 'round1.share',
        facts: { value: 50, grade: 'UNCONFIRMED' },
      },
    ])
  })
})
