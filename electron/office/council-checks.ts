import { listMembers, type CouncilFacts, type MemberRow } from '../../db/queries/council.ts'
import { NotFoundError } from '../../db/queries/acts.ts'
import type { Reader } from '../../db/open.ts'
import type { ExamMember, MemberAbsence } from '../../shared/contract/council.ts'
import { delegateRefusal } from '../../shared/rules/board-conflicts.ts'
import { functionsOf, heldByOne, sourceOfBoard, type Board, type BoardFunction } from '../../shared/rules/boards.ts'
import { fold } from '../../shared/text/fold.ts'
import { nameSortKey, normalizeName } from '../../shared/text/name.ts'
import { refuse } from './refuse.ts'

export type MemberInput = Pick<ExamMember, 'fullName' | 'birthDate' | 'position' | 'workplace' | 'userId' | 'bar'>
type AbsenceInput = Pick<MemberAbsence, 'memberId' | 'fromDay' | 'toDay' | 'delegateId'>

/** Somebody on the list of an exam. */
export function requireMember(members: readonly MemberRow[], id: string): MemberRow {
  const found = members.find((member) => member.id === id)
  if (found === undefined) throw new NotFoundError('member')
  return found
}

/** Columns of a member by what was typed; refuses who is on the list already, `self` being the member that is changed. */
export function memberColumns(reader: Reader, examId: string, input: MemberInput, self: string | null) {
  const fullName = normalizeName(input.fullName)
  const columns = { ...input, position: input.position || null, workplace: input.workplace || null, fullName, nameKey: nameSortKey(fullName), folded: fold(fullName) }
  const told = (one: Pick<MemberInput, 'birthDate' | 'position' | 'workplace'> & { folded: string }) => JSON.stringify([one.folded, one.birthDate, fold(one.position ?? ''), fold(one.workplace ?? '')])
  const others = listMembers(reader, examId).filter(({ id }) => id !== self)
  if (others.some((other) => told(other) === told(columns))) refuse('fullName', 'sameMember')
  if (input.userId !== null && others.some(({ userId }) => userId === input.userId)) refuse('userId', 'userTaken')
  return columns
}

/** A function that the board has, free where only one person may hold it; `self` is the seat that is changed. */
export function checkFunction({ rules, rows }: CouncilFacts, board: Board, held: BoardFunction, self: string | null): void {
  if (sourceOfBoard(rules, board) === null) refuse('board', 'notInRegime')
  if (!functionsOf(board).includes(held)) refuse('function', 'notOfBoard')
  const taken = rows.some(({ seat }) => seat.board === board && seat.function === held && seat.id !== self && seat.toDay === null)
  if (heldByOne.includes(held) && taken) refuse('function', 'functionTaken')
}

export function checkDays(fromDay: string, toDay: string | null): void {
  if (toDay !== null && toDay < fromDay) refuse('toDay', 'beforeStart')
}

/** Days away that do not meet others of the same person, and a delegate who is there then and may be. */
export function checkAbsence(facts: CouncilFacts, { memberId, fromDay, toDay, delegateId }: AbsenceInput): void {
  checkDays(fromDay, toDay)
  requireMember(facts.members, memberId)
  const then = facts.absences.filter((absence) => absence.fromDay <= toDay && absence.toDay >= fromDay)
  if (then.some((absence) => absence.memberId === memberId)) refuse('fromDay', 'absenceOverlaps')
  if (then.some((absence) => absence.delegateId === memberId)) refuse('fromDay', 'actsThen')
  if (delegateId === null) return
  const delegate = requireMember(facts.members, delegateId)
  if (delegateId === memberId) refuse('delegateId', 'ownDelegate')
  if (then.some((absence) => absence.memberId === delegateId)) refuse('delegateId', 'delegateAway')
  const seatsOf = (id: string) => facts.seats.filter((seat) => seat.memberId === id)
  const refusal = delegateRefusal(facts.factsOf(delegate), seatsOf(delegateId), seatsOf(memberId), facts.rules)
  if (refusal !== null) refuse('delegateId', refusal)
}
