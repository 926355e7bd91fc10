import { describe, expect, test } from 'vitest'
import { holidays } from '../../../shared/codes/holidays.ts'
import type { DayOffRule } from '../../../shared/rules/deadlines.ts'
import { endOfPeriod, type Period } from '../../../shared/rules/working-days.ts'

function told(event: string, period: Period, rule: DayOffRule = 'nextWorkingDay'): [string, string[]] {
  const { day, skipped } = endOfPeriod(event, period, rule, holidays)
  return [day, skipped.map(({ from, to, names }) => [`${from} ${to}`, ...names].join(' '))]
}

describe('where a period ends: the day after the event is day 1', () => {
  test.each<[string, Period, string, string[]]>([
    // 28/11 and 29/11/2026 are Saturday and Sunday.
    ['2026-11-27', { days: 5, unit: 'workingDay' }, '2026-12-04', ['2026-11-28 2026-11-29']],
    // Two weekends are two ranges.
    ['2026-12-04', { days: 6, unit: 'workingDay' }, '2026-12-14', ['2026-12-05 2026-12-06', '2026-12-12 2026-12-13']],
    // Tết 2027: 4/2 to 10/2 with the weekend inside.
    ['2027-02-02', { days: 3, unit: 'workingDay' }, '2027-02-12', ['2027-02-04 2027-02-10 Tết Nguyên đán Tết Nguyên đán (nghỉ bù)']],
    // 25/4/2026 Saturday, 26/4 Giỗ Tổ on a Sunday, 27/4 in its place; 30/4, 1/5 and the weekend.
    [
      '2026-04-24',
      { days: 5, unit: 'workingDay' },
      '2026-05-06',
      ['2026-04-25 2026-04-27 Giỗ Tổ Hùng Vương Giỗ Tổ Hùng Vương (nghỉ bù)', '2026-04-30 2026-05-03 Ngày Chiến thắng Quốc tế lao động'],
    ],
    // Saturday 22/8/2026 is worked in place of 31/8.
    ['2026-08-20', { days: 2, unit: 'workingDay' }, '2026-08-22', []],
    ['2026-12-31', { days: 2, unit: 'workingDay' }, '2027-01-05', ['2027-01-01 2027-01-03 Tết Dương lịch']],
    ['2026-11-12', { days: 15, unit: 'day' }, '2026-11-27', []],
    // 14/11/2026 is a Saturday.
    ['2026-09-30', { days: 45, unit: 'day' }, '2026-11-16', ['2026-11-14 2026-11-15']],
    ['2024-05-02', { days: 12, unit: 'month' }, '2025-05-05', ['2025-05-02 2025-05-04 Nghỉ hoán đổi (30/4–01/5)']],
    // 2028 is a leap year: 29/2/2028 is a Tuesday, 28/2/2029 a Wednesday.
    ['2028-02-29', { days: 1, unit: 'year' }, '2029-02-28', []],
    ['2027-02-03', { days: 1, unit: 'year' }, '2028-02-03', []],
    // 31/8/2027 and six months: February 2028 has 29 days.
    ['2027-08-31', { days: 6, unit: 'month' }, '2028-02-29', []],
  ])('%s and %j: %s', (event, period, day, skipped) => {
    expect(told(event, period)).toEqual([day, skipped])
  })

  test.each<[string, Period, string, string[]]>([
    ['2026-12-21', { days: 1, unit: 'workingDay', before: true }, '2026-12-18', ['2026-12-19 2026-12-20']],
    ['2026-11-09', { days: 5, unit: 'workingDay', before: true }, '2026-11-02', ['2026-11-07 2026-11-08']],
    // 10 days before Wednesday 18/11/2026 is Sunday 8/11: the distance is the least one, so the day is not moved.
    ['2026-11-18', { days: 10, unit: 'day', before: true }, '2026-11-08', []],
  ])('before %s, %j: %s', (event, period, day, skipped) => {
    expect(told(event, period)).toEqual([day, skipped])
  })

  test('a regulation whose last day stays', () => {
    expect(told('2026-09-30', { days: 45, unit: 'day' }, 'stays')).toEqual(['2026-11-14', []])
    expect(told('2024-05-02', { days: 12, unit: 'month' }, 'stays')).toEqual(['2025-05-02', []])
    expect(told('2026-11-27', { days: 5, unit: 'workingDay' }, 'stays')).toEqual(['2026-12-04', ['2026-11-28 2026-11-29']])
  })

  test('a holiday that is not announced yet, and a year without a list', () => {
    const confirmed = (event: string, days: number) => endOfPeriod(event, { days, unit: 'workingDay' }, 'stays', holidays).skipped.map((range) => range.confirmed)
    // 24/11/2026 is a holiday that no law confirms yet; 21–22/11 is a weekend.
    expect(confirmed('2026-11-20', 2)).toEqual([true, false])
    expect(endOfPeriod('2027-02-03', { days: 1, unit: 'year' }, 'stays', holidays).yearsWithoutHolidays).toEqual([2028])
  })
})
