import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput, DecideOutput } from '../../../shared/rules/decide-schema.ts'
import type { ReasonCode } from '../../../shared/rules/reason-schema.ts'

export type InputPost = DecideInput['posts'][number]
export type InputCandidate = DecideInput['candidates'][number]
export type InputDecision = NonNullable<DecideInput['decisions']>[number]
export type InputCancellation = NonNullable<DecideInput['cancellations']>[number]

/** An exam of NĐ 170/2025 as amended by NĐ 300/2026, with whatever is named instead. */
export function anExam(parts: Partial<DecideInput> = {}): DecideInput {
  return {
    regime: 'nd170-2025+nd300-2026',
    houseRules: 'tt22-2025',
    plan: { kind: 'civilServant', approved: '2026-09-01' },
    posts: [aPost()],
    candidates: [],
    ...parts,
  }
}

/** An exam by another regime, on a plan that the regime is proposed for. */
export function anExamBy(regime: DecideInput['regime'], parts: Partial<DecideInput> = {}): DecideInput {
  const plans = {
    'nd138-2020': { houseRules: 'tt6-2020', plan: { kind: 'civilServant', approved: '2021-03-01' } },
    'nd138-2020+nd116-2024': { houseRules: 'tt6-2020', plan: { kind: 'civilServant', approved: '2024-11-01' } },
    'nd170-2025': { houseRules: 'tt22-2025', plan: { kind: 'civilServant', approved: '2026-02-02' } },
    'nd170-2025+nd300-2026': { houseRules: 'tt22-2025', plan: { kind: 'civilServant', approved: '2026-09-01' } },
    'nd115-2020': { houseRules: 'tt6-2020', plan: { kind: 'publicEmployee', approved: '2021-05-04' } },
    'nd115-2020+nd85-2023': { houseRules: 'tt6-2020', plan: { kind: 'publicEmployee', approved: '2024-05-02' } },
    'nd259-2026': { houseRules: 'tt001-2025', plan: { kind: 'publicEmployee', approved: '2026-09-01' } },
    'nd93-2026': { houseRules: 'tt001-2025', plan: { kind: 'teacher', approved: '2026-09-01' } },
    'leadership-scheme': { houseRules: 'tt22-2025', plan: { kind: 'leadership', approved: '2026-09-01' } },
  } as const
  return anExam({ regime, ...plans[regime], ...parts })
}

export function aPost(parts: Partial<InputPost> = {}): InputPost {
  return { id: 'P', quota: 1, track: 'specialist', round1: ['general'], form: ['written'], ...parts }
}

/** A post of public employees. */
export function anEmployeePost(parts: Partial<InputPost> = {}): InputPost {
  return aPost({ track: 'publicEmployee', ...parts })
}

export function aLeadershipPost(parts: Partial<InputPost> = {}): InputPost {
  return aPost({ track: 'leadership', round1: [], form: ['written', 'scheme'], ...parts })
}

export const aScheme = {
  decision: { number: '05-ĐA/TU', date: '2026-08-20' },
  gate: { value: 5000, inclusive: true },
  model: 'gate',
  average: 'mean',
} as const

/** Somebody who passed round 1 with 40 of 60 and wrote a paper of so many hundredths. */
export function aCandidate(id: string, written: number, parts: Partial<InputCandidate> = {}): InputCandidate {
  return {
    id,
    name: `Trần ${id.toUpperCase()}`,
    wishes: ['P'],
    round1: { general: { correct: 40, total: 60 } },
    papers: { written: { score: written } },
    ...parts,
  }
}

/** What was decided; facts that the rules refuse fail the test with their problems. */
export function decided(input: DecideInput): DecideOutput {
  const result = decide(input)
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`)
  return result.output
}

/** Paths of the problems, or [] where the input is decided. */
export function refusedPaths(input: unknown): string[] {
  const result = decide(input as DecideInput)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}

export function codesOf(output: DecideOutput, id: string): ReasonCode[] {
  return candidateOf(output, id).reasons.map(({ code }) => code)
}

export function candidateOf(output: DecideOutput, id: string): DecideOutput['candidates'][number] {
  const candidate = output.candidates.find((one) => one.id === id)
  if (candidate === undefined) throw new Error(`No candidate ${id}`)
  return candidate
}

export function postOf(output: DecideOutput, id = 'P'): DecideOutput['posts'][number] {
  const post = output.posts.find((one) => one.id === id)
  if (post === undefined) throw new Error(`No post ${id}`)
  return post
}

/** States by id. */
export function states(output: DecideOutput): Record<string, string> {
  return Object.fromEntries(output.candidates.map(({ id, state }) => [id, state]))
}

export function questionCodesOf(output: DecideOutput, post = 'P'): string[] {
  return postOf(output, post).questions.map(({ code }) => code)
}

export function warningsOf(output: DecideOutput): string[] {
  return output.warnings.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`))
}
