import type { Exam, Warning } from './decide-schema.ts'
import { openDecisions, type DecisionBook } from './decision-book.ts'
import { rulesOf, type Rules } from './regime-copy.ts'

/** What every step of a decision needs: the facts, the rules, the decisions of people, and the warnings so far. */
export interface ExamContext {
  readonly exam: Exam
  readonly rules: Rules
  readonly decisions: DecisionBook
  readonly warnings: Warning[]
}

export function openExam(exam: Exam): ExamContext {
  return { exam, rules: rulesOf(exam), decisions: openDecisions(exam.decisions), warnings: [] }
}
