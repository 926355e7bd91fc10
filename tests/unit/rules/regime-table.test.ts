import { describe, expect, test } from 'vitest'
import { amendmentShape } from '../../../shared/rules/regime-copy.ts'
import { regimeSections, valueKindOf } from '../../../shared/rules/regime-paths.ts'
import { regimeTable, type RegimeTableRow } from '../../../shared/rules/regime-table.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { houseRulesIds, regimeIds, type HouseRulesId, type RegimeId } from '../../../shared/rules/terms.ts'

const tableOf = (id: RegimeId, rules: HouseRulesId) => regimeTable(regimes[id], houseRules[rules])
const rowsOf = (id: RegimeId, rules: HouseRulesId): RegimeTableRow[] => tableOf(id, rules).flatMap(({ rows }) => [...rows])
const pairs = regimeIds.flatMap((id) => houseRulesIds.map((rules) => [id, rules] as const))

describe('the table of a regulation and its house rules', () => {
  test('sections and paths of an exam of civil servants planned today', () => {
    expect(tableOf('nd170-2025+nd300-2026', 'tt22-2025').map(({ section, rows }) => [section, rows.map(({ path }) => path)])).toEqual([
      ['scope', ['inForce', 'houseRules.inForce', 'pilotRules']],
      ['round1', ['part.general', 'round1.share']],
      ['round2', ['language.condition', 'paper.written', 'paper.interview', 'paper.oral', 'paper.practical', 'paper.scheme', 'consideration.paper.oral', 'forms.closed']],
      ['passing', ['threshold', 'minimum.each', 'weights.written', 'weights.interview']],
      [
        'priority',
        [
          'hero', 'warInvalid', 'ethnicMinority', 'transferredOfficer', 'reserveOfficer', 'childOfMartyr', 'childOfInvalid', 'childOfChemicalVictim', 'childOfHero',
          'militaryService', 'policeService', 'youthVolunteer', 'tradeUnionOfficer', 'defenceWorker', 'economicDefenceIntellectual',
        ].map((group) => `priority.${group}`),
      ],
      ['ranking', ['tieBreak', 'consideration.tieBreak', 'jointPosts']],
      ['replacement', ['replacement']],
      ['arrival', ['lateArrival.short', 'lateArrival.long']],
      ['marking', ['marking.averageUpTo', 'marking.thirdFrom', 'members.spread']],
      ['appeal', ['appeal.chairFrom']],
      ['violations', ['deduction.reprimand', 'deduction.warning']],
      ['rounding', ['decimals', 'half', 'markersMean', 'appealMean', 'membersMean', 'deductedPoints', 'weightedScore'].map((name) => `rounding.${name}`)],
      [
        'deadlines',
        [
          'endsOnDayOff', 'noticeChanged', 'formDeadline', 'eligibleList', 'roomListsPosted', 'round1', 'round2', 'directRound2', 'oralRound2', 'interview', 'round2Published',
          'appealsClosed', 'appealsMarked', 'report', 'approval', 'resultPublished', 'supervisionReported', 'fileDeadline', 'recruitmentDecision', 'takeUp',
          'nextLowerPublished', 'archived',
        ].map((name) => `deadline.${name}`),
      ],
      ['tracks', ['track.staff', 'track.specialist', 'track.principal', 'track.senior', 'track.consideration']],
    ])
  })

  test('what the picture of the exam names: the direction of rounding, and days off, are all that is not confirmed', () => {
    const open = rowsOf('nd170-2025+nd300-2026', 'tt22-2025').filter(({ confirmable }) => confirmable)
    expect(open.map(({ path, grade, amendable }) => [path, grade, amendable])).toEqual([
      ['rounding.half', 'UNCONFIRMED', false],
      ['rounding.deductedPoints', 'UNCONFIRMED', false],
      ['deadline.endsOnDayOff', 'UNCONFIRMED', false],
    ])
  })

  test.each<[RegimeId, HouseRulesId, string, Partial<RegimeTableRow>]>([
    ['nd170-2025', 'tt22-2025', 'lastDay', { value: '2027-02-01', article: 'NĐ 300/2026 Đ.35 k.1', grade: 'A', amendable: false, confirmable: false }],
    ['nd138-2020', 'tt6-2020', 'weights.written', { value: null, grade: 'UNCONFIRMED', amendable: true, confirmable: true }],
    ['nd138-2020', 'tt6-2020', 'deduction.warning', { value: null, section: 'violations', amendable: true, confirmable: true }],
    ['nd138-2020', 'tt6-2020', 'round1.finishedBefore', { value: '2025-07-01', article: 'NĐ 170/2025 Đ.70 k.1' }],
    ['nd138-2020+nd116-2024', 'tt6-2020', 'jointPosts', { value: true, article: 'NĐ 116/2024 Đ.1 k.5', grade: 'B' }],
    ['nd138-2020+nd116-2024', 'tt6-2020', 'exemption.general.pretest', { value: null, section: 'round1', grade: 'B' }],
    ['nd115-2020+nd85-2023', 'tt001-2025', 'wishes', { value: 2, article: 'NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023', grade: 'A' }],
    ['nd115-2020+nd85-2023', 'tt001-2025', 'transfer', { value: true, grade: 'A' }],
    ['nd115-2020+nd85-2023', 'tt001-2025', 'laterNeed', { value: 12, section: 'replacement', article: 'NĐ 115/2020 Đ.18 k.4', grade: 'A', confirmable: false }],
    ['nd115-2020+nd85-2023', 'tt001-2025', 'exemption.language.degree', { value: 'learningOutcome', grade: 'A' }],
    ['nd259-2026', 'tt001-2025', 'threshold', { value: 5000, grade: 'C', amendable: true, confirmable: true }],
    ['nd259-2026', 'tt001-2025', 'priority.hero', { value: 750, grade: 'UNCONFIRMED', amendable: true, confirmable: true }],
    ['nd259-2026', 'tt001-2025', 'houseRules.inForce', { value: '2025-05-01' }],
    ['leadership-scheme', 'tt22-2025', 'scheme.minimum', { value: 5000, grade: 'UNCONFIRMED', amendable: false, confirmable: false }],
    ['leadership-scheme', 'tt22-2025', 'tieBreak', { value: [], amendable: false, confirmable: false }],
    ['leadership-scheme', 'tt22-2025', 'members.spread', { value: 1000, amendable: true, confirmable: false }],
    ['leadership-scheme', 'tt22-2025', 'rounding.summedScore', { value: 2, confirmable: true }],
  ])('%s with %s: %s', (id, rules, path, expected) => {
    expect(rowsOf(id, rules).find((row) => row.path === path)).toMatchObject(expected)
  })

  test.each<[RegimeId, HouseRulesId, string[]]>([
    // Only one paper counts, so there is nothing to weigh.
    ['nd93-2026', 'tt001-2025', ['weights.written', 'weights.interview', 'minimum.each', 'exemption.informatics.informaticsDiploma']],
    ['nd115-2020', 'tt6-2020', ['wishes', 'jointPosts', 'transfer', 'priority.tradeUnionOfficer', 'weights.written']],
    ['nd170-2025', 'tt22-2025', ['laterNeed', 'wishes', 'round1.finishedBefore', 'part.language']],
    ['leadership-scheme', 'tt22-2025', ['threshold', 'inForce', 'track.consideration']],
  ])('%s: what it does not have is no row', (id, rules, absent) => {
    const paths: string[] = rowsOf(id, rules).map(({ path }) => path)
    expect(absent.filter((path) => paths.includes(path))).toEqual([])
  })

  test.each(pairs)('%s with %s: every path stands once, in its section, with its source', (id, rules) => {
    const table = tableOf(id, rules)
    const rows = table.flatMap((part) => [...part.rows])
    const sections = table.map(({ section }) => section)
    expect(sections).toEqual(regimeSections.filter((section) => sections.includes(section)))
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
    for (const { path, article, grade, confirmable, amendable } of rows) {
      expect(article).not.toBe('')
      if (confirmable) expect(['C', 'UNCONFIRMED']).toContain(grade)
      expect(valueKindOf(path)).not.toBeNull()
      expect(amendable).toBe(amendmentShape(path, regimes[id]) !== null)
    }
  })

  test.each(pairs)('%s with %s: every value of the data is in the table', (id, rules) => {
    const values = new Set(rowsOf(id, rules).map(({ path }) => path))
    const { values: own, priority, deadlines, tracks, papers, twoPapers } = regimes[id]
    const ofTwoPapers = ['minimum.each', 'weights.written', 'weights.interview']
    const expected = [
      ...Object.keys(own).filter((path) => twoPapers || !ofTwoPapers.includes(path)),
      ...Object.keys(houseRules[rules].values),
      ...Object.keys(priority).map((group) => `priority.${group}`),
      ...[...deadlines, ...houseRules[rules].deadlines].map(({ value }) => `deadline.${value.step}`),
      ...Object.keys(tracks).map((track) => `track.${track}`),
      ...Object.keys(papers).map((paper) => `paper.${paper}`),
    ]
    expect(expected.filter((path) => !values.has(path as never))).toEqual([])
  })

  test('a value that the board may amend has a shape that takes it', () => {
    for (const [id, rules] of pairs) {
      for (const { path, value, amendable } of rowsOf(id, rules)) {
        // Weights that each post sets itself are no value of an amendment.
        if (!amendable || (value === null && path.startsWith('weights.'))) continue
        expect([path, amendmentShape(path, regimes[id])?.safeParse(value).success]).toEqual([path, true])
      }
    }
  })
})

test('a text that is no path has no kind', () => {
  expect(['', 'points', 'prioritys.hero', 'toString'].map(valueKindOf)).toEqual([null, null, null, null])
})
