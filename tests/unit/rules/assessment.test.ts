import { describe, expect, test } from 'vitest'
import {
  aCandidate,
  aLeadershipPost,
  anEmployeePost,
  anExam,
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
  type InputCandidate,
  type InputPost,
} from './builders.ts'

function one(candidate: Partial<InputCandidate>, post: Partial<InputPost> = {}) {
  return decided(anExam({ posts: [aPost(post)], candidates: [aCandidate('a', 6000, candidate)] }))
}

describe('admission', () => {
  test.each([
    [{ eligible: false }, ['ineligible'], 'notRanked'],
    [{ eligible: false, withdrawn: true }, ['ineligible'], 'notRanked'],
    [{ withdrawn: true }, ['withdrawn'], 'withdrawn'],
  ] as const)('%j', (facts, codes, state) => {
    const output = one(facts)
    expect(codesOf(output, 'a')).toEqual(codes)
    expect(candidateOf(output, 'a')).toMatchObject({ state, post: 'P', rank: null, priority: null, total: null })
    expect(postOf(output)).toEqual({ id: 'P', order: [], winners: [], empty: 1, next: [], questions: [] })
  })
})

describe('round 1: at least half of each part, never rounded (NĐ 170/2025 Đ.9 k.2)', () => {
  test.each([
    [{ correct: 30, total: 60 }, ['round1Passed']],
    [{ correct: 29, total: 60 }, ['round1Failed']],
    [{ correct: 12, total: 25 }, ['round1Failed']],
    [{ correct: 13, total: 25 }, ['round1Passed']],
    [{ correct: 41, total: 60, violation: 'reprimand' }, ['deducted', 'round1Passed']],
    [{ correct: 40, total: 60, violation: 'reprimand' }, ['deducted', 'round1Passed']],
    [{ correct: 39, total: 60, violation: 'reprimand' }, ['deducted', 'round1Failed']],
    [{ correct: 60, total: 60, violation: 'warning' }, ['deducted', 'round1Passed']],
    [{ correct: 59, total: 60, violation: 'warning' }, ['deducted', 'round1Failed']],
    [{ correct: 60, total: 60, zero: 'notSigned' }, ['zeroed', 'round1Failed']],
    [{ zero: 'notSigned' }, ['zeroed', 'round1Failed']],
    [{ state: 'absent' }, ['absent']],
    [{ state: 'suspended' }, ['suspended']],
    [{ state: 'cancelled' }, ['cancelled']],
    [{ state: 'notEntered' }, ['markMissing']],
    [{}, ['markMissing']],
    [{ state: 'exempt' }, ['exemptionUnproved']],
  ] as const)('%j: %j', (general, codes) => {
    const expected = codes.at(-1) === 'round1Passed' ? [...codes, 'thresholdPassed', 'withinQuota'] : codes
    expect(codesOf(one({ round1: { general } }), 'a')).toEqual(expected)
  })

  test('facts hold the answers after a deduction in hundredths: 41 − 25 % = 30,75 of 60, need 30', () => {
    const { reasons } = candidateOf(one({ round1: { general: { correct: 41, total: 60, violation: 'reprimand' } } }), 'a')
    expect(reasons.slice(0, 2)).toEqual([
      {
        code: 'deducted',
        article: 'TT 22/2025 Nội quy Đ.2 k.7 a',
        facts: { part: 'general', unit: 'correct', violation: 'reprimand', percent: 25, before: 4100, after: 3075 },
      },
      { code: 'round1Passed', article: 'NĐ 170/2025 Đ.9 k.2', facts: { part: 'general', correct: 41, counted: 3075, total: 60, need: 3000 } },
    ])
  })

  test('a part is tested before the next is read', () => {
    const round1 = { general: { correct: 20, total: 60 }, language: { state: 'absent' as const } }
    const candidates = [aCandidate('a', 6000, { round1 }), aCandidate('b', 6000, { round1: { general: { state: 'absent' } } })]
    const output = decided(anExamBy('nd138-2020', { posts: [aPost({ round1: ['general', 'language'] })], candidates }))
    expect(codesOf(output, 'a')).toEqual(['round1Failed'])
    expect(codesOf(output, 'b')).toEqual(['absent'])
  })

  test('parts are read in the order of the post', () => {
    const round1 = { general: { correct: 20, total: 60 }, language: { state: 'absent' as const } }
    const posts = [aPost({ round1: ['language', 'general'] })]
    expect(codesOf(decided(anExamBy('nd138-2020', { posts, candidates: [aCandidate('a', 6000, { round1 })] })), 'a')).toEqual(['absent'])
  })

  test.each([
    ['nd138-2020+nd116-2024', 'general', 'pretest', true, 'exempt'],
    ['nd115-2020+nd85-2023', 'general', 'pretest', true, 'exempt'],
    ['nd115-2020+nd85-2023', 'general', 'pretest', false, 'exemptionUnproved'],
    ['nd138-2020', 'general', 'pretest', true, 'exemptionUnproved'],
    ['nd115-2020', 'general', 'pretest', true, 'exemptionUnproved'],
    ['nd93-2026', 'general', 'pretest', true, 'exemptionUnproved'],
    ['nd138-2020', 'language', 'degree', true, 'exempt'],
    ['nd138-2020', 'language', 'foreignDegree', true, 'exempt'],
    ['nd115-2020', 'language', 'minorityLanguage', true, 'exempt'],
    ['nd138-2020', 'informatics', 'informaticsDiploma', true, 'exempt'],
    ['nd138-2020', 'language', 'informaticsDiploma', true, 'exemptionUnproved'],
    ['nd138-2020', 'language', 'degree', false, 'exemptionUnproved'],
  ] as const)('%s: exempt from %s by %s, proved %s: %s', (regime, part, ground, evidence, code) => {
    const track = regime === 'nd93-2026' ? 'teacher' : regime.startsWith('nd115') ? 'publicEmployee' : 'specialist'
    const exemptions = [{ part, ground, evidence }]
    const candidates = [aCandidate('a', 6000, { round1: { [part]: { state: 'exempt' } }, exemptions })]
    const output = decided(anExamBy(regime, { posts: [aPost({ track, round1: [part] })], candidates }))
    expect(codesOf(output, 'a')[0]).toBe(code)
    expect(candidateOf(output, 'a').state).toBe(code === 'exempt' ? 'won' : 'incomplete')
  })

  test('an exemption that is not proved makes the post incomplete, but is no question about a mark', () => {
    const candidates = [aCandidate('a', 6000, { round1: { general: { state: 'exempt' } } }), aCandidate('b', 7000)]
    const output = decided(anExam({ candidates }))
    expect(states(output)).toEqual({ a: 'incomplete', b: 'incomplete' })
    expect(codesOf(output, 'b')).toEqual(['round1Passed', 'thresholdPassed', 'postIncomplete'])
    expect(postOf(output)).toEqual({ id: 'P', order: [], winners: [], empty: 1, next: [], questions: [] })
  })
})

