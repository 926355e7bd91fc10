import { describe, expect, test } from 'vitest'
import {
  addDays, daysBetween, daysInMonth, formatDay, formatDayInWords, isDay, weekday, weekdayName
} from '../../../shared/text/day.ts'

test.each<[string, boolean]>([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['2026-12', false],
  ['', false]
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test('days of the months of a common and a leap year', () => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  expect(months.map((month) => daysInMonth(2026, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  expect([2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29])
})

describe('days of papers have two digits for days under 10 and months 1 and 2 (NĐ 30/2020 Phụ lục I)', () => {
  test.each<[string, string, string]>([
    ['2001-09-05', '05/9/2001', 'ngày 05 tháng 9 năm 2001'],
    ['1998-02-14', '14/02/1998', 'ngày 14 tháng 02 năm 1998'],
    ['2026-01-01', '01/01/2026', 'ngày 01 tháng 01 năm 2026'],
    ['2026-12-10', '10/12/2026', 'ngày 10 tháng 12 năm 2026'],
    ['2026-03-31', '31/3/2026', 'ngày 31 tháng 3 năm 2026']
  ])('%s', (day, short, long) => {
    expect([formatDay(day), formatDayInWords(day)]).toEqual([short, long])
  })

  test('what is no day of the calendar is not written', () => {
    expect(() => formatDay('2026-02-30')).toThrow(RangeError)
  })
})

test('days of the week', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']
  expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(week.map(weekdayName)).toEqual(['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'])
})

test.each<[string, number, string]>([
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-11-25', 30, '2026-12-25'],
  ['2026-11-25', 0, '2026-11-25'],
  ['1899-12-31', 365, '1900-12-31']
])('%s and %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected)
  expect(daysBetween(day, expected)).toBe(count)
})
