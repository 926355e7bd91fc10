import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decide } from '../../shared/rules/decide.ts'
import { breakExam } from './broken-exam.ts'
import { firstDay } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { differences } from './compare.ts'
import type { ExamInput } from './input.ts'
import { oracleDecide } from './oracle.ts'
import { randomExam } from './random-exam.ts'
import { reorder } from './reorder.ts'
import { shrink } from './shrink.ts'

/** The same seed gives the same exams; the long run takes 10,000 of them. */
const exams = Number(process.env.MINH_TUYEN_ORACLE_EXAMS ?? 300)
const seed = Number(process.env.MINH_TUYEN_ORACLE_SEED ?? 20261130)
const limit = { timeout: 60_000 + exams * 100 }

const everyCode = [
  'ineligible', 'postNotHeld', 'withdrawn', 'absent', 'suspended', 'cancelled', 'markMissing', 'exempt', 'exemptionUnproved', 'zeroed', 'deducted',
  'violationNoted', 'round1Passed', 'round1Failed', 'languagePassed', 'languageFailed', 'averaged', 'markersAgreed', 'headDecided', 'markersDiffer',
  'thirdMarkMissing', 'thirdMark', 'allMarksDiffer', 'membersMean', 'membersDiffer', 'appealAdopted', 'chairDecided', 'appealDiffers',
  'appealThirdMissing', 'partBelowMinimum', 'gatePassed', 'gateFailed', 'weighted', 'summed', 'thresholdPassed', 'thresholdFailed', 'priorityCounted',
  'priorityUnproved', 'priorityNotInRegime', 'postIncomplete', 'withinQuota', 'outsideQuota', 'tieBreakWon', 'tieBreakLost', 'tieOpen', 'headChose',
  'headDidNotChoose', 'reservedOpen', 'secondWish', 'noPlaceLeft', 'firstWishesOpen', 'agencyAssigned', 'agencyDecided', 'agencyTie', 'agencyWaits',
  'agencyFull', 'winCancelled', 'nextLower', 'replacementOpen', 'transferred',
]
const everyWarning = [
  'otherRegime', 'otherHouseRules', 'transitionEnded', 'round1NotFinished', 'unconfirmedValue', 'decisionUnused', 'cancellationUnused',
  'appealNotAllowed', 'markUnused',
]

/** The program, for inputs of which some are wrong on purpose. */
function program(input: ExamInput) {
  return decide(input as Parameters<typeof decide>[0])
}

/** What both say about an input that the program accepts; null where it refuses it. */
function disagreement(input: ExamInput): string[] | null {
  const answer = program(structuredClone(input))
  if (!answer.ok) return null
  return differences(oracleDecide(structuredClone(input)), answer.output)
}

function report(exam: number, input: ExamInput, said: string[]): string {
  const how = `MINH_TUYEN_ORACLE_SEED=${String(seed)}, exam ${String(exam)} of ${String(exams)}`
  return `${how}\n${said.join('\n')}\nThe smallest input found:\n${JSON.stringify(input)}`
}

describe('the oracle', () => {
  const folder = new URL('../fixtures/decide/', import.meta.url)
  const examples = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example] as const)

  it.each(examples.filter(([, { expect }]) => !expect.refused))('says what the example %s says', (_, { input, expect: expected }) => {
    const output = oracleDecide(input)
    for (const [id, facts] of Object.entries(expected.candidates ?? {})) {
      const person = output.candidates.find((each) => each.id === id)
      expect({ ...person, codes: person?.reasons.map(({ code }) => code) }).toMatchObject(facts)
    }
    for (const [id, { questions, ...facts }] of Object.entries(expected.posts ?? {})) {
      const post = output.posts.find((each) => each.id === id)
      expect(post).toMatchObject(facts)
      if (questions) expect(post?.questions.map(({ code }) => code).sort()).toEqual([...questions].sort())
    }
    expect(output.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(expected.warnings ?? []))
  })
})

interface Example {
  input: ExamInput
  expect: {
    candidates?: Record<string, object>
    posts?: Record<string, { questions?: string[] }>
    warnings?: string[]
    refused?: string[]
  }
}

describe('results.decide and the oracle', () => {
  const inputs = Array.from({ length: exams }, (_, exam) => randomExam(chanceOf(seed, exam)))

  it('agree on random exams', limit, () => {
    const failing = inputs
      .map((input, exam) => ({ input, exam, said: disagreement(input) }))
      .filter(({ said }) => said === null || said.length > 0)
      .sort((one, other) => JSON.stringify(one.input).length - JSON.stringify(other.input).length)
    const [smallest] = failing
    if (!smallest) return
    const kind = smallest.said?.[0]?.split(':')[0]
    const input = kind === undefined ? smallest.input : shrink(smallest.input, (smaller) => disagreement(smaller)?.some((line) => line.startsWith(`${kind}:`)) ?? false)
    const said = disagreement(input) ?? [`refused: ${JSON.stringify(program(input))}`]
    expect.fail(`${String(failing.length)} exams differ.\n${report(smallest.exam, input, said)}`)
  })

  it('say the same whatever the order of the rows', limit, () => {
    for (const [exam, input] of inputs.entries()) {
      const other = reorder(chanceOf(seed + 2, exam), input)
      const answers = [program(input), program(other)]
      const [one, two] = answers.map((answer) => (answer.ok ? answer.output : expect.fail(report(exam, input, ['refused']))))
      if (!one || !two) continue
      const said = [...differences(one, two), ...differences(oracleDecide(input), oracleDecide(other))]
      if (said.length > 0) expect.fail(`${report(exam, input, said)}\nin another order:\n${JSON.stringify(other)}`)
    }
  })

  it('meet every reason and every warning in them', limit, () => {
    const more = Array.from({ length: 2000 }, (_, exam) => randomExam(chanceOf(seed + 3, exam)))
    const outputs = [...inputs, ...more].map((input) => oracleDecide(input))
    const codes = new Set(outputs.flatMap(({ candidates }) => candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code))))
    const warnings = new Set(outputs.flatMap((output) => output.warnings.map(({ code }) => code)))
    expect([...everyCode, ...everyWarning].filter((code) => !codes.has(code) && !warnings.has(code))).toEqual([])
    expect([...codes].filter((code) => !everyCode.includes(code))).toEqual([])
  })

  it('name what is wrong with broken exams', limit, () => {
    const met = new Set<string>()
    for (const [exam, input] of inputs.entries()) {
      const broken = breakExam(chanceOf(seed + 1, exam), structuredClone(input))
      met.add(broken.name)
      const answer = program(broken.input)
      const paths = answer.ok ? [] : [...new Set(answer.problems.map(({ path }) => path))].sort()
      const earliest = answer.ok ? null : answer.problems.find(({ code }) => code === 'beforeFirstRegime')?.earliest
      if (broken.name === 'approved: before the first regime') expect(earliest).toBe(firstDay(broken.input.plan.kind))
      if (JSON.stringify(paths) !== JSON.stringify(broken.paths)) {
        expect.fail(report(exam, broken.input, [`${broken.name}: expected ${broken.paths.join()}, program ${JSON.stringify(answer.ok ? 'accepts' : answer.problems)}`]))
      }
    }
    expect(met).toContain('approved: before the first regime')
    expect(met.size).toBeGreaterThan(40)
  })
})
