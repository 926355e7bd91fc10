import { orderBySeed } from './seeded-order.ts'
import { drawSeats, type Placing, type SeatingRoom } from './seating.ts'
import { areClose, keepApart, type Place, type Rival } from './seats-apart.ts'

/** A room as the draw needs it. */
export interface ApartRoom extends SeatingRoom {
  /** Desks side by side in a row (số dãy); null: not told, then nobody sits in front of anybody. */
  readonly columns: number | null
  readonly groundFloor: boolean
}

/** Somebody who is to sit, with what makes two people too close. */
export interface ApartPerson extends Rival {
  /** Số báo danh. */
  readonly number: number
  /** Whether only a seat on the ground floor will do. */
  readonly groundFloor: boolean
}

export interface ApartFacts {
  readonly people: readonly ApartPerson[]
  readonly sessions: readonly { readonly number: number; readonly rooms: readonly ApartRoom[] }[]
  readonly seed: string
}

export interface ApartSeating {
  /** By session, room, seat. */
  readonly placed: readonly Placing[]
  /** Numbers for which there was no seat, in the order drawn. */
  readonly unplaced: readonly number[]
  /** Numbers for which there was no seat on the ground floor, in the order drawn; they are never put upstairs. */
  readonly withoutGround: readonly number[]
}

/** Neighbours whom nothing keeps apart. */
export interface CloseNeighbours {
  /** Pairs of one agency or one post. */
  readonly pairs: number
  /** Those of them who are of one post. */
  readonly samePost: number
}

/** People of a room in a session. */
export interface SeatedRoom {
  readonly columns: number | null
  readonly people: readonly (Rival & { readonly seat: number })[]
}

/**
 * Seats next to a seat that have a lower number: the one beside it and, where the room tells its columns, the one in front.
 * Seats count from the front row to the back, in each row from left to right; the last of a row is not beside the first of the next.
 */
export function lowerNeighbours(seat: number, columns: number | null): readonly number[] {
  if (columns === null) return seat > 1 ? [seat - 1] : []
  return [...((seat - 1) % columns > 0 ? [seat - 1] : []), ...(seat > columns ? [seat - columns] : [])]
}

/** Neighbours of one post or one agency in rooms as they are seated. */
export function closeNeighbours(rooms: readonly SeatedRoom[]): CloseNeighbours {
  let [pairs, samePost] = [0, 0]
  for (const { columns, people } of rooms) {
    const at = new Map(people.map((person) => [person.seat, person]))
    for (const person of people) {
      for (const seat of lowerNeighbours(person.seat, columns)) {
        const other = at.get(seat)
        if (other === undefined || !areClose(person, other)) continue
        pairs += 1
        if (person.post === other.post) samePost += 1
      }
    }
  }
  return { pairs, samePost }
}

/**
 * Draws who sits where in a part so that whoever needs the ground floor sits there and neighbours of one post or agency are apart where
 * that is possible (decisions.md 20). Whoever has the seed, the people and the rooms can repeat it:
 *
 * 1. Those who need the ground floor are drawn (see `drawSeats`) over the rooms on the ground floor, all others over what is left.
 *    In each room people sit in the order in which the seed draws all numbers.
 * 2. Neighbours are kept apart as `keepApart` says: first within each room, then between rooms.
 *
 * Without needs and without close neighbours it is the draw of `drawSeats`. The order of the arguments is of no account.
 */
export function drawApart({ people, sessions, seed }: ApartFacts): ApartSeating {
  const personOf = new Map(people.map((person) => [person.number, person]))
  const drawn = orderBySeed(people.map(({ number }) => number).toSorted((left, right) => left - right), seed)
  const { placed, unplaced, withoutGround } = firstSeating({ people, sessions, seed }, drawn)
  const rooms = new Map(sessions.flatMap((session) => session.rooms.map((room) => [`${session.number} ${room.number}`, room])))
  const sitting = keepApart(placesOf(placed, rooms), placed.flatMap(({ number }) => personOf.get(number) ?? []))
  return { placed: placed.map((placing, index) => ({ ...placing, number: sitting[index]?.number ?? placing.number })), unplaced, withoutGround }
}

/** Who sits where before anybody changes places. */
function firstSeating({ people, sessions, seed }: ApartFacts, drawn: readonly number[]): ApartSeating {
  const numbersOf = (needs: boolean) => people.flatMap(({ number, groundFloor }) => (groundFloor === needs ? [number] : []))
  const ground = drawSeats({
    numbers: numbersOf(true),
    sessions: sessions.map(({ number, rooms }) => ({ number, rooms: rooms.filter(({ groundFloor }) => groundFloor) })),
    seed,
  })
  const taken = Map.groupBy(ground.placed, ({ session, room }) => `${session} ${room}`)
  const left = (session: number, { number, usable }: ApartRoom) => usable - (taken.get(`${session} ${number}`)?.length ?? 0)
  const others = drawSeats({
    numbers: numbersOf(false),
    sessions: sessions.map(({ number, rooms }) => ({ number, rooms: rooms.map((room) => ({ number: room.number, usable: left(number, room) })) })),
    seed,
  })
  const position = new Map(drawn.map((number, index) => [number, index]))
  const order = (placing: Placing) => position.get(placing.number) ?? 0
  const inOrder = [...ground.placed, ...others.placed].sort((one, other) => one.session - other.session || one.room - other.room || order(one) - order(other))
  let seat = 0
  const placed = inOrder.map((placing, index) => {
    const before = inOrder[index - 1]
    seat = before?.session === placing.session && before.room === placing.room ? seat + 1 : 1
    return { ...placing, seat }
  })
  return { placed, unplaced: others.unplaced, withoutGround: ground.unplaced }
}

/** The seats given, each with the seats beside and in front of it. */
function placesOf(placed: readonly Placing[], rooms: ReadonlyMap<string, ApartRoom>): readonly Place[] {
  const index = new Map(placed.map(({ session, room, seat }, place) => [`${session} ${room} ${seat}`, place]))
  const near = placed.map((): number[] => [])
  const places = placed.map(({ session, room: number, seat }, place): Place => {
    const room = rooms.get(`${session} ${number}`)
    if (room === undefined) throw new Error(`room ${number} is not in session ${session}`)
    for (const lower of lowerNeighbours(seat, room.columns)) {
      const other = index.get(`${session} ${number} ${lower}`) ?? place
      near[place]?.push(other)
      near[other]?.push(place)
    }
    return { room: `${session} ${number}`, groundFloor: room.groundFloor, near: near[place] ?? [] }
  })
  return places
}
