import { expect, test } from 'vitest'
import { houseRules, regimes } from '../../shared/rules/regimes.ts'
import { changesOf, poolOf } from '../long/tables/changes.ts'
import { byCalendars, byExamples, byLawLines, byShownTable, type Changed } from '../long/tables/witnesses.ts'

const regulation = {
  title: 'NĐ 1',
  closed: true,
  limit: null,
  values: { threshold: { value: 5000, grade: 'A' } },
  steps: ['ownScore', 'written'],
  empty: [],
}
const other = { title: 'NĐ 2', closed: true, limit: 50, values: { threshold: { value: 5000, grade: 'B' } }, steps: ['general'], empty: [] }

test('every value of a regulation is changed once or twice, and nothing else of it', () => {
  const changes = changesOf(regulation, poolOf([regulation, other]))
  expect(changes.map(({ path, change }) => `${path}: ${change}`)).toEqual([
    'title: "NĐ 1" → "NĐ 2"',
    'closed: true → false',
    'limit: null → 50',
    'values.threshold.value: 5000 → 5001',
    'values.threshold.value: 5000 → 4999',
    'values.threshold.grade: "A" → "B"',
    'steps: ["ownScore","written"] → ["ownScore"]',
    'steps.0: "ownScore" → "written"',
    'steps.1: "written" → "ownScore"',
  ])
  expect(changes[4]?.changed).toEqual({ ...regulation, values: { threshold: { value: 4999, grade: 'A' } } })
  expect(changes[7]?.changed).toEqual({ ...regulation, steps: ['written', 'written'] })
})

test('a text of which no other is known is changed by a sign, and nothing stays nothing', () => {
  const changes = changesOf({ title: 'NĐ 1', limit: null }, poolOf([{ title: 'NĐ 1', limit: null }]))
  expect(changes).toEqual([{ path: 'title', change: '"NĐ 1" → "NĐ 1?"', changed: { title: 'NĐ 1?', limit: null } }])
})

const regimeChange = (path: string, change: string): Changed => {
  const id = 'nd170-2025'
  const found = changesOf(regimes[id], poolOf(Object.values(regimes))).find((one) => one.path === path && one.change.endsWith(`→ ${change}`))
  if (found === undefined) throw new Error(path)
  return { kind: 'regime', id, changed: found.changed }
}
const witnesses = [byExamples(), byCalendars, byShownTable, byLawLines]

test.each([
  ['a figure of passing', regimeChange('values.threshold.value', '5001'), [true, false, true, true]],
  ['a deadline', regimeChange('deadlines.1.value.days', '31'), [false, true, true, true]],
  ['the article of a paper', regimeChange('papers.written.article', '"NĐ 138/2020 Đ.8"'), [false, false, true, true]],
  ['the short name', regimeChange('title', '"NĐ 138/2020"'), [false, false, false, true]],
  ['nothing', { kind: 'regime', id: 'nd170-2025', changed: regimes['nd170-2025'] } as const, [false, false, false, false]],
  ['nothing of house rules', { kind: 'houseRules', id: 'tt22-2025', changed: houseRules['tt22-2025'] } as const, [false, false, false, false]],
  ['a deduction', { kind: 'houseRules', id: 'tt22-2025', changed: { ...houseRules['tt22-2025'], values: { ...houseRules['tt22-2025'].values, 'deduction.warning': { value: 49, article: 'TT 22/2025 Nội quy Đ.2 k.7 a', grade: 'A' } } } } as const, [true, false, true, true]],
])('%s, changed, is noticed where it acts', (_what, change, noticed) => {
  expect(witnesses.map((notices) => notices(change))).toEqual(noticed)
})
