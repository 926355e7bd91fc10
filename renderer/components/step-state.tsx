import type { ExamStep, StepDeadline, StepGap } from '../../shared/contract/exam-steps.ts'
import { formatMoment } from '../../shared/text/moment.ts'
import { daysLeftWords, missingWords, progressWords, stepDeadlineWords, stepStateWords } from '../../shared/words/exam-steps.ts'
import { StateBadge, type BadgeState } from './state-badge.tsx'
import './step-state.css'

const stateBadges: Readonly<Record<ExamStep['state'], BadgeState>> = { done: 'approved', doing: 'doing', later: 'draft', locked: 'locked' }

/** State of a step: xong, đang làm, chưa tới, đã khóa. */
export function StepStateBadge({ state }: Pick<ExamStep, 'state'>) {
  return <StateBadge state={stateBadges[state]}>{stepStateWords[state]}</StateBadge>
}

/** A last day that is over or near; nothing for one that is met or far. */
export function UrgentDeadline({ deadline }: { deadline: StepDeadline | null }) {
  if (deadline === null || deadline.daysLeft === null || (deadline.state !== 'overdue' && deadline.state !== 'soon')) return null
  return (
    <StateBadge state={deadline.state} title={`${stepDeadlineWords(deadline)} (${deadline.article})`}>
      {daysLeftWords(deadline.daysLeft)}
    </StateBadge>
  )
}

/** What is missing, in words. */
export function MissingWords({ missing }: { missing: readonly StepGap[] }) {
  const words = missingWords(missing)
  return words === '' ? null : (
    <span className="mt-step-missing" title={words}>
      {words}
    </span>
  )
}

/** What the head of a page says of its step. */
export function StepHead({ step }: { step: ExamStep }) {
  if (step.missing.length === 0 && step.deadline?.state !== 'overdue' && step.deadline?.state !== 'soon') return null
  return (
    <span className="mt-step-head" role="note" aria-label="Bước này">
      <UrgentDeadline deadline={step.deadline} />
      <MissingWords missing={step.missing} />
    </span>
  )
}

/** Everything that is known of a step, a line each: for a tooltip and for whoever listens. */
export function stepLines(step: ExamStep): readonly string[] {
  const { state, missing, deadline, lastAct } = step
  const progress = progressWords(step)
  return [
    progress === '' ? stepStateWords[state] : `${stepStateWords[state]}: ${progress}`,
    ...(missing.length === 0 ? [] : [missingWords(missing)]),
    ...(deadline === null ? [] : [stepDeadlineWords(deadline)]),
    ...(lastAct === null ? [] : [`${lastAct.userName}: ${lastAct.title.toLowerCase()}, ${formatMoment(lastAct.at).slice(0, -3)}`]),
  ]
}
