import { describe, expect, test } from 'vitest'
import type { DateProblem } from '../../../shared/text/partial-date.ts'
import {
  ageOn, comparePartialDates, firstDay, formatPartialDate, knownParts, lastDay, parseDay, parsePartialDate
} from '../../../shared/text/partial-date.ts'

describe('a date is stored as far as it is known', () => {
  test.each<[string, string]>([
    ['1965', '1965'],
    ['năm 1965', '1965'],
    ['00/00/1965', '1965'],
    ['0/1965', '1965'],
    ['5/1965', '1965-05'],
    ['05/1965', '1965-05'],
    ['051965', '1965-05'],
    ['1965-05', '1965-05'],
    ['03/02/1930', '1930-02-03'],
    ['3-2-1930', '1930-02-03'],
    ['3–2–1930', '1930-02-03'],
    ['03021930', '1930-02-03'],
    [' 3 / 2 / 1930 ', '1930-02-03'],
    ['Ngày 3 tháng 2 năm 1930', '1930-02-03'],
    ['ngày 3/2/1930', '1930-02-03'],
    ['Tháng 9 năm 1998'.normalize('NFD'), '1998-09'],
    ['29/02/2000', '2000-02-29']
  ])('%j', (typed, value) => {
    expect(parsePartialDate(typed)).toEqual({ kind: 'date', value })
  })

  test.each(['nay', 'Nay', 'đến nay', 'hiện nay'])('%j is an open end', (typed) => {
    expect(parsePartialDate(typed)).toEqual({ kind: 'open' })
  })
})

test.each(['01-02-1999', '1.2.1999', '1/2/1999', '01/02/1999', '01021999'])('field report 37: %j is 1 February, never 2 January', (typed) => {
  expect(parsePartialDate(typed)).toEqual({ kind: 'date', value: '1999-02-01' })
})

describe('a year of two digits asks for its century (field report 37)', () => {
  test.each<[string, string[]]>([
    ['3-2-75', ['1975-02-03', '2075-02-03']],
    ['1/2/99', ['1999-02-01', '2099-02-01']],
    ['010299', ['1999-02-01', '2099-02-01']],
    ['5/75', ['1975-05', '2075-05']],
    ['75', ['1975', '2075']],
    ['29/2/00', ['2000-02-29']]
  ])('%j', (typed, choices) => {
    expect(parsePartialDate(typed)).toEqual({ kind: 'askCentury', choices })
  })
})

describe('a date is refused with its reason; day and month are never swapped', () => {
  test.each<[string, DateProblem]>([
    ['', { code: 'empty' }],
    ['31/02/1970', { code: 'day', day: 31, month: 2, year: 1970 }],
    ['29/02/1900', { code: 'day', day: 29, month: 2, year: 1900 }],
    ['31/4/75', { code: 'day', day: 31, month: 4, year: null }],
    ['29/2/81', { code: 'day', day: 29, month: 2, year: null }],
    ['12/13/1990', { code: 'month', month: 13, monthFirst: '1990-12-13' }],
    ['13/13/1990', { code: 'month', month: 13, monthFirst: null }],
    ['4/31/1990', { code: 'month', month: 31, monthFirst: null }],
    ['13/1990', { code: 'month', month: 13, monthFirst: null }],
    ['15/00/1970', { code: 'month', month: 0, monthFirst: null }],
    ['0065', { code: 'year', year: 65 }],
    ['1/1/2965', { code: 'year', year: 2965 }],
    ['3/12', { code: 'yearMissing' }],
    ['ngày 3 tháng 12', { code: 'yearMissing' }],
    ['31/12', { code: 'yearMissing' }],
    ['khoảng 1965', { code: 'format' }],
    ['1965?', { code: 'format' }],
    ['3/2/965', { code: 'format' }],
    ['3 2 1965', { code: 'format' }],
    ['23743', { code: 'format' }],
    ['-1965', { code: 'format' }],
    ['１９６５', { code: 'format' }]
  ])('%j', (typed, problem) => {
    expect(parsePartialDate(typed)).toEqual({ kind: 'refused', typed, problem })
  })
})

