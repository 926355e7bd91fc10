import { assign } from './assignment.ts'
import type { WatchRole } from './invigilation.ts'
import { orderBySeed } from './seeded-order.ts'

/** A room of the session that is drawn for. */
export interface RoomToWatch {
  readonly number: number
  /** How many of each it needs. */
  readonly needs: Readonly<Record<WatchRole, number>>
  /** Ids of the members who may not be there. */
  readonly barred: readonly string[]
}

/** Who watched a room in another session of the exam. */
export interface WatchedRoom {
  readonly number: number
  readonly members: readonly string[]
}

export interface WatchFacts {
  readonly rooms: readonly RoomToWatch[]
  /** Ids of the members who are free then. */
  readonly people: Readonly<Record<WatchRole, readonly string[]>>
  /** A room once for each other session in which it was watched. */
  readonly earlier: readonly WatchedRoom[]
  readonly seed: string
}

/** Somebody in a place of a room; place 1 of the invigilators is responsible (giám thị 1). */
export interface DrawnWatch {
  readonly room: number
  readonly role: WatchRole
  readonly place: number
  readonly memberId: string
}

/** Rooms that cannot all be watched: together they need more people than may be there. */
export interface WatchShortage {
  readonly role: WatchRole
  /** Ascending. */
  readonly rooms: readonly number[]
  readonly needed: number
  /** Ids of those who may be in one of them, in the order of ids. */
  readonly members: readonly string[]
}

export type WatchDraw = { readonly drawn: readonly DrawnWatch[] } | { readonly shortage: WatchShortage }

/** More than all earlier sessions of somebody: a room that comes again weighs more than work that is shared unevenly. */
const repeatWeight = 1e5

interface Slot {
  readonly room: RoomToWatch
  readonly place: number
}

/** What was before, asked by member. */
interface Before {
  /** How often the member watched this room. */
  readonly inRoom: (memberId: string, room: number) => number
  /** How often the two watched a room together. */
  readonly together: (one: string, other: string) => number
  readonly load: (memberId: string) => number
}

function beforeOf(earlier: readonly WatchedRoom[]): Before {
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const pair = (one: string, other: string) => (one < other ? `pair ${one} ${other}` : `pair ${other} ${one}`)
  for (const { number, members } of earlier) {
    for (const [index, one] of members.entries()) {
      add(`load ${one}`)
      add(`room ${number} ${one}`)
      for (const other of members.slice(index + 1)) add(pair(one, other))
    }
  }
  const count = (key: string) => counts.get(key) ?? 0
  return { inRoom: (memberId, room) => count(`room ${room} ${memberId}`), together: (one, other) => count(pair(one, other)), load: (memberId) => count(`load ${memberId}`) }
}

/** The rooms that are short: all where there are too few people at all, else one that is short by itself, else those that together need more than may be there. */
function shortageOf(role: WatchRole, slots: readonly Slot[], people: readonly string[], given: readonly (number | null)[]): WatchShortage {
  const all = [...new Set(slots.map(({ room }) => room))].toSorted((one, other) => one.number - other.number)
  const mayBe = (room: RoomToWatch) => people.filter((member) => !room.barred.includes(member))
  const alone = all.find((room) => mayBe(room).length < room.needs[role])
  const short = people.length < slots.length ? all : alone === undefined ? competing(slots, people, given) : [alone]
  return {
    role,
    rooms: short.map(({ number }) => number),
    needed: short.reduce((sum, { needs }) => sum + needs[role], 0),
    members: [...new Set(short.flatMap(mayBe))].toSorted(),
  }
}

/** A room with a place left over, and every room that has somebody who could take a place of one of these. */
function competing(slots: readonly Slot[], people: readonly string[], given: readonly (number | null)[]): readonly RoomToWatch[] {
  const rooms = new Set(slots.slice(given.indexOf(null)).slice(0, 1).map(({ room }) => room))
  // A set that grows while it is walked is walked to its new end.
  for (const room of rooms) {
    for (const [index, member] of people.entries()) {
      const slot = slots[given.indexOf(index)]
      if (slot !== undefined && !room.barred.includes(member)) rooms.add(slot.room)
    }
  }
  return [...rooms].toSorted((one, other) => one.number - other.number)
}

/**
 * Parts people who were together before, by exchanging one of them for somebody of another room or for somebody without a room, as long as
 * that makes fewer pairs come again and no more rooms.
 */
