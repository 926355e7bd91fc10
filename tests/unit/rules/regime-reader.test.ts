import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import type { RegimeCopy } from '../../../shared/rules/regime.ts'
import { readRegimeCopy } from '../../../shared/rules/regime-reader.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { houseRulesIds, regimeIds } from '../../../shared/rules/terms.ts'
import { aCandidate, anExam, aPost, states } from './builders.ts'

/** A copy as version 0.1.0 of the program stored it with an exam. */
const stored = (name: string) => readFileSync(new URL(`../../fixtures/regime-copies/0.1.0-${name}.json`, import.meta.url), 'utf8')
const today: RegimeCopy = { regime: regimes['nd170-2025+nd300-2026'], houseRules: houseRules['tt22-2025'] }
const withValues = (values: object): RegimeCopy => ({ ...today, regime: { ...today.regime, values: { ...today.regime.values, ...values } } })

function statesBy(input: DecideInput, copy?: RegimeCopy): Record<string, string> {
  const result = decide(input, copy)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return states(result.output)
}

describe('an exam is decided by its own copy', () => {
  const exam = anExam({ candidates: [aCandidate('a', 5500)] })

  test('a threshold that the program has changed since', () => {
    const copy = withValues({ threshold: { value: 6000, article: 'NĐ 170/2025 Đ.10 k.1 a', grade: 'A' } })
    expect([statesBy(exam), statesBy(exam, copy)]).toEqual([{ a: 'won' }, { a: 'failed' }])
  })

  test('a share of round 1 and points of a group', () => {
    const share = withValues({ 'round1.share': { value: 70, article: 'NĐ 170/2025 Đ.9 k.2', grade: 'A' } })
    expect(statesBy(exam, share)).toEqual({ a: 'failed' })
    const two = anExam({ candidates: [aCandidate('a', 6000), aCandidate('b', 5800, { priority: [{ group: 'youthVolunteer', evidence: true }] })] })
    const fewer: RegimeCopy = { ...today, regime: { ...today.regime, priority: { ...today.regime.priority, youthVolunteer: { value: 100, article: 'X', grade: 'A' } } } }
    expect([statesBy(two), statesBy(two, fewer)]).toEqual([{ a: 'lost', b: 'won' }, { a: 'won', b: 'lost' }])
  })

  test('percentages of the copy of the house rules', () => {
    const punished = anExam({ candidates: [aCandidate('a', 0, { papers: { written: { score: 7000, violation: 'warning' } } })] })
    const { values } = today.houseRules
    const older = { ...today, houseRules: { ...today.houseRules, values: { ...values, 'deduction.warning': { value: 20, article: 'X', grade: 'A' as const } } } }
    expect([statesBy(punished), statesBy(punished, older)]).toEqual([{ a: 'failed' }, { a: 'won' }])
  })

  test('posts and amended weights are tried against the copy', () => {
    const { specialist: _, ...tracks } = today.regime.tracks
    const problems = (input: DecideInput, copy: RegimeCopy) => {
      const result = decide(input, copy)
      return result.ok ? [] : result.problems
    }
    expect(problems(exam, { ...today, regime: { ...today.regime, tracks } })).toEqual([{ path: 'posts.0.track', code: 'notInRegime' }])
    const weights = withValues({ 'weights.written': { value: 60, article: 'X', grade: 'A' }, 'weights.interview': { value: 40, article: 'X', grade: 'A' } })
    const amended = (value: number) => anExam({ posts: [aPost()], amendments: [{ path: 'weights.interview', value, decision: { number: '1/QĐ', date: '2026-09-02' } }] })
    expect(problems(amended(30), weights)).toEqual([{ path: 'amendments.0.value', code: 'weightsSum' }])
    expect(problems(amended(40), weights)).toEqual([])
  })

  test('a copy of other rules than the exam names is a fault of the program', () => {
    expect(() => decide(anExam({ regime: 'nd170-2025' }), today)).toThrow('nd170-2025+nd300-2026')
    expect(() => decide(anExam({ houseRules: 'tt001-2025' }), today)).toThrow('tt22-2025')
  })

  test('a transition of the copy, not of today', () => {
    const ended: RegimeCopy = { ...today, regime: { ...today.regime, lastDay: { value: '2026-12-31', article: 'NĐ 1/2027', grade: 'A' } } }
    const result = decide(anExam({ steps: [{ id: 'approval', date: '2027-01-01' }] }), ended)
    expect(result.ok && result.output.warnings).toEqual([
      { code: 'transitionEnded', article: 'NĐ 1/2027', facts: { step: 'approval', date: '2027-01-01', lastDay: '2026-12-31' } },
    ])
  })
})

