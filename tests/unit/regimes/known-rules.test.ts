import { expect, it } from 'vitest'
import { findValues, knownRules, rowsOfRules } from '../../../renderer/features/regimes/known-rules.ts'

it('puts every regulation into its place in time, by kind, then the house rules', () => {
  expect(knownRules().map(({ kind, id, from, to, notes }) => [kind, id, from, to, notes])).toEqual([
    ['civilServant', 'nd138-2020', '2020-12-01', '2024-09-16', 'sửa đổi bởi NĐ 116/2024; kế hoạch cũ làm tiếp đến 01/10/2025'],
    ['civilServant', 'nd138-2020+nd116-2024', '2024-09-17', '2025-06-30', 'thay bằng NĐ 170/2025; kế hoạch cũ làm tiếp đến 01/10/2025'],
    ['civilServant', 'nd170-2025', '2025-07-01', '2026-07-31', 'sửa đổi bởi NĐ 300/2026; kế hoạch cũ làm tiếp đến 01/02/2027'],
    ['civilServant', 'nd170-2025+nd300-2026', '2026-08-01', null, ''],
    ['publicEmployee', 'nd115-2020', '2020-09-29', '2023-12-06', 'sửa đổi bởi NĐ 85/2023'],
    ['publicEmployee', 'nd115-2020+nd85-2023', '2023-12-07', '2026-06-30', 'thay bằng NĐ 259/2026'],
    ['publicEmployee', 'nd259-2026', '2026-07-01', null, ''],
    ['teacher', 'nd93-2026', '2026-03-31', null, ''],
    ['leadership', 'leadership-scheme', null, null, ''],
    [null, 'tt6-2020', '2021-01-20', '2025-04-30', 'công chức, viên chức, nhà giáo, lãnh đạo, quản lý đến 30/4/2025'],
    [null, 'tt001-2025', '2025-05-01', null, 'viên chức, nhà giáo đến nay; công chức, lãnh đạo, quản lý đến 09/12/2025'],
    [null, 'tt22-2025', '2025-12-10', null, 'công chức, lãnh đạo, quản lý đến nay'],
  ])
})

it('shows a decree without the values of house rules, and house rules without those of a decree', () => {
  const decree = rowsOfRules('nd170-2025')?.rows.map(({ path }) => path) ?? []
  const house = rowsOfRules('tt22-2025')?.rows.map(({ path }) => path) ?? []
  expect([decree.includes('threshold'), decree.includes('deduction.reprimand'), decree.includes('rounding.weightedScore'), decree.includes('rounding.markersMean')]).toEqual([true, false, true, false])
  expect([house.includes('threshold'), house.includes('deduction.reprimand'), house.includes('rounding.markersMean'), house.includes('deadline.roomListsPosted')]).toEqual([false, true, true, true])
  expect(decree.filter((path) => house.includes(path))).toEqual([])
  expect(rowsOfRules('nd1-1999')).toBeNull()
})

it('finds a value in all of them, without accents', () => {
  expect(findValues('khien trach').map(({ rules, row }) => [rules.id, row.path, row.value])).toEqual([
    ['tt6-2020', 'deduction.reprimand', null],
    ['tt001-2025', 'deduction.reprimand', 25],
    ['tt22-2025', 'deduction.reprimand', 25],
  ])
})
