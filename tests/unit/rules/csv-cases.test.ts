import { describe, expect, test } from 'vitest'
import { houseRules } from '../../../shared/rules/regimes.ts'
import { csvRows } from '../csv.ts'
import { aCandidate, anExamBy, candidateOf, codesOf, decided, postOf, questionCodesOf, states, type InputCandidate, type InputDecision } from './builders.ts'
import { casesOfVectors, expectedOf, hundredths } from './csv-vectors.ts'

const numbers = (...texts: (string | undefined)[]) => texts.map(hundredths).filter((value) => value !== null)

type Written = NonNullable<InputCandidate['papers']>['written']
const ofWritten = (written: Written, decisions: InputDecision[] = []) =>
  decided(anExamBy('nd170-2025', { candidates: [aCandidate('a', 0, { papers: { written } })], decisions }))
const head = { number: '1/BB', date: '2026-04-20', candidate: 'a', part: 'written' } as const

describe('constructed-marking.csv: two markers (TT 22/2025 Đ.16)', () => {
  const rows = csvRows('cases/constructed-marking.csv')
  test('every row is read', () => expect(rows).toHaveLength(7))

  test.each(rows)('$mark1 / $mark2 / $mark3: $path', (row) => {
    const { values } = houseRules['tt22-2025']
    expect([row.average_up_to, row.third_mark_from]).toEqual([values['marking.averageUpTo'].value, values['marking.thirdFrom'].value].map((points) => `${points / 100} inclusive`))
    const third = hundredths(row.mark3)
    const written = { marks: numbers(row.mark1, row.mark2), ...(third === null ? {} : { third }) }
    const value = hundredths(row.final)
    const open = ofWritten(written)
    const difference = open.candidates[0]?.reasons.map(({ facts }) => ('difference' in facts ? facts.difference : null)).find((found) => found !== null)
    expect(difference ?? null).toBe(hundredths(row.difference))
    if (row.decided_by === 'rule') {
      expect(candidateOf(open, 'a')).toMatchObject({ score: value, state: 'won' })
      return
    }
    const question = row.mark2 === '' ? 'markMissing' : row.mark3 === '' ? 'markersDiffer' : 'allMarksDiffer'
    expect([candidateOf(open, 'a').score, questionCodesOf(open)]).toEqual([null, [question]])
    if (value === null) return
    const agreed = row.decided_by === 'markers and head'
    const settled = ofWritten(written, [{ kind: 'marking', ...head, value, agreed }])
    expect(candidateOf(settled, 'a')).toMatchObject({ score: value, state: 'won' })
    expect(codesOf(settled, 'a')).toContain(agreed ? 'markersAgreed' : 'headDecided')
  })
})

describe('constructed-appeal.csv (TT 22/2025 Đ.17–18)', () => {
  const rows = csvRows('cases/constructed-appeal.csv')
  test('every row is read', () => expect(rows).toHaveLength(6))

  test.each(rows)('$published, appeal $appeal1 / $appeal2 / $appeal3: $path', (row) => {
    const third = hundredths(row.appeal3)
    const score = hundredths(row.published) ?? -1
    const output = ofWritten({ score, appeal: { marks: numbers(row.appeal1, row.appeal2), ...(third === null ? {} : { third }) } })
    const final = hundredths(row.final)
    const code = row.decided_by === 'rule' ? 'appealAdopted' : 'appealDiffers'
    expect(candidateOf(output, 'a').reasons.find((reason) => reason.code === code)?.facts).toMatchObject({
      old: score,
      mark: hundredths(row.appeal_mark),
      difference: hundredths(row.difference),
    })
    expect(candidateOf(output, 'a').score).toBe(final)
    expect(questionCodesOf(output)).toEqual(final === null ? ['appealDiffers'] : [])
    expect(states(output).a).toBe(final === null ? 'waitingForHead' : final >= 5000 ? 'won' : 'failed')
  })
})

