/** What makes two people too close to sit next to one another. */
export interface Rival {
  readonly post: string
  readonly agency: string
}

/** Somebody in a seat. */
interface Sitter extends Rival {
  /** Whether only a seat on the ground floor will do. */
  readonly groundFloor: boolean
}

/** A seat that somebody holds; places of one room follow one another. */
export interface Place {
  /** The room in its session. */
  readonly room: string
  readonly groundFloor: boolean
  /** Places beside it, in front of it and behind it. */
  readonly near: readonly number[]
}

/** Whether two people are of one agency or one post. */
export const areClose = (one: Rival, other: Rival) => one.agency === other.agency || one.post === other.post

/** A close pair weighs more than all the pairs of one post that one exchange can touch. */
const pairWeight = 16

interface Run {
  readonly first: number
  readonly count: number
}

/**
 * Puts people into other seats so that neighbours of one agency or post are apart where that is possible; who is where follows from the
 * order in which they come, and there are never more close pairs than in it, nor as many with more of one post.
 *
 * 1. Each room is filled anew, seat by seat, with whoever of the room has the fewest close neighbours among those already there (of as
 *    many, the fewest of one post); of these somebody of the agency that more than half of those left are of, else the first. The room
 *    keeps its first order where that is no worse.
 * 2. Place after place: whoever still has a close neighbour changes with the first person of the room, counted from that place on and
 *    from the front again, by which there are fewer close pairs, or as many with fewer of one post; again and again until nothing changes.
 * 3. The same once with people of other rooms and other agencies, as far as the ground floor allows; then 2. again.
 */
export function keepApart<Person extends Sitter>(places: readonly Place[], people: readonly Person[]): readonly Person[] {
  const codes = new Map<string, number>()
  const codeOf = (text: string) => codes.get(text) ?? codes.set(text, codes.size).size - 1
  const agencies = people.map(({ agency }) => codeOf(`agency ${agency}`))
  const posts = people.map(({ post }) => codeOf(`post ${post}`))
  /** Who sits at each place, as an index into `people`; -1: nobody yet. */
  const sitting = people.map((_, index) => index)
  const rooms = runsOf(places)

  /** How close two people are; nobody is close to an empty seat. */
  function closeness(one: number, other: number): number {
    if (one < 0 || other < 0) return 0
    const samePost = posts[one] === posts[other]
    return samePost ? pairWeight + 1 : agencies[one] === agencies[other] ? pairWeight : 0
  }

  function weightOf(person: number, place: number): number {
    let sum = 0
    for (const other of places[place]?.near ?? []) sum += closeness(person, sitting[other] ?? -1)
    return sum
  }

  const weight = (place: number) => weightOf(sitting[place] ?? -1, place)

  function weightOfRoom({ first, count }: Run): number {
    let sum = 0
    for (let place = first; place < first + count; place += 1) sum += weight(place)
    return sum
  }

  function fill(room: Run): void {
    const before = sitting.slice(room.first, room.first + room.count)
    const weightBefore = weightOfRoom(room)
    if (weightBefore === 0) return
    const left = [...before]
    sitting.fill(-1, room.first, room.first + room.count)
    for (let place = room.first; left.length > 0; place += 1) {
      const agency = majority(left.map((person) => agencies[person] ?? -1))
      const rank = (person: number) => 2 * weightOf(person, place) + (agencies[person] === agency ? 0 : 1)
      const least = Math.min(...left.map(rank))
      const [person = -1] = left.splice(left.findIndex((one) => rank(one) === least), 1)
      sitting[place] = person
    }
    if (weightOfRoom(room) >= weightBefore) before.forEach((person, index) => (sitting[room.first + index] = person))
  }

  function tryExchange(one: number, other: number): boolean {
    const [person = -1, candidate = -1] = [sitting[one], sitting[other]]
    if (posts[person] === posts[candidate] && agencies[person] === agencies[candidate]) return false
    const before = weight(one) + weight(other)
    sitting[one] = candidate
    sitting[other] = person
    if (weight(one) + weight(other) < before) return true
    sitting[one] = person
    sitting[other] = candidate
    return false
  }

  /** Looks for a better place for whoever sits at `place`, from there on and from the front again. */
  function improve(place: number, { first, count }: Run, may: (other: number) => boolean): boolean {
    for (let step = 1; step < count; step += 1) {
      const other = first + ((place - first + step) % count)
      if (may(other) && tryExchange(place, other)) return true
    }
    return false
  }

  function improveRoom(room: Run): void {
    let changed = true
    while (changed) {
      changed = false
      for (let place = room.first; place < room.first + room.count; place += 1) {
        while (weight(place) > 0 && improve(place, room, () => true)) changed = true
      }
    }
  }

  function mayChangeRooms(one: number, other: number): boolean {
    const [from, to] = [places[one], places[other]]
    const [person = -1, candidate = -1] = [sitting[one], sitting[other]]
    if (from === undefined || to === undefined || from.room === to.room || agencies[person] === agencies[candidate]) return false
    return (to.groundFloor || !people[person]?.groundFloor) && (from.groundFloor || !people[candidate]?.groundFloor)
  }

  rooms.forEach(fill)
  rooms.forEach(improveRoom)
  for (let place = 0; place < places.length; place += 1) {
    if (weight(place) >= pairWeight) improve(place, { first: 0, count: places.length }, (other) => mayChangeRooms(place, other))
  }
  rooms.forEach(improveRoom)
  return sitting.flatMap((person) => people[person] ?? [])
}

/** Places of one room that follow one another. */
function runsOf(places: readonly Place[]): readonly Run[] {
  const firsts = places.flatMap(({ room }, place) => (places[place - 1]?.room === room ? [] : [place]))
  return firsts.map((first, index) => ({ first, count: (firsts[index + 1] ?? places.length) - first }))
}

/** What more than half of the values are; null: none is. */
function majority(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    if (2 * count > values.length) return value
    counts.set(value, count)
  }
  return null
}
