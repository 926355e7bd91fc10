import { and, asc, eq, isNull } from 'drizzle-orm'
import { conflictsOf, delegateRefusal, type HeldSeat, type MemberFacts, type MemberKin } from '../../shared/rules/board-conflicts.ts'
import { boardRulesOf, type Board, type BoardFunction, type BoardRules } from '../../shared/rules/boards.ts'
import { readRegimeCopy } from '../../shared/rules/regime-reader.ts'
import { fold } from '../../shared/text/fold.ts'
import type { Reader } from '../open.ts'
import { boardSeat, exam, examMember, ground, memberAbsence } from '../schema/index.ts'
import { NotFoundError } from './acts.ts'
import { listKin } from './results.ts'

/** People who work in an exam, in the order of names. */
export function listMembers(reader: Reader, examId: string) {
  return reader
    .select()
    .from(examMember)
    .where(and(eq(examMember.examId, examId), isNull(examMember.withdrawnSeq)))
    .orderBy(asc(examMember.nameKey), asc(examMember.id))
    .all()
}
export type MemberRow = ReturnType<typeof listMembers>[number]

/** Seats of an exam with the decision that gives them, in the order of the members' names. */
export function listBoardSeats(reader: Reader, examId: string) {
  return reader
    .select({ seat: boardSeat, ground })
    .from(boardSeat)
    .innerJoin(ground, eq(ground.id, boardSeat.groundId))
    .innerJoin(examMember, eq(examMember.id, boardSeat.memberId))
    .where(and(eq(boardSeat.examId, examId), isNull(boardSeat.withdrawnSeq)))
    .orderBy(asc(examMember.nameKey), asc(boardSeat.id))
    .all()
}

/** Absences of an exam, by day. */
export function listAbsences(reader: Reader, examId: string) {
  return reader
    .select()
    .from(memberAbsence)
    .where(and(eq(memberAbsence.examId, examId), isNull(memberAbsence.withdrawnSeq)))
    .orderBy(asc(memberAbsence.fromDay), asc(memberAbsence.id))
    .all()
}
export type AbsenceRow = ReturnType<typeof listAbsences>[number]

/** A declared kinship; `folded`: the member's name in it as names are compared. */
type DeclaredKin = ReturnType<typeof listKin>[number] & { readonly folded: string }

/** What is known of the council and boards of an exam. */
export interface CouncilFacts {
  readonly rules: BoardRules
  readonly members: readonly MemberRow[]
  readonly rows: ReturnType<typeof listBoardSeats>
  readonly seats: readonly HeldSeat[]
  readonly absences: readonly AbsenceRow[]
  /** Declared kinship, of candidates who are still in the exam. */
  readonly kin: readonly DeclaredKin[]
  /** What may keep a member from a seat: kinship declared for him, or for somebody of his name whom nobody picked from the list. */
  readonly factsOf: (member: Pick<MemberRow, 'id' | 'folded' | 'bar'>) => MemberFacts
}

/** Reads the council and boards of an exam. */
export function councilFacts(reader: Reader, examId: string): CouncilFacts {
  const found = reader.select({ copy: exam.regimeCopy }).from(exam).where(and(eq(exam.id, examId), isNull(exam.withdrawnSeq))).get()
  if (found === undefined) throw new NotFoundError('exam')
  const rows = listBoardSeats(reader, examId)
  const kin = listKin(reader, examId).map((row) => ({ ...row, folded: fold(row.kin.memberName) }))
  return {
    rules: boardRulesOf(readRegimeCopy(found.copy)),
    members: listMembers(reader, examId),
    rows,
    seats: rows.map(({ seat }) => heldSeat(seat)),
    absences: listAbsences(reader, examId),
    kin,
    factsOf: (member) => ({ bar: member.bar, kin: kin.flatMap((row): MemberKin[] => (concerns(row, member) ? [{ id: row.kin.id, byName: row.kin.memberId === null }] : [])) }),
  }
}

