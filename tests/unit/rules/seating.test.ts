import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSeats, usableSeats, type SeatingRoom, type SeatingSession } from '../../../shared/rules/seating.ts'

const room = (number: number, usable: number): SeatingRoom => ({ number, usable })
const session = (number: number, ...rooms: SeatingRoom[]): SeatingSession => ({ number, rooms })
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
const seatsPer = (numbers: number, ...sessions: SeatingSession[]) => {
  const { placed, unplaced } = drawSeats({ numbers: upTo(numbers), sessions, seed: 'BA7-2026' })
  const counted = Map.groupBy(placed, ({ session: ca, room: place }) => `${ca}/${place}`)
  return { rooms: Object.fromEntries([...counted].map(([place, rows]) => [place, rows.length])), unplaced: unplaced.length }
}

describe('usable seats', () => {
  it.each([
    ['all', { capacity: 30, reserve: 0, disabled: 0 }, 30],
    ['without reserve and disabled ones (TT 22/2025 Quy chế Đ.10 k.3)', { capacity: 30, reserve: 2, disabled: 3 }, 25],
    ['none left', { capacity: 5, reserve: 3, disabled: 2 }, 0],
  ])('%s', (_what, size, usable) => {
    expect(usableSeats(size)).toBe(usable)
  })
})

describe('the draw', () => {
  it('puts everybody where the seed says: 9 5 8 3 6 10 7 2 4 1, as a textbook xoroshiro128+ by hand draws them too', () => {
    const sessions = [session(2, room(1, 4)), session(1, room(2, 3), room(1, 4))]
    const { placed, unplaced } = drawSeats({ numbers: upTo(10), sessions, seed: '4163-2551' })
    expect({ placed: placed.map(({ session: ca, room: place, seat, number }) => [ca, place, seat, number]), unplaced }).toEqual({
      placed: [
        [1, 1, 1, 9],
        [1, 1, 2, 5],
        [1, 1, 3, 8],
        [1, 2, 1, 3],
        [1, 2, 2, 6],
        [1, 2, 3, 10],
        [2, 1, 1, 7],
        [2, 1, 2, 2],
        [2, 1, 3, 4],
        [2, 1, 4, 1],
      ],
      unplaced: [],
    })
  })

  it.each<[string, number, SeatingSession[], { rooms: Record<string, number>; unplaced: number }]>([
    ['shares out in proportion to the usable seats', 30, [session(1, room(1, 10), room(2, 20), room(3, 30))], { rooms: { '1/1': 5, '1/2': 10, '1/3': 15 }, unplaced: 0 }],
    ['gives what does not divide to the largest remainder, then to the lower number', 10, [session(1, room(1, 6), room(2, 6), room(3, 6))], { rooms: { '1/1': 4, '1/2': 3, '1/3': 3 }, unplaced: 0 }],
    ['shares sessions evenly', 21, [session(1, room(1, 20)), session(2, room(1, 20))], { rooms: { '1/1': 11, '2/1': 10 }, unplaced: 0 }],
    ['lets a larger session take what a smaller cannot', 25, [session(1, room(1, 5)), session(2, room(1, 30))], { rooms: { '1/1': 5, '2/1': 20 }, unplaced: 0 }],
    ['fills every seat before anybody is left over', 12, [session(1, room(1, 4), room(2, 3)), session(2, room(1, 4))], { rooms: { '1/1': 4, '1/2': 3, '2/1': 4 }, unplaced: 1 }],
    ['leaves a room without usable seats empty', 3, [session(1, room(1, 0), room(2, 5))], { rooms: { '1/2': 3 }, unplaced: 0 }],
    ['places nobody without seats', 3, [session(1, room(1, 0))], { rooms: {}, unplaced: 3 }],
    ['has nobody to place', 0, [session(1, room(1, 5))], { rooms: {}, unplaced: 0 }],
  ])('%s', (_what, numbers, sessions, expected) => {
    expect(seatsPer(numbers, ...sessions)).toEqual(expected)
  })

  it('differs with one letter of the seed', () => {
    const order = (seed: string) => drawSeats({ numbers: upTo(300), sessions: [session(1, room(1, 300))], seed }).placed.map(({ number }) => number)
    const [one, other] = [order('A1B2C3'), order('A1B2C4')]
    expect(one.filter((number, place) => other[place] === number).length).toBeLessThan(12)
  })

  it('gives every place to everybody equally often', () => {
    const times = new Map<string, number>()
    for (let seed = 1000; seed < 7000; seed += 1) {
      for (const { seat, number } of drawSeats({ numbers: upTo(4), sessions: [session(1, room(1, 4))], seed: String(seed) }).placed) {
        times.set(`${seat} ${number}`, (times.get(`${seat} ${number}`) ?? 0) + 1)
      }
    }
    // 6,000 draws of 1 in 4: five standard deviations are 168.
    expect([...times.values()].every((n) => Math.abs(n - 1500) < 168)).toBe(true)
    expect(times.size).toBe(16)
  })
})

const rooms = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 40 }), usable: fc.integer({ min: 0, max: 12 }) }), { selector: ({ number }) => number, maxLength: 8 })
const facts = fc.record({
  numbers: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 120 }),
  sessions: fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 9 }), rooms }), { selector: ({ number }) => number, maxLength: 4 }),
  seed: fc.stringMatching(/^[0-9A-Z]{4,12}$/),
})
const seatsOf = (sessions: readonly SeatingSession[]) => sessions.flatMap((one) => one.rooms).reduce((sum, { usable }) => sum + usable, 0)

describe('field report 61: the draw is never short', () => {
  it('leaves somebody over only when all usable seats together are too few', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { placed, unplaced } = drawSeats(given)
        expect(unplaced.length).toBe(Math.max(0, given.numbers.length - seatsOf(given.sessions)))
        expect([...placed.map(({ number }) => number), ...unplaced].sort((a, b) => a - b)).toEqual(given.numbers.toSorted((a, b) => a - b))
      }),
    )
  })

  it('never gives a seat twice, nor one above the usable ones, and no gap from seat 1 on', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const byRoom = Map.groupBy(drawSeats(given).placed, ({ session: ca, room: place }) => `${ca} ${place}`)
        for (const [place, rows] of byRoom) {
          const [ca, number] = place.split(' ').map(Number)
          const usable = given.sessions.find((one) => one.number === ca)?.rooms.find((one) => one.number === number)?.usable ?? 0
          expect(rows.map(({ seat }) => seat)).toEqual(upTo(rows.length))
          expect(rows.length).toBeLessThanOrEqual(usable)
        }
      }),
    )
  })

  it('does not depend on the order of people, sessions or rooms', () => {
    fc.assert(
      fc.property(facts, ({ numbers, sessions, seed }) => {
        const turned = sessions.toReversed().map((one) => ({ ...one, rooms: one.rooms.toReversed() }))
        expect(drawSeats({ numbers: numbers.toReversed(), sessions: turned, seed })).toEqual(drawSeats({ numbers, sessions, seed }))
      }),
    )
  })

  it('shares sessions that are large enough evenly, to within one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 }), (people, count) => {
        const sessions = upTo(count).map((number) => session(number, room(1, 40), room(2, 20)))
        const sizes = upTo(count).map((number) => drawSeats({ numbers: upTo(people), sessions, seed: 'SEED' }).placed.filter((one) => one.session === number).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
