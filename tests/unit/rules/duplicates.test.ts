import { describe, expect, it } from 'vitest'
import { oneSyllableApart, possibleDuplicates, type Registered } from '../../../shared/rules/duplicates.ts'

const person = (id: string, fullName: string, birthDate: string, identityNumber: string | null = null, examId = 'E'): Registered => ({ id, examId, fullName, birthDate, identityNumber })
const signs = (...people: Registered[]) => possibleDuplicates(people, 'E').map(({ left, right, sign }) => `${left}${right} ${sign}`)
const an = person('a', 'Nguyễn Văn An', '1999-03-12', '008099001234')

describe('records that may be one person', () => {
  it.each<[string, Registered, string[]]>([
    ['the same number in another exam, whatever the name', person('b', 'Lò Thị Bình', '2000-01-01', '008099001234', 'F'), ['ab identityNumber']],
    ['the same name without accents and the same birth', person('b', 'NGUYEN VAN ÁN', '1999-03-12'), ['ab nameAndBirth']],
    ['a birth of which one knows the year alone', person('b', 'Nguyễn Văn Ẩn', '1999', null, 'F'), ['ab nameAndBirth']],
    ['the same name and birth with another number: a person decides', person('b', 'Nguyễn Văn An', '1999-03-12', '008099001235'), ['ab nameAndBirth']],
    ['a syllable more', person('b', 'Nguyễn Văn Bảo An', '1999-03-12'), ['ab similarName']],
    ['another syllable', person('b', 'Nguyễn Bá An', '1999-03-12'), ['ab similarName']],
    ['field report 44: namesakes of other births', person('b', 'Nguyễn Văn An', '1998-03-12'), []],
    ['field report 44: twins by birth with numbers of their own', person('b', 'Nguyễn Văn Bình', '1999-03-12', '008099001236'), []],
    ['field report 45: a number that differs in one figure', person('b', 'Lò Thị Bình', '2001-01-01', '008099001235'), []],
    ['a similar name of which only the year is known', person('b', 'Nguyễn Bá An', '1999'), []],
    ['two syllables apart', person('b', 'Nguyễn Bá Ân Điển', '1999-03-12'), []],
  ])('%s', (_what, other, expected) => {
    expect(signs(an, other)).toEqual(expected)
  })

  it('are pairs of which one at least belongs to the exam', () => {
    const other = (id: string) => person(id, 'Nguyễn Văn An', '1999-03-12', null, 'F')
    expect(signs(other('b'), other('c'))).toEqual([])
    expect(signs(other('b'), an, other('c'))).toEqual(['ab nameAndBirth', 'ac nameAndBirth'])
  })

  it('are told once, by the strongest sign, in the order of the records', () => {
    expect(signs(person('z', 'Lò Văn Tú', '2000-01-01', '008000000001'), person('b', 'Lò Văn Tú', '2000-01-01', '008000000001', 'F'))).toEqual(['bz identityNumber'])
  })
})

it.each<[string, string, boolean]>([
  ['a b c', 'a x c', true],
  ['a b', 'a b c', true],
  ['b c', 'a b c', true],
  ['a b c', 'a b c', false],
  ['a b c', 'a c b', false],
  ['a b', 'a b c d', false],
])('%s and %s are one syllable apart: %s', (left, right, expected) => {
  expect(oneSyllableApart(left.split(' '), right.split(' '))).toBe(expected)
})
