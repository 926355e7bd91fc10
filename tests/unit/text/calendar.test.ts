import { describe, expect, test } from 'vitest'
import type { Holiday } from '../../../shared/codes/holidays.ts'
import { holidays } from '../../../shared/codes/holidays.ts'
import type { Deadline } from '../../../shared/text/calendar.ts'
import { addCalendarDays, addWorkingDays, dayOff } from '../../../shared/text/calendar.ts'

/** The deadline with its skipped days in words: "2026-12-19" for a weekend, "2026-09-02 Quốc khánh" for a holiday. */
function told(deadline: Deadline): { end: string; skipped: string[] } {
  return {
    end: deadline.end,
    skipped: deadline.skipped.map(({ day, holiday }) => (holiday === null ? day : `${day} ${holiday.name}`))
  }
}

describe('days off', () => {
  test.each<[string, string | null]>([
    ['2026-11-25', null],
    ['2026-11-28', 'weekend'],
    ['2026-11-29', 'weekend'],
    ['2026-09-02', 'Quốc khánh'],
    ['2026-08-31', 'Nghỉ hoán đổi (Quốc khánh)'],
    ['2026-04-27', 'Giỗ Tổ Hùng Vương (nghỉ bù)'],
    // A Saturday that is worked in place of 31/8.
    ['2026-08-22', null]
  ])('%s', (day, expected) => {
    const off = dayOff(day, holidays)
    expect(off === null ? null : (off.holiday?.name ?? 'weekend')).toBe(expected)
  })
})

describe('working days: the first working day after the event is day 1', () => {
  test.each<[string, number, { end: string; skipped: string[] }]>([
    ['2026-12-14', 5, { end: '2026-12-21', skipped: ['2026-12-19', '2026-12-20'] }],
    ['2026-12-18', 1, { end: '2026-12-21', skipped: ['2026-12-19', '2026-12-20'] }],
    ['2026-12-19', 1, { end: '2026-12-21', skipped: ['2026-12-20'] }],
    ['2026-12-14', 0, { end: '2026-12-14', skipped: [] }],
    ['2026-08-28', 2, {
      end: '2026-09-04',
      skipped: [
        '2026-08-29', '2026-08-30', '2026-08-31 Nghỉ hoán đổi (Quốc khánh)', '2026-09-01 Quốc khánh (ngày liền kề)',
        '2026-09-02 Quốc khánh'
      ]
    }],
    // Saturday 22/8 is worked.
    ['2026-08-21', 1, { end: '2026-08-22', skipped: [] }],
    ['2026-08-21', 2, { end: '2026-08-24', skipped: ['2026-08-23'] }],
    ['2026-12-21', -5, { end: '2026-12-14', skipped: ['2026-12-20', '2026-12-19'] }],
    ['2026-12-21', -1, { end: '2026-12-18', skipped: ['2026-12-20', '2026-12-19'] }]
  ])('%s and %i', (event, count, expected) => {
    expect(told(addWorkingDays(event, count, holidays))).toEqual(expected)
  })
})

describe('calendar days: the day after the event is day 1', () => {
  test.each<[string, number, 'keep' | 'nextWorkingDay', { end: string; skipped: string[] }]>([
    ['2026-11-25', 30, 'keep', { end: '2026-12-25', skipped: [] }],
    ['2026-12-04', 15, 'keep', { end: '2026-12-19', skipped: [] }],
    ['2026-12-04', 15, 'nextWorkingDay', { end: '2026-12-21', skipped: ['2026-12-19', '2026-12-20'] }],
    ['2026-12-03', 15, 'nextWorkingDay', { end: '2026-12-18', skipped: [] }],
    ['2026-04-15', 15, 'nextWorkingDay', {
      end: '2026-05-04',
      skipped: ['2026-04-30 Ngày Chiến thắng', '2026-05-01 Quốc tế lao động', '2026-05-02', '2026-05-03']
    }],
    ['2026-12-30', -10, 'nextWorkingDay', { end: '2026-12-18', skipped: ['2026-12-20', '2026-12-19'] }]
  ])('%s and %i, %s', (event, count, endOnDayOff, expected) => {
    expect(told(addCalendarDays(event, count, endOnDayOff, holidays))).toEqual(expected)
  })
})

test('years that the list of holidays does not cover are named', () => {
  const years = (deadline: Deadline) => deadline.yearsWithoutHolidays
  expect(years(addWorkingDays('2027-12-20', 5, holidays))).toEqual([])
  expect(years(addWorkingDays('2027-12-30', 5, holidays))).toEqual([2028])
  expect(years(addCalendarDays('2028-01-10', -30, 'keep', holidays))).toEqual([2028])
})

test('a holiday that the office enters itself counts', () => {
  const own: Holiday = { date: '2026-12-15', name: 'Nghỉ bão', kind: 'swappedDayOff', status: 'confirmed', source: 'QĐ 1' }
  expect(told(addWorkingDays('2026-12-14', 1, [...holidays, own]))).toEqual({ end: '2026-12-16', skipped: ['2026-12-15 Nghỉ bão'] })
})