/** Whether a kinship was declared for a member, or for somebody of his name whom nobody picked from the list. */
function concerns({ kin: { memberId }, folded }: DeclaredKin, member: Pick<MemberRow, 'id' | 'folded'>): boolean {
  return memberId === member.id || (memberId === null && folded === member.folded)
}

/** What was declared of a member's kin, also by his name alone; [] for who is not on the list. */
export function kinOf({ members, kin }: Pick<CouncilFacts, 'members' | 'kin'>, memberId: string): readonly DeclaredKin[] {
  const member = members.find(({ id }) => id === memberId)
  return member === undefined ? [] : kin.filter((row) => concerns(row, member))
}

/** What was declared of a member's kin among these candidates. */
export function kinAmong(facts: Pick<CouncilFacts, 'members' | 'kin'>, memberId: string, candidateIds: ReadonlySet<string>): readonly DeclaredKin[] {
  return kinOf(facts, memberId).filter(({ kin }) => candidateIds.has(kin.candidateId))
}

/** A seat as the rules take it. */
export function heldSeat({ id, memberId, board, function: held, explained, explanation }: typeof boardSeat.$inferSelect): HeldSeat {
  return { id, memberId, board: board as Board, function: held as BoardFunction, explained: JSON.parse(explained) as string[], explanation }
}

/** Somebody who works on a board on a day. */
export interface BoardMember {
  readonly memberId: string
  readonly fullName: string
  /** Of a delegate: the function of whom he acts for. */
  readonly function: BoardFunction
  readonly workplace: string | null
  readonly userId: string | null
}

/** Whether a day lies between two, both included. */
export const covers = (day: string, { fromDay, toDay }: { readonly fromDay: string; readonly toDay: string | null }) => fromDay <= day && (toDay === null || day <= toDay)

/** Who works on a board of an exam on a day ('YYYY-MM-DD'). Throws NotFoundError where the exam is not there. */
export function councilMembersOn(reader: Reader, examId: string, board: Board, day: string): readonly BoardMember[] {
  return membersOn(councilFacts(reader, examId), board, day)
}

/**
 * Who works on a board on a day, in the order of names, each once: its members without an open conflict; of those who are away their
 * delegates, unless these are away too or may not be there.
 */
export function membersOn({ members, rows, seats, absences, rules, factsOf }: CouncilFacts, board: Board, day: string): readonly BoardMember[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const seatsOf = (id: string) => seats.filter(({ memberId }) => memberId === id)
  const absenceOf = (id: string) => absences.find((absence) => absence.memberId === id && covers(day, absence))
  const sitting = rows.flatMap(({ seat }) => (seat.board === board && covers(day, seat) ? [heldSeat(seat)] : []))
  const sits = new Set(sitting.map(({ memberId }) => memberId))

  /** Who fills a seat that day; whoever sits on the board himself is no delegate there. */
  function actingFor(seat: HeldSeat): MemberRow | undefined {
    const member = byId.get(seat.memberId)
    if (member === undefined || conflictsOf(seat, factsOf(member), seatsOf(member.id), rules).some(({ explanation }) => explanation === null)) return undefined
    const absence = absenceOf(member.id)
    if (absence === undefined) return member
    const delegate = byId.get(absence.delegateId ?? '')
    if (delegate === undefined || sits.has(delegate.id) || absenceOf(delegate.id) !== undefined) return undefined
    return delegateRefusal(factsOf(delegate), seatsOf(delegate.id), [seat], rules) === null ? delegate : undefined
  }

  const filled = sitting.flatMap((seat) => {
    const member = actingFor(seat)
    return member === undefined ? [] : [{ member, function: seat.function }]
  })
  return members.flatMap(({ id }) => {
    const found = filled.find(({ member }) => member.id === id)
    return found === undefined ? [] : [{ memberId: id, fullName: found.member.fullName, function: found.function, workplace: found.member.workplace, userId: found.member.userId }]
  })
}
