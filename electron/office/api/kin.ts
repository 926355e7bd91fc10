import { NotFoundError } from '../../../db/queries/acts.ts'
import { findCandidate } from '../../../db/queries/candidates.ts'
import { listMembers } from '../../../db/queries/council.ts'
import { listKin } from '../../../db/queries/results.ts'
import type { KinRelation } from '../../../shared/contract/kin.ts'
import { fold } from '../../../shared/text/fold.ts'
import { atWork, newId, write } from '../act.ts'
import { regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { refuse } from '../refuse.ts'

export const kin = {
  list: office.kin.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    const { kinship: article } = regimeOf(requireExam(db, examId)).articles
    return listKin(db, examId).map(({ kin: { id, candidateId, memberId, memberName, memberFunction, relation, note, revision }, candidateName, postCode }) => ({
      ...{ id, candidateId, candidateName, postCode, memberId, memberName, memberFunction, note, article, revision },
      relation: relation as KinRelation,
    }))
  }),

  declare: office.kin.declare.handler(({ context: { state }, input: { requestId, examId, ...facts } }) =>
    write(state, { procedure: 'kin.declare', examId, requestId }, (act) => {
      if (findCandidate(act.tx, examId, facts.candidateId) === null) throw new NotFoundError('candidate')
      if (facts.memberId !== null && !listMembers(act.tx, examId).some(({ id }) => id === facts.memberId)) throw new NotFoundError('member')
      // Two members may have one name; a name that was only typed may be any of them.
      const same = listKin(act.tx, examId).some(
        ({ kin: { candidateId, memberId, memberName } }) =>
          candidateId === facts.candidateId && fold(memberName) === fold(facts.memberName) && (memberId === null || facts.memberId === null || memberId === facts.memberId),
      )
      if (same) refuse('memberName', 'duplicate')
      const id = newId(state)
      act.insert('kinDeclaration', { id, examId, ...facts, note: facts.note || null })
      return { id }
    }),
  ),

  withdraw: office.kin.withdraw.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'kin.withdraw', examId, requestId, reason }, (act) => {
      if (!listKin(act.tx, examId).some(({ kin: { id: declared } }) => declared === id)) throw new NotFoundError('kin')
      act.withdraw('kinDeclaration', id, expectedRevision, reason)
      return {}
    }),
  ),
}
