import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../../shared/rules/deadlines.ts'
import type { Sourced } from '../../../shared/rules/regime.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { calendarSteps } from '../../../shared/rules/deadlines.ts'
import type { HouseRulesId, RegimeId } from '../../../shared/rules/terms.ts'

const units = { day: 'd', workingDay: 'wd', month: 'm', year: 'y' } as const

/** "eligibleList formDeadline+15d, 30d from 500 forms | Đ.16 k.2 | A"; the name of the text is left out of the article. */
function told({ value, article, grade }: Sourced<Deadline>, text: string): string {
  const { step, from, days, unit, before, once, extended } = value
  const longer: string[] = []
  if (extended !== undefined) {
    const many = extended.candidatesFrom === undefined ? '' : ` from ${extended.candidatesFrom} ${extended.counted}`
    longer.push(`${extended.days}${units[unit]}${many}${extended.by === 'chair' ? ' by the chair' : ''}${extended.shared ? ' in all' : ''}`)
  }
  const rule = `${step} ${from}${before ? '-' : '+'}${days}${units[unit]}${once ? ' once' : ''}`
  return [[rule, ...longer].join(', '), article.replace(text, '').trim(), grade].join(' | ')
}

function inOrder(deadlines: readonly Sourced<Deadline>[], text: string): string[] {
  return deadlines.toSorted((left, right) => calendarSteps.indexOf(left.value.step) - calendarSteps.indexOf(right.value.step)).map((deadline) => told(deadline, text))
}

/** NĐ 170/2025 Đ.15–17 (exam-rules.md 2.5): untouched by NĐ 300/2026. */
const civilServants = [
  'noticeChanged opening-10d once | Đ.15 k.3 | A',
  'formDeadline notice+30d | Đ.15 k.4 | A',
  'eligibleList formDeadline+15d, 30d from 500 forms | Đ.16 k.2 | A',
  'round1 formDeadline+30d, 45d from 500 forms | Đ.16 k.3 a | A',
  'round2 round1+10d | Đ.16 k.4 a | A',
  'directRound2 formDeadline+30d, 45d from 500 forms | Đ.16 k.5 | A',
  'oralRound2 summons+15d | Đ.16 k.6 | A',
  'interview computerRound2+5wd | Đ.16 k.4 c | A',
  'round2Published round2+15d, 30d from 1000 round2Candidates by the chair | Đ.16 k.4 b | A',
  'appealsClosed round2Published+5wd | Đ.16 k.4 b | A',
  'appealsMarked appealsClosed+10d, 20d by the chair | Đ.16 k.4 b | A',
  'report appealsMarked+5wd | Đ.17 k.1 | A',
  'approval report+5wd | Đ.17 k.1 | A',
  'resultPublished approval+2wd | Đ.17 k.2 | A',
]

/** NĐ 115/2020 Đ.14–18 (exam-rules.md 3.1), without what is written on paper. */
const employees = [
  'formDeadline notice+30d | Đ.14 k.5 | A',
  'formBoard council+5wd | Đ.15 k.2 | A',
  'ineligibleTold eligibilityChecked+5wd | Đ.15 k.2 | A',
  'round1 summons+15d | Đ.15 k.3 | A',
  'round2List round1Marked+5wd | Đ.15 k.3 | A',
  'round2 round2List+15d | Đ.15 k.3 | A',
]
const afterResult = [
  'report appealsMarked+5wd | Đ.16 k.1 | A',
  'resultPublished approval+10d | Đ.16 k.2 | A',
  'fileDeadline resultPublished+30d | Đ.17 | A',
  'recruitmentDecision fileDeadline+15d | Đ.18 k.1 | A',
  'takeUp recruitmentDecision+30d | Đ.18 k.2 | A',
  'nextLowerCalled takeUpClosed+30d | Đ.18 k.4 | A',
]
const onPaper = (source: string) => [
  `round2Marked round2+15d, 30d by the chair in all | ${source}`,
  `round2Published round2Marked+5wd | ${source}`,
  `appealsClosed round2Published+15d | ${source}`,
  `appealsMarked appealsClosed+15d, 30d by the chair in all | ${source}`,
]
const round1OnPaper = (source: string) => [
  `round1Marked round1+15d, 30d by the chair in all | ${source}`,
  `round1Published round1Marked+5wd | ${source}`,
  `round1AppealsClosed round1Published+15d | ${source}`,
  `round1AppealsMarked round1AppealsClosed+15d, 30d by the chair in all | ${source}`,
]

/** NĐ 259/2026: proposed after NĐ 170/2025 and NĐ 300/2026; only two values have a source (exam-rules.md 3.2). */
const since2026 = [
  ...civilServants.slice(0, 4).map(unconfirmed),
  'round2 round1+10d |  | C',
  ...civilServants.slice(5).map(unconfirmed),
  'fileDeadline resultPublished+15d |  | UNCONFIRMED',
  'contract fileDeadline+5wd | Đ.21 | C',
  'takeUp contract+15d |  | UNCONFIRMED',
  'nextLowerPublished cancellationsPublished+5wd |  | UNCONFIRMED',
]
function unconfirmed(line: string): string {
  return `${line.split(' | ')[0]} |  | UNCONFIRMED`
}

