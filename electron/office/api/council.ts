import { ORPCError } from '@orpc/server'
import { councilFacts, listAbsences, listBoardSeats, listMembers } from '../../../db/queries/council.ts'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { findDependants } from '../../../db/queries/references.ts'
import { listUsers } from '../../../db/queries/users.ts'
import { atWork, newId, today, write } from '../act.ts'
import { checkAbsence, checkDays, checkFunction, memberColumns, requireMember, type MemberInput } from '../council-checks.ts'
import { councilView, seatConflicts } from '../council-view.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { enterGround } from '../ground.ts'
import { refuse } from '../refuse.ts'
import { may } from '../session.ts'
import type { OfficeState } from '../state.ts'

type Explanation = { readonly text: string; readonly conflicts: readonly string[] } | null

function addMember(state: OfficeState, act: Act, examId: string, input: MemberInput): string {
  requireExam(act.tx, examId)
  checkAccount(act, input)
  const id = newId(state)
  act.insert('examMember', { id, examId, ...memberColumns(act.tx, examId, input, null) })
  return id
}

function checkAccount(act: Act, { userId }: MemberInput): void {
  if (userId !== null && !listUsers(act.tx).some(({ id }) => id === userId)) refuse('userId', 'unknownId')
}

function mayReadCandidates(state: OfficeState, examId: string): boolean {
  return may(atWork(state).session, 'candidates.read', examId)
}

/** What is kept of an explanation. */
function explained(explanation: Explanation) {
  return { explanation: explanation?.text ?? null, explained: JSON.stringify(explanation?.conflicts ?? []) }
}

/** Refuses a seat, as it now stands in the act, against which something speaks that nobody explained (NĐ 170/2025 Đ.8 k.3, TT 22/2025 Quy chế Đ.5 k.4 c). */
function checkConflicts(state: OfficeState, act: Act, examId: string, seatId: string): void {
  const facts = councilFacts(act.tx, examId)
  const seat = facts.seats.find(({ id }) => id === seatId)
  if (seat === undefined) throw new NotFoundError('boardSeat')
  const open = seatConflicts(facts, seat, { mayReadCandidates: mayReadCandidates(state, examId) }).filter((conflict) => conflict.open)
  if (open.length > 0) throw new ORPCError('SEAT_CONFLICT', { data: { conflicts: open } })
}

export const council = {
  list: office.council.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    return councilView(db, councilFacts(db, examId), { mayReadCandidates: mayReadCandidates(state, examId), today: today(state) })
  }),

  addMember: office.council.addMember.handler(({ context: { state }, input: { requestId, examId, ...facts } }) =>
    write(state, { procedure: 'council.addMember', examId, requestId }, (act) => ({ id: addMember(state, act, examId, facts) })),
  ),

  changeMember: office.council.changeMember.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, ...facts } }) =>
    write(state, { procedure: 'council.changeMember', examId, requestId }, (act) => {
      requireMember(listMembers(act.tx, examId), id)
      checkAccount(act, facts)
      act.update('examMember', id, expectedRevision, memberColumns(act.tx, examId, facts, id))
      return {}
    }),
  ),

  withdrawMember: office.council.withdrawMember.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason }, errors }) =>
    write(state, { procedure: 'council.withdrawMember', examId, requestId, reason }, (act) => {
      requireMember(listMembers(act.tx, examId), id)
      const dependants = findDependants(act.tx, 'examMember', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      act.withdraw('examMember', id, expectedRevision, reason)
      return {}
    }),
  ),

  seat: office.council.seat.handler(({ context: { state }, input: { requestId, examId, member, board, function: held, fromDay, toDay, explanation, ...paper } }) =>
    write(state, { procedure: 'council.seat', examId, requestId }, (act) => {
      const memberId = 'id' in member ? member.id : addMember(state, act, examId, member)
      const facts = councilFacts(act.tx, examId)
      requireMember(facts.members, memberId)
      checkFunction(facts, board, held, null)
      if (facts.seats.some((seat) => seat.memberId === memberId && seat.board === board)) refuse('fullName', 'sitsHere')
      const days = { fromDay: fromDay ?? paper.date, toDay }
      checkDays(days.fromDay, toDay)
      const id = newId(state)
      act.insert('boardSeat', { id, examId, memberId, board, function: held, groundId: enterGround(act, state, paper), ...days, ...explained(explanation) })
      checkConflicts(state, act, examId, id)
      return { id, memberId }
    }),
  ),

  changeSeat: office.council.changeSeat.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, function: held, fromDay, toDay, explanation, ...paper } }) =>
    write(state, { procedure: 'council.changeSeat', examId, requestId }, (act) => {
      const facts = councilFacts(act.tx, examId)
      const row = facts.rows.find(({ seat }) => seat.id === id)
      const seat = facts.seats.find((one) => one.id === id)
      if (row === undefined || seat === undefined) throw new NotFoundError('boardSeat')
      checkFunction(facts, seat.board, held, id)
      const days = { fromDay: fromDay ?? paper.date, toDay }
      checkDays(days.fromDay, toDay)
      const { ground } = row
      const samePaper = ground.number === paper.number && ground.date === paper.date && ground.signer === paper.signer
      act.update('boardSeat', id, expectedRevision, { function: held, ...days, ...explained(explanation), ...(samePaper ? {} : { groundId: enterGround(act, state, paper) }) })
      checkConflicts(state, act, examId, id)
      return {}
    }),
  ),

  withdrawSeat: office.council.withdrawSeat.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason } }) =>
    write(state, { procedure: 'council.withdrawSeat', examId, requestId, reason }, (act) => {
      if (!listBoardSeats(act.tx, examId).some(({ seat }) => seat.id === id)) throw new NotFoundError('boardSeat')
      act.withdraw('boardSeat', id, expectedRevision, reason)
      return {}
    }),
  ),

  absence: office.council.absence.handler(({ context: { state }, input: { requestId, examId, ...facts } }) =>
    write(state, { procedure: 'council.absence', examId, requestId, reason: facts.reason }, (act) => {
      checkAbsence(councilFacts(act.tx, examId), facts)
      const id = newId(state)
      act.insert('memberAbsence', { id, examId, ...facts })
      return { id }
    }),
  ),

  withdrawAbsence: office.council.withdrawAbsence.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason } }) =>
    write(state, { procedure: 'council.withdrawAbsence', examId, requestId, reason }, (act) => {
      if (!listAbsences(act.tx, examId).some((absence) => absence.id === id)) throw new NotFoundError('memberAbsence')
      act.withdraw('memberAbsence', id, expectedRevision, reason)
      return {}
    }),
  ),
}