describe('language as a condition (NĐ 170/2025 Đ.9 k.5)', () => {
  test.each([
    [{ score: 5000 }, ['round1Passed', 'languagePassed', 'thresholdPassed', 'withinQuota']],
    [{ score: 4999 }, ['round1Passed', 'languageFailed']],
    [{ score: 6000, violation: 'reprimand' }, ['round1Passed', 'deducted', 'languageFailed']],
    [{ members: [6000, 7000] }, ['round1Passed', 'membersMean', 'languagePassed', 'thresholdPassed', 'withinQuota']],
    [{ state: 'absent' }, ['round1Passed', 'absent']],
    [undefined, ['round1Passed', 'markMissing']],
  ] as const)('%j: %j; it never counts', (language, codes) => {
    const papers = { written: { score: 6000 }, ...(language === undefined ? {} : { language: language as never }) }
    const output = one({ papers }, { languagePass: 5000 })
    expect(codesOf(output, 'a')).toEqual(codes)
    expect(candidateOf(output, 'a').score).toBe(6000)
  })
})

describe('written and interview', () => {
  const both = { form: ['written', 'interview'] } satisfies Partial<InputPost>

  test.each([
    ['nd170-2025', undefined, 5600, 7000, 6020],
    ['nd170-2025', undefined, 6001, 6000, 6001],
    ['nd170-2025', undefined, 6000, 6001, 6000],
    ['nd138-2020', { written: 50, interview: 50 }, 6001, 6000, 6001],
    ['nd138-2020+nd116-2024', { written: 33, interview: 67 }, 6000, 7000, 6670],
    ['nd259-2026', undefined, 5600, 7000, 6020],
  ] as const)('%s %j: %s and %s give %s, rounded once half up', (regime, weights, written, interview, score) => {
    const track = regime === 'nd259-2026' ? 'publicEmployee' : 'specialist'
    const candidates = [aCandidate('a', 0, { papers: { written: { score: written }, interview: { score: interview } } })]
    const output = decided(anExamBy(regime, { posts: [aPost({ ...both, track, weights })], candidates }))
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'weighted', 'thresholdPassed', 'withinQuota'])
    expect(candidateOf(output, 'a').score).toBe(score)
  })

  test.each([
    ['nd170-2025', 8000, 4999, ['round1Passed', 'partBelowMinimum'], 7100],
    ['nd170-2025', 4999, 9000, ['round1Passed', 'partBelowMinimum'], 6199],
    ['nd170-2025', 5000, 5000, ['round1Passed', 'weighted', 'thresholdPassed', 'withinQuota'], 5000],
    ['nd138-2020', 8000, 3000, ['round1Passed', 'weighted', 'thresholdPassed', 'withinQuota'], 6500],
    ['nd138-2020', 5000, 4900, ['round1Passed', 'weighted', 'thresholdFailed'], 4970],
  ] as const)('%s: %s and %s: %j; the score is kept', (regime, written, interview, codes, score) => {
    const weights = regime === 'nd138-2020' ? { weights: { written: 70, interview: 30 } } : {}
    const candidates = [aCandidate('a', 0, { papers: { written: { score: written }, interview: { score: interview } } })]
    const output = decided(anExamBy(regime, { posts: [aPost({ ...both, ...weights })], candidates }))
    expect(codesOf(output, 'a')).toEqual(codes)
    expect(candidateOf(output, 'a')).toMatchObject({ score, state: codes.at(-1) === 'withinQuota' ? 'won' : 'failed' })
  })

  test('a deduction reduces only its paper, before the weights', () => {
    const papers = { written: { score: 8000, violation: 'reprimand' as const }, interview: { score: 7000 } }
    const output = one({ papers }, both)
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'deducted', 'weighted', 'thresholdPassed', 'withinQuota'])
    expect(candidateOf(output, 'a').score).toBe(6300)
  })
})

