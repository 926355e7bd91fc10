import type { BoardSeat, CouncilView, ExamMember } from '../../../shared/contract/council.ts'
import type { Board } from '../../../shared/rules/boards.ts'
import { boardTitles, gapWords } from '../../../shared/words/boards.ts'

/** A board, or those who have no seat. */
export type Place = Board | 'free'

/** Somebody on a board; without a seat: somebody on the list only. */
export interface CouncilRow {
  readonly key: string
  readonly member: ExamMember
  readonly seat: BoardSeat | null
  /** Whether days away were recorded. */
  readonly away: boolean
}

/** A line of the list of boards. */
export interface PlaceRow {
  readonly place: Place
  readonly title: string
  readonly count: number
  readonly open: number
  /** What is missing, in few words. */
  readonly missing: string
}

export const openConflicts = ({ conflicts }: Pick<BoardSeat, 'conflicts'>) => conflicts.filter(({ open }) => open).length

/** The people of a board in the order of functions and names, or those without a seat. */
export function peopleOf({ members, seats, absences }: CouncilView, place: Place): readonly CouncilRow[] {
  const away = (id: string) => absences.some(({ memberId }) => memberId === id)
  if (place === 'free') return members.filter(({ id }) => !seats.some(({ memberId }) => memberId === id)).map((member) => ({ key: member.id, member, seat: null, away: away(member.id) }))
  return seats.flatMap((seat) => {
    const member = members.find(({ id }) => id === seat.memberId)
    return seat.board !== place || member === undefined ? [] : [{ key: seat.id, member, seat, away: away(member.id) }]
  })
}

/** The boards with how many sit there and what is missing; below them who has no seat. */
export function placesOf(view: CouncilView): readonly PlaceRow[] {
  const rows = view.boards.map(({ board }) => {
    const people = peopleOf(view, board)
    const open = people.reduce((sum, { seat }) => sum + (seat === null ? 0 : openConflicts(seat)), 0)
    const gaps = view.gaps.filter((gap) => gap.board === board)
    return { place: board, title: boardTitles[board], count: people.length, open, missing: gaps.map(gapWords).join(', ') }
  })
  const free = peopleOf(view, 'free').length
  return free === 0 ? rows : [...rows, { place: 'free', title: 'Chưa giữ việc', count: free, open: 0, missing: '' }]
}

/** The seat with an open conflict that follows this one in the order of the boards, the first again after the last. */
export function nextOpen({ seats }: CouncilView, activeKey: string | null, by: 1 | -1): BoardSeat | null {
  const found = seats.filter((seat) => openConflicts(seat) > 0)
  const place = (seat: BoardSeat) => seats.indexOf(seat)
  const here = seats.findIndex(({ id }) => id === activeKey)
  const next = by === 1 ? found.find((seat) => place(seat) > here) : found.findLast((seat) => place(seat) < here)
  return next ?? (by === 1 ? found[0] : found.at(-1)) ?? null
}
