import { drawMarkers } from './bag-draw.ts'
import { orderBySeed } from './seeded-order.ts'

/** A bag whose scripts may be drawn. */
export interface CheckableBag {
  readonly number: number
  /** Ids of the members who marked it, however often. */
  readonly markedBy: readonly string[]
  readonly scripts: number
}

/** A script by its bag and its place in there, and who marks it again. */
export interface DrawnCheck {
  readonly bag: number
  readonly position: number
  readonly memberId: string
}

/** How many of so many scripts a share in per cent is; never less than one. */
export const checksOfShare = (scripts: number, share: number): number => Math.ceil((scripts * share) / 100)

/**
 * Draws which scripts are marked once more as a check, and by whom (chấm kiểm tra). TT 22/2025 as noted in domain/exam-rules.md does not know
 * it: that it is done, and of which share, is the board's own decision; nobody checks a bag that he marked, after the sense of Quy chế Đ.16 k.2.
 *
 * Scripts in the order of bag and place are put into the order that the seed draws ('checks' before it); the first of them up to the share
 * are taken. Each bag that has some goes to one member as bags are drawn (`drawMarkers`, same seed). Null: some bag has nobody left.
 */
export function drawChecks(bags: readonly CheckableBag[], members: readonly string[], share: number, seed: string): readonly DrawnCheck[] | null {
  const all = bags.toSorted((one, other) => one.number - other.number).flatMap(({ number, scripts }) => Array.from({ length: scripts }, (_, index) => ({ bag: number, position: index + 1 })))
  const drawn = orderBySeed(all, `checks${seed}`).slice(0, checksOfShare(all.length, share))
  const marked = drawMarkers(bags.filter(({ number }) => drawn.some(({ bag }) => bag === number)), members, seed)
  if (marked === null) return null
  const checker = new Map(marked.map(({ number, memberId }) => [number, memberId]))
  return drawn.map((one) => ({ ...one, memberId: checker.get(one.bag) ?? '' })).toSorted((one, other) => one.bag - other.bag || one.position - other.position)
}
