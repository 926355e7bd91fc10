import { describe, expect, test } from 'vitest'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import type { HouseRulesId, RegimeId } from '../../../shared/rules/terms.ts'

const told = (value: unknown, { article, grade }: { article: string; grade: string }) => `${typeof value === 'string' ? value : JSON.stringify(value)} | ${article} | ${grade}`

const valueLines = ({ values }: Pick<ExamRegime, 'values'>) =>
  Object.entries(values).map(([path, value]) => `${path} ${told(value.value, value)}`)

const amended = (text: string, by: string) => `${text}, sửa đổi bởi ${by}`
const nd116 = amended('NĐ 138/2020 Đ.8', 'NĐ 116/2024 Đ.1')
const nd85 = (article: string) => amended(`NĐ 115/2020 ${article}`, 'NĐ 85/2023')

describe('values that the board may amend, with article and grade (exam-rules.md 2.2, 2.4, 3)', () => {
  test.each<[RegimeId, string[]]>([
    ['nd138-2020', [
      'tieBreak ["ownScore"] | NĐ 138/2020 Đ.9 | B',
      'replacement mayCall | NĐ 138/2020 | UNCONFIRMED',
      'round1.share 50 | NĐ 138/2020 Đ.8 | B',
      'threshold 5000 | NĐ 138/2020 Đ.9 | B',
      'minimum.each null | NĐ 138/2020 Đ.9 | B',
      'weights.written null | NĐ 138/2020 Đ.8 | UNCONFIRMED',
      'weights.interview null | NĐ 138/2020 Đ.8 | UNCONFIRMED',
    ]],
    ['nd138-2020+nd116-2024', [
      'tieBreak ["ownScore","written","pretest","pretestResult","general"] | NĐ 116/2024 Đ.1 k.5 | B',
      'replacement mayCall | NĐ 138/2020 | UNCONFIRMED',
      `round1.share 50 | ${nd116} | UNCONFIRMED`,
      'threshold 5000 | NĐ 116/2024 Đ.1 k.5 | B',
      'minimum.each 50 | NĐ 116/2024 Đ.1 k.5 | B',
      'weights.written null | NĐ 138/2020 Đ.8 | UNCONFIRMED',
      'weights.interview null | NĐ 138/2020 Đ.8 | UNCONFIRMED',
    ]],
    ['nd170-2025', [
      'tieBreak ["ownScore","written"] | NĐ 170/2025 Đ.10 k.2 | A',
      'replacement call | NĐ 170/2025 Đ.18 k.2, Đ.19 k.3–4 | A',
      'round1.share 50 | NĐ 170/2025 Đ.9 k.2 | A',
      'threshold 5000 | NĐ 170/2025 Đ.10 k.1 a | A',
      'minimum.each 50 | NĐ 170/2025 Đ.10 k.1 a | A',
      'weights.written 70 | NĐ 170/2025 Đ.9 k.2 b | A',
      'weights.interview 30 | NĐ 170/2025 Đ.9 k.2 b | A',
    ]],
    ['nd170-2025+nd300-2026', [
      'tieBreak ["ownScore","written"] | NĐ 170/2025 Đ.10 k.2 | A',
      'replacement mayCall | NĐ 170/2025 Đ.18 k.3–4, sửa đổi bởi NĐ 300/2026 | A',
      'round1.share 50 | NĐ 170/2025 Đ.9 k.2 | A',
      'threshold 5000 | NĐ 170/2025 Đ.10 k.1 a | A',
      'minimum.each 50 | NĐ 170/2025 Đ.10 k.1 a | A',
      'weights.written 70 | NĐ 170/2025 Đ.9 k.2 b | A',
      'weights.interview 30 | NĐ 170/2025 Đ.9 k.2 b | A',
    ]],
    ['nd115-2020', [
      'tieBreak ["ownScore"] | NĐ 115/2020 Đ.10 k.2 | C',
      'replacement call | NĐ 115/2020 Đ.18 k.4 | A',
      'round1.share 50 | NĐ 115/2020 Đ.9 | B',
      'threshold 5000 | NĐ 115/2020 Đ.10 k.1 a | A',
      'minimum.each null | NĐ 115/2020 Đ.10 k.1 a | A',
    ]],
    ['nd115-2020+nd85-2023', [
      `tieBreak ["general"] | ${nd85('Đ.10 k.2')} | A`,
      'replacement call | NĐ 115/2020 Đ.18 k.4 | A',
      `round1.share 50 | ${nd85('Đ.9 k.1')} | A`,
      'threshold 5000 | NĐ 115/2020 Đ.10 k.1 a | A',
      'minimum.each null | NĐ 115/2020 Đ.10 k.1 a | A',
    ]],
    ['nd259-2026', [
      'tieBreak [] | NĐ 259/2026 | UNCONFIRMED',
      'replacement mayCall | NĐ 259/2026 | UNCONFIRMED',
      'round1.share 50 | NĐ 259/2026 Đ.11 | C',
      'threshold 5000 | NĐ 259/2026 Đ.14 | C',
      'minimum.each 50 | NĐ 259/2026 | C',
      'weights.written 70 | NĐ 259/2026 | C',
      'weights.interview 30 | NĐ 259/2026 | C',
    ]],
    ['nd93-2026', [
      'tieBreak [] | NĐ 259/2026 | UNCONFIRMED',
      'replacement mayCall | NĐ 259/2026 | UNCONFIRMED',
      'round1.share 50 | NĐ 93/2026 Đ.7 k.1 | A',
      'threshold 5000 | NĐ 259/2026 Đ.14 | C',
      'minimum.each 50 | NĐ 259/2026 | C',
      'weights.written 70 | NĐ 259/2026 | C',
      'weights.interview 30 | NĐ 259/2026 | C',
    ]],
    ['leadership-scheme', ['tieBreak [] | 2424/BNV-CCVC | UNCONFIRMED', 'replacement mayCall | 2424/BNV-CCVC | UNCONFIRMED']],
  ])('%s', (id, lines) => {
    expect(valueLines(regimes[id])).toEqual(lines)
  })

  test.each<[HouseRulesId, string[]]>([
    ['tt22-2025', [
      'deduction.reprimand 25 | TT 22/2025 Nội quy Đ.2 k.7 a | A',
      'deduction.warning 50 | TT 22/2025 Nội quy Đ.2 k.7 a | A',
      'marking.averageUpTo 500 | TT 22/2025 Đ.16 k.2 c | A',
      'marking.thirdFrom 1000 | TT 22/2025 Đ.16 k.2 d | A',
      'members.spread 1000 | TT 22/2025 Đ.22 | A',
      'appeal.chairFrom 500 | TT 22/2025 Đ.18 | A',
    ]],
    ['tt001-2025', [
      'deduction.reprimand 25 | TT 001/2025 Nội quy Đ.2 | A',
      'deduction.warning 50 | TT 001/2025 Nội quy Đ.2 | A',
      'marking.averageUpTo 500 | TT 001/2025 Quy chế | UNCONFIRMED',
      'marking.thirdFrom 1000 | TT 001/2025 Quy chế | UNCONFIRMED',
      'members.spread 1000 | TT 001/2025 Quy chế | UNCONFIRMED',
      'appeal.chairFrom 500 | TT 001/2025 Quy chế | UNCONFIRMED',
    ]],
    ['tt6-2020', [
      'deduction.reprimand null | TT 6/2020 Nội quy Đ.2 | UNCONFIRMED',
      'deduction.warning null | TT 6/2020 Nội quy Đ.2 | UNCONFIRMED',
      'marking.averageUpTo 500 | TT 6/2020 Quy chế Đ.28 | UNCONFIRMED',
      'marking.thirdFrom 1000 | TT 6/2020 Quy chế Đ.28 | UNCONFIRMED',
      'members.spread 1000 | TT 6/2020 Quy chế | UNCONFIRMED',
      'appeal.chairFrom 500 | TT 6/2020 Quy chế Đ.29 k.3 | UNCONFIRMED',
    ]],
  ])('%s', (id, lines) => {
    expect(Object.entries(houseRules[id].values).map(([path, value]) => `${path} ${told(value.value, value)}`)).toEqual(lines)
  })
})

