import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedValues, keyedDifferences, sheetValueProblem, type KeyedMark } from '../../../shared/rules/keyed-marks.ts'

const runs = { numRuns: 500, seed: 20261125 }

const mark = (scriptId: string, typing: number, question: number, value: number): KeyedMark => ({ scriptId, typing, question, value })

describe('two typings of a marking', () => {
  const marks = [
    ...[mark('a', 1, 1, 2000), mark('a', 2, 1, 2000), mark('a', 1, 0, 4000), mark('a', 2, 0, 4000)],
    ...[mark('b', 1, 1, 2000), mark('b', 2, 1, 2500), mark('b', 1, 0, 4000), mark('b', 2, 0, 4500), mark('b', 3, 0, 4250)],
    mark('c', 1, 0, 0),
  ]

  it('differ where the values are not the same, and where one of them is missing; 0 is a value', () => {
    expect(keyedDifferences(marks)).toEqual([
      { scriptId: 'b', question: 1, first: 2000, second: 2500, settled: null },
      { scriptId: 'b', question: 0, first: 4000, second: 4500, settled: 4250 },
      { scriptId: 'c', question: 0, first: 0, second: null, settled: null },
    ])
  })

  it('agree on what both keyed alike; elsewhere the settled value holds, and what is open is absent', () => {
    expect(agreedValues(marks)).toEqual([
      { scriptId: 'a', question: 1, value: 2000 },
      { scriptId: 'a', question: 0, value: 4000 },
      { scriptId: 'b', question: 0, value: 4250 },
    ])
  })

  it('agree on what both keyed alike later, whatever was settled before', () => {
    const corrected = [mark('a', 1, 0, 4000), mark('a', 2, 0, 4000), mark('a', 3, 0, 4250)]
    expect([keyedDifferences(corrected), agreedValues(corrected)]).toEqual([[], [{ scriptId: 'a', question: 0, value: 4000 }]])
  })

  const someMarks = fc.uniqueArray(
    fc.record({ scriptId: fc.constantFrom('a', 'b', 'c'), typing: fc.integer({ min: 1, max: 3 }), question: fc.integer({ min: 0, max: 3 }), value: fc.integer({ min: 0, max: 3 }) }),
    { selector: ({ scriptId, typing, question }) => `${scriptId} ${typing} ${question}`, maxLength: 36 },
  )
  const places = (rows: readonly { readonly scriptId: string; readonly question: number }[]) => rows.map(({ scriptId, question }) => `${scriptId} ${question}`)

  it('leave every value either agreed or open, never both', () => {
    fc.assert(
      fc.property(someMarks, (some) => {
        const open = places(keyedDifferences(some).filter(({ settled }) => settled === null))
        expect([...open, ...places(agreedValues(some))].sort()).toEqual([...new Set(places(some))].sort())
      }),
      runs,
    )
  })

  it('say the same whichever of the two came first', () => {
    fc.assert(
      fc.property(someMarks, (some) => {
        const swapped = some.map((one) => (one.typing === 3 ? one : { ...one, typing: 3 - one.typing }))
        expect(agreedValues(swapped)).toEqual(agreedValues(some))
        expect(keyedDifferences(swapped)).toEqual(keyedDifferences(some).map((one) => ({ ...one, first: one.second, second: one.first })))
      }),
      runs,
    )
  })
})

describe('the values of a marking sheet', () => {
  const values = (total: number, ...questions: number[]) => [...questions.map((value, index) => ({ question: index + 1, value })), { question: 0, value: total }]

  it.each([
    ['all of them', values(9000, 2500, 2500, 4000), null],
    ['all of them, the total first', values(9000, 2500, 2500, 4000).toReversed(), null],
    ['nothing but zeros', values(0, 0, 0, 0), null],
    ['a total that is no sum', values(9100, 2500, 2500, 4000), { code: 'sumDiffers', question: 0, found: 9000, expected: 9100 }],
    ['25 hundredths short', values(8975, 2500, 2500, 4000), { code: 'sumDiffers', question: 0, found: 9000, expected: 8975 }],
    ['more than a question has', values(9000, 3001, 2500, 3499), { code: 'aboveMaximum', question: 1, found: 3001, expected: 3000 }],
    ['more than the paper has', values(10_001, 3000, 3000, 4000), { code: 'aboveMaximum', question: 0, found: 10_001, expected: 10_000 }],
    ['a question left out', values(9000, 2500, 2500), { code: 'missing', question: 3 }],
    ['the total left out', values(9000, 2500, 2500, 4000).slice(0, 3), { code: 'missing', question: 0 }],
    ['a question twice', [...values(9000, 2500, 2500, 4000), { question: 2, value: 2500 }], { code: 'missing', question: 2 }],
    ['a question that the paper has not', values(9000, 2500, 2500, 4000, 0), { code: 'unknownQuestion', question: 4 }],
    ['nothing', [], { code: 'missing', question: 1 }],
  ])('%s', (_what, given, problem) => {
    expect(sheetValueProblem(given, [3000, 3000, 4000], 10_000)).toEqual(problem)
  })

  it.each([
    ['the total alone', values(7250), null],
    ['a question', values(7250, 7250), { code: 'unknownQuestion', question: 1 }],
    ['nothing', [], { code: 'missing', question: 0 }],
  ])('of a paper without questions: %s', (_what, given, problem) => {
    expect(sheetValueProblem(given, [], 10_000)).toEqual(problem)
  })

  /** Questions with a value each that fits. */
  const someSheet = fc.array(fc.integer({ min: 1, max: 2000 }).chain((most) => fc.tuple(fc.constant(most), fc.integer({ min: 0, max: most }))), { minLength: 1, maxLength: 12 })
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

  it('fit when the total is the sum of the questions, and with no other total', () => {
    fc.assert(
      fc.property(someSheet, fc.nat(), (sheet, drawn) => {
        const [maxima, keyed] = [sheet.map(([most]) => most), sheet.map(([, value]) => value)]
        const [maximum, sum] = [sumOf(maxima), sumOf(keyed)]
        expect(sheetValueProblem(values(sum, ...keyed), maxima, maximum)).toBeNull()
        const other = drawn % (maximum + 1)
        const problem = { code: 'sumDiffers', question: 0, found: sum, expected: other }
        expect(sheetValueProblem(values(other, ...keyed), maxima, maximum)).toEqual(other === sum ? null : problem)
      }),
      runs,
    )
  })
})