describe('copies that are read again', () => {
  test.each(regimeIds.flatMap((id) => houseRulesIds.map((rules) => [id, rules] as const)))('%s with %s: a copy of today is what it was', (id, rules) => {
    const copy = { regime: regimes[id], houseRules: houseRules[rules] }
    expect(readRegimeCopy(JSON.stringify(copy))).toEqual(copy)
  })

  test('a copy of version 0.1.0 gets what that version did not know', () => {
    const { regime, houseRules: rules } = readRegimeCopy(stored('nd170-2025+nd300-2026'))
    const deadline = (step: string) => regime.deadlines.find(({ value }) => value.step === step)
    expect(regime.endsOnDayOff).toEqual(today.regime.endsOnDayOff)
    expect(regime.pilotRules).toEqual({ value: true, article: 'NĐ 170/2025 Đ.70 k.3', grade: 'A' })
    expect(rules.rounding).toEqual(today.houseRules.rounding)
    expect(deadline('round2Published')?.value).toEqual({
      step: 'round2Published',
      from: 'round2',
      days: 15,
      unit: 'day',
      when: ['writtenOnPaper'],
      extended: { days: 30, candidatesFrom: 1000, counted: 'round2Candidates', by: 'chair' },
    })
    expect(deadline('directRound2')?.article).toBe('NĐ 170/2025 Đ.16 k.5')
    // What it said stays: taking up the post counted from the decision then.
    expect(deadline('takeUp')?.value.from).toBe('recruitmentDecision')
    expect(regime.papers.scheme?.value).toEqual({ minutes: 90 })
    expect(regime.deadlines.filter(({ value }) => value.step === 'takeUp')).toHaveLength(1)
    expect(rules.deadlines.map(({ value }) => value.step)).toEqual(['roomListsPosted', 'supervisionReported', 'archived'])
  })

  test('grounds of exemption of version 0.1.0 get their article, and none is added', () => {
    const { regime } = readRegimeCopy(stored('nd138-2020'))
    expect(regime.exemptions).toEqual([
      { part: 'language', ground: 'degree', article: 'NĐ 138/2020 Đ.8', grade: 'B' },
      { part: 'language', ground: 'foreignDegree', article: 'NĐ 138/2020 Đ.8', grade: 'B' },
      { part: 'language', ground: 'minorityLanguage', article: 'NĐ 138/2020 Đ.8', grade: 'B' },
      { part: 'informatics', ground: 'informaticsDiploma', article: 'NĐ 138/2020 Đ.8', grade: 'B' },
    ])
    expect(regime.deadlines).toEqual(regimes['nd138-2020'].deadlines)
    const old = JSON.parse(stored('nd138-2020')) as RegimeCopy
    const without = { ...old, regime: { ...old.regime, exemptions: [] } }
    expect(readRegimeCopy(JSON.stringify(without)).regime.exemptions).toEqual([])
  })

  test('a later need of a copy of version 0.1.0', () => {
    expect(readRegimeCopy(stored('nd115-2020+nd85-2023')).regime.laterNeed).toEqual({ value: 12, article: 'NĐ 115/2020 Đ.18 k.4', grade: 'A' })
  })

  test.each(['nd138-2020', 'nd170-2025+nd300-2026', 'nd115-2020+nd85-2023'])('the copy of %s decides as it did', (name) => {
    const old = JSON.parse(stored(name)) as RegimeCopy
    const { regime, houseRules: rules } = readRegimeCopy(stored(name))
    expect(regime).toMatchObject({ values: old.regime.values, tracks: old.regime.tracks, priority: old.regime.priority, articles: old.regime.articles })
    expect(rules).toMatchObject({ values: old.houseRules.values, articles: old.houseRules.articles })
    expect(Object.keys(regime.priority)).toEqual(Object.keys(old.regime.priority))
  })

  test('values and articles are filled one by one', () => {
    const { threshold: _, ...values } = { ...today.regime.values, 'round1.share': { value: 40, article: 'X', grade: 'A' } }
    const { winners: __, ...articles } = { ...today.regime.articles, agencies: null }
    const { regime } = readRegimeCopy(JSON.stringify({ ...today, regime: { ...today.regime, values, articles } }))
    expect(regime.values.threshold).toEqual(today.regime.values.threshold)
    expect(regime.values['round1.share']?.value).toBe(40)
    expect(regime.articles).toEqual({ ...today.regime.articles, agencies: null })
  })

  test.each([
    ['no JSON', 'x', 'JSON'],
    ['a list', '[]', 'no object'],
    ['nothing', 'null', 'no object'],
    ['a regulation that is not known', '{"regime":{"id":"nd1"},"houseRules":{"id":"tt22-2025"}}', 'not known: nd1'],
    ['the name of a method', '{"regime":{"id":"toString"},"houseRules":{"id":"tt22-2025"}}', 'not known: toString'],
    ['no house rules', '{"regime":{"id":"nd170-2025"}}', 'not known: undefined'],
  ])('%s is refused', (_name, json, message) => {
    expect(() => readRegimeCopy(json)).toThrow(message)
  })
})
