import { NotFoundError } from '../../../db/queries/acts.ts'
import { listExams } from '../../../db/queries/exams.ts'
import { duplicateDecisions, registeredPeople } from '../../../db/queries/registrations.ts'
import type { Reader } from '../../../db/open.ts'
import type { Duplicate } from '../../../shared/contract/registrations.ts'
import { possibleDuplicates } from '../../../shared/rules/duplicates.ts'
import { atWork, checkRevision, newId, write } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { may, type Session } from '../session.ts'

const key = (left: string, right: string) => `${left} ${right}`

/** Records that may be one person, of the exam and of those exams whose candidates the caller may write. */
function duplicatesOf(reader: Reader, session: Session, examId: string): Duplicate[] {
  const exams = listExams(reader).map(({ exam }) => exam.id).filter((id) => may(session, 'candidates.write', id))
  const people = registeredPeople(reader, exams)
  const byId = new Map(people.map((person) => [person.id, person]))
  const decisions = new Map(duplicateDecisions(reader).map((row) => [key(row.leftId, row.rightId), row]))
  return possibleDuplicates(people, examId).flatMap(({ left, right, sign }) => {
    const [one, other] = [byId.get(left), byId.get(right)]
    const decided = decisions.get(key(left, right))
    if (one === undefined || other === undefined) return []
    return [{ left: one, right: other, sign, decision: decided === undefined ? null : { verdict: decided.verdict, reason: decided.reason, revision: decided.revision } }]
  })
}

export const registrations = {
  duplicates: office.registrations.duplicates.handler(({ context: { state }, input: { examId, candidateId } }) => {
    const { db, session } = atWork(state)
    requireExam(db, examId)
    const all = duplicatesOf(db, session, examId)
    return candidateId === null ? all : all.filter(({ left, right }) => left.id === candidateId || right.id === candidateId)
  }),

  decideDuplicate: office.registrations.decideDuplicate.handler(({ context: { state }, input: { requestId, examId, leftId, rightId, verdict, reason, expectedRevision } }) =>
    write(state, { procedure: 'registrations.decideDuplicate', examId, requestId, reason }, (act) => {
      const pair = duplicatesOf(act.tx, atWork(state).session, examId).some(({ left, right }) => left.id === leftId && right.id === rightId)
      if (!pair) throw new NotFoundError('duplicate')
      const found = duplicateDecisions(act.tx).find((row) => row.leftId === leftId && row.rightId === rightId) ?? null
      checkRevision(found, expectedRevision)
      if (found === null) act.insert('duplicateDecision', { id: newId(state), leftId, rightId, verdict, reason })
      else act.update('duplicateDecision', found.id, found.revision, { verdict, reason })
      return {}
    }),
  ),
}
