import type { CouncilFacts } from '../../db/queries/council.ts'
import { listUsers } from '../../db/queries/users.ts'
import type { Reader } from '../../db/open.ts'
import type { BoardSeat, CouncilView, ShownConflict } from '../../shared/contract/council.ts'
import type { KinRelation } from '../../shared/contract/kin.ts'
import { conflictsOf, type BoardConflict, type HeldSeat } from '../../shared/rules/board-conflicts.ts'
import { boardGaps } from '../../shared/rules/board-gaps.ts'
import { boardFunctions, boards, functionsOf, sourceOfBoard, type Board } from '../../shared/rules/boards.ts'

/** Who asks: kinship is told only to who may read candidates. */
export interface CouncilReader {
  readonly mayReadCandidates: boolean
  /** 'YYYY-MM-DD'. */
  readonly today: string
}

function shownConflict({ kin: declared }: CouncilFacts, { key, code, article, grade, by, kin, bar, other, explanation }: BoardConflict): ShownConflict {
  const found = declared.find(({ kin: { id } }) => id === kin?.id)
  return {
    ...{ key, code, article, grade, by, bar, open: explanation === null },
    kin: kin === null || found === undefined ? null : { candidateName: found.candidateName, relation: found.kin.relation as KinRelation, byName: kin.byName },
    other: other === null ? null : { board: other.board, function: other.function },
  }
}

/** What speaks against a seat of somebody on the list. */
export function seatConflicts(facts: CouncilFacts, seat: HeldSeat, { mayReadCandidates }: Pick<CouncilReader, 'mayReadCandidates'>): readonly ShownConflict[] {
  const member = facts.members.find(({ id }) => id === seat.memberId)
  if (member === undefined) return []
  const own = facts.seats.filter(({ memberId }) => memberId === member.id)
  return conflictsOf(seat, facts.factsOf(member), own, facts.rules)
    .filter(({ code }) => mayReadCandidates || code !== 'kin')
    .map((conflict) => shownConflict(facts, conflict))
}

/** The seats by board and function, then in the order of names. */
export function shownSeats(facts: CouncilFacts, reader: Pick<CouncilReader, 'mayReadCandidates'>): readonly BoardSeat[] {
  const held = new Map(facts.seats.map((seat) => [seat.id, seat]))
  const shown = facts.rows.flatMap(({ seat: { id, memberId, fromDay, toDay, explanation, revision }, ground: { number, date, signer } }): BoardSeat[] => {
    const seat = held.get(id)
    if (seat === undefined) return []
    const { board, function: own } = seat
    return [{ id, memberId, board, function: own, fromDay, toDay, number, date, signer, explanation: reader.mayReadCandidates ? explanation : null, conflicts: [...seatConflicts(facts, seat, reader)], revision }]
  })
  const rank = (seat: BoardSeat) => boards.indexOf(seat.board) * boardFunctions.length + boardFunctions.indexOf(seat.function)
  return shown.toSorted((one, other) => rank(one) - rank(other))
}

/** The council and boards of an exam as a page or a paper shows them. */
export function councilView(db: Reader, facts: CouncilFacts, reader: CouncilReader): CouncilView {
  const seats = shownSeats(facts, reader)
  const source = (board: Board) => sourceOfBoard(facts.rules, board)
  const own = boards.filter((board) => source(board) !== null || seats.some((seat) => seat.board === board))
  const sitting = seats.filter(({ toDay }) => toDay === null || toDay >= reader.today)
  return {
    boards: own.map((board) => ({ board, functions: [...functionsOf(board)], article: source(board)?.article ?? null, grade: source(board)?.grade ?? 'UNCONFIRMED' })),
    members: facts.members.map(({ id, fullName, birthDate, position, workplace, userId, bar, revision }) => ({ id, fullName, birthDate, position, workplace, userId, bar, revision })),
    seats: [...seats],
    absences: facts.absences.map(({ id, memberId, fromDay, toDay, reason, delegateId, revision }) => ({ id, memberId, fromDay, toDay, reason, delegateId, revision })),
    gaps: boardGaps(own, sitting, facts.rules).map((gap) => ({ ...gap, sizes: [...gap.sizes] })),
    accounts: listUsers(db).map(({ id, name }) => ({ id, name })),
  }
}
