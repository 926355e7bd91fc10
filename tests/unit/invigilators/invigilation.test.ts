import { describe, expect, it } from 'vitest'
import { invigilationRulesOf, isComputerRoom, isWatched, paperChoice } from '../../../shared/rules/invigilation.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'

describe('who must watch a room', () => {
  it.each([
    ['tt22-2025', 'TT 22/2025 Quy chế Đ.11, Đ.14', 'A'],
    ['tt001-2025', 'TT 001/2025 Quy chế', 'UNCONFIRMED'],
    ['tt6-2020', 'TT 6/2020 Quy chế', 'UNCONFIRMED'],
  ] as const)('two invigilators, and a technician where there are computers, by %s', (id, article, grade) => {
    const rules = invigilationRulesOf({ houseRules: houseRules[id] })
    expect(rules.perRoom).toEqual({ value: 2, article, grade })
    expect(rules.technicians).toMatchObject({ value: 1, grade })
    expect(rules.noRepeat).toEqual({ value: true, article, grade })
  })

  it('only where people sit and write, not before a panel (TT 22/2025 Quy chế Đ.19)', () => {
    expect(['general', 'language', 'informatics', 'written', 'interview', 'oral', 'practical', 'scheme'].filter(isWatched)).toEqual(['general', 'language', 'informatics', 'written'])
  })
})

describe('computers in a room', () => {
  it('are those of round 1, unless it was said to be on paper, and of whoever writes on one', () => {
    expect(isComputerRoom({ kind: 'general' }, ['paper'], false)).toBe(true)
    expect(isComputerRoom({ kind: 'general' }, ['paper'], true)).toBe(false)
    expect(isComputerRoom({ kind: 'written' }, ['paper', 'paper'], false)).toBe(false)
    expect(isComputerRoom({ kind: 'written' }, ['paper', 'computer'], true)).toBe(true)
    expect(isComputerRoom({ kind: 'interview' }, ['computer'], false)).toBe(false)
  })

  it.each([
    ['nd138-2020', 'general', 'correct', 'NĐ 138/2020 Đ.8'],
    ['nd115-2020', 'informatics', 'correct', 'NĐ 115/2020 Đ.9'],
    ['nd138-2020+nd116-2024', 'general', 'correct', null],
    ['nd115-2020+nd85-2023', 'general', 'correct', null],
    ['nd170-2025', 'general', 'correct', null],
    ['nd170-2025', 'language', 'points', 'NĐ 170/2025 Đ.9 k.5'],
    ['nd138-2020', 'written', 'points', null],
    ['nd138-2020', 'interview', 'points', null],
  ] as const)('are asked about where the regulation leaves it open: %s, %s in %s', (id, kind, unit, article) => {
    expect(paperChoice({ regime: regimes[id] }, { kind, unit })?.article ?? null).toBe(article)
  })
})
