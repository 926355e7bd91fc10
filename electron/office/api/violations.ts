import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../../db/queries/acts.ts'
import { notedOf } from '../../../db/queries/attendance.ts'
import { registrationsOf } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import { findViolation, violationsOf } from '../../../db/queries/marking.ts'
import { atWork, checkRevision, newId, write } from '../act.ts'
import { examParts, satByPost } from '../exam-parts.ts'
import { regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { refuse } from '../refuse.ts'

/** Violations of the rules of the exam (nội quy), from the minutes of the room. */
export const violations = {
  violations: office.marking.violations.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    return violationsOf(db, examId).map(({ id, candidateId, partId, form, zero, minutes, note, revision }) => ({ id, candidateId, partId, form, zero, minutes, note, revision }))
  }),

  setViolation: office.marking.setViolation.handler(({ context: { state }, input: { examId, requestId, reason, expectedRevision, candidateId, partId, ...given } }) =>
    write(state, { procedure: 'marking.setViolation', examId, requestId, reason: reason ?? null }, (act) => {
      const part = examParts(act.tx, examId).find(({ id }) => id === partId)
      const entry = registrationsOf(act.tx, examId, [candidateId]).get(candidateId)
      if (part === undefined) throw new NotFoundError('part')
      if (entry === undefined) throw new NotFoundError('candidate')
      const before = findViolation(act.tx, candidateId, partId)
      checkRevision(before, expectedRevision)
      if (given.form === null && given.zero === null) {
        if (before === null) return refuse('form', 'invalid_type')
        if (reason === undefined) return refuse('reason', 'too_small')
        act.withdraw('violation', before.id, before.revision, reason)
        return {}
      }
      const sat = satByPost(listPosts(act.tx, examId), regimeOf(requireExam(act.tx, examId)))
      if (!entry.sits || !sat.get(entry.postId)?.has(part.kind)) refuse('partId', 'partNotSat')
      const noted = notedOf(act.tx, [candidateId]).find((one) => one.partId === partId)
      if (noted?.state === 'absent') throw new ORPCError('VIOLATION_REFUSED', { data: { code: 'notedAbsent', place: { sessionNumber: noted.sessionNumber, roomNumber: noted.roomNumber } } })
      const fields = { ...given, note: given.note || null }
      if (before === null) act.insert('violation', { id: newId(state), candidateId, partId, ...fields })
      else act.update('violation', before.id, before.revision, fields)
      return {}
    }),
  ),
}