const byRegime: Readonly<Record<RegimeId, readonly [string, readonly string[]]>> = {
  'nd138-2020': [
    'NĐ 138/2020',
    [
      'formDeadline notice+30d | Đ.13 | B',
      'formBoard council+5wd | Đ.14 | B',
      'ineligibleTold eligibilityChecked+5wd | Đ.14 | B',
      'round1 summons+15d | Đ.14 | B',
      ...round1OnPaper('Đ.14 | UNCONFIRMED'),
      'round2List round1Marked+5wd | Đ.14 | UNCONFIRMED',
      'round2 round2List+15d | Đ.14 | UNCONFIRMED',
      'appealsClosed round2Published+15d | Đ.14 | B',
      'appealsMarked appealsClosed+15d | Đ.14 | C',
      'report appealsMarked+5wd | Đ.15 | B',
      'resultPublished approval+10d | Đ.15 | B',
      'fileDeadline resultPublished+30d | Đ.15 | UNCONFIRMED',
      'takeUp recruitmentDecision+30d | Đ.15 | UNCONFIRMED',
    ],
  ],
  'nd138-2020+nd116-2024': [
    'NĐ 138/2020',
    [
      'formDeadline notice+30d | Đ.13 | UNCONFIRMED',
      'eligibleList formDeadline+15d, 30d from 500 forms | Đ.14, sửa đổi bởi NĐ 116/2024 | B',
      'round1 formDeadline+30d, 45d from 500 forms | Đ.14, sửa đổi bởi NĐ 116/2024 | B',
      'oralRound2 eligibilityChecked+15d | Đ.14, sửa đổi bởi NĐ 116/2024 | B',
      'report appealsMarked+5wd | Đ.15, sửa đổi bởi NĐ 116/2024 | B',
    ],
  ],
  'nd170-2025': [
    'NĐ 170/2025',
    [
      ...civilServants,
      'fileDeadline resultPublished+20d | Đ.18 k.1 | A',
      'recruitmentDecision fileDeadline+5wd | Đ.19 k.1 | A',
      'takeUp recruitmentDecision+30d | Đ.19 k.2 | A',
      'nextLowerDecided takeUpClosed+15d | Đ.19 k.4 | A',
    ],
  ],
  'nd170-2025+nd300-2026': [
    'NĐ 170/2025',
    [
      ...civilServants,
      'fileDeadline resultPublished+15d | Đ.18 k.1, sửa đổi bởi NĐ 300/2026 | A',
      'recruitmentDecision fileDeadline+3wd | Đ.19 k.1, sửa đổi bởi NĐ 300/2026 | A',
      'takeUp decisionReceived+15d | Đ.19 k.2, sửa đổi bởi NĐ 300/2026 | A',
      'nextLowerPublished cancellationsPublished+5wd | Đ.18 k.4, sửa đổi bởi NĐ 300/2026 | A',
    ],
  ],
  'nd115-2020': [
    'NĐ 115/2020',
    [...employees.slice(0, 4), ...round1OnPaper('Đ.15 k.3 b | B'), ...employees.slice(4), ...onPaper('Đ.15 k.3 b, c | B'), ...afterResult],
  ],
  'nd115-2020+nd85-2023': ['NĐ 115/2020', [...employees, ...onPaper('Đ.15 k.3 b (bản gốc), c | UNCONFIRMED'), ...afterResult]],
  'nd259-2026': ['NĐ 259/2026', since2026],
  'nd93-2026': ['NĐ 259/2026', since2026],
  'leadership-scheme': ['', []],
}

const byHouseRules: Readonly<Record<HouseRulesId, readonly [string, readonly string[]]>> = {
  'tt6-2020': ['TT 6/2020', ['summons round1-5wd | Quy chế Đ.12 k.1 | B', 'roomListsPosted opening-1wd | Quy chế Đ.12 | B']],
  'tt001-2025': ['TT 001/2025', ['roomListsPosted opening-1wd | Quy chế | B']],
  'tt22-2025': [
    'TT 22/2025',
    ['roomListsPosted opening-1wd | Đ.6 k.2 | A', 'supervisionReported finalResult+3wd | Đ.23 k.4 d | A', 'archived recruitmentEnded+1y | Đ.25 | A'],
  ],
}

describe('deadlines of the regulations (exam-rules.md 2.5, 3.1, 4)', () => {
  test.each(Object.entries(byRegime))('%s', (id, [text, lines]) => {
    expect(inOrder(regimes[id as RegimeId].deadlines, text)).toEqual(lines)
  })

  test.each(Object.entries(byHouseRules))('%s', (id, [text, lines]) => {
    expect(inOrder(houseRules[id as HouseRulesId].deadlines, text)).toEqual(lines)
  })

  test('a step is due once in a regulation and its house rules', () => {
    for (const { deadlines } of Object.values(regimes)) {
      for (const rules of Object.values(houseRules)) {
        const steps = [...deadlines, ...rules.deadlines].map(({ value }) => value.step)
        expect(new Set(steps).size).toBe(steps.length)
      }
    }
  })

  test('periods that end by themselves are those of candidates and of the public', () => {
    const windows = Object.values(regimes).flatMap(({ deadlines }) => deadlines.filter(({ value }) => value.window === true).map(({ value }) => value.step))
    expect([...new Set(windows)].toSorted()).toEqual(['appealsClosed', 'fileDeadline', 'formDeadline', 'noticeChanged', 'round1AppealsClosed', 'takeUp'])
  })

  test('appeals only against what is written on paper', () => {
    for (const { deadlines } of Object.values(regimes)) {
      for (const { value } of deadlines) {
        if (/^(round2Marked|round2Published|appeals)/u.test(value.step)) expect(value.when).toEqual(['writtenOnPaper'])
        if (/^round1(Marked|Published|Appeals)/u.test(value.step)) expect(value.when).toEqual(['round1OnPaper'])
      }
    }
  })

  test('a last day on a day off: the next working day, not confirmed by any decree', () => {
    for (const { endsOnDayOff } of Object.values(regimes)) {
      expect(endsOnDayOff).toEqual({ value: 'nextWorkingDay', article: 'BLDS 2015 Đ.148 k.5', grade: 'UNCONFIRMED' })
    }
  })
})
