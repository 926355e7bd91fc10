import { orderBySeed } from './seeded-order.ts'

/** Somebody who is heard in a room. */
export interface PersonToHear {
  /** Số báo danh without its letters. */
  readonly number: number
  /** Place of the post in the plan where each post has its own lot (leadership exams), 1 first; 0: the room has one lot. */
  readonly post: number
}

/** A room whose order is drawn. */
export interface RoomToDraw {
  readonly session: number
  readonly room: number
  readonly people: readonly PersonToHear[]
}

/**
 * Draws in which order people enter a room; the numbers in the order of their turns.
 *
 * Posts follow one another as in the plan. The people of each, ascending by number, are put into the order that the seed draws, with
 * 'turns', session, room, post and a dot after each before it: rooms drawn by one seed have nothing in common, and whoever has the seed
 * can repeat each.
 */
export function drawTurns({ session, room, people }: RoomToDraw, seed: string): readonly number[] {
  const posts = [...Map.groupBy(people, ({ post }) => post)].toSorted(([one], [other]) => one - other)
  return posts.flatMap(([post, own]) => {
    const numbers = own.map(({ number }) => number).toSorted((one, other) => one - other)
    return orderBySeed(numbers, `turns${session}.${room}.${post}.${seed}`)
  })
}
