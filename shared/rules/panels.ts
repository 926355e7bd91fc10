import type { Board, BoardRules } from './boards.ts'
import { sourced, type Sourced } from './regime.ts'
import type { HouseRulesId } from './terms.ts'

/** Parts in which people are heard one after another by a panel (TT 22/2025 Quy chế Đ.19). */
export const heardParts = ['interview', 'oral', 'practical', 'scheme'] as const
export type HeardPart = (typeof heardParts)[number]

/** Whether a part is heard by a panel. */
export function isHeard(kind: string): kind is HeardPart {
  return (heardParts as readonly string[]).includes(kind)
}

/**
 * Boards that may hear a part, the first that the regulations of the exam know. NĐ 170/2025 Đ.8 has no board for practical exams: that
 * the oral board holds them is our reading.
 */
const boardsOfParts: Readonly<Record<HeardPart, readonly Board[]>> = {
  interview: ['interview', 'skillsTest'],
  oral: ['oral', 'skillsTest'],
  practical: ['skillsTest', 'oral'],
  scheme: ['scheme'],
}

/** The board whose members hear a part; null where the regulations know none. */
export function boardOfPart(kind: HeardPart, { boards }: Pick<BoardRules, 'boards'>): Board | null {
  return boardsOfParts[kind].find((board) => boards.value.includes(board)) ?? null
}

/** Members that mark each candidate at least. The text says it of oral, practical and scheme; of interviews it is our reading, of other house rules a proposal. */
export function fewestMembers(kind: HeardPart, houseRules: HouseRulesId): Sourced<number> {
  const isText = houseRules === 'tt22-2025' && kind !== 'interview'
  return sourced(2, 'TT 22/2025 Quy chế Đ.20', isText ? 'A' : 'UNCONFIRMED')
}
