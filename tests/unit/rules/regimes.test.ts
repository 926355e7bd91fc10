import { describe, expect, test } from 'vitest'
import { choicesOf, partsOf } from '../../../shared/rules/parts.ts'
import { mayNameRegime, proposeHouseRules, proposeRegime } from '../../../shared/rules/proposal.ts'
import type { Sourced } from '../../../shared/rules/regime.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { houseRulesIds, regimeIds, type RegimeId } from '../../../shared/rules/terms.ts'

describe('the regime is chosen by the day on which the plan was approved', () => {
  test.each([
    ['civilServant', '2020-12-01', 'nd138-2020', null],
    ['civilServant', '2024-09-16', 'nd138-2020', 'tt6-2020'],
    ['civilServant', '2024-09-17', 'nd138-2020+nd116-2024', 'tt6-2020'],
    ['civilServant', '2025-06-30', 'nd138-2020+nd116-2024', 'tt001-2025'],
    ['civilServant', '2025-07-01', 'nd170-2025', 'tt001-2025'],
    ['civilServant', '2026-07-31', 'nd170-2025', 'tt22-2025'],
    ['civilServant', '2026-08-01', 'nd170-2025+nd300-2026', 'tt22-2025'],
    ['publicEmployee', '2020-09-29', 'nd115-2020', null],
    ['publicEmployee', '2023-12-06', 'nd115-2020', 'tt6-2020'],
    ['publicEmployee', '2023-12-07', 'nd115-2020+nd85-2023', 'tt6-2020'],
    ['publicEmployee', '2026-06-30', 'nd115-2020+nd85-2023', 'tt001-2025'],
    ['publicEmployee', '2026-07-01', 'nd259-2026', 'tt001-2025'],
    ['teacher', '2026-03-31', 'nd93-2026', 'tt001-2025'],
    ['leadership', '2018-04-02', 'leadership-scheme', null],
    ['leadership', '2026-09-01', 'leadership-scheme', 'tt22-2025'],
  ] as const)('%s, %s: %s, %s', (kind, approved, regime, rules) => {
    expect(proposeRegime({ kind, approved })).toMatchObject({ possible: true, regime, houseRules: rules })
  })

  test.each([
    ['civilServant', '2020-12-01'],
    ['publicEmployee', '2020-09-29'],
    ['teacher', '2026-03-31'],
  ] as const)('%s: none before %s', (kind, earliest) => {
    expect(proposeRegime({ kind, approved: '2019-01-01' })).toEqual({ possible: false, earliest })
  })

  test('the reason names the day, the first day of the regime and its article', () => {
    expect(proposeRegime({ kind: 'civilServant', approved: '2026-08-18' })).toMatchObject({
      reason: {
        code: 'planApproved',
        article: 'NĐ 300/2026 Đ.35',
        facts: { approved: '2026-08-18', from: '2026-08-01', title: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026' },
      },
    })
  })

  test('house rules follow the day of the part', () => {
    const days = ['2021-01-19', '2021-01-20', '2025-04-30', '2025-05-01', '2025-12-09', '2025-12-10']
    expect(days.map((day) => proposeHouseRules('civilServant', day))).toEqual([null, 'tt6-2020', 'tt6-2020', 'tt001-2025', 'tt001-2025', 'tt22-2025'])
    expect(days.map((day) => proposeHouseRules('publicEmployee', day)).at(-1)).toBe('tt001-2025')
  })

  test('only teachers may name the former regime, and only until 29-6-2026', () => {
    expect(mayNameRegime({ kind: 'teacher', approved: '2026-06-29' }, 'nd115-2020+nd85-2023')).toBe(true)
    expect(mayNameRegime({ kind: 'teacher', approved: '2026-06-30' }, 'nd115-2020+nd85-2023')).toBe(false)
    expect(mayNameRegime({ kind: 'civilServant', approved: '2026-08-01' }, 'nd170-2025')).toBe(false)
  })
})

describe('figures of the regulations', () => {
  test.each([
    ['nd138-2020', ['ownScore'], 'mayCall', 50, 5000, null, null],
    ['nd138-2020+nd116-2024', ['ownScore', 'written', 'pretest', 'pretestResult', 'general'], 'mayCall', 50, 5000, 50, null],
    ['nd170-2025', ['ownScore', 'written'], 'call', 50, 5000, 50, 70],
    ['nd170-2025+nd300-2026', ['ownScore', 'written'], 'mayCall', 50, 5000, 50, 70],
    ['nd115-2020', ['ownScore'], 'call', 50, 5000, null, undefined],
    ['nd115-2020+nd85-2023', ['general'], 'call', 50, 5000, null, undefined],
    ['nd259-2026', [], 'mayCall', 50, 5000, 50, 70],
    ['nd93-2026', [], 'mayCall', 50, 5000, 50, 70],
    ['leadership-scheme', [], 'mayCall', undefined, undefined, undefined, undefined],
  ] as const)('%s', (id, tieBreak, replacement, share, threshold, each, written) => {
    const { values } = regimes[id]
    expect([
      values.tieBreak?.value,
      values.replacement?.value,
      values['round1.share']?.value,
      values.threshold?.value,
      values['minimum.each']?.value,
      values['weights.written']?.value,
    ]).toEqual([tieBreak, replacement, share, threshold, each, written])
  })

  const points = (id: RegimeId) => Object.fromEntries(Object.entries(regimes[id].priority).map(([group, value]) => [group, value.value]))
  const common = {
    hero: 750,
    warInvalid: 750,
    ethnicMinority: 500,
    transferredOfficer: 500,
    reserveOfficer: 500,
    childOfMartyr: 500,
    childOfInvalid: 500,
    childOfChemicalVictim: 500,
    childOfHero: 500,
    militaryService: 250,
    policeService: 250,
    youthVolunteer: 250,
  }
  const union = { tradeUnionOfficer: 150 }
  const since2026 = { ...union, defenceWorker: 250, economicDefenceIntellectual: 250 }

  test.each([
    ['nd138-2020', {}],
    ['nd138-2020+nd116-2024', {}],
    ['nd170-2025', union],
    ['nd170-2025+nd300-2026', since2026],
    ['nd115-2020', {}],
    ['nd115-2020+nd85-2023', union],
    ['nd259-2026', since2026],
    ['nd93-2026', { ...since2026, teaching36Months: 500, skillLevel4: 500 }],
  ] as const)('priority points of %s', (id, more) => {
    expect(points(id)).toEqual({ ...common, ...more })
  })

  test.each([
    ['tt22-2025', 'A', 25, 50],
    ['tt001-2025', 'UNCONFIRMED', 25, 50],
    ['tt6-2020', 'UNCONFIRMED', null, null],
  ] as const)('%s: tolerance of grade %s', (id, grade, reprimand, warning) => {
    const { values } = houseRules[id]
    expect(values).toMatchObject({
      'marking.averageUpTo': { value: 500, grade },
      'marking.thirdFrom': { value: 1000, grade },
      'members.spread': { value: 1000, grade },
      'appeal.chairFrom': { value: 500, grade },
      'deduction.reprimand': { value: reprimand },
      'deduction.warning': { value: warning },
    })
  })

  test('every value names its article; values that were not read say so', () => {
    const sources = regimeIds.flatMap((id) => sourcesOf(regimes[id])).concat(houseRulesIds.flatMap((id) => sourcesOf(houseRules[id])))
    expect(sources.length).toBeGreaterThan(200)
    for (const { article, grade } of sources) {
      expect(article).toMatch(/^(NĐ|TT|Luật|BLDS|\d)/u)
      expect(['A', 'B', 'C', 'UNCONFIRMED']).toContain(grade)
    }
    const today = regimes['nd170-2025+nd300-2026']
    expect(sourcesOf(today).filter(({ grade }) => grade !== 'A')).toEqual([today.endsOnDayOff])
  })

  test('NĐ 300/2026 shortens the time for the file, the decision and taking up the post', () => {
    const days = (id: RegimeId) =>
      Object.fromEntries(regimes[id].deadlines.map(({ value }) => [value.step, `${value.days} ${value.unit}`]))
    expect(days('nd170-2025')).toMatchObject({ formDeadline: '30 day', appealsClosed: '5 workingDay', fileDeadline: '20 day', recruitmentDecision: '5 workingDay', takeUp: '30 day' })
    expect(days('nd170-2025+nd300-2026')).toMatchObject({ formDeadline: '30 day', appealsClosed: '5 workingDay', fileDeadline: '15 day', recruitmentDecision: '3 workingDay', takeUp: '15 day' })
  })
})

/** Every sourced value inside a regime. */
function sourcesOf(value: unknown): Sourced<unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('value' in value && 'grade' in value) return [value as Sourced<unknown>]
  return Object.values(value).flatMap(sourcesOf)
}