describe('parts, papers and exemptions (exam-rules.md 2.2, 3.1–3.3)', () => {
  const parts = ({ round1Parts }: ExamRegime) => Object.entries(round1Parts).map(([part, value]) => `${part} ${told(`${value.value.questions}/${value.value.minutes}`, value)}`)
  const papers = ({ papers: of }: ExamRegime) => Object.entries(of).map(([paper, value]) => `${paper} ${told(value.value, value)}`)
  const exemptions = ({ exemptions: of, round1Parts }: ExamRegime) =>
    of.filter(({ part }) => round1Parts[part] !== undefined).map(({ part, ground, detail, ...source }) => `${part} ${told([ground, detail].filter(Boolean).join(' '), source)}`)
  const language = (source: string, detail = '') => [`language degree${detail} | ${source}`, `language foreignDegree | ${source}`, `language minorityLanguage | ${source}`]
  const threeParts = (source: string) => [`general 60/60 | ${source}`, `language 30/30 | ${source}`, `informatics 30/30 | ${source}`]
  const twoParts = (source: string, other = source) => [`general 60/60 | ${source}`, `language 30/30 | ${other}`]
  const onePaper = (source: string) => [
    `oral {"minutes":30,"preparationMinutes":15} | ${source}`,
    `practical {"minutes":null,"setBy":"head"} | ${source}`,
    `written {"minutes":180} | ${source}`,
  ]
  const ofNd170 = (setBy: string, source: string) => [
    'written {"minutes":180,"computer":{"questions":[60,120],"minutes":[90,180]}} | NĐ 170/2025 Đ.9 k.2 b | A',
    'interview {"minutes":30,"limit":"most"} | NĐ 170/2025 Đ.9 k.2 b | A',
    'oral {"minutes":30} | NĐ 170/2025 Đ.9 k.1 | A',
    'practical {"minutes":30} | NĐ 170/2025 Đ.9 k.1 | A',
    `scheme {"minutes":90,"limit":"most","setBy":"${setBy}"} | ${source} | A`,
  ]
  const general = 'general 60/60 | NĐ 170/2025 Đ.9 k.2 a | A'

  test.each<[RegimeId, string[], string[], string[]]>([
    [
      'nd138-2020',
      threeParts('NĐ 138/2020 Đ.8 | B'),
      ['written {"minutes":180} | NĐ 138/2020 Đ.8 | B', 'interview {"minutes":30,"preparationMinutes":15} | NĐ 138/2020 Đ.8 | B'],
      [...language('NĐ 138/2020 Đ.8 | B'), 'informatics informaticsDiploma | NĐ 138/2020 Đ.8 | B'],
    ],
    [
      'nd138-2020+nd116-2024',
      twoParts('NĐ 116/2024 Đ.1 | B'),
      ['written {"minutes":180} | NĐ 116/2024 Đ.1 | UNCONFIRMED', 'interview {"minutes":30,"preparationMinutes":15} | NĐ 116/2024 Đ.1 | UNCONFIRMED'],
      [...language(`${nd116} | UNCONFIRMED`), `general pretest | ${nd116} | B`],
    ],
    ['nd170-2025', [general], ofNd170('head', 'NĐ 170/2025 Đ.9 k.4'), []],
    ['nd170-2025+nd300-2026', [general], ofNd170('council', 'NĐ 170/2025 Đ.9 k.4, sửa đổi bởi NĐ 300/2026 Đ.2'), []],
    [
      'nd115-2020',
      threeParts('NĐ 115/2020 Đ.9 | B'),
      onePaper('NĐ 115/2020 Đ.9 k.2 | A'),
      [...language('NĐ 115/2020 Đ.9 | B'), 'informatics informaticsDiploma | NĐ 115/2020 Đ.9 | UNCONFIRMED'],
    ],
    [
      'nd115-2020+nd85-2023',
      twoParts(`${nd85('Đ.9 k.1')} | A`),
      onePaper('NĐ 115/2020 Đ.9 k.2 | A'),
      [...language(`${nd85('Đ.9 k.3')} | A`, ' learningOutcome'), `general pretest | ${nd85('Đ.9 k.1')} | A`],
    ],
    [
      'nd259-2026',
      twoParts('NĐ 259/2026 Đ.11 | C', 'NĐ 259/2026 | C'),
      ['written {"minutes":180} | NĐ 259/2026 | C', 'interview {"minutes":30,"limit":"most"} | NĐ 259/2026 | C'],
      language('NĐ 259/2026 | UNCONFIRMED'),
    ],
    ['nd93-2026', twoParts('NĐ 93/2026 Đ.7 k.1 | A'), onePaper('NĐ 93/2026 Đ.7 k.2 | A'), language('NĐ 93/2026 Đ.7 k.1 | A', ' lecturersBachelor')],
    ['leadership-scheme', [], [], []],
  ])('%s', (id, ofRound1, ofRound2, exempt) => {
    expect(parts(regimes[id])).toEqual(ofRound1)
    expect(papers(regimes[id])).toEqual(ofRound2)
    expect(exemptions(regimes[id])).toEqual(exempt)
  })

  test('xét tuyển under NĐ 170/2025 has its own preparation (Đ.11)', () => {
    for (const id of ['nd170-2025', 'nd170-2025+nd300-2026'] as const) {
      expect(regimes[id].consideration?.papers).toEqual({ oral: { value: { minutes: 30, preparationMinutes: 15 }, article: 'NĐ 170/2025 Đ.11', grade: 'A' } })
    }
  })
})