describe('constructed-deductions.csv', () => {
  const rows = csvRows('cases/constructed-deductions.csv')
  test('every row is read', () => expect(rows).toHaveLength(12))

  const older = ['deduction.reprimand', 'deduction.warning'] as const
  const decision = { number: '1/QĐ', date: '2021-03-02' }
  /** Exams that the row speaks of: house rules with its percentages. */
  function examsOf(row: Record<string, string>) {
    if (row.regime === 'TT22-2025 and TT001-2025') return [anExamBy('nd170-2025'), anExamBy('nd170-2025', { houseRules: 'tt001-2025' })]
    if (row.reprimand_percent === '') return [anExamBy('nd138-2020')]
    const percents = [Number(row.reprimand_percent), Number(row.warning_percent)]
    return [anExamBy('nd138-2020', { amendments: older.map((path, index) => ({ path, value: percents[index], decision })) })]
  }
  const effects: Record<string, [state: string, code: string]> = {
    'qua ngưỡng 50': ['won', 'thresholdPassed'],
    'dưới ngưỡng 50': ['failed', 'thresholdFailed'],
    'qua vòng 1 (không làm tròn, mặc định)': ['won', 'round1Passed'],
    'qua vòng 1': ['won', 'round1Passed'],
    'không qua vòng 1': ['failed', 'round1Failed'],
    'hủy kết quả bài thi, không thi tiếp': ['notRanked', 'suspended'],
    'quy chế không quy định trừ điểm: chỉ ghi nhận': ['won', 'violationNoted'],
  }

  test.each(rows)('$unit $score, $violation: $expected_score, $expected_effect ($regime)', (row) => {
    const violation = ({ 'khiển trách': { violation: 'reprimand' }, 'cảnh cáo': { violation: 'warning' }, 'đình chỉ': { state: 'suspended' } } as const)[row.violation ?? '']
    const inRound1 = row.unit === 'correct of 60'
    const part = inRound1 ? { general: { correct: Number(row.score), total: 60, ...violation } } : { general: { correct: 40, total: 60 } }
    const written = inRound1 ? { score: 6000 } : { score: hundredths(row.score) ?? -1, ...violation }
    for (const exam of examsOf(row)) {
      const output = decided({ ...exam, candidates: [aCandidate('a', 0, { round1: part, papers: { written } })] })
      const [state, code] = effects[row.expected_effect ?? ''] ?? []
      expect(candidateOf(output, 'a').state).toBe(state)
      expect(codesOf(output, 'a')).toContain(code)
      const deducted = candidateOf(output, 'a').reasons.find((reason) => reason.code === 'deducted')
      const after = deducted?.code === 'deducted' ? deducted.facts.after : candidateOf(output, 'a').score
      expect(after).toBe(hundredths(row.expected_score))
    }
  })
})

describe('constructed-vectors.csv', () => {
  const cases = casesOfVectors(csvRows('cases/constructed-vectors.csv'))
  test('every row is read', () => expect(cases.flatMap(({ rows }) => rows)).toHaveLength(46))

  test.each(cases)('case $name', ({ rows, exam }) => {
    const output = decided(exam)
    for (const row of rows) {
      const { candidate, keys, code } = expectedOf(row)
      expect(candidateOf(output, candidate), candidate).toMatchObject(keys)
      expect(codesOf(output, candidate), candidate).toContain(code)
    }
    // Whoever may present the scheme has no mark for it yet.
    const asks = rows.some(({ decided_by: by, expected_result: result }) => by === 'head' || by === 'ask' || result === 'được dự thi đề án')
    expect(output.posts.some(({ questions }) => questions.length > 0)).toBe(asks)
    if (rows.every(({ expected_rank: rank }) => rank !== '')) {
      const ranked = rows.toSorted((left, right) => Number(left.expected_rank) - Number(right.expected_rank))
      expect(postOf(output).order).toEqual(ranked.map((row) => row.candidate))
    }
  })
})
