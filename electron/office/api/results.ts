import { NotFoundError } from '../../../db/queries/acts.ts'
import { listDecisions } from '../../../db/queries/exams.ts'
import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { atWork, newId, write } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { decideFacts, decideInputOf, gatherFacts, resultsView } from '../results-view.ts'

export const results = {
  decide: office.results.decide.handler(({ input, errors }) => {
    const result = decide(input as DecideInput)
    if (!result.ok) throw errors.INPUT_REFUSED({ data: { problems: result.problems.map((problem) => ({ ...problem })) } })
    return result.output
  }),

  view: office.results.view.handler(({ context: { state }, input: { examId } }) => resultsView(atWork(state).db, examId)),

  recordDecision: office.results.recordDecision.handler(({ context: { state }, input: { requestId, examId, postId, kind, number, date, signer, winners }, errors }) =>
    write(state, { procedure: 'results.recordDecision', examId, requestId }, (act) => {
      requireExam(act.tx, examId)
      const output = decideFacts(decideInputOf(gatherFacts(act.tx, examId)))
      const question = output.posts.find(({ id }) => id === postId)?.questions.find(({ code }) => code === 'tieOpen')
      if (question === undefined) throw errors.DECISION_REFUSED({ data: { code: 'notAsked', places: 0 } })
      const { places } = question
      if (!winners.every((id) => question.candidates.includes(id))) throw errors.DECISION_REFUSED({ data: { code: 'wrongPeople', places } })
      if (new Set(winners).size !== places || winners.length !== places) throw errors.DECISION_REFUSED({ data: { code: 'wrongNumber', places } })
      const groundId = newId(state)
      const id = newId(state)
      act.insert('ground', { id: groundId, number, date, signer, issuer: null, blobSha256: null })
      act.insert('examDecision', { id, examId, postId, kind, groundId, winners: JSON.stringify(winners) })
      act.rest(groundId)
      return { id }
    }),
  ),

  withdrawDecision: office.results.withdrawDecision.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'results.withdrawDecision', examId, requestId, reason }, (act) => {
      if (!listDecisions(act.tx, examId).some(({ decision }) => decision.id === id)) throw new NotFoundError('decision')
      act.withdraw('examDecision', id, expectedRevision, reason)
      return {}
    }),
  ),
}
