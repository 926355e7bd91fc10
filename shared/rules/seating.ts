import { orderBySeed } from './seeded-order.ts'

export interface RoomSize {
  /** Seats or machines in the room. */
  readonly capacity: number
  /** Kept free (TT 22/2025/TT-BNV Quy chế Đ.10 k.3). */
  readonly reserve: number
  /** Cannot be used. */
  readonly disabled: number
}

/** Seats of a room that may be given: they are numbered from 1 to this. */
export function usableSeats({ capacity, reserve, disabled }: RoomSize): number {
  return Math.max(0, capacity - reserve - disabled)
}

export interface SeatingRoom {
  readonly number: number
  readonly usable: number
}

export interface SeatingSession {
  readonly number: number
  readonly rooms: readonly SeatingRoom[]
}

export interface SeatingFacts {
  /** Numbers (số báo danh) of those who are to sit. */
  readonly numbers: readonly number[]
  readonly sessions: readonly SeatingSession[]
  readonly seed: string
}

/** Where one person sits: everything by number, so that the draw can be repeated from paper. */
export interface Placing {
  readonly session: number
  readonly room: number
  readonly seat: number
  readonly number: number
}

export interface Seating {
  /** By session, room, seat. */
  readonly placed: readonly Placing[]
  /** Numbers for which there was no seat, in the order drawn. */
  readonly unplaced: readonly number[]
}

const byNumber = (left: { readonly number: number }, right: { readonly number: number }) => left.number - right.number
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Shares out `people` as evenly as the limits allow; where it does not divide, the larger, then the earlier get one more. */
function shareEvenly(people: number, limits: readonly number[]): readonly number[] {
  const shares = limits.map(() => 0)
  // The tightest limit first: what it cannot take is shared by those that follow.
  const order = limits.map((limit, index) => ({ limit, index })).sort((left, right) => left.limit - right.limit || right.index - left.index)
  let rest = people
  for (const [done, { limit, index }] of order.entries()) {
    const share = Math.min(limit, Math.floor(rest / (order.length - done)))
    shares[index] = share
    rest -= share
  }
  return shares
}

/** Shares out `people` in proportion to the limits, by the largest remainder; of equal remainders the earlier gets one. */
function shareInProportion(people: number, limits: readonly number[]): readonly number[] {
  const total = sum(limits)
  if (total === 0) return limits.map(() => 0)
  const shares = limits.map((limit) => Math.floor((people * limit) / total))
  const rest = people - sum(shares)
  const order = limits.map((limit, index) => ({ remainder: (people * limit) % total, index })).sort((left, right) => right.remainder - left.remainder || left.index - right.index)
  for (const { index } of order.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/**
 * Draws who sits where in a part (decisions.md 20): everybody, in ascending order of numbers, is put into the order of
 * the seed and fills the sessions in ascending order, in them the rooms in ascending order (TT 22/2025/TT-BNV Quy chế
 * Đ.7 k.3), in them the seats from 1 on. Sessions get equal shares, rooms of a session shares in proportion to their
 * usable seats; none ever more than is usable. Nobody is unplaced while a seat is left. The order of the arguments is of no account.
 */
export function drawSeats({ numbers, sessions, seed }: SeatingFacts): Seating {
  const drawn = orderBySeed(numbers.toSorted((left, right) => left - right), seed)
  const inOrder = sessions.toSorted(byNumber).map(({ number, rooms }) => ({ number, rooms: rooms.toSorted(byNumber) }))
  const limits = inOrder.map(({ rooms }) => sum(rooms.map(({ usable }) => usable)))
  const people = Math.min(drawn.length, sum(limits))
  const shares = shareEvenly(people, limits)
  const placed: Placing[] = []
  for (const [index, session] of inOrder.entries()) {
    const seats = shareInProportion(shares[index] ?? 0, session.rooms.map(({ usable }) => usable))
    for (const [place, room] of session.rooms.entries()) {
      const taken = drawn.slice(placed.length, placed.length + (seats[place] ?? 0))
      placed.push(...taken.map((number, seat) => ({ session: session.number, room: room.number, seat: seat + 1, number })))
    }
  }
  return { placed, unplaced: drawn.slice(people) }
}