describe('what else a regulation says', () => {
  const later = { value: 12, article: 'NĐ 115/2020 Đ.18 k.4', grade: 'A' }
  const pilot = { value: true, article: 'NĐ 170/2025 Đ.70 k.3', grade: 'A' }
  const score = (article: string, grade: string) => [{ value: 'weightedScore', article, grade }]

  test.each([
    ['nd138-2020', 'B', null, null, score('NĐ 138/2020 Đ.8', 'UNCONFIRMED')],
    ['nd138-2020+nd116-2024', 'B', null, null, score('NĐ 116/2024 Đ.1', 'UNCONFIRMED')],
    ['nd170-2025', 'A', null, pilot, score('NĐ 170/2025 Đ.9 k.2 b', 'A')],
    ['nd170-2025+nd300-2026', 'A', null, pilot, score('NĐ 170/2025 Đ.9 k.2 b', 'A')],
    ['nd115-2020', 'B', later, null, []],
    ['nd115-2020+nd85-2023', 'A', later, null, []],
    ['nd259-2026', 'C', null, null, score('NĐ 259/2026', 'UNCONFIRMED')],
    ['nd93-2026', 'A', null, null, []],
    ['leadership-scheme', 'B', null, pilot, [{ value: 'summedScore', article: '2424/BNV-CCVC', grade: 'UNCONFIRMED' }]],
  ] as const)('%s: the text is known as %s', (id, grade, laterNeed, pilotRules, rounding) => {
    const { textGrade, ...regime } = regimes[id]
    expect({ textGrade, laterNeed: regime.laterNeed, pilotRules: regime.pilotRules, rounding: regime.rounding }).toEqual({ textGrade: grade, laterNeed, pilotRules, rounding })
  })

  test('rounding: two decimals are the text of TT 22/2025, the direction at exactly half is not', () => {
    expect(houseRules['tt22-2025'].rounding).toEqual({
      decimals: { value: 2, article: 'TT 22/2025 Đ.16, Đ.17, Đ.22', grade: 'A' },
      half: { value: 'halfUp', article: 'TT 22/2025 Đ.16, không ghi hướng', grade: 'UNCONFIRMED' },
      places: [
        { value: 'markersMean', article: 'TT 22/2025 Đ.16 k.2 c–d', grade: 'A' },
        { value: 'appealMean', article: 'TT 22/2025 Đ.17', grade: 'A' },
        { value: 'membersMean', article: 'TT 22/2025 Đ.22', grade: 'A' },
        { value: 'deductedPoints', article: 'TT 22/2025 Nội quy Đ.2 k.7 a', grade: 'UNCONFIRMED' },
      ],
    })
    for (const [id, article] of [['tt001-2025', 'TT 001/2025 Quy chế'], ['tt6-2020', 'TT 6/2020 Quy chế']] as const) {
      const { decimals, half, places } = houseRules[id].rounding
      expect([decimals, half, ...places]).toEqual([2, 'halfUp', 'markersMean', 'appealMean', 'membersMean', 'deductedPoints'].map((value) => ({ value, article, grade: 'UNCONFIRMED' })))
    }
  })

  test.each([
    ['nd138-2020', '2020-12-01', 'B', '2025-10-01'],
    ['nd138-2020+nd116-2024', '2024-09-17', 'B', '2025-10-01'],
    ['nd170-2025', '2025-07-01', 'A', '2027-02-01'],
    ['nd170-2025+nd300-2026', '2026-08-01', 'A', null],
    ['nd115-2020', '2020-09-29', 'A', null],
    ['nd115-2020+nd85-2023', '2023-12-07', 'A', null],
    ['nd259-2026', '2026-07-01', 'B', null],
    ['nd93-2026', '2026-03-31', 'A', null],
  ] as const)('%s: plans from %s (%s), last day %s', (id, from, grade, lastDay) => {
    const { inForce, lastDay: last } = regimes[id]
    expect([inForce?.value, inForce?.grade, last?.value ?? null]).toEqual([from, grade, lastDay])
  })
})
