import type { Cancellation, Warning } from './decide-schema.ts'
import type { ExamContext } from './exam-context.ts'
import { lastDayOf, mayNameRegime, proposeHouseRules, proposeRegime } from './proposal.ts'
import { compareText } from './ranking.ts'

/** Everything that did not stop the decision and that the board should know, by code, then facts. */
export function collectWarnings(context: ExamContext, unusedCancellations: readonly Cancellation[]): Warning[] {
  const warnings = [
    ...context.warnings,
    ...aboutRules(context),
    ...aboutSteps(context),
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

function aboutSteps({ exam, rules }: ExamContext): Warning[] {
  const warnings: Warning[] = []
  const last = lastDayOf(exam.plan.kind, exam.regime)
  const finished = rules.regime.round1FinishedBefore
  for (const { id, date } of exam.steps) {
    const proposed = proposeHouseRules(exam.plan.kind, date)
    if (proposed !== exam.houseRules) {
      warnings.push({ code: 'otherHouseRules', facts: { step: id, date, houseRules: exam.houseRules, proposed } })
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