describe('threshold before priority, highest proved group only', () => {
  const claim = (group: string, evidence = true) => ({ group, evidence }) as NonNullable<InputCandidate['priority']>[number]

  test.each([
    ['nd170-2025', [claim('ethnicMinority')], ['priorityCounted'], 500],
    ['nd170-2025', [claim('militaryService'), claim('ethnicMinority'), claim('hero')], ['priorityCounted'], 750],
    ['nd170-2025', [claim('tradeUnionOfficer')], ['priorityCounted'], 150],
    ['nd170-2025', [claim('defenceWorker')], ['priorityNotInRegime'], 0],
    ['nd170-2025+nd300-2026', [claim('defenceWorker')], ['priorityCounted'], 250],
    ['nd170-2025+nd300-2026', [claim('teaching36Months')], ['priorityNotInRegime'], 0],
    ['nd138-2020', [claim('tradeUnionOfficer')], ['priorityNotInRegime'], 0],
    ['nd170-2025', [claim('hero', false), claim('militaryService')], ['priorityCounted', 'priorityUnproved'], 250],
    ['nd170-2025', [claim('hero', false), claim('warInvalid', false)], ['priorityUnproved'], 0],
    ['nd170-2025', [claim('defenceWorker', false)], ['priorityUnproved'], 0],
    ['nd170-2025', [claim('skillLevel4'), claim('hero', false), claim('policeService')], ['priorityCounted', 'priorityUnproved', 'priorityNotInRegime'], 250],
  ] as const)('%s %j: %j, %s', (regime, priority, codes, points) => {
    const output = decided(anExamBy(regime, { posts: [aPost()], candidates: [aCandidate('a', 6000, { priority: [...priority] })] }))
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'thresholdPassed', ...codes, 'withinQuota'])
    expect(candidateOf(output, 'a')).toMatchObject({ score: 6000, priority: points, total: 6000 + points })
  })

  test('teachers: 36 months of teaching competes with the other groups (NĐ 93/2026 Đ.6)', () => {
    const priority = [claim('militaryService'), claim('teaching36Months')]
    const output = decided(anExamBy('nd93-2026', { posts: [aPost({ track: 'teacher' })], candidates: [aCandidate('a', 6000, { priority })] }))
    expect(candidateOf(output, 'a').reasons.at(-2)).toEqual({
      code: 'priorityCounted',
      article: 'NĐ 93/2026 Đ.6',
      facts: { group: 'teaching36Months', points: 500, others: ['militaryService'] },
    })
    expect(warningsOf(output)).not.toContain('unconfirmedValue priority.teaching36Months')
  })

  test('below 50 no priority helps', () => {
    const output = one({ priority: [claim('hero')], papers: { written: { score: 4999 } } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'thresholdFailed'])
    expect(candidateOf(output, 'a')).toMatchObject({ state: 'failed', score: 4999, priority: null, total: null, rank: null })
  })
})

