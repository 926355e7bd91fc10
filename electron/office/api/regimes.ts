import { ORPCError } from '@orpc/server'
import { NotFoundError, StaleError, type Act } from '../../../db/queries/acts.ts'
import { findAmendment, findScheme, listAmendments, marksOutOfPlace } from '../../../db/queries/regimes.ts'
import { fitsWithout, withdrawnTogether } from '../../../shared/rules/amending.ts'
import { schemeProblems } from '../../../shared/rules/scheme-problems.ts'
import { atWork, newId, write } from '../act.ts'
import { amendRegime, restOn } from '../amend-regime.ts'
import { regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { refuse, refuseAll } from '../refuse.ts'
import { regimeRows, regimeView, schemeView } from '../regime-view.ts'

/** Pieces of a score sheet are known by their places: with marks of members in them their number stays. */
function checkPieces(act: Act, examId: string, pieces: string | null): void {
  const marks = marksOutOfPlace(act.tx, examId, pieces)
  if (marks > 0) throw new ORPCError('IN_USE', { data: { by: 'marks', count: marks } })
}

export const regimes = {
  ofExam: office.regimes.ofExam.handler(({ context: { state }, input: { examId } }) => regimeView(atWork(state).db, examId)),

  amend: office.regimes.amend.handler(({ context: { state }, input: { examId, name, number, date, signer, changes, requestId } }) =>
    write(state, { procedure: 'regimes.amend', requestId, examId }, (act) => {
      const ids = amendRegime(act, state, examId, { name, number, date, signer, changes })
      return { ids }
    }),
  ),

  withdrawAmendment: office.regimes.withdrawAmendment.handler(({ context: { state }, input: { examId, id, reason, expectedRevision, requestId } }) =>
    write(state, { procedure: 'regimes.withdrawAmendment', requestId, examId, reason }, (act) => {
      const row = requireExam(act.tx, examId)
      const found = findAmendment(act.tx, examId, id)
      if (found === null) throw new NotFoundError('amendment')
      const paths = withdrawnTogether(found.amendment.path)
      if (!fitsWithout(regimeRows(act.tx, row), paths)) refuse('id', 'markingOrder')
      act.withdraw('regimeAmendment', id, expectedRevision, reason)
      for (const { amendment } of listAmendments(act.tx, examId)) if (paths.includes(amendment.path)) act.withdraw('regimeAmendment', amendment.id, null, reason)
      return {}
    }),
  ),

  setScheme: office.regimes.setScheme.handler(({ context: { state }, input: { examId, requestId, expectedRevision, reason, number, date, signer, pieces, tieBreak, ...plain } }) =>
    write(state, { procedure: 'regimes.setScheme', requestId, examId, reason: reason ?? null }, (act) => {
      if (regimeOf(requireExam(act.tx, examId)).id !== 'leadership-scheme') refuse('scheme', 'notInRegime')
      refuseAll(schemeProblems({ ...plain, pieces, tieBreak }))
      const earlier = findScheme(act.tx, examId)
      if ((earlier === null) !== (expectedRevision === null)) throw new StaleError(earlier?.scheme.revision ?? null)
      const columns = { ...plain, pieces: pieces === null ? null : JSON.stringify(pieces), tieBreak: tieBreak.join(',') }
      checkPieces(act, examId, columns.pieces)
      if (earlier === null) act.insert('examScheme', { id: newId(state), examId, groundId: restOn(act, state, { number, date, signer }), ...columns })
      else {
        const { ground } = earlier
        const same = ground.number === number && ground.date === date && ground.signer === signer
        act.update('examScheme', earlier.scheme.id, expectedRevision, { ...columns, groundId: same ? ground.id : restOn(act, state, { number, date, signer }) })
      }
      const saved = findScheme(act.tx, examId)
      if (saved === null) throw new NotFoundError('scheme')
      return schemeView(saved)
    }),
  ),
}
