import { describe, expect, it } from 'vitest'
import { codeCount, codeOf, readCode } from '../../../shared/rules/script-codes.ts'

const signs = '234679CDFHJKLMNPRTX'

describe('codes of scripts', () => {
  it('are five letters that nobody mistakes for one another, and no two are alike', () => {
    const codes = new Set(Array.from({ length: 20_000 }, (_, number) => codeOf(number)))
    expect(codes.size).toBe(20_000)
    for (const code of codes) expect(code).toMatch(/^[234679CDFHJKLMNPRTX]{5}$/)
    expect(codeCount).toBe(130_321)
    expect([codeOf(0), codeOf(1), codeOf(19), codeOf(codeCount - 1)]).toEqual(['22222', '32224', '23226', 'XXXX9'])
  })

  it('are read as they are typed or scanned', () => {
    expect(readCode('32224')).toBe('32224')
    expect(readCode(' xx xx-9 ')).toBe('XXXX9')
    for (const typed of ['', '2222', '222222', '2222O', 'ABCDE', '٣2224']) expect(readCode(typed)).toBeNull()
  })

  it('tell every single slip, and every two letters beside each other that changed places', () => {
    for (const number of [0, 7, 1234, 65_001, 130_320]) {
      const letters = [...codeOf(number)]
      letters.forEach((letter, place) => {
        for (const sign of signs) if (sign !== letter) expect(readCode(letters.with(place, sign).join(''))).toBeNull()
        const next = letters[place + 1]
        if (next !== undefined && next !== letter) expect(readCode(letters.with(place, next).with(place + 1, letter).join(''))).toBeNull()
      })
    }
  })
})
