import type { Exam, Scheme, Warning } from './decide-schema.ts'
import { openDecisions, type DecisionBook } from './decision-book.ts'
import type { HouseRulesValues, RegimeCopy, Sourced } from './regime.ts'
import { rulesOf, type Rules } from './regime-copy.ts'

/** What every step of a decision needs: the facts, the rules, the decisions of people, and the warnings so far. */
export interface ExamContext {
  readonly exam: Exam
  readonly rules: Rules
  readonly decisions: DecisionBook
  readonly warnings: Warning[]
}

/** Values of the house rules that settle the single marks of a paper. */
export const markingPaths = ['marking.averageUpTo', 'marking.thirdFrom', 'members.spread', 'appeal.chairFrom'] as const
export type MarkingPath = (typeof markingPaths)[number]

/** The part of it that settling the marks of one paper needs. */
export interface MarkingContext {
  readonly rules: {
    readonly scheme: Pick<Scheme, 'decision' | 'pieces' | 'average' | 'spread'> | null
    use<Path extends MarkingPath>(path: Path): Sourced<HouseRulesValues[Path]>
    articleOf(path: MarkingPath): string
  }
  readonly decisions: Pick<DecisionBook, 'take'>
  readonly warnings: Warning[]
}

export function openExam(exam: Exam, copy: RegimeCopy): ExamContext {
  return { exam, rules: rulesOf(exam, copy), decisions: openDecisions(exam.decisions), warnings: [] }
}
