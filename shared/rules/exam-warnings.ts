import type { Cancellation, Warning } from './decide-schema.ts'
import type { ExamContext } from './exam-context.ts'
import { lastDayOf, mayNameRegime, proposeHouseRules, proposeRegime } from './proposal.ts'
import { compareText } from './ranking.ts'
import type { ExamRegime } from './regime.ts'
import type { HouseRulesId, PlanKind } from './terms.ts'

/** Everything that did not stop the decision and that the board should know, by code, then facts. */
export function collectWarnings(context: ExamContext, unusedCancellations: readonly Cancellation[]): Warning[] {
  const { exam, rules } = context
  const warnings = [
    ...context.warnings,
    ...aboutRules(context),
    ...transitionWarnings(exam.plan.kind, rules.regime, exam.houseRules, exam.steps),
    ...aboutValues(context),
    ...aboutDecisions(context),
    ...unusedCancellations.map(
      ({ candidate, number, date }): Warning => ({ code: 'cancellationUnused', facts: { candidate, number, date } }),
    ),
  ]
  return warnings
    .map((warning) => ({ warning, key: JSON.stringify([warning.code, warning.path ?? '', Object.entries(warning.facts)]) }))
    .sort((left, right) => compareText(left.key, right.key))
    .map(({ warning }) => warning)
}

function aboutRules({ exam }: ExamContext): Warning[] {
  const proposal = proposeRegime(exam.plan)
  if (!proposal.possible || mayNameRegime(exam.plan, exam.regime)) return []
  return [
    {
      code: 'otherRegime',
      ...(proposal.reason.article === null ? {} : { article: proposal.reason.article }),
      facts: { regime: exam.regime, proposed: proposal.regime },
    },
  ]
}

/**
 * What the days of an exam say about its rules: house rules of another day, a transition that ended, round 1 finished too late.
 *
 * `steps` as decide.md has them: 'round1', 'written', 'approval' … with their day.
 */
export function transitionWarnings(
  kind: PlanKind,
  regime: ExamRegime,
  houseRules: HouseRulesId,
  steps: readonly { readonly id: string; readonly date: string }[],
): Warning[] {
  const warnings: Warning[] = []
  const last = lastDayOf(kind, regime)
  const finished = regime.round1FinishedBefore
  for (const { id, date } of steps) {
    const proposed = proposeHouseRules(kind, date)
    if (proposed !== houseRules) {
      warnings.push({ code: 'otherHouseRules', facts: { step: id, date, houseRules, proposed } })
    }
    if (last !== null && date > last.day) {
      warnings.push({ code: 'transitionEnded', article: last.article, facts: { step: id, date, lastDay: last.day } })
    }
    if (finished !== null && id === 'round1' && date >= finished.value) {
      warnings.push({ code: 'round1NotFinished', article: finished.article, facts: { step: id, date, before: finished.value } })
    }
  }
  return warnings
}

function aboutValues({ rules }: ExamContext): Warning[] {
  return rules.unconfirmed().map(({ path, value }) => ({
    code: 'unconfirmedValue',
    article: value.article,
    path,
    facts: { value: shown(value.value), grade: value.grade },
  }))
}

function shown(value: unknown): string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}

function aboutDecisions({ decisions }: ExamContext): Warning[] {
  return decisions.unused().map((decision) => ({
    code: 'decisionUnused',
    facts: {
      kind: decision.kind,
      number: decision.number,
      date: decision.date,
      post: 'post' in decision ? decision.post : null,
      candidate: 'candidate' in decision ? decision.candidate : null,
    },
  }))
}
