import { describe, expect, test } from 'vitest'
import { tcvn3Letters } from '../../../shared/codes/tcvn3-letters.ts'
import { vniLetters } from '../../../shared/codes/vni-letters.ts'
import type { DetectedEncoding, TextEncoding } from '../../../shared/text/legacy.ts'
import { decodeLegacy, detectLegacy, encodingOfFont } from '../../../shared/text/legacy.ts'
import { isPossibleSyllable } from '../../../shared/text/syllable.ts'
import { decodeTcvn3, wordsThatLostU } from '../../../shared/text/tcvn3.ts'
import { decodeVni } from '../../../shared/text/vni.ts'
import { casesOfKind } from './text-cases.ts'

/** The 67 small letters with a mark, and đ. */
const markedLetters = Array.from(
  'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'
)

describe('the tables are complete', () => {
  test('TCVN3 has every small letter and the seven capitals without a tone', () => {
    const letters = tcvn3Letters.map(([, letter]) => letter)
    expect([...letters].sort()).toEqual([...markedLetters, ...'ĂÂÊÔƠƯĐ'].sort())
    expect(new Set(tcvn3Letters.map(([seen]) => seen)).size).toBe(74)
  })

  test('VNI has every letter in both cases', () => {
    const letters = vniLetters.map(([, letter]) => letter)
    expect([...letters].sort()).toEqual([...markedLetters, ...markedLetters.map((letter) => letter.toUpperCase())].sort())
    expect(new Set(vniLetters.map(([seen]) => seen)).size).toBe(134)
  })

  test('every letter of either table decodes to itself', () => {
    expect(tcvn3Letters.map(([seen]) => decodeTcvn3(seen))).toEqual(tcvn3Letters.map(([, letter]) => letter))
    expect(vniLetters.map(([seen]) => decodeVni(seen))).toEqual(vniLetters.map(([, letter]) => letter))
  })
})

test.each<[string, string]>([
  ['CÖû NHAâN', 'CỬ NHÂN'],
  ['Uûy ban', 'Ủy ban'],
  ['ngoaøi', 'ngoài'],
  ['a', 'a'],
  ['ö', 'ư'],
  ['', '']
])('VNI %j is %j', (seen, expected) => {
  expect(decodeVni(seen)).toBe(expected)
})

test.each<[string, TextEncoding]>([
  ['.VnTime', 'tcvn3'],
  ['.VnArial Narrow', 'tcvn3'],
  ['.VnTimeH', 'tcvn3Capitals'],
  ['.VNTIMEH', 'tcvn3Capitals'],
  ['VNI-Times', 'vni'],
  ['Times New Roman', 'unicode'],
  ['Calibri', 'unicode']
])('the font %s', (fontName, encoding) => {
  expect(encodingOfFont(fontName)).toBe(encoding)
})

describe('the encoding of a text', () => {
  test.each<[string, string | undefined, DetectedEncoding]>([
    ['Nguyễn Văn Hùng', undefined, { encoding: 'unicode', certain: true }],
    ['Hoàng'.normalize('NFD'), undefined, { encoding: 'unicode', certain: true }],
    ['NguyÔn V¨n Hïng', undefined, { encoding: 'tcvn3', certain: true }],
    ['Nguyeãn Vaên Huøng', undefined, { encoding: 'vni', certain: true }],
    ['Quang Trung 1954', undefined, { encoding: 'unicode', certain: true }],
    ['', undefined, { encoding: 'unicode', certain: true }],
    // One word may be Vietnamese in two encodings.
    ['Hoàng', undefined, { encoding: 'unicode', certain: false }],
    ['Vò', undefined, { encoding: 'unicode', certain: false }],
    ['Hoàng', 'VNI-Times', { encoding: 'vni', certain: true }],
    ['Hoàng', 'Times New Roman', { encoding: 'unicode', certain: true }],
    ['Vò', '.VnTime', { encoding: 'tcvn3', certain: true }],
    // Font and letters disagree: a file that was half converted.
    ['Nguyễn Văn Hùng', '.VnTime', { encoding: 'unicode', certain: false }],
    ['NguyÔn V¨n Hïng', 'Times New Roman', { encoding: 'tcvn3', certain: false }]
  ])('%j in the font %s', (text, fontName, expected) => {
    expect(detectLegacy(text, fontName)).toEqual(expected)
  })

  test.each<[string, TextEncoding]>([
    ['tcvn3', 'tcvn3'],
    ['vni', 'vni']
  ])('a column of the cases of kind %s is known by its letters', (kind, encoding) => {
    const cases = casesOfKind(kind)
    const column = cases.map((textCase) => textCase.input).join('\n')
    expect(detectLegacy(column)).toEqual({ encoding, certain: true })
    expect(decodeLegacy(column, encoding)).toBe(cases.map((textCase) => textCase.expected).join('\n'))
  })

  test('the same column in Unicode stays as it is', () => {
    const column = [...casesOfKind('tcvn3'), ...casesOfKind('vni')].map((textCase) => textCase.expected).join('\n')
    expect(detectLegacy(column)).toEqual({ encoding: 'unicode', certain: true })
    expect(decodeLegacy(column, 'unicode')).toBe(column)
  })
})

describe('syllables of Vietnamese spelling', () => {
  test('every word of the decoded cases is possible', () => {
    const words = [...casesOfKind('tcvn3'), ...casesOfKind('vni'), ...casesOfKind('tcvn3-name')]
      .flatMap((textCase) => textCase.expected.split(' '))
      .filter((word) => !/\d/u.test(word))
    expect(words.filter((word) => !isPossibleSyllable(word))).toEqual([])
  })

  test.each(['khuỷu', 'giếng', 'gì', 'quốc', 'quyển', 'quỳnh', 'nghiêng', 'khuya', 'thuở', 'ưu', 'Y', 'Ế', 'xoong', 'giặc'])('%s', (word) => {
    expect(isPossibleSyllable(word)).toBe(true)
  })

  test.each(['Lơng', 'Mờng', 'Krông', 'NguyÔn', 'các\u0300', 'hoàc', 'cat', 'ngiêng', 'ghà', 'kà', 'qa', 'Quwng', 'th', 'b', ''])('not %j', (word) => {
    expect(isPossibleSyllable(word)).toBe(false)
  })
})

test('words that lost their ư are named, others are not', () => {
  expect(wordsThatLostU('Lơng Thị Mờng, Bí th Đảng uỷ, Krông Pắc')).toEqual(['Lơng', 'Mờng', 'th'])
  expect(wordsThatLostU('Lương Thị Mường')).toEqual([])
})
