import { describe, expect, test } from 'vitest'
import { checkIdentityNumber, maskIdentityNumber } from '../../../shared/text/identity-number.ts'

test('a number says province, sex and birth year (NĐ 137/2015 Đ.13)', () => {
  expect(checkIdentityNumber('008178012214', { sex: 'female', birthYear: 1978 })).toEqual({
    kind: 'citizen',
    number: '008178012214',
    province: 'Tuyên Quang',
    sex: 'female',
    birthYear: 1978,
    warnings: []
  })
})

test('every disagreement is named, and none refuses the number', () => {
  expect(checkIdentityNumber('3305012345', { sex: 'male', birthYear: 1985 })).toEqual({
    kind: 'refused',
    typed: '3305012345',
    problem: { code: 'length', digits: 10 }
  })
  expect(checkIdentityNumber('003305012345', { sex: 'male', birthYear: 1985 })).toEqual({
    kind: 'citizen',
    number: '003305012345',
    province: null,
    sex: 'female',
    birthYear: 2005,
    warnings: [
      { code: 'unknownProvince', province: '003' },
      { code: 'otherSex', numberSays: 'female' },
      { code: 'otherBirthYear', numberSays: 2005 }
    ]
  })
})

describe('a text that is no identity number', () => {
  test.each<[string, ReturnType<typeof checkIdentityNumber>]>([
    ['', { kind: 'refused', typed: '', problem: { code: 'empty' } }],
    ['1.2E+10', { kind: 'refused', typed: '1.2E+10', problem: { code: 'rounded' } }],
    ['8,085E+09', { kind: 'refused', typed: '8,085E+09', problem: { code: 'rounded' } }],
    ['00808500123A', { kind: 'refused', typed: '00808500123A', problem: { code: 'notDigits' } }],
    ['٠٠٨٠٨٥٠٠١٢٣٤', { kind: 'refused', typed: '٠٠٨٠٨٥٠٠١٢٣٤', problem: { code: 'notDigits' } }],
    ['00808500', { kind: 'refused', typed: '00808500', problem: { code: 'length', digits: 8 } }],
    ['070123456', { kind: 'oldCard', number: '070123456' }]
  ])('%j', (typed, expected) => {
    expect(checkIdentityNumber(typed)).toEqual(expected)
  })
})

test.each<[string, string]>([
  ['008178012214', '008178•••214'],
  ['070123456', '••••••456'],
  ['456', '•••'],
  ['', '•••']
])('%j is shown as %j to those who need not know it', (number, shown) => {
  expect(maskIdentityNumber(number)).toBe(shown)
})
