import { orderBySeed } from './seeded-order.ts'

/** A bag to be marked, and who marked it before. */
export interface BagToMark {
  readonly number: number
  /** Ids of the members who marked it the first or second time. */
  readonly markedBy: readonly string[]
}

/** Who marks which bag. */
export interface MarkedBag {
  readonly number: number
  readonly memberId: string
}

/**
 * Draws who marks which bag (TT 22/2025/TT-BNV Quy chế Đ.16 k.2: bags drawn by lot, never the bag marked by oneself).
 *
 * Bags in the order of their numbers and members in that of their ids are put into the orders that the seed draws ('bags' and 'members'
 * before it); then each bag goes to the first member with the fewest bags so far who has not marked it. Whoever has the seed can repeat
 * it. Null: some bag has nobody left who may mark it.
 */
export function drawMarkers(bags: readonly BagToMark[], members: readonly string[], seed: string): readonly MarkedBag[] | null {
  const drawnBags = orderBySeed(bags.toSorted((one, other) => one.number - other.number), `bags${seed}`)
  const drawnMembers = orderBySeed(members.toSorted(), `members${seed}`)
  const load = new Map(drawnMembers.map((member) => [member, 0]))
  const marked: MarkedBag[] = []
  // Bags with the fewest choices come first, so that none is left over.
  const choices = ({ markedBy }: BagToMark) => drawnMembers.filter((member) => !markedBy.includes(member)).length
  for (const bag of drawnBags.toSorted((one, other) => choices(one) - choices(other))) {
    const [memberId] = drawnMembers.filter((member) => !bag.markedBy.includes(member)).toSorted((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0))
    if (memberId === undefined) return null
    load.set(memberId, (load.get(memberId) ?? 0) + 1)
    marked.push({ number: bag.number, memberId })
  }
  return marked.toSorted((one, other) => one.number - other.number)
}
