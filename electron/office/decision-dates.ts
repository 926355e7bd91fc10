import type { ResultsView } from '../../shared/contract/results.ts'
import type { ExamFacts } from './exam-facts.ts'

/** Decisions dated before the first day of the part they are about, or of the exam: most likely the day was typed wrong. */
export function decisionsBeforeExam({ decisions, days }: Pick<ExamFacts, 'decisions' | 'days'>): ResultsView['warnings'] {
  return decisions.flatMap(({ decision: { partKind }, ground: { number, date } }) => {
    const first = days.find(({ part }) => partKind === null || part === partKind)?.day
    return first === undefined || date >= first ? [] : [{ code: 'decisionBeforeExam', article: null, facts: { number, date, day: first } }]
  })
}
