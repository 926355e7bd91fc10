import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeNeighbours, drawApart, lowerNeighbours, type ApartFacts, type ApartPerson, type ApartRoom } from '../../../shared/rules/seat-neighbours.ts'
import { drawSeats, type Placing } from '../../../shared/rules/seating.ts'

const person = (number: number, post: string, agency = post.slice(0, 1), groundFloor = false): ApartPerson => ({ number, post, agency, groundFloor })
const room = (number: number, usable: number, more: Partial<ApartRoom> = {}): ApartRoom => ({ number, usable, columns: null, groundFloor: false, ...more })

/** Close neighbours of people where they sit. */
function closeAmong({ people, sessions }: ApartFacts, placed: readonly Placing[]) {
  const personOf = new Map(people.map((one) => [one.number, one]))
  return closeNeighbours(
    sessions.flatMap(({ number: session, rooms }) =>
      rooms.map(({ number, columns }) => ({
        columns,
        people: placed.filter((one) => one.session === session && one.room === number).map((one) => ({ seat: one.seat, ...(personOf.get(one.number) as ApartPerson) })),
      })),
    ),
  )
}

/** Posts by seat in one room: "A1 B1 A2". */
function posts({ people }: ApartFacts, placed: readonly Placing[]): string {
  return placed.map(({ number }) => people.find((one) => one.number === number)?.post).join(' ')
}

describe('who is next to whom', () => {
  it.each([
    [1, null, []],
    [7, null, [6]],
    [1, 3, []],
    [3, 3, [2]],
    [4, 3, [1]],
    [5, 3, [4, 2]],
    [2, 1, [1]],
  ])('seat %d in %s columns: %o', (seat, columns, lower) => {
    expect(lowerNeighbours(seat, columns)).toEqual(lower)
  })

  it('counts pairs of one agency, and those of one post among them; an empty seat parts', () => {
    const people = [
      { seat: 1, post: 'A1', agency: 'A' },
      { seat: 2, post: 'A1', agency: 'A' },
      { seat: 3, post: 'B1', agency: 'B' },
      { seat: 4, post: 'A2', agency: 'A' },
      { seat: 6, post: 'A2', agency: 'A' },
    ]
    expect(closeNeighbours([{ columns: null, people }])).toEqual({ pairs: 1, samePost: 1 })
    // In rows of 3, seat 4 sits behind seat 1.
    expect(closeNeighbours([{ columns: 3, people }])).toEqual({ pairs: 2, samePost: 1 })
    expect(closeNeighbours([{ columns: null, people: people.slice(0, 1) }, { columns: null, people: people.slice(1, 2) }])).toEqual({ pairs: 0, samePost: 0 })
  })
})

describe('the draw keeps neighbours apart', () => {
  const facts = (people: readonly ApartPerson[], rooms: readonly ApartRoom[], seed = 'A1B2C3'): ApartFacts => ({ people, sessions: [{ number: 1, rooms }], seed })

  it('seats two agencies in turn', () => {
    const six = facts(['A1', 'A1', 'A2', 'B1', 'B1', 'B2'].map((post, index) => person(index + 1, post)), [room(1, 6)])
    const { placed } = drawApart(six)
    expect(posts(six, placed)).toBe('B1 A2 B1 A1 B2 A1')
    expect(closeAmong(six, placed)).toEqual({ pairs: 0, samePost: 0 })
  })

  it('keeps posts apart where all are of one agency, and changes rooms where a room cannot part its own', () => {
    const agency = facts(['A1', 'A1', 'A1', 'A2', 'A2'].map((post, index) => person(index + 1, post)), [room(1, 5)])
    expect(closeAmong(agency, drawApart(agency).placed)).toEqual({ pairs: 4, samePost: 0 })
    const rooms = facts(['A1', 'A1', 'A1', 'A1', 'B1', 'B1', 'B1', 'B1'].map((post, index) => person(index + 1, post)), [room(1, 4), room(2, 4)], 'C3')
    expect(closeAmong(rooms, drawSeats({ numbers: rooms.people.map(({ number }) => number), sessions: rooms.sessions, seed: 'C3' }).placed).pairs).toBeGreaterThan(0)
    expect(closeAmong(rooms, drawApart(rooms).placed)).toEqual({ pairs: 0, samePost: 0 })
  })

  it('tells how many it could not part', () => {
    const five = facts(['A1', 'A1', 'A1', 'A1', 'B1'].map((post, index) => person(index + 1, post)), [room(1, 5)])
    expect(closeAmong(five, drawApart(five).placed)).toEqual({ pairs: 2, samePost: 2 })
  })

  it('puts those who need it on the ground floor first, wherever the plain draw would have put them', () => {
    const eight = facts(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => person(number, `${number}`, `${number}`, number > 5)),
      [room(1, 4), room(2, 4, { groundFloor: true })],
    )
    const { placed, unplaced, withoutGround } = drawApart(eight)
    expect(placed.filter(({ number }) => number > 5).map(({ room: number }) => number)).toEqual([2, 2, 2])
    expect([placed.length, unplaced, withoutGround]).toEqual([8, [], []])
  })

  it('leaves whoever finds no seat on the ground floor without one, though there are seats upstairs', () => {
    const four = facts([1, 2, 3, 4].map((number) => person(number, 'A1', 'A', number < 4)), [room(1, 10), room(2, 2, { groundFloor: true })])
    const { placed, unplaced, withoutGround } = drawApart(four)
    expect(placed.filter(({ number }) => number < 4).map(({ room: number }) => number)).toEqual([2, 2])
    expect([placed.length, unplaced, withoutGround.length]).toEqual([3, [], 1])
  })
})