test('a serial number is a date in a cell only, by the system of its workbook', () => {
  expect(parsePartialDate('23743', { serials: '1900' })).toEqual({ kind: 'date', value: '1965-01-01' })
  expect(parsePartialDate('22281', { serials: '1904' })).toEqual({ kind: 'date', value: '1965-01-01' })
  expect(parsePartialDate('1965', { serials: '1900' })).toEqual({ kind: 'date', value: '1965' })
})

describe('days of exams and papers are complete', () => {
  test.each<[string, ReturnType<typeof parseDay>]>([
    ['5/9/2001', { kind: 'date', value: '2001-09-05' }],
    ['05092001', { kind: 'date', value: '2001-09-05' }],
    ['5/9/26', { kind: 'askCentury', choices: ['1926-09-05', '2026-09-05'] }],
    ['9/2001', { kind: 'refused', typed: '9/2001', problem: { code: 'dayMissing', known: '2001-09' } }],
    ['26', { kind: 'refused', typed: '26', problem: { code: 'dayMissing', known: '1926' } }],
    ['nay', { kind: 'refused', typed: 'nay', problem: { code: 'format' } }],
    ['31/9/2026', { kind: 'refused', typed: '31/9/2026', problem: { code: 'day', day: 31, month: 9, year: 2026 } }]
  ])('%j', (typed, expected) => {
    expect(parseDay(typed)).toEqual(expected)
  })
})

describe('what a stored date says', () => {
  test.each<[string, { printed: string; known: string; first: string; last: string }]>([
    ['1965', { printed: '1965', known: 'năm', first: '1965-01-01', last: '1965-12-31' }],
    ['1965-05', { printed: '5/1965', known: 'tháng, năm', first: '1965-05-01', last: '1965-05-31' }],
    ['2024-02', { printed: '02/2024', known: 'tháng, năm', first: '2024-02-01', last: '2024-02-29' }],
    ['2001-09-05', { printed: '05/9/2001', known: 'ngày, tháng, năm', first: '2001-09-05', last: '2001-09-05' }]
  ])('%s', (value, expected) => {
    expect({ printed: formatPartialDate(value), known: knownParts(value), first: firstDay(value), last: lastDay(value) }).toEqual(expected)
  })

  test('what is printed is read back as it was', () => {
    const stored = ['1965', '1965-01', '1965-05', '1965-12', '1930-02-03', '2001-09-05', '1999-12-31', '2000-02-29']
    expect(stored.map((value) => parsePartialDate(formatPartialDate(value)))).toEqual(stored.map((value) => ({ kind: 'date', value })))
  })

  test('a date known in part comes before the full dates of its year or month', () => {
    const dates = ['1965-05-02', '1966', '1965', '1965-05', '1965-01-31', '1965-05-01']
    expect(dates.toSorted(comparePartialDates)).toEqual(['1965', '1965-01-31', '1965-05', '1965-05-01', '1965-05-02', '1966'])
    expect(comparePartialDates('1965', '1965')).toBe(0)
  })
})

describe('age on a day; an unknown day or month counts as the first (NĐ 135/2020 Đ.3 k.3)', () => {
  test.each<[string, string, ReturnType<typeof ageOn>]>([
    ['2008-11-25', '2026-11-25', { years: 18, certain: true }],
    ['2008-11-26', '2026-11-25', { years: 17, certain: true }],
    ['2008', '2026-11-25', { years: 18, certain: false }],
    ['2008', '2026-12-31', { years: 18, certain: true }],
    ['2008-10', '2026-11-25', { years: 18, certain: true }],
    ['2008-11', '2026-11-25', { years: 18, certain: false }],
    ['2008-02-29', '2026-02-28', { years: 17, certain: true }],
    ['2008-02-29', '2026-03-01', { years: 18, certain: true }]
  ])('born %s, on %s', (birth, day, expected) => {
    expect(ageOn(birth, day)).toEqual(expected)
  })
})
