import type { z } from 'zod'
import { amendmentShape } from './regime-copy.ts'
import type { ExamRegime } from './regime.ts'

/** What is known of a value of an exam's regulation before it is changed. */
export interface StandingValue {
  readonly path: string
  /** As the exam's copy has it. */
  readonly value: unknown
  readonly amendable: boolean
  readonly confirmable: boolean
  /** What the board set in its place; null while the copy stands. */
  readonly amendment: { readonly value: unknown } | null
}

/** A value that the board confirms or replaces. */
export interface ValueChange {
  readonly path: string
  readonly kind: 'confirmed' | 'replaced'
  readonly value: unknown
}

/** Why changes are refused; the path names the change by its place. */
export type ChangeProblemCode =
  | 'notInRegime'
  | 'duplicate'
  | 'notAmendable'
  | 'notConfirmable'
  | 'otherValue'
  | 'sameValue'
  | 'wrongType'
  | 'outOfRange'
  | 'unknownValue'
  | 'weightsSum'
  | 'markingOrder'
export interface ChangeProblem {
  readonly path: string
  readonly code: ChangeProblemCode
}

/** Weights of the two papers: whoever sets one proposes the other. */
export const weightPaths = ['weights.written', 'weights.interview'] as const

export const sameValue = (left: unknown, right: unknown) => JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

/** Problems of changes that one paper makes to the values of an exam; none: all may be written. */
export function changeProblems(regime: ExamRegime, standing: readonly StandingValue[], changes: readonly ValueChange[]): ChangeProblem[] {
  const seen = new Set<string>()
  const problems = changes.flatMap((change, index): ChangeProblem[] => {
    const twice = seen.has(change.path)
    seen.add(change.path)
    if (twice) return [{ path: `changes.${index}.path`, code: 'duplicate' }]
    const known = standing.find(({ path }) => path === change.path)
    if (known === undefined) return [{ path: `changes.${index}.path`, code: 'notInRegime' }]
    const found = change.kind === 'confirmed' ? confirmationProblem(known, change) : replacementProblem(regime, known, change)
    return found === null ? [] : [{ path: `changes.${index}.${found === 'notAmendable' || found === 'notConfirmable' ? 'path' : 'value'}`, code: found }]
  })
  return problems.length > 0 ? problems : togetherProblems(standing, changes)
}

/** A value that was not read in the text itself is confirmed as it stands, never as another. */
function confirmationProblem(known: StandingValue, { value }: ValueChange): ChangeProblemCode | null {
  if (!known.confirmable) return 'notConfirmable'
  return sameValue(value, known.value) ? null : 'otherValue'
}

function replacementProblem(regime: ExamRegime, known: StandingValue, { path, value }: ValueChange): ChangeProblemCode | null {
  const shape = known.amendable ? amendmentShape(path, regime) : null
  if (shape === null) return 'notAmendable'
  const read = shape.safeParse(value)
  if (!read.success) return codeOf(read.error.issues[0])
  return sameValue(read.data, known.value) ? 'sameValue' : null
}

function codeOf(issue: z.core.$ZodIssue | undefined): ChangeProblemCode {
  switch (issue?.code) {
    case 'too_big':
    case 'too_small':
      return 'outOfRange'
    case 'invalid_type':
      return 'wrongType'
    case 'custom':
      return 'duplicate'
    default:
      return 'unknownValue'
  }
}

/** What the values must be together: weights of 100 in all, and a third mark only above what is averaged. */
function togetherProblems(standing: readonly StandingValue[], changes: readonly ValueChange[]): ChangeProblem[] {
  const valueOf = valuesAfter(standing, changes)
  const at = (paths: readonly string[]) => changes.findLastIndex(({ path }) => paths.includes(path))
  const problem = (paths: readonly string[], code: ChangeProblemCode): ChangeProblem[] => (at(paths) === -1 ? [] : [{ path: `changes.${at(paths)}.value`, code }])
  return [
    ...(weightsFit(valueOf) ? [] : problem(weightPaths, 'weightsSum')),
    ...(markingFits(valueOf) ? [] : problem(markingPaths, 'markingOrder')),
  ]
}

const markingPaths = ['marking.averageUpTo', 'marking.thirdFrom'] as const

type ValueOf = (path: string) => unknown

function valuesAfter(standing: readonly StandingValue[], changes: readonly ValueChange[]): ValueOf {
  const values = new Map(standing.map(({ path, value, amendment }) => [path, amendment === null ? value : amendment.value]))
  for (const { path, value } of changes) values.set(path, value)
  return (path) => values.get(path)
}

function weightsFit(valueOf: ValueOf): boolean {
  const [written, interview] = weightPaths.map(valueOf)
  if (typeof written !== 'number' && typeof interview !== 'number') return true
  return typeof written === 'number' && typeof interview === 'number' && written + interview === 100
}

function markingFits(valueOf: ValueOf): boolean {
  const [average, third] = markingPaths.map(valueOf)
  return typeof average !== 'number' || typeof third !== 'number' || average < third
}

/** Paths whose amendments go together with this one when it is withdrawn, itself among them: one weight never stands alone. */
export function withdrawnTogether(path: string): readonly string[] {
  return weightPaths.some((weight) => weight === path) ? weightPaths : [path]
}

/** Whether the values still fit together once the amendments of some paths are gone. */
export function fitsWithout(standing: readonly StandingValue[], paths: readonly string[]): boolean {
  const valueOf = valuesAfter(standing.map((value) => (paths.includes(value.path) ? { ...value, amendment: null } : value)), [])
  return weightsFit(valueOf) && markingFits(valueOf)
}
