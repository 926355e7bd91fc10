import { describe, expect, test } from 'vitest'
import type { CodeList } from '../../../shared/codes/code-list.ts'
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts'
import { holidays } from '../../../shared/codes/holidays.ts'
import { codeLists } from '../../../shared/codes/index.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { provinces2025 } from '../../../shared/codes/provinces-2025.ts'
import { provinces63 } from '../../../shared/codes/provinces-63.ts'
import { isDay, weekday } from '../../../shared/text/day.ts'
import { fold } from '../../../shared/text/fold.ts'

function codesWith(list: CodeList, wanted: (entry: CodeList['entries'][number]) => boolean): string[] {
  return list.entries.filter(wanted).map((entry) => entry.code)
}

test('the lists of the program, with the number of their entries', () => {
  expect(codeLists.map(({ list, version, entries }) => [list, version, entries.length])).toEqual([
    ['sex', '1', 2],
    ['ethnic-group', '1979', 56],
    ['province', '34', 34],
    ['province', '63', 63],
    ['priority-group', '2026', 17],
    ['eligibility-condition', 'law-22-2008', 19],
    ['eligibility-condition', 'law-80-2025', 19],
    ['eligibility-condition', 'law-58-2010', 16],
    ['eligibility-condition', 'law-129-2025', 16],
    ['eligibility-condition', 'leadership', 9],
    ['registration-paper', '2026', 12]
  ])
})

describe.each(codeLists.map((list): [string, CodeList] => [`${list.list} ${list.version}`, list]))('%s', (_, list) => {
  test('codes and names are unique, Unicode NFC, without stray spaces', () => {
    const { entries } = list
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length)
    expect(new Set(entries.map((entry) => fold(entry.name))).size).toBe(entries.length)
    const texts = entries.flatMap((entry) => [entry.code, entry.name, entry.shortName ?? entry.name, ...(entry.aliases ?? [])])
    expect(texts.filter((text) => text === '' || text !== text.normalize('NFC').trim())).toEqual([])
  })

  test('a validity is made of days, the first before the last', () => {
    const wrong = list.entries.filter(
      ({ from, to }) => (from !== null && !isDay(from)) || (to !== null && !isDay(to)) || (from !== null && to !== null && from > to)
    )
    expect(wrong).toEqual([])
  })
})

test('codes that stand in no source are marked', () => {
  expect(codesWith(ethnicGroups, (entry) => entry.status === 'unconfirmed')).toEqual(['55', '56'])
})

test('the 63 provinces ended with 30/6/2025 and the 34 began the day after, Huế with the year 2025', () => {
  expect(codesWith(provinces63, (entry) => entry.to !== '2025-06-30')).toEqual(['46'])
  expect(codesWith(provinces2025, (entry) => entry.from !== '2025-07-01')).toEqual(['46'])
  expect(provinces63.entries.find((entry) => entry.code === '46')?.to).toBe('2024-12-31')
  expect(provinces2025.entries.find((entry) => entry.code === '46')?.from).toBe('2025-01-01')
})

test('every code of the 34 provinces is an old code, with another meaning or not', () => {
  const old = new Set(provinces63.entries.map((entry) => entry.code))
  expect(codesWith(provinces2025, (entry) => !old.has(entry.code))).toEqual([])
})

test('the priority groups of the recruitment decrees', () => {
  expect(priorityGroups.entries.map((entry) => entry.code)).toEqual([
    'hero', 'warInvalid', 'ethnicMinority', 'transferredOfficer', 'reserveOfficer', 'childOfMartyr', 'childOfInvalid',
    'childOfChemicalVictim', 'childOfHero', 'militaryService', 'policeService', 'youthVolunteer', 'defenceWorker',
    'economicDefenceIntellectual', 'tradeUnionOfficer', 'teaching36Months', 'skillLevel4'
  ])
})

describe('holidays 2020 to 2027', () => {
  test('days are in order, each once', () => {
    const days = holidays.map((holiday) => holiday.date)
    expect(days.filter((day) => !isDay(day))).toEqual([])
    expect(days).toEqual([...new Set(days)].sort())
    expect(days).toHaveLength(118)
  })

  test('a working day is swapped with a Saturday; a day off in place of another is no weekend', () => {
    const worked = holidays.filter((holiday) => holiday.kind === 'swappedWorkingDay')
    expect(worked.map((holiday) => holiday.date)).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])
    expect(worked.map((holiday) => weekday(holiday.date))).toEqual([6, 6, 6, 6])
    const given = holidays.filter((holiday) => holiday.kind === 'substitute' || holiday.kind === 'swappedDayOff')
    expect(given.filter((holiday) => weekday(holiday.date) >= 6)).toEqual([])
  })

  test('the days of fixed date stand in every year (BLLĐ 2019 Đ.112)', () => {
    const years = ['2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027']
    const fixed = years.flatMap((year) => ['01-01', '04-30', '05-01', '09-02'].map((day) => `${year}-${day}`))
    const confirmed = new Set(holidays.filter((holiday) => holiday.status === 'confirmed').map((holiday) => holiday.date))
    expect(fixed.filter((day) => !confirmed.has(day))).toEqual([])
  })

  test('what is not announced yet is marked', () => {
    expect(holidays.filter((holiday) => holiday.status === 'unconfirmed').map((holiday) => holiday.date)).toEqual([
      '2026-11-24', '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10',
      '2027-09-03', '2027-11-24'
    ])
  })
})
