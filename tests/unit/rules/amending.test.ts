import { describe, expect, it } from 'vitest'
import { changeProblems, fitsWithout, withdrawnTogether, type StandingValue } from '../../../shared/rules/amending.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import { schemeProblems, type SchemeParts } from '../../../shared/rules/scheme-problems.ts'

const value = (path: string, own: unknown, more: Partial<StandingValue> = {}): StandingValue => ({ path, value: own, amendable: true, confirmable: false, amendment: null, ...more })
const nd170 = regimes['nd170-2025']
const standing = [value('threshold', 5000), value('weights.written', 70), value('weights.interview', 30), value('marking.averageUpTo', 500), value('marking.thirdFrom', 1000), value('deadline.round2', { days: 10 }, { amendable: false, confirmable: true })]

describe('changes that a paper makes', () => {
  it.each([
    ['a new threshold', [{ path: 'threshold', kind: 'replaced', value: 5500 }], []],
    ['both weights', [{ path: 'weights.written', kind: 'replaced', value: 60 }, { path: 'weights.interview', kind: 'replaced', value: 40 }], []],
    ['one weight alone', [{ path: 'weights.interview', kind: 'replaced', value: 40 }], [{ path: 'changes.0.value', code: 'weightsSum' }]],
    ['both, told at the last', [{ path: 'weights.written', kind: 'replaced', value: 60 }, { path: 'weights.interview', kind: 'replaced', value: 50 }], [{ path: 'changes.1.value', code: 'weightsSum' }]],
    ['an average that reaches the third mark', [{ path: 'marking.averageUpTo', kind: 'replaced', value: 1000 }], [{ path: 'changes.0.value', code: 'markingOrder' }]],
    ['an average just below it', [{ path: 'marking.averageUpTo', kind: 'replaced', value: 999 }], []],
    ['a value that is no member of the table', [{ path: 'wishes', kind: 'replaced', value: 2 }], [{ path: 'changes.0.path', code: 'notInRegime' }]],
    ['a period of the calendar', [{ path: 'deadline.round2', kind: 'replaced', value: { days: 5 } }], [{ path: 'changes.0.path', code: 'notAmendable' }]],
    ['the period confirmed', [{ path: 'deadline.round2', kind: 'confirmed', value: { days: 10 } }], []],
    ['another period confirmed', [{ path: 'deadline.round2', kind: 'confirmed', value: { days: 9 } }], [{ path: 'changes.0.value', code: 'otherValue' }]],
  ] as const)('%s', (_, changes, problems) => {
    expect(changeProblems(nd170, standing, changes)).toEqual(problems)
  })

  it('weigh against what holds now, not against the copy', () => {
    const amended = standing.map((row) => (row.path === 'weights.written' ? { ...row, amendment: { value: 60 } } : row.path === 'weights.interview' ? { ...row, amendment: { value: 40 } } : row))
    expect(changeProblems(nd170, amended, [{ path: 'weights.interview', kind: 'replaced', value: 45 }])).toEqual([{ path: 'changes.0.value', code: 'weightsSum' }])
    expect(changeProblems(nd170, amended, [{ path: 'threshold', kind: 'replaced', value: 6000 }])).toEqual([])
  })

  it('leave weights to the posts where the regulation does, both or none (NĐ 138/2020)', () => {
    const open = [value('weights.written', null), value('weights.interview', null)]
    expect(changeProblems(regimes['nd138-2020'], open, [{ path: 'weights.written', kind: 'replaced', value: 60 }])).toEqual([{ path: 'changes.0.value', code: 'weightsSum' }])
  })

  it('go away together where they belong together, and only where the rest still fits', () => {
    expect([withdrawnTogether('weights.interview'), withdrawnTogether('threshold')]).toEqual([['weights.written', 'weights.interview'], ['threshold']])
    const amended = standing.map((row) => (row.path === 'marking.averageUpTo' ? { ...row, amendment: { value: 1200 } } : row.path === 'marking.thirdFrom' ? { ...row, amendment: { value: 1500 } } : row))
    expect([fitsWithout(amended, ['marking.thirdFrom']), fitsWithout(amended, ['marking.averageUpTo']), fitsWithout(amended, [])]).toEqual([false, true, true])
  })
})

describe('a scheme of a leadership exam', () => {
  const scheme: SchemeParts = { model: 'sum', writtenWeight: 100, schemeWeight: 100, pieces: [{ id: 'Trình bày', weight: 60 }, { id: 'Trả lời', weight: 40 }], tieBreak: [] }
  it.each<[string, Partial<SchemeParts>, object[]]>([
    ['fits', {}, []],
    ['may have one mark per member', { pieces: null }, []],
    ['needs weights for a sum', { writtenWeight: 0 }, [{ path: 'writtenWeight', code: 'outOfRange' }]],
    ['needs none for a gate', { model: 'gate', writtenWeight: 0, schemeWeight: 0 }, []],
    ['weighs its pieces to 100', { pieces: [{ id: 'Trình bày', weight: 99 }] }, [{ path: 'pieces', code: 'weightsSum' }]],
    ['names each piece once', { pieces: [{ id: 'A', weight: 50 }, { id: 'A', weight: 50 }] }, [{ path: 'pieces.1.id', code: 'duplicate' }]],
    ['names each step once', { tieBreak: ['written', 'written'] }, [{ path: 'tieBreak.1', code: 'duplicate' }]],
  ])('%s', (_, more, problems) => {
    expect(schemeProblems({ ...scheme, ...more })).toEqual(problems)
  })
})
