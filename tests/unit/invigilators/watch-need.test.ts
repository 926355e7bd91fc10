import { describe, expect, it } from 'vitest'
import { sourced } from '../../../shared/rules/regime.ts'
import { isEnough, noChoice, watchNeeds } from '../../../shared/rules/watch-need.ts'

const rules = { perRoom: sourced(2, 'TT 22/2025 Quy chế Đ.11', 'A' as const), technicians: sourced(1, 'TT 22/2025 Quy chế Đ.11', 'A' as const), noRepeat: sourced(true as const, 'TT 22/2025 Quy chế Đ.11', 'A' as const) }
const needs = (usable: number, onComputer: boolean, choice = {}) => Object.values(watchNeeds(rules, { usable, onComputer }, { ...noChoice, ...choice }))

describe('how many watch a room (TT 22/2025 Quy chế Đ.11)', () => {
  it.each([
    ['the fewest of the house rules where nothing is chosen', needs(40, false), [2, 0]],
    ['a technician where there are computers', needs(40, true), [2, 1]],
    ['as many as are chosen', needs(40, true, { perRoom: 3, technicians: 2 }), [3, 2]],
    ['one more from a size on', needs(30, false, { moreFrom: 30 }), [3, 0]],
    ['nobody more below that size', needs(29, false, { perRoom: 3, moreFrom: 30 }), [3, 0]],
    ['no technician on paper, whatever is chosen', needs(40, false, { technicians: 2 }), [2, 0]],
    ['never fewer than the house rules', needs(40, true, { perRoom: 1 }), [2, 1]],
  ])('%s', (_what, needed, expected) => expect(needed).toEqual(expected))

  it('tells a choice below the fewest', () => {
    expect([noChoice, { ...noChoice, perRoom: 2, technicians: 1 }, { ...noChoice, perRoom: 1 }, { ...noChoice, technicians: 0 }].map((choice) => isEnough(rules, choice))).toEqual([true, true, false, false])
  })
})
