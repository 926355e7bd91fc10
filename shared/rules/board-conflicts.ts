import { leads, type Board, type BoardFunction, type BoardRules, type MemberBar } from './boards.ts'
import type { Grade } from './regime.ts'

/** A seat of a member. */
export interface HeldSeat {
  readonly id: string
  readonly memberId: string
  readonly board: Board
  readonly function: BoardFunction
  /** Keys of the conflicts that its explanation answers. */
  readonly explained: readonly string[]
  readonly explanation: string | null
}

/** Kinship declared for a member, or for somebody of the same name whom nobody found on the list. */
export interface MemberKin {
  readonly id: string
  readonly byName: boolean
}

/** What of a member may be a conflict. */
export interface MemberFacts {
  readonly bar: MemberBar | null
  readonly kin: readonly MemberKin[]
}

/** What keeps somebody from a seat unless it is explained. */
export interface BoardConflict {
  /** Tells one conflict of a seat from the others, and stays the same as long as it is the same conflict. */
  readonly key: string
  readonly code: 'kin' | 'bar' | 'boards' | 'leads' | 'supervision'
  readonly article: string | null
  readonly grade: Grade
  /** 'text': the article says so; 'reading': our reading of its principle. */
  readonly by: 'text' | 'reading'
  readonly kin: MemberKin | null
  readonly bar: MemberBar | null
  /** The other seat of the same person. */
  readonly other: HeldSeat | null
  /** Why the seat is held all the same; null: the conflict is open. */
  readonly explanation: string | null
}

/**
 * Đ.5 k.4 c names no boards: that these follow one another (papers and the room, codes and marks, marks and appeals) or
 * need secrecy from one another is our reading.
 */
export const boardsApart: readonly (readonly [Board, Board])[] = [
  ['questions', 'invigilation'],
  ['codes', 'marking'],
  ['codes', 'appealMarking'],
  ['marking', 'appealMarking'],
]

function apart(one: Board, other: Board): boolean {
  return boardsApart.some((pair) => pair.includes(one) && pair.includes(other) && one !== other)
}

type Between = Pick<BoardConflict, 'code' | 'article' | 'grade' | 'by'>

/** Why two seats may not be one person's. Whether they are held at the same time does not matter: the work of one follows that of the other. */
function between(one: Pick<HeldSeat, 'board' | 'function'>, other: Pick<HeldSeat, 'board' | 'function'>, { supervision, oneAfterAnother }: BoardRules): Between | null {
  if (one.board === other.board) return null
  if (one.board === 'supervision' || other.board === 'supervision') return { code: 'supervision', article: supervision.article, grade: supervision.grade, by: 'text' }
  const { article, grade } = oneAfterAnother
  if (apart(one.board, other.board)) return { code: 'boards', article, grade, by: 'reading' }
  // The council is no board of its own: its members lead boards.
  if (one.board === 'council' || other.board === 'council') return null
  return leads(one.function) || leads(other.function) ? { code: 'leads', article, grade, by: 'text' } : null
}

/** Everything that speaks against a seat of a member, who holds `seats`, the seat itself among them or not. */
export function conflictsOf(seat: HeldSeat, { bar, kin }: MemberFacts, seats: readonly HeldSeat[], rules: BoardRules): readonly BoardConflict[] {
  const barred = { article: rules.bars?.article ?? null, grade: rules.bars?.grade ?? ('UNCONFIRMED' as const), by: 'text' as const, kin: null, bar: null, other: null }
  const own = (key: string) => (seat.explained.includes(key) ? seat.explanation : null)
  const ofKin = kin.map((one): BoardConflict => ({ ...barred, key: `kin:${one.id}`, code: 'kin', kin: one, explanation: own(`kin:${one.id}`) }))
  const ofBar = bar === null ? [] : [{ ...barred, key: `bar:${bar}`, code: 'bar' as const, bar, explanation: own(`bar:${bar}`) }]
  const ofSeats = seats.flatMap((other): BoardConflict[] => {
    const found = other.id === seat.id ? null : between(seat, other, rules)
    if (found === null) return []
    const key = `${found.code}:${other.id}`
    // Explained with either of the two seats.
    const explanation = own(key) ?? (other.explained.includes(`${found.code}:${seat.id}`) ? other.explanation : null)
    return [{ ...found, key, kin: null, bar: null, other, explanation }]
  })
  return [...ofKin, ...ofBar, ...ofSeats]
}

/** Whether somebody who holds `seats` may stand in for a member of this board: no bar, no kinship, no board that must be kept apart. */
export function delegateRefusal({ bar, kin }: MemberFacts, seats: readonly HeldSeat[], absent: readonly HeldSeat[], rules: BoardRules): 'delegateBarred' | 'delegateApart' | null {
  if (bar !== null || kin.some(({ byName }) => !byName)) return 'delegateBarred'
  const meets = (code: BoardConflict['code'] | undefined) => code === 'boards' || code === 'supervision'
  return absent.some((one) => seats.some((other) => meets(between(one, other, rules)?.code))) ? 'delegateApart' : null
}
