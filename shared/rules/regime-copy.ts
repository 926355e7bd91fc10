import { z } from 'zod'
import { formatDay } from '../text/day.ts'
import type { Exam, Post, Scheme } from './decide-schema.ts'
import { isUnread, type ExamRegime, type HouseRules, type HouseRulesValues, type RegimeCopy, type RegimeValues, type Sourced } from './regime.ts'
import { houseRules, regimes } from './regimes.ts'
import { priorityGroups, replacementModes, tieSteps, type PriorityGroup, type TieStep } from './terms.ts'

/** Values that an amendment can name by its path. */
export type AmendableValues = RegimeValues & HouseRulesValues
export type AmendablePath = keyof AmendableValues

const percent = z.int().min(0).max(100).overwrite((value) => value + 0)
const points = z.int().min(0).max(10_000).overwrite((value) => value + 0)

const regimePaths = {
  tieBreak: z.array(z.enum(tieSteps)).refine((steps) => new Set(steps).size === steps.length),
  replacement: z.enum(replacementModes),
  'round1.share': percent,
  threshold: points,
  'minimum.each': percent.nullable(),
  'weights.written': percent,
  'weights.interview': percent,
} as const satisfies Record<keyof RegimeValues, z.ZodType>

const houseRulesPaths = {
  'deduction.reprimand': percent.nullable(),
  'deduction.warning': percent.nullable(),
  'marking.averageUpTo': points,
  'marking.thirdFrom': points,
  'members.spread': points.nullable(),
  'appeal.chairFrom': points,
} as const satisfies Record<keyof HouseRulesValues, z.ZodType>

/** The shape of an amendment's value; null for a path that the regime of the exam cannot amend. */
export function amendmentShape(path: string, regime: ExamRegime): z.ZodType | null {
  const houseRule = Object.entries(houseRulesPaths).find(([known]) => known === path)
  if (houseRule !== undefined) return houseRule[1]
  if (regime.id === 'leadership-scheme') return null
  if (priorityGroups.some((group) => path === `priority.${group}`)) return points
  return Object.entries(regimePaths).find(([known]) => known === path)?.[1] ?? null
}

/** The rules of one exam: its regime and house rules with the board's amendments, noting what was used. */
export interface Rules {
  readonly regime: ExamRegime
  readonly houseRules: HouseRules
  readonly scheme: Scheme | null
  /** Paths that the board amended, sorted. */
  readonly amended: readonly string[]
  /** The value of a path; a value of grade C or UNCONFIRMED is noted as used. */
  use<Path extends AmendablePath>(path: Path): Sourced<AmendableValues[Path]>
  /** Article of a path whose value is not used yet. */
  articleOf(path: AmendablePath): string
  /** Points of a group, noted as used; null where the regime does not know it. */
  usePriority(group: PriorityGroup): Sourced<number> | null
  /** Points of a group without noting it. */
  priorityOf(group: PriorityGroup): Sourced<number> | null
  /** Tie chain of a post: empty while it is unconfirmed, so that the tie goes to the head. */
  tieChain(post: Post): TieChain
  /** The scheme of a leadership exam; calling it for another exam is a fault of the program. */
  requireScheme(): Scheme
  /** Values of grade C or UNCONFIRMED that were used, by path. */
  unconfirmed(): readonly { readonly path: string; readonly value: Sourced<unknown> }[]
}

export interface TieChain {
  readonly steps: readonly TieStep[]
  readonly article: string | null
  /** To be called when the chain was applied to equals. */
  noteUse(): void
}

/** How a decision or scheme is cited: "15/QĐ-HĐ ngày 20/3/2021". */
export function citation(decision: { number: string; date: string }): string {
  return `${decision.number} ngày ${formatDay(decision.date)}`
}

/** The regulations of an exam: those of its own copy, or without one those that the program knows today. */
export function rulesHeldBy(exam: Pick<Exam, 'regime' | 'houseRules'>, copy?: RegimeCopy): RegimeCopy {
  if (copy === undefined) return { regime: regimes[exam.regime], houseRules: houseRules[exam.houseRules] }
  if (copy.regime.id !== exam.regime || copy.houseRules.id !== exam.houseRules) {
    throw new Error(`A copy of ${copy.regime.id} and ${copy.houseRules.id} for an exam by ${exam.regime} and ${exam.houseRules}`)
  }
  return copy
}

/** The rules an exam is decided by; its amendments must have been admitted. */
export function rulesOf(exam: Pick<Exam, 'amendments' | 'scheme'>, { regime, houseRules: house }: RegimeCopy): Rules {
  const scheme = exam.scheme ?? null
  const values = new Map<string, Sourced<unknown>>([...Object.entries(regime.values), ...Object.entries(house.values)])
  for (const [group, value] of Object.entries(regime.priority)) values.set(`priority.${group}`, value)
  for (const { path, value, decision } of exam.amendments) {
    const shape = amendmentShape(path, regime)
    if (shape === null) throw new Error(`An amendment that was not admitted: ${path}`)
    values.set(path, { value: shape.parse(value), article: citation(decision), grade: 'A' })
  }
  if (scheme?.tieBreak !== undefined) values.set('tieBreak', { value: scheme.tieBreak, article: citation(scheme.decision), grade: 'A' })

  const used = new Map<string, Sourced<unknown>>()
  const amended = exam.amendments.map(({ path }) => path).sort()

  function note(path: string, value: Sourced<unknown>): void {
    if (isUnread(value.grade)) used.set(path, value)
  }
  function read<Path extends AmendablePath>(path: Path): Sourced<AmendableValues[Path]> {
    const value = values.get(path)
    if (value === undefined) throw new Error(`${regime.id} has no value for ${path}`)
    return value as Sourced<AmendableValues[Path]>
  }
  function priorityOf(group: PriorityGroup): Sourced<number> | null {
    return (values.get(`priority.${group}`) as Sourced<number> | undefined) ?? null
  }

  return {
    regime,
    houseRules: house,
    scheme,
    amended,
    use(path) {
      const value = read(path)
      note(path, value)
      return value
    },
    articleOf: (path) => read(path).article,
    priorityOf,
    usePriority(group) {
      const value = priorityOf(group)
      if (value !== null) note(`priority.${group}`, value)
      return value
    },
    tieChain(post) {
      const own = post.method === 'consideration' && !amended.includes('tieBreak') ? regime.consideration?.tieBreak : null
      const chain = own ?? read('tieBreak')
      if (chain.grade === 'UNCONFIRMED') return { steps: [], article: chain.article, noteUse: () => undefined }
      return { steps: chain.value, article: chain.article, noteUse: () => note('tieBreak', chain) }
    },
    requireScheme() {
      if (scheme === null) throw new Error(`${regime.id} has no scheme`)
      return scheme
    },
    unconfirmed() {
      return [...used].map(([path, value]) => ({ path, value }))
    },
  }
}
