import type { sessionDays } from '../../db/queries/regimes.ts'
import type { listExamSteps } from '../../db/queries/results.ts'

/** A day of an exam that its rules are asked about. */
export interface DatedStep {
  /** 'round1', the kind of a paper, or a step of the calendar. */
  readonly id: string
  /** 'YYYY-MM-DD'. */
  readonly date: string
}

/** Steps after the parts that a transition may end before. */
const laterSteps: readonly string[] = ['approval', 'resultPublished', 'recruitmentDecision', 'takeUp']

/** Days of the sessions, earliest first, then of what follows as far as it was done or set; a step may have several days. */
export function datedSteps(
  parts: readonly { readonly kind: string; readonly unit: 'correct' | 'points' }[],
  sessions: ReturnType<typeof sessionDays>,
  recorded: ReturnType<typeof listExamSteps>,
): readonly DatedStep[] {
  const counted = new Set(parts.flatMap(({ kind, unit }) => (unit === 'correct' ? [kind] : [])))
  const held = sessions.map(({ part, day }) => ({ id: counted.has(part) ? 'round1' : part, date: day }))
  const known = recorded.flatMap(({ step, doneOn, dueOn }) => {
    const date = doneOn ?? dueOn
    return date !== null && (step === 'round1' || laterSteps.includes(step)) ? [{ id: step, date }] : []
  })
  return [...new Map([...held, ...known].map((step) => [`${step.id} ${step.date}`, step])).values()]
}
