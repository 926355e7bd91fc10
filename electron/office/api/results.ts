import { NotFoundError } from '../../../db/queries/acts.ts'
import { isPaperClosed } from '../../../db/queries/interviews.ts'
import { listCancellations, listDecisions, listQuotaChanges } from '../../../db/queries/results.ts'
import { findDependants } from '../../../db/queries/references.ts'
import { judgeAnswer } from '../../../shared/rules/answers.ts'
import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { atWork, newId, write } from '../act.ts'
import { decisionColumns, decisionOf } from '../answers.ts'
import { daysOff } from '../days-off.ts'
import { office } from '../gate.ts'
import { restOn } from '../ground.ts'
import { quotaRefusal } from '../quota-changes.ts'
import { refuse } from '../refuse.ts'
import { decidedExam, decideFacts, resultsView } from '../results-view.ts'
import { tryOut } from '../try-out.ts'

export const results = {
  decide: office.results.decide.handler(({ input, errors }) => {
    const result = decide(input as DecideInput)
    if (!result.ok) throw errors.INPUT_REFUSED({ data: { problems: result.problems.map((problem) => ({ ...problem })) } })
    return result.output
  }),

  view: office.results.view.handler(({ context: { state }, input: { examId } }) => resultsView(atWork(state).db, examId)),

  tryOut: office.results.tryOut.handler(({ context: { state }, input: { examId, ...wish } }) => {
    const { db, session } = atWork(state)
    return tryOut(db, session, examId, wish)
  }),

  recordDecision: office.results.recordDecision.handler(({ context: { state }, input: { requestId, examId, answer, ...paper }, errors }) =>
    write(state, { procedure: 'results.recordDecision', examId, requestId }, (act) => {
      const { facts, input, output } = decidedExam(act.tx, examId)
      if (answer.kind === 'transfer' && !facts.regime.transfer) refuse('kind', 'notInRegime')
      const refusal = judgeAnswer({ input, output, copy: facts.copy }, answer.postId, decisionOf(answer, paper))
      if (refusal !== null) throw errors.DECISION_REFUSED({ data: refusal })
      const id = newId(state)
      const groundId = restOn(act, state, paper, facts.exam.planApproved)
      act.insert('examDecision', { id, examId, groundId, ...decisionColumns(answer) })
      return { id }
    }),
  ),

  withdrawDecision: office.results.withdrawDecision.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision }, errors }) =>
    write(state, { procedure: 'results.withdrawDecision', examId, requestId, reason }, (act) => {
      const found = listDecisions(act.tx, examId).find(({ decision }) => decision.id === id)?.decision
      if (found === undefined) throw new NotFoundError('decision')
      const { candidateId, partKind } = found
      // The mark of a closed interview rests on it.
      if (candidateId !== null && partKind !== null && isPaperClosed(act.tx, candidateId, partKind)) throw errors.IN_USE({ data: { by: 'interviews', count: 1 } })
      act.withdraw('examDecision', id, expectedRevision, reason)
      return {}
    }),
  ),

  cancelWin: office.results.cancelWin.handler(({ context: { state }, input: { requestId, examId, candidateId, cause, stage, ...paper }, errors }) =>
    write(state, { procedure: 'results.cancelWin', examId, requestId }, (act) => {
      const { facts, input, output } = decidedExam(act.tx, examId)
      if (stage === 'firstWishes' && facts.regime.wishes !== 2) refuse('stage', 'notInRegime')
      const won = output.posts.some(({ winners }) => winners.includes(candidateId))
      if (!won) throw errors.NOT_A_WINNER()
      if (facts.cancellations.some(({ cancellation }) => cancellation.candidateId === candidateId)) throw errors.IN_USE({ data: { by: 'cancellations', count: 1 } })
      const cancellation = { candidate: candidateId, ground: cause, number: paper.number, date: paper.date, stage }
      const after = decideFacts({ ...input, cancellations: [...(input.cancellations ?? []), cancellation] }, facts.copy)
      // Who wins by the second wish only cannot leave before second wishes are settled.
      if (after.warnings.some(({ code, facts: { candidate } }) => code === 'cancellationUnused' && candidate === candidateId)) refuse('stage', 'wonBySecondWish')
      const id = newId(state)
      act.insert('winCancellation', { id, examId, candidateId, cause, stage, groundId: restOn(act, state, paper, facts.exam.planApproved) })
      return { id }
    }),
  ),

  withdrawCancellation: office.results.withdrawCancellation.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'results.withdrawCancellation', examId, requestId, reason }, (act) => {
      if (!listCancellations(act.tx, examId).some(({ cancellation }) => cancellation.id === id)) throw new NotFoundError('cancellation')
      act.withdraw('winCancellation', id, expectedRevision, reason)
      return {}
    }),
  ),

  changeQuota: office.results.changeQuota.handler(({ context: { state }, input: { requestId, examId, kind, postId, fromPostId, places, ...paper }, errors }) =>
    write(state, { procedure: 'results.changeQuota', examId, requestId }, (act) => {
      const held = decidedExam(act.tx, examId)
      const refusal = quotaRefusal({ ...held, holidays: daysOff(act.tx) }, { kind, postId, fromPostId, places, date: paper.date })
      if (refusal !== null) throw errors.QUOTA_REFUSED({ data: refusal })
      const id = newId(state)
      act.insert('quotaChange', { id, examId, kind, postId, fromPostId, places, groundId: restOn(act, state, paper, held.facts.exam.planApproved) })
      return { id }
    }),
  ),

  withdrawQuotaChange: office.results.withdrawQuotaChange.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision }, errors }) =>
    write(state, { procedure: 'results.withdrawQuotaChange', examId, requestId, reason }, (act) => {
      if (!listQuotaChanges(act.tx, examId).some(({ change }) => change.id === id)) throw new NotFoundError('quotaChange')
      const dependants = findDependants(act.tx, 'quotaChange', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      act.withdraw('quotaChange', id, expectedRevision, reason)
      return {}
    }),
  ),
}
