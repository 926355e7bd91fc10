import { describe, expect, it } from 'vitest'
import { firstUserRoles, roles } from '../../../shared/contract/permissions.ts'
import { incompatible, incompatiblePairs, seatRefusal, type Seat } from '../../../shared/rules/seats.ts'

const exam = '01890000-0000-7000-8000-000000000001'
const otherExam = '01890000-0000-7000-8000-000000000002'

function aSeat(role: Seat['role'], more: Partial<Seat> = {}): Seat {
  return { role, examId: exam, fromDay: '2026-11-01', toDay: null, ...more }
}

describe('seats of one person in one exam (TT 22/2025 Quy chế Đ.5 k.4 c, Đ.23)', () => {
  it.each([
    ['codeKeeper', ['chair A reading', 'examSecretary A reading', 'typist A reading', 'settler A reading', 'marker A text', 'markingHead A text', 'appealBoard A text', 'inspector A text']],
    ['appealBoard', ['codeKeeper A text', 'typist A reading', 'settler A reading', 'marker A text', 'markingHead A text', 'inspector A text']],
    ['inspector', ['chair A text', 'examSecretary A text', 'codeKeeper A text', 'typist A reading', 'settler A reading', 'marker A text', 'markingHead A text', 'appealBoard A text']],
    ['settler', ['codeKeeper A reading', 'typist A reading', 'appealBoard A reading', 'inspector A reading']],
    ['marker', ['codeKeeper A text', 'appealBoard A text', 'inspector A text']],
    ['viewer', []],
    ['administrator', []],
    ['recordsClerk', []],
  ] as const)('%s goes with none of %j', (role, others) => {
    const found = roles.flatMap((other) => {
      const pair = incompatible(role, other)
      return pair === null ? [] : [`${other} ${pair.grade} ${pair.by}`]
    })
    expect(found.sort()).toEqual([...others].sort())
  })

  it('names each pair once, with the article of the supervision board where it is one of the two', () => {
    const names = incompatiblePairs.map(({ roles: pair }) => [...pair].sort().join(' '))
    expect(new Set(names).size).toBe(names.length)
    expect(incompatiblePairs.filter(({ article }) => article === 'TT 22/2025 Quy chế Đ.23').every(({ roles: pair }) => pair.includes('inspector'))).toBe(true)
  })

  it('leaves the first user of an office the roles that he gets', () => {
    const conflicts = firstUserRoles.flatMap((one) => firstUserRoles.filter((other) => incompatible(one, other) !== null))
    expect(conflicts).toEqual([])
  })
})

describe('what keeps a person from a seat', () => {
  const held = (seat: Seat, wanted: Seat) => seatRefusal(wanted, [seat])?.kind ?? 'free'

  it.each([
    ['in the same exam', {}, {}, 'incompatible'],
    ['in another exam', {}, { examId: otherExam }, 'free'],
    ['held everywhere', { examId: null }, {}, 'incompatible'],
    ['wanted everywhere', {}, { examId: null }, 'incompatible'],
    ['ended the day before', { toDay: '2026-11-09' }, { fromDay: '2026-11-10' }, 'free'],
    ['ended on the first day, both days included (field report 50)', { toDay: '2026-11-10' }, { fromDay: '2026-11-10' }, 'incompatible'],
    ['begun the day after', { fromDay: '2026-11-11' }, { toDay: '2026-11-10' }, 'free'],
    ['begun on the last day', { fromDay: '2026-11-10' }, { toDay: '2026-11-10' }, 'incompatible'],
    ['both without a last day', {}, { fromDay: '2030-01-01' }, 'incompatible'],
  ] as const)('another seat %s', (_what, seat, wanted, answer) => {
    expect(held(aSeat('marker', seat), aSeat('appealBoard', wanted))).toBe(answer)
    expect(held(aSeat('appealBoard', wanted), aSeat('marker', seat))).toBe(answer)
  })

  it.each([
    ['in the same exam', {}, {}, 'held'],
    ['in another exam', {}, { examId: otherExam }, 'free'],
    ['held everywhere, wanted in one exam', { examId: null }, {}, 'held'],
    ['held in one exam, wanted everywhere', {}, { examId: null }, 'free'],
    ['ended before', { toDay: '2026-11-09' }, { fromDay: '2026-11-10' }, 'free'],
  ] as const)('the same role %s', (_what, seat, wanted, answer) => {
    expect(held(aSeat('typist', seat), aSeat('typist', wanted))).toBe(answer)
  })

  it('tells the first of several', () => {
    const seats = [aSeat('viewer'), aSeat('marker'), aSeat('typist')]
    expect(seatRefusal(aSeat('codeKeeper'), seats)).toEqual({ kind: 'incompatible', seat: seats[1], pair: incompatible('codeKeeper', 'marker') })
    expect(seatRefusal(aSeat('viewer', { examId: otherExam }), seats)).toBeNull()
  })
})
