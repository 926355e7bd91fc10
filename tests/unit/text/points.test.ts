import { describe, expect, test } from 'vitest'
import type { PointsLimit, PointsProblem } from '../../../shared/text/points.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'

describe('points are written with a comma', () => {
  test.each<[number, number | undefined, string]>([
    [7250, undefined, '72,50'],
    [10750, undefined, '107,50'],
    [0, undefined, '0,00'],
    [5, undefined, '0,05'],
    [50, undefined, '0,50'],
    [-250, undefined, '\u22122,50'],
    [6000, 0, '60'],
    [7250, 1, '72,5'],
    [7250, 0, '72,5'],
    [7255, 1, '72,55'],
    [100000, undefined, '1000,00']
  ])('%i hundredths with %s decimals', (hundredths, decimals, expected) => {
    expect(formatPoints(hundredths, decimals)).toBe(expected)
  })

  test('a number that is not an integer is refused', () => {
    expect(() => formatPoints(72.5)).toThrow(RangeError)
  })
})

const hundred: PointsLimit = { maximum: 10000 }

describe('a typed mark is accepted', () => {
  test.each<[string, PointsLimit, number]>([
    ['72,5', hundred, 7250],
    ['72.5', hundred, 7250],
    ['7,50', hundred, 750],
    ['100', hundred, 10000],
    ['100,00', hundred, 10000],
    ['0', hundred, 0],
    ['0,05', hundred, 5],
    ['  8,25\u00A0', hundred, 825],
    ['07,5', hundred, 750],
    ['45', { maximum: 6000, wholeOnly: true }, 4500],
    ['45,0', { maximum: 6000, wholeOnly: true }, 4500],
    ['7,5', { maximum: 1000, decimals: 1 }, 750],
    // 1.15 × 100 is 114.99999999999999 in floating point.
    ['1,15', hundred, 115]
  ])('%j', (typed, limit, value) => {
    expect(parsePoints(typed, limit)).toEqual({ ok: true, value })
  })
})

describe('a typed mark is refused as typed, before rounding (field reports 83, 84, 85)', () => {
  test.each<[string, PointsLimit, PointsProblem]>([
    ['', hundred, 'empty'],
    [' \u00A0 ', hundred, 'empty'],
    ['7 2 , 5', hundred, 'notANumber'],
    ['7 5', hundred, 'notANumber'],
    ['٧', hundred, 'notANumber'],
    ['７５', hundred, 'notANumber'],
    ['1e2', hundred, 'notANumber'],
    ['0x10', hundred, 'notANumber'],
    ['Infinity', hundred, 'notANumber'],
    ['+5', hundred, 'notANumber'],
    ['7,', hundred, 'notANumber'],
    [',5', hundred, 'notANumber'],
    ['1.234,5', hundred, 'notANumber'],
    ['7½', hundred, 'notANumber'],
    ['-', hundred, 'notANumber'],
    ['-1', hundred, 'negative'],
    ['\u22121', hundred, 'negative'],
    ['–1,5', hundred, 'negative'],
    ['7,555', hundred, 'tooManyDecimals'],
    ['5,5555', hundred, 'tooManyDecimals'],
    ['7,500', hundred, 'tooManyDecimals'],
    ['7,55', { maximum: 1000, decimals: 1 }, 'tooManyDecimals'],
    ['100,01', hundred, 'aboveMaximum'],
    ['10,25', { maximum: 1000 }, 'aboveMaximum'],
    ['99999999999999999999999999', hundred, 'aboveMaximum'],
    ['45,5', { maximum: 6000, wholeOnly: true }, 'notWhole'],
    ['45,555', { maximum: 6000, wholeOnly: true }, 'notWhole']
  ])('%j', (typed, limit, code) => {
    expect(parsePoints(typed, limit)).toEqual({ ok: false, code, typed })
  })
})
