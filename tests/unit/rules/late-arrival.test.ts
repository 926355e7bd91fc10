import { describe, expect, it } from 'vitest'
import { lateLimit, partMinutes } from '../../../shared/rules/late-arrival.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'

const post = { method: 'exam', writtenOn: 'paper' } as const

describe('how long a part lasts (NĐ 170/2025 Đ.9)', () => {
  it.each([
    ['general', 'correct', post, [60, 60]],
    ['written', 'points', post, [180, 180]],
    // No longer than 30 minutes: it may be shorter.
    ['interview', 'points', post, [0, 30]],
    // The language exam as a condition has no length of its own.
    ['language', 'points', post, null],
  ] as const)('%s', (kind, unit, more, minutes) => {
    expect(partMinutes(regimes['nd170-2025'], { kind, unit, ...more })).toEqual(minutes)
  })
})

describe('how late one may come', () => {
  it.each([
    ['tt22-2025', [30, 30], 5, 'TT 22/2025 Nội quy Đ.1'],
    ['tt22-2025', [0, 30], 5, 'TT 22/2025 Nội quy Đ.1'],
    ['tt22-2025', [60, 60], 10, 'TT 22/2025 Nội quy Đ.1'],
    ['tt001-2025', [180, 180], 10, 'TT 001/2025 Nội quy Đ.1'],
    ['tt6-2020', [45, 45], 30, 'TT 6/2020 Nội quy Đ.1'],
  ] as const)('%s, a paper of %s minutes: %i', (id, length, minutes, article) => {
    expect(lateLimit(houseRules[id], length)).toMatchObject({ value: { minutes }, article })
  })

  it('is not said of a paper between 30 and 60 minutes, nor of one whose length is open', () => {
    expect(lateLimit(houseRules['tt22-2025'], [45, 45])).toBeNull()
    expect(lateLimit(houseRules['tt22-2025'], [31, 59])).toBeNull()
    expect(lateLimit(houseRules['tt22-2025'], null)).toBeNull()
    expect(lateLimit(houseRules['tt6-2020'], null)).toMatchObject({ value: { minutes: 30 }, grade: 'B' })
  })
})
