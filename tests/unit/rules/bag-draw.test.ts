import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawMarkers, type BagToMark } from '../../../shared/rules/bag-draw.ts'

const bags = (count: number, markedBy: (number: number) => string[] = () => []): BagToMark[] => Array.from({ length: count }, (_, index) => ({ number: index + 1, markedBy: markedBy(index + 1) }))
const loads = (marked: readonly { memberId: string }[]) => [...Map.groupBy(marked, ({ memberId }) => memberId).values()].map((own) => own.length)
const anExam = fc.record({ count: fc.integer({ min: 1, max: 40 }), members: fc.integer({ min: 2, max: 9 }), seed: fc.stringMatching(/^[0-9A-F]{6,12}$/) })
const names = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`)

describe('bags drawn by lot (TT 22/2025 Quy chế Đ.16 k.2)', () => {
  it('go to every member as alike as can be, the first time', () => {
    fc.assert(
      fc.property(anExam, ({ count, members, seed }) => {
        const marked = drawMarkers(bags(count), names(members), seed) ?? []
        expect(marked.map(({ number }) => number)).toEqual(bags(count).map(({ number }) => number))
        const all = [...loads(marked), ...Array.from({ length: members - loads(marked).length }, () => 0)]
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never go to whoever marked them before, and the order of rows does not matter', () => {
    fc.assert(
      fc.property(anExam, ({ count, members, seed }) => {
        const first = drawMarkers(bags(count), names(members), seed) ?? []
        const markedBy = (number: number) => first.filter((one) => one.number === number).map(({ memberId }) => memberId)
        const second = drawMarkers(bags(count, markedBy), names(members), `${seed}2`)
        expect(second?.every(({ number, memberId }) => !markedBy(number).includes(memberId))).toBe(true)
        expect(drawMarkers(bags(count, markedBy).toReversed(), names(members).toReversed(), `${seed}2`)).toEqual(second)
      }),
    )
  })

  it('are not drawn where everybody has marked some bag already', () => {
    expect(drawMarkers(bags(2, (number) => (number === 2 ? ['a', 'b'] : [])), ['a', 'b'], '3-6-1')).toBeNull()
    expect(drawMarkers(bags(1), [], '3-6-1')).toBeNull()
    // The bag that only one may mark gets that one, whatever else is drawn.
    expect(drawMarkers(bags(3, (number) => (number === 3 ? ['a'] : [])), ['a', 'b'], '3-6-1')?.[2]).toEqual({ number: 3, memberId: 'b' })
  })
})