function partPairs(slots: readonly Slot[], people: readonly string[], given: readonly number[], before: Before): readonly number[] {
  const now = [...given]
  const member = (index: number) => people[index] ?? ''
  const others = (at: number, roster: readonly number[]) => slots.flatMap(({ room }, index) => (index !== at && room === slots[at]?.room ? [member(roster[index] ?? -1)] : []))
  const pairs = (at: number, roster: readonly number[]) => others(at, roster).reduce((sum, other) => sum + before.together(member(roster[at] ?? -1), other), 0)
  const mayBe = (at: number, index: number) => slots[at]?.room.barred.includes(member(index)) === false
  const repeats = (at: number, index: number) => before.inRoom(member(index), slots[at]?.room.number ?? 0)

  /** The roster after an exchange that helps; null: none does. */
  function better(at: number): readonly number[] | null {
    const own = now[at] ?? -1
    for (const [index] of people.entries()) {
      const there = now.indexOf(index)
      if (index === own || !mayBe(at, index) || slots[there]?.room === slots[at]?.room || (there >= 0 && !mayBe(there, own))) continue
      const changed = now.with(at, index)
      const exchanged = there < 0 ? changed : changed.with(there, own)
      const rooms = (roster: readonly number[]) => repeats(at, roster[at] ?? -1) + (there < 0 ? 0 : repeats(there, roster[there] ?? -1))
      const met = (roster: readonly number[]) => pairs(at, roster) + (there < 0 ? 0 : pairs(there, roster))
      if (rooms(exchanged) <= rooms(now) && met(exchanged) < met(now)) return exchanged
    }
    return null
  }

  for (let at = 0; at < slots.length; at += 1) {
    const exchanged = pairs(at, now) === 0 ? null : better(at)
    if (exchanged === null) continue
    now.splice(0, now.length, ...exchanged)
    // What was looked at before may be better now. Each exchange leaves fewer pairs, so this ends.
    at = -1
  }
  return now
}

function drawRole(role: WatchRole, { rooms, people, seed }: WatchFacts, before: Before): WatchDraw {
  const drawnRooms = orderBySeed(rooms.toSorted((one, other) => one.number - other.number), `rooms ${role} ${seed}`)
  const drawnPeople = orderBySeed(people[role].toSorted(), `people ${role} ${seed}`)
  const most = Math.max(0, ...drawnRooms.map(({ needs }) => needs[role]))
  const slots = Array.from({ length: most }, (_, index) => index + 1).flatMap((place) => drawnRooms.flatMap((room): Slot[] => (place <= room.needs[role] ? [{ room, place }] : [])))
  const given = assign(slots.length, drawnPeople.length, (row, column) => {
    const [slot, memberId] = [slots[row], drawnPeople[column]]
    if (slot === undefined || memberId === undefined || slot.room.barred.includes(memberId)) return null
    return before.inRoom(memberId, slot.room.number) * repeatWeight + before.load(memberId)
  })
  if (given.includes(null)) return { shortage: shortageOf(role, slots, drawnPeople, given) }
  const parted = partPairs(slots, drawnPeople, given.map((index) => index ?? -1), before)
  return { drawn: slots.map(({ room, place }, index) => ({ room: room.number, role, place, memberId: drawnPeople[parted[index] ?? -1] ?? '' })) }
}

/**
 * Draws who watches which room of a session (TT 22/2025/TT-BNV Quy chế Đ.11, Đ.14: at least two in each, a technician where there are
 * computers, assignments that do not repeat). Whoever has the seed can repeat it:
 *
 * 1. Rooms in the order of their numbers and people in that of their ids are put into the orders that the seed draws (before it: 'rooms' or
 *    'people', and the role).
 * 2. The first place of every room, then the second of every room, get people so that nobody is where he may not be, as few as can be come
 *    back to a room, and of these ways the one in which those watch who did so the least. Of equal ways the drawn orders decide.
 * 3. People who watched together before are parted by exchanges, as far as that brings nobody back to a room.
 *
 * The order of the arguments is of no account. By room, role and place; or the first rooms that cannot be watched.
 */
export function drawWatches(facts: WatchFacts): WatchDraw {
  const before = beforeOf(facts.earlier)
  const invigilators = drawRole('invigilator', facts, before)
  if ('shortage' in invigilators) return invigilators
  const technicians = drawRole('technician', facts, before)
  if ('shortage' in technicians) return technicians
  const rank = ({ room, role, place }: DrawnWatch) => room * 1000 + (role === 'technician' ? 500 : 0) + place
  return { drawn: [...invigilators.drawn, ...technicians.drawn].toSorted((one, other) => rank(one) - rank(other)) }
}
