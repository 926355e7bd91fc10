import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCandidate, aLeadershipPost, aPost, anExam, anExamBy, aScheme, candidateOf, codesOf, decided, postOf, questionCodesOf, states, warningsOf } from './builders.ts'
import type { InputCandidate, InputDecision } from './builders.ts'

type Papers = NonNullable<InputCandidate['papers']>

/** Somebody who wrote, or was interviewed, as the papers say. */
function withPapers(papers: Papers, decisions: InputDecision[] = []) {
  const form = papers.interview === undefined ? (['written'] as const) : (['written', 'interview'] as const)
  return decided(anExam({ posts: [aPost({ form: [...form] })], candidates: [aCandidate('a', 0, { papers })], decisions }))
}

const headOf = { number: '02/BBCT', date: '2026-04-10', candidate: 'a' } as const

describe('two markers (TT 22/2025 Đ.16 k.2 c–d)', () => {
  test.each([
    // marks, third, code, mark
    [[7250, 6750], undefined, 'averaged', 7000],
    [[7125, 6700], undefined, 'averaged', 6913],
    [[5000, 5001], undefined, 'averaged', 5001],
    [[7000, 7000], undefined, 'averaged', 7000],
    [[7500, 6500], 6500, 'thirdMark', 6500],
    [[7500, 6500], 7500, 'thirdMark', 7500],
  ] as const)('%j and third %s: %s gives %s', (marks, third, code, mark) => {
    const output = withPapers({ written: { marks: [...marks], third } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', code, 'thresholdPassed', 'withinQuota'])
    expect(candidateOf(output, 'a').score).toBe(mark)
  })

  test.each([
    [[7250, 6749], undefined, 'markersDiffer', 'waitingForHead'],
    [[7250, 6600], undefined, 'markersDiffer', 'waitingForHead'],
    [[7500, 6501], undefined, 'markersDiffer', 'waitingForHead'],
    [[7500, 6500], undefined, 'thirdMarkMissing', 'incomplete'],
    [[7800, 6100], 7000, 'allMarksDiffer', 'waitingForHead'],
    [[7250], undefined, 'markMissing', 'incomplete'],
    [[], undefined, 'markMissing', 'incomplete'],
  ] as const)('%j and third %s: %s, no mark', (marks, third, code, state) => {
    const output = withPapers({ written: { marks: [...marks], third } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', code])
    expect(candidateOf(output, 'a')).toMatchObject({ state, score: null, priority: null, total: null, rank: null })
    expect(postOf(output)).toMatchObject({ winners: [], empty: 1, order: [] })
    expect(questionCodesOf(output)).toEqual([code])
  })

  test.each([
    [[7250, 6600], undefined, true, 'markersAgreed'],
    [[7250, 6600], undefined, undefined, 'headDecided'],
    [[7800, 6100], 7000, true, 'headDecided'],
  ] as const)('a decision settles %j and third %s', (marks, third, agreed, code) => {
    const output = withPapers({ written: { marks: [...marks], third } }, [{ kind: 'marking', ...headOf, part: 'written', value: 7050, agreed }])
    expect(codesOf(output, 'a')[1]).toBe(code)
    expect(candidateOf(output, 'a')).toMatchObject({ state: 'won', score: 7050 })
    expect(warningsOf(output)).toEqual([])
  })

  test('field report 86: the agreed mark of any two marks up to 5,00 apart is their mean, half a hundredth up, never the higher one', () => {
    const pair = fc.integer({ min: 0, max: 10_000 }).chain((first) => fc.tuple(fc.constant(first), fc.integer({ min: Math.max(0, first - 500), max: Math.min(10_000, first + 500) })))
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const twice = first + second
        expect(candidateOf(withPapers({ written: { marks: [first, second] } }), 'a').score).toBe((twice + (twice % 2)) / 2)
      }),
      { numRuns: 2000, seed: 20261125 },
    )
  })

  test('a third mark that is not needed is not used, and is told', () => {
    const output = withPapers({ written: { marks: [7250, 6750], third: 9000 } })
    expect(candidateOf(output, 'a').score).toBe(7000)
    expect(output.warnings).toEqual([{ code: 'markUnused', facts: { candidate: 'a', part: 'written', mark: 9000 } }])
  })

  test('a decision where the marks need none changes nothing and is told', () => {
    const output = withPapers({ written: { marks: [7250, 6750] } }, [{ kind: 'marking', ...headOf, part: 'written', value: 9900 }])
    expect(candidateOf(output, 'a').score).toBe(7000)
    expect(warningsOf(output)).toEqual(['decisionUnused'])
  })
})

describe('members of a panel (TT 22/2025 Đ.22)', () => {
  test.each([
    [[7000, 8000], 'membersMean', 7500],
    [[7000, 7001, 7001], 'membersMean', 7001],
    [[7000, 7000, 7001], 'membersMean', 7000],
    [[6000, 7000], 'membersMean', 6500],
  ] as const)('%j: mean %s of %s', (members, code, mark) => {
    const output = withPapers({ written: { score: 8000 }, interview: { members: [...members] } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', code, 'weighted', 'thresholdPassed', 'withinQuota'])
    expect(candidateOf(output, 'a').reasons[1]?.facts).toMatchObject({ mark })
  })

  test('more than 10 points between members: the head of the board decides', () => {
    const open = withPapers({ written: { score: 8000 }, interview: { members: [6000, 7001, 6500] } })
    expect(codesOf(open, 'a')).toEqual(['round1Passed', 'membersDiffer'])
    expect(candidateOf(open, 'a').reasons[1]?.facts).toEqual({ part: 'interview', marks: [7001, 6500, 6000], difference: 1001, spread: 1000 })
    const settled = withPapers({ written: { score: 8000 }, interview: { members: [6000, 7001] } }, [
      { kind: 'marking', ...headOf, part: 'interview', value: 6600 },
    ])
    expect(codesOf(settled, 'a')).toEqual(['round1Passed', 'headDecided', 'weighted', 'thresholdPassed', 'withinQuota'])
  })

  test('one member of a panel is no mark', () => {
    expect(codesOf(withPapers({ written: { score: 8000 }, interview: { members: [6000] } }), 'a')).toEqual(['round1Passed', 'markMissing'])
  })

  test.each([
    ['mean without limit', {}, [5000, 6000, 9400], 'membersMean', 6800],
    ['highest and lowest left out', { average: 'trimmed' }, [5000, 6000, 6001, 9400], 'membersMean', 6001],
    ['trimmed needs three', { average: 'trimmed' }, [5000, 6000], 'markMissing', null],
    ['within the spread of the scheme', { spread: 400 }, [5000, 5400], 'membersMean', 5200],
    ['above the spread of the scheme', { spread: 400 }, [5000, 5401], 'membersDiffer', null],
  ] as const)('scheme paper: %s', (_name, scheme, members, code, score) => {
    const papers = { written: { score: 8000 }, scheme: { members: [...members] } }
    const other = aCandidate('b', 0, { papers: { written: { score: 4000 } } })
    const output = decided(
      anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme: { ...aScheme, ...scheme }, candidates: [aCandidate('a', 0, { papers }), other] }),
    )
    expect(codesOf(output, 'a')[1]).toBe(code)
    expect(candidateOf(output, 'a').score).toBe(score)
  })

  test('pieces of a scheme are weighted exactly and rounded once, half up', () => {
    // (33 × 50,01 + 67 × 50,00) / 100 = 50,0033 and (33 × 50,00 + 67 × 50,01) / 100 = 50,0067: mean 50,005 → 50,01.
    const members = [
      { xay: 5001, ve: 5000 },
      { xay: 5000, ve: 5001 },
    ]
    const scheme = { ...aScheme, pieces: [{ id: 'xay', weight: 33 }, { id: 've', weight: 67 }] }
    const candidates = [
      aCandidate('a', 0, { papers: { written: { score: 8000 }, scheme: { members } } }),
      aCandidate('b', 0, { papers: { written: { score: 8000 }, scheme: { members: [{ xay: 9000 }, { xay: 9000, ve: 9000 }] } } }),
    ]
    const output = decided(anExamBy('leadership-scheme', { posts: [aLeadershipPost()], scheme, candidates }))
    expect(candidateOf(output, 'a').score).toBe(5001)
    expect(states(output)).toEqual({ a: 'incomplete', b: 'incomplete' })
    expect(codesOf(output, 'b')).toEqual(['gatePassed', 'markMissing'])
  })
})

describe('appeal (TT 22/2025 Đ.17–18)', () => {
  test.each([
    // published, marks, third, code, mark
    [6900, [7200, 7200], undefined, 'appealAdopted', 7200],
    [6900, [7000, 7200], 7400, 'appealAdopted', 7200],
    [6900, [7000, 7200], 7000, 'appealAdopted', 7000],
    [6900, [7000, 7200], 7200, 'appealAdopted', 7200],
    [5200, [4900, 4900], undefined, 'appealAdopted', 4900],
    [6900, [7000, 7001], 7000, 'appealAdopted', 7000],
    [6900, [7000, 7001], 7003, 'appealAdopted', 7001],
    [6900, [7399, 7399], undefined, 'appealAdopted', 7399],
    [6900, [7500, 7500], undefined, 'appealDiffers', null],
    [6400, [6900, 6900], undefined, 'appealDiffers', null],
    [6900, [6400, 6400], undefined, 'appealDiffers', null],
    [6900, [7000, 7200], undefined, 'appealThirdMissing', null],
    [6900, [7000], undefined, 'appealThirdMissing', null],
    [6900, [7000], 7000, 'appealThirdMissing', null],
  ] as const)('%s after %j and third %s: %s %s', (score, marks, third, code, mark) => {
    const output = withPapers({ written: { score, appeal: { marks: [...marks], third } } })
    expect(codesOf(output, 'a')[1]).toBe(code)
    expect(candidateOf(output, 'a').score).toBe(mark)
  })

  test('a third appeal mark that is not needed is told', () => {
    const output = withPapers({ written: { score: 6900, appeal: { marks: [7000, 7000], third: 9000 } } })
    expect(candidateOf(output, 'a').score).toBe(7000)
    expect(output.warnings).toEqual([{ code: 'markUnused', facts: { candidate: 'a', part: 'written', mark: 9000 } }])
    expect(warningsOf(withPapers({ written: { score: 6900, appeal: { marks: [7000, 7100], third: 7000 } } }))).toEqual([])
  })

  test('from 5 points on the chair decides', () => {
    const output = withPapers({ written: { score: 6400, appeal: { marks: [6900, 6900] } } }, [
      { kind: 'appeal', ...headOf, part: 'written', value: 6800 },
    ])
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'chairDecided', 'thresholdPassed', 'withinQuota'])
    expect(candidateOf(output, 'a').score).toBe(6800)
  })

  test('order of the law: marking, appeal against the mark before deduction, deduction, test', () => {
    const output = withPapers({ written: { marks: [6900, 7100], appeal: { marks: [7200, 7200] }, violation: 'reprimand' } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'averaged', 'appealAdopted', 'deducted', 'thresholdPassed', 'withinQuota'])
    expect(candidateOf(output, 'a').score).toBe(5400)
  })

  test('a paper written on a computer has no appeal; it is ignored and told (NĐ 170/2025 Đ.16)', () => {
    const candidates = [aCandidate('a', 0, { papers: { written: { score: 6900, appeal: { marks: [9000, 9000] } } } })]
    const output = decided(anExam({ posts: [aPost({ writtenOn: 'computer' })], candidates }))
    expect(candidateOf(output, 'a').score).toBe(6900)
    expect(warningsOf(output)).toEqual(['appealNotAllowed'])
  })
})