describe('leadership (the scheme of the exam, 2424/BNV-CCVC)', () => {
  function selected(scheme: object, papers: NonNullable<InputCandidate['papers']>) {
    const candidates = [aCandidate('a', 0, { papers }), aCandidate('b', 0, { papers: { written: { score: 0 } } })]
    return decided(anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: { ...aScheme, ...scheme }, candidates }))
  }

  test.each([
    [{}, 5000, 6000, ['gatePassed', 'withinQuota'], 6000],
    [{ gate: { value: 5000, inclusive: false } }, 5000, 6000, ['gateFailed'], 6000],
    [{ gate: { value: 5000, inclusive: false } }, 5001, 6000, ['gatePassed', 'withinQuota'], 6000],
    [{}, 9000, 4999, ['gatePassed', 'partBelowMinimum'], 4999],
    [{ minimum: 6001 }, 9000, 6000, ['gatePassed', 'partBelowMinimum'], 6000],
    [{ model: 'sum' }, 9200, 7800, ['gatePassed', 'summed', 'withinQuota'], 17000],
    [{ model: 'sum', weights: { written: 40, scheme: 60 } }, 9200, 7801, ['gatePassed', 'summed', 'withinQuota'], 8361],
    [{ model: 'sum', weights: { written: 50, scheme: 50 } }, 9001, 7800, ['gatePassed', 'summed', 'withinQuota'], 8401],
  ] as const)('%j, written %s, scheme %s: %j', (scheme, written, schemeScore, codes, score) => {
    const output = selected(scheme, { written: { score: written }, scheme: { score: schemeScore } })
    expect(codesOf(output, 'a')).toEqual(codes)
    expect(candidateOf(output, 'a')).toMatchObject({ score, priority: null })
  })

  test('no priority points, whatever is claimed', () => {
    const candidates = ['a', 'b'].map((id) =>
      aCandidate(id, 0, { priority: [{ group: 'hero', evidence: true }], papers: { written: { score: 6000 }, scheme: { score: id === 'a' ? 6000 : 7000 } } }),
    )
    const output = decided(anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: aScheme, candidates }))
    expect(candidateOf(output, 'b')).toMatchObject({ state: 'won', priority: null, total: 7000 })
  })

  test('equals go to the head; a chain of the scheme is applied', () => {
    const papers = (written: number) => ({ written: { score: written }, scheme: { score: 7000 } })
    const candidates = [aCandidate('a', 0, { papers: papers(6000) }), aCandidate('b', 0, { papers: papers(6500) })]
    const base = { posts: [aLeadershipPost()], candidates }
    expect(questionCodesOf(decided(anExamBy('leadership-scheme', { ...base, scheme: aScheme })))).toEqual(['tieOpen'])
    const chained = decided(anExamBy('leadership-scheme', { ...base, scheme: { ...aScheme, tieBreak: ['written'] } }))
    expect(states(chained)).toEqual({ a: 'lost', b: 'won' })
  })

  test('one person left: the exam is not held', () => {
    const candidates = [aCandidate('a', 0, { papers: { written: { score: 9000 } } }), aCandidate('b', 0, { eligible: false })]
    const output = decided(anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: aScheme, candidates }))
    expect(codesOf(output, 'a')).toEqual(['postNotHeld'])
    expect(codesOf(output, 'b')).toEqual(['ineligible'])
  })
})

test('public employees sit one paper; a single score needs no weights', () => {
  const output = decided(anExamBy('nd115-2020', { posts: [anEmployeePost({ form: ['oral'] })], candidates: [aCandidate('a', 0, { papers: { oral: { members: [6000, 6001] } } })] }))
  expect(codesOf(output, 'a')).toEqual(['round1Passed', 'membersMean', 'thresholdPassed', 'withinQuota'])
  expect(candidateOf(output, 'a').score).toBe(6001)
})
