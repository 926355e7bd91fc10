import type { BoardSeat, CouncilView, ExamMember, ShownConflict } from '../../../shared/contract/council.ts'
import { heldByOne, type Board, type BoardFunction } from '../../../shared/rules/boards.ts'
import { isDeclared } from '../../../shared/words/errors.ts'

/** Somebody who is being put on a board. */
export interface SeatDraft {
  readonly memberId: string | null
  readonly fullName: string
  readonly position: string
  readonly workplace: string
  readonly function: BoardFunction
  readonly explanation: string
}

export type SeatErrors = Partial<Record<keyof SeatDraft, string>>

/** The function that is most likely meant next: the highest that only one person holds and nobody has, else the usual one. */
export function nextFunction({ boards, seats }: CouncilView, board: Board): BoardFunction {
  const functions = boards.find((one) => one.board === board)?.functions ?? []
  const taken = seats.flatMap((seat) => (seat.board === board ? [seat.function] : []))
  const usual = board === 'invigilation' ? 'invigilator' : 'member'
  return functions.find((one) => [...heldByOne, 'viceChair'].includes(one) && !taken.includes(one)) ?? usual
}

/** An empty line; the workplace of the one before is proposed to nobody, the function is. */
export function emptySeat(view: CouncilView, board: Board): SeatDraft {
  return { memberId: null, fullName: '', position: '', workplace: '', function: nextFunction(view, board), explanation: '' }
}

/** Takes somebody of the list into the line. */
export function takeMember(draft: SeatDraft, { id, fullName, position, workplace }: ExamMember): SeatDraft {
  return { ...draft, memberId: id, fullName, position: position ?? '', workplace: workplace ?? '' }
}

/** What is missing. */
export function seatErrors({ fullName, explanation }: SeatDraft, conflicts: readonly ShownConflict[]): SeatErrors {
  return {
    ...(fullName.trim() === '' ? { fullName: 'Chưa có họ tên.' } : {}),
    ...(conflicts.length > 0 && explanation.trim() === '' ? { explanation: 'Chưa có giải trình. Ghi vì sao vẫn cử người này, hoặc Esc rồi cử người khác.' } : {}),
  }
}

/** What speaks against the seat that was asked for; none where it was refused for another reason, or not at all. */
export function conflictsIn(error: unknown): readonly ShownConflict[] {
  return isDeclared(error) && error.code === 'SEAT_CONFLICT' ? error.data.conflicts : []
}

/** The explanation as an act takes it: it answers the conflicts that were shown with it. */
export function explanationOf(text: string, conflicts: readonly Pick<ShownConflict, 'key'>[]) {
  const given = text.trim()
  return given === '' || conflicts.length === 0 ? null : { text: given, conflicts: conflicts.map(({ key }) => key) }
}

/** The decision of a seat. */
export const groundOfSeat = ({ number, date, signer }: BoardSeat) => ({ number, date, signer })