describe('violations and zeroes', () => {
  test.each([
    [7000, 'reprimand', 5250, 'won'],
    [7000, 'warning', 3500, 'failed'],
    [10000, 'warning', 5000, 'won'],
    [9999, 'warning', 5000, 'won'],
    [6667, 'reprimand', 5000, 'won'],
    [6666, 'reprimand', 5000, 'won'],
    [6665, 'reprimand', 4999, 'failed'],
  ] as const)('%s with %s: %s, %s (TT 22/2025 Nội quy Đ.2 k.7 a)', (score, violation, after, state) => {
    expect(candidateOf(withPapers({ written: { score, violation } }), 'a')).toMatchObject({ score: after, state })
  })

  test('a script that counts 0 replaces every mark and is tested like one', () => {
    const output = withPapers({ written: { marks: [9000, 5000], zero: 'inks', violation: 'warning', appeal: { marks: [9000, 9000] } } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', 'zeroed', 'thresholdFailed'])
    expect(candidateOf(output, 'a')).toMatchObject({ score: 0, state: 'failed' })
  })

  test.each([
    ['notSigned', 'TT 22/2025 Nội quy Đ.1 k.12'],
    ['signedForOther', 'TT 22/2025 Nội quy Đ.1 k.12'],
    ['twoScripts', 'TT 22/2025 Đ.16 k.3'],
    ['twoHandwritings', 'TT 22/2025 Đ.16 k.3'],
    ['inks', 'TT 22/2025 Đ.16 k.3'],
    ['otherPaper', 'TT 22/2025 Đ.16 k.3'],
  ] as const)('0 points for %s by %s', (zero, article) => {
    expect(candidateOf(withPapers({ written: { zero } }), 'a').reasons[1]).toEqual({ code: 'zeroed', article, facts: { part: 'written', ground: zero } })
  })

  test.each(['absent', 'suspended', 'cancelled'] as const)('%s at a paper: not ranked, never 0, the later paper is not read', (state) => {
    const output = withPapers({ written: { state }, interview: { score: 9000 } })
    expect(codesOf(output, 'a')).toEqual(['round1Passed', state])
    expect(candidateOf(output, 'a')).toMatchObject({ state: 'notRanked', score: null, rank: null })
  })

  test('a paper without a result is missing, not 0', () => {
    expect(codesOf(withPapers({}), 'a')).toEqual(['round1Passed', 'markMissing'])
    expect(codesOf(withPapers({ written: {} }), 'a')).toEqual(['round1Passed', 'markMissing'])
    expect(codesOf(withPapers({ written: { state: 'notEntered', score: 5000 } }), 'a')).toEqual(['round1Passed', 'markMissing'])
  })
})
