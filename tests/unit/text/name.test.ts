import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalizeName, compareNames, nameSortKey, normalizeName, sortByName, splitName } from '../../../shared/text/name.ts'
import { toneKey } from '../../../shared/text/tone-key.ts'
import { casesOfKind } from './text-cases.ts'

const caseNames = casesOfKind('sort').flatMap((textCase) => textCase.input.split(' | '))
const caseWords = [...new Set(caseNames.flatMap((name) => name.split(' ')))]
const otherWords = ['Ấn', 'Ẩn', 'Ẫn', 'Ăn', 'Ắng', 'Ưng', 'Ửng', 'Ớt', 'Ờ', 'Đê', 'De', 'Zơ', 'Fô', 'Jô', 'Wừ', 'Ỷ', 'Nguyệt', 'Nguyên']

const anyName = fc.array(fc.constantFrom(...caseWords, ...otherWords), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

/** The collation of ICU for Vietnamese: right within a word, so it is asked word by word. */
const icu = new Intl.Collator('vi', { sensitivity: 'accent' })

function icuOrder(left: string, right: string): number {
  const [leftParts, rightParts] = [left, right].map((name) => {
    const { given, family, middle } = splitName(name)
    return [given, family, middle].map((part) => part.split(' ').filter((word) => word !== ''))
  })
  for (let part = 0; part < 3; part += 1) {
    const [leftWords, rightWords] = [leftParts?.[part] ?? [], rightParts?.[part] ?? []]
    for (let word = 0; word < Math.max(leftWords.length, rightWords.length); word += 1) {
      const order = icu.compare(icuWord(leftWords[word]), icuWord(rightWords[word]))
      if (order !== 0) return order
    }
  }
  return 0
}

function icuWord(word: string | undefined): string {
  return word === undefined ? '' : toneKey(word).replaceAll('Ð', 'Đ').toLowerCase()
}

describe('the order of names (field report 26)', () => {
  test('the order of names is that of the ICU collation asked word by word', () => {
    fc.assert(
      fc.property(anyName, anyName, (left, right) => {
        expect(Math.sign(compareNames(left, right))).toBe(Math.sign(icuOrder(left, right)))
      }),
      { seed: 26, numRuns: 3000 }
    )
  })

  test('the binary order of the keys is the order of names, for all pairs of the case names', () => {
    const differing = caseNames.flatMap((left) =>
      caseNames
        .filter((right) => {
          const bytes = Buffer.compare(Buffer.from(nameSortKey(left)), Buffer.from(nameSortKey(right)))
          return bytes !== compareNames(left, right) || bytes !== Math.sign(icuOrder(left, right))
        })
        .map((right) => [left, right])
    )
    expect(differing).toEqual([])
  })

  test('the key is plain ASCII for whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameSortKey(name)).toMatch(/^[\x21-\x7E]*$/u)
      }),
      { seed: 27, numRuns: 1000 }
    )
  })

  test.each<[string, string]>([
    ['Nguyễn Văn An', 'an-./nguye~n-3./va~n-./'],
    ['Đỗ Ưng', 'u~ng-./d~o~-3.//'],
    ['Páo', 'pao-4.///'],
    ['', '///'],
    ['H’Mông', 'hmo~ng-.///'],
    ['Hoà', 'hoa-1.///'],
    ['Hòa', 'hoa-1.///'],
    ['李', '|00674e-.///']
  ])('the key of %j', (name, key) => {
    expect(nameSortKey(name)).toBe(key)
  })

  test('the given name decides before the tone of the family name', () => {
    const names = ['Mà An', 'Ma Bình', 'Ma An', 'Mà Bình']
    expect(names.toSorted(compareNames)).toEqual(['Ma An', 'Mà An', 'Ma Bình', 'Mà Bình'])
  })

  test('names typed with decomposed letters, no-break spaces or capitals are equal to their stored form', () => {
    const stored = 'Nguyễn Thị Hòa'
    expect([stored.normalize('NFD'), 'Nguyễn\u00A0Thị Hòa', 'NGUYỄN THỊ HOÀ'].map((name) => compareNames(name, stored))).toEqual([0, 0, 0])
  })

  test('items are sorted by their names, equal names in the order they came', () => {
    const people = [{ id: 1, name: 'Lê Thị Hòa' }, { id: 2, name: 'Trần Văn Bình' }, { id: 3, name: 'Lê Thị Hoà' }, { id: 4, name: 'An' }]
    expect(sortByName(people, (person) => person.name).map((person) => person.id)).toEqual([4, 2, 1, 3])
  })

  test('a stored split overrides the rule of words', () => {
    const doubleFamily = { family: 'Tôn Nữ', middle: 'Thị', given: 'Lan' }
    expect(compareNames(doubleFamily, 'Tôn Thị Lan')).toBe(1)
    expect(compareNames('Tôn Nữ Thị Lan', 'Tôn Thị Lan')).toBe(-1)
  })
})

describe('names as they are stored', () => {
  test.each<[string, string]>([
    ['  Lê \u00A0 Thị\tHà ', 'Lê Thị Hà'],
    ['Thuỷ'.normalize('NFD'), 'Thuỷ'],
    ['NGUYỄN văn an', 'NGUYỄN văn an']
  ])('%j', (typed, stored) => {
    expect(normalizeName(typed)).toBe(stored)
  })

  test('a name decoded from .VnTime gets its capital letters', () => {
    expect(capitalizeName('Nguyễn Thị ánh đào')).toBe('Nguyễn Thị Ánh Đào')
  })
})