describe('parts of a post', () => {
  const shown = (...args: Parameters<typeof partsOf>) => partsOf(...args).map(({ title, unit, maximum, round }) => [round, title, unit, maximum])

  test.each([
    ['nd170-2025', { track: 'specialist', form: ['written', 'interview'] }, [[1, 'V1', 'correct', 6000], [2, 'Viết', 'points', 10000], [2, 'P. vấn', 'points', 10000]]],
    ['nd170-2025', { track: 'principal', form: ['written'] }, [[2, 'Viết', 'points', 10000]]],
    ['nd170-2025', { track: 'staff', form: ['oral'] }, [[2, 'Vấn đáp', 'points', 10000]]],
    ['nd170-2025', { track: 'specialist', method: 'consideration', form: ['oral'] }, [[2, 'Vấn đáp', 'points', 10000]]],
    ['nd138-2020', { track: 'specialist', form: ['written'] }, [[1, 'V1', 'correct', 6000], [1, 'V1 N.ngữ', 'correct', 3000], [2, 'Viết', 'points', 10000]]],
    ['nd93-2026', { track: 'teacher', round1: ['general', 'language'], form: ['practical'] }, [[1, 'V1', 'correct', 6000], [1, 'V1 N.ngữ', 'correct', 3000], [2, 'Thực hành', 'points', 10000]]],
    ['leadership-scheme', { track: 'leadership', form: ['written', 'scheme'] }, [[2, 'Viết', 'points', 10000], [2, 'Đề án', 'points', 10000]]],
  ] as const)('%s %j', (id, post, parts) => {
    expect(shown(post, regimes[id])).toEqual(parts)
  })

  test('what the regime leaves open for a track', () => {
    expect(choicesOf(regimes['nd170-2025'], 'specialist')).toMatchObject({ round1: ['general'], forms: [['written'], ['written', 'interview']], article: 'NĐ 170/2025 Đ.9 k.2' })
    expect(choicesOf(regimes['nd170-2025'], 'senior')).toMatchObject({ round1: [], forms: [['scheme']] })
    expect(choicesOf(regimes['nd170-2025'], 'specialist', 'consideration')).toMatchObject({ round1: [], forms: [['oral']] })
    expect(choicesOf(regimes['nd170-2025'], 'publicEmployee')).toBeNull()
    expect(choicesOf(regimes['nd115-2020+nd85-2023'], 'publicEmployee')).toMatchObject({ round1: ['general'], round1IfNeeded: ['language'], forms: [['oral'], ['practical'], ['written']] })
  })
})