const rooms = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 30 }), usable: fc.integer({ min: 0, max: 14 }), columns: fc.option(fc.integer({ min: 1, max: 5 })), groundFloor: fc.boolean() }), {
  maxLength: 5,
  selector: ({ number }) => number,
})
const sessions = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 9 }), rooms }), { minLength: 1, maxLength: 3, selector: ({ number }) => number })
const people = fc.uniqueArray(
  fc
    .record({ number: fc.integer({ min: 1, max: 999 }), agency: fc.constantFrom('A', 'B', 'C', 'D'), post: fc.integer({ min: 1, max: 3 }), groundFloor: fc.integer({ min: 0, max: 6 }).map((one) => one === 0) })
    .map(({ number, agency, post, groundFloor }) => person(number, `${agency}${post}`, agency, groundFloor)),
  { maxLength: 60, selector: ({ number }) => number },
)
const anyFacts: fc.Arbitrary<ApartFacts> = fc.record({ people, sessions, seed: fc.stringMatching(/^[A-Z0-9]{4,8}$/) })
const seatsOf = (facts: ApartFacts, ground: boolean) => facts.sessions.flatMap(({ rooms: all }) => all).reduce((sum, { usable, groundFloor }) => sum + (groundFloor || !ground ? usable : 0), 0)
const weight = ({ pairs, samePost }: { pairs: number; samePost: number }) => pairs * 1000 + samePost

describe('of every draw', () => {
  it('nobody is lost or seated twice, no seat is given twice, and seats are given from 1 on', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { placed, unplaced, withoutGround } = drawApart(facts)
        const all = [...placed.map(({ number }) => number), ...unplaced, ...withoutGround]
        expect(all.toSorted((left, right) => left - right)).toEqual(facts.people.map(({ number }) => number).toSorted((left, right) => left - right))
        for (const [key, here] of Map.groupBy(placed, ({ session, room: number }) => `${session} ${number}`)) {
          const usable = facts.sessions.flatMap(({ number, rooms: own }) => own.flatMap((one) => (`${number} ${one.number}` === key ? [one.usable] : [])))[0] ?? 0
          expect(here.map(({ seat }) => seat)).toEqual(here.map((_, index) => index + 1))
          expect(here.length).toBeLessThanOrEqual(usable)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('everybody is placed while a seat is left that will do, and nobody who needs the ground floor sits upstairs', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { placed, unplaced, withoutGround } = drawApart(facts)
        const needs = new Set(facts.people.flatMap(({ number, groundFloor }) => (groundFloor ? [number] : [])))
        const ground = new Set(facts.sessions.flatMap(({ number, rooms: own }) => own.flatMap((one) => (one.groundFloor ? [`${number} ${one.number}`] : []))))
        expect(placed.filter(({ number, session, room: at }) => needs.has(number) && !ground.has(`${session} ${at}`))).toEqual([])
        const seated = Math.min(needs.size, seatsOf(facts, true))
        expect(withoutGround.length).toBe(needs.size - seated)
        expect(placed.length - seated).toBe(Math.min(facts.people.length - needs.size, seatsOf(facts, false) - seated))
        expect(unplaced.some((number) => needs.has(number))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('is never worse than the plain order, and is the plain draw where nobody is close and nobody needs the ground floor', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const facts = { ...given, people: given.people.map((one) => ({ ...one, groundFloor: false })) }
        const plain = drawSeats({ numbers: facts.people.map(({ number }) => number), sessions: facts.sessions, seed: facts.seed })
        const { placed, unplaced } = drawApart(facts)
        expect(weight(closeAmong(facts, placed))).toBeLessThanOrEqual(weight(closeAmong(facts, plain.placed)))
        expect(unplaced).toEqual(plain.unplaced)
        expect(placed.map(({ session, room: at, seat }) => [session, at, seat])).toEqual(plain.placed.map(({ session, room: at, seat }) => [session, at, seat]))
        const strangers = { ...facts, people: facts.people.map((one) => ({ ...one, post: `${one.number}`, agency: `${one.number}` })) }
        expect(drawApart(strangers).placed).toEqual(plain.placed)
      }),
      { numRuns: 300 },
    )
  })

  it('in a room without columns as few pairs of one agency are left as can be', () => {
    const fewest = (agencies: readonly string[]) => Math.max(0, 2 * Math.max(0, ...[...Map.groupBy(agencies, (one) => one).values()].map(({ length }) => length)) - agencies.length - 1)
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 24 }), fc.stringMatching(/^[A-Z0-9]{4}$/), (agencies, seed) => {
        const facts: ApartFacts = { people: agencies.map((agency, index) => person(index + 1, agency)), sessions: [{ number: 1, rooms: [room(1, agencies.length)] }], seed }
        expect(closeAmong(facts, drawApart(facts).placed).pairs).toBe(fewest(agencies))
      }),
      { numRuns: 500 },
    )
  })

  it('hangs on the seed alone, not on the order of people, sessions or rooms (decisions 20)', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = { seed: facts.seed, people: facts.people.toReversed(), sessions: facts.sessions.toReversed().map(({ number, rooms: own }) => ({ number, rooms: own.toReversed() })) }
        expect(drawApart(turned)).toEqual(drawApart(facts))
      }),
      { numRuns: 150 },
    )
  })
})
