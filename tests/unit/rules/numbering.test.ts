import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsFor, giveNumbers, labelOf, type PersonToNumber } from '../../../shared/rules/numbering.ts'
import { nameSortKey } from '../../../shared/text/name.ts'

const person = (id: string, fullName: string, birthFirstDay = '2000-01-01'): PersonToNumber => ({ id, nameKey: nameSortKey(fullName), birthFirstDay })
const plain = { prefix: '', digits: 3, first: 1 }
const labels = (people: readonly PersonToNumber[], form = plain, seed: string | null = null) => giveNumbers(people, form, seed).map(({ candidateId, label }) => [candidateId, label])

describe('a label', () => {
  it.each([
    ['', 3, 7, '007'],
    ['A', 4, 12, 'A0012'],
    ['CC-', 1, 305, 'CC-305'],
  ])('%s with %d digits of %d', (prefix, digits, number, label) => {
    expect(labelOf({ prefix, digits }, number)).toBe(label)
  })

  it.each([
    [{ digits: 3, first: 1 }, 312, 3],
    [{ digits: 2, first: 1 }, 312, 3],
    [{ digits: 3, first: 1 }, 1000, 4],
    [{ digits: 1, first: 999_999 }, 2, 7],
    [{ digits: 2, first: 1 }, 0, 2],
  ])('has digits enough for the last: %o, %d people', (form, people, digits) => {
    expect(digitsFor(form, people)).toBe(digits)
  })
})

describe('numbers by name', () => {
  it('follow given name, family name, middle names, then birth, then id', () => {
    const people = [
      person('5', 'Nguyễn Văn Ánh'),
      person('4', 'Trần Thị An'),
      person('3', 'Lò Văn An', '2001-05-06'),
      person('2', 'Lò Văn An', '1999-05-06'),
      person('1', 'Đặng Văn Bình'),
      person('7', 'Lý A Sử'),
      person('6', 'Lý A Sử'),
    ]
    expect(labels(people)).toEqual([
      ['2', '001'],
      ['3', '002'],
      ['4', '003'],
      ['5', '004'],
      ['1', '005'],
      ['6', '006'],
      ['7', '007'],
    ])
  })

  it('begin where they are told to, with letters before them', () => {
    expect(labels([person('b', 'Lò Văn Bình'), person('a', 'Lò Văn An')], { prefix: 'TQ', digits: 2, first: 99 })).toEqual([
      ['a', 'TQ099'],
      ['b', 'TQ100'],
    ])
  })
})

describe('drawn numbers', () => {
  const people = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Lan', 'Mai', 'Nam'].map((name) => person(name, `Lò Văn ${name}`))

  it('stand in the order that the seed draws from the order of names', () => {
    const drawn = ['Hà', 'Dũng', 'Chi', 'Bình', 'Mai', 'An', 'Nam', 'Lan']
    expect(labels(people, plain, 'DICE-415263')).toEqual(drawn.map((id, index) => [id, `00${index + 1}`]))
    expect(labels(people.toReversed(), plain, 'DICE-415263')).toEqual(labels(people, plain, 'DICE-415263'))
  })
})

const crowd = fc.uniqueArray(fc.record({ id: fc.uuid(), name: fc.constantFrom('Lò Văn An', 'Lò Thị An', 'Hoàng Văn Nam', 'Ma Thị Hoa'), birthFirstDay: fc.constantFrom('1999-01-01', '2000-01-01') }), {
  selector: ({ id }) => id,
  maxLength: 60,
})
const form = fc.record({ prefix: fc.constantFrom('', 'A', 'TQ-'), digits: fc.integer({ min: 1, max: 6 }), first: fc.integer({ min: 1, max: 2000 }) })

it('numbers are ascending, continuous and unique, in any order of rows (TT 22/2025 Quy chế Đ.6 k.2 b; field report 44)', () => {
  fc.assert(
    fc.property(crowd, form, fc.option(fc.stringMatching(/^[0-9A-Z]{4,8}$/)), (people, wanted, seed) => {
      const all = people.map(({ id, name, birthFirstDay }) => person(id, name, birthFirstDay))
      const given = giveNumbers(all, wanted, seed)
      expect(given.map(({ number }) => number)).toEqual(all.map((_, index) => wanted.first + index))
      expect(given.map(({ label }) => label).toSorted()).toEqual(given.map(({ label }) => label))
      expect(new Set(given.map(({ candidateId }) => candidateId)).size).toBe(all.length)
      expect(giveNumbers(all.toReversed(), wanted, seed)).toEqual(given)
    }),
  )
})
