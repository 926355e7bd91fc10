import { describe, expect, it } from 'vitest'
import { drawTurns, type PersonToHear } from '../../../shared/rules/interview-order.ts'
import { orderBySeed } from '../../../shared/rules/seeded-order.ts'

const people = (numbers: readonly number[], post = 0): PersonToHear[] => numbers.map((number) => ({ number, post }))
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

describe('drawTurns', () => {
  it('puts everybody once into the order that anybody may repeat from the seed', () => {
    const drawn = drawTurns({ session: 1, room: 3, people: people(ten) }, '3-6-6-1')
    expect(drawn).toEqual(orderBySeed(ten, 'turns1.3.0.3-6-6-1'))
    expect(drawn.toSorted((one, other) => one - other)).toEqual(ten)
    expect(drawn).not.toEqual(ten)
  })

  it('does not depend on the order of the rows', () => {
    expect(drawTurns({ session: 1, room: 3, people: people(ten.toReversed()) }, 'A1B2')).toEqual(drawTurns({ session: 1, room: 3, people: people(ten) }, 'A1B2'))
  })

  it('gives rooms and sessions of one seed orders of their own', () => {
    const orders = [[1, 1], [1, 2], [2, 1], [11, 1]].map(([session = 0, room = 0]) => drawTurns({ session, room, people: people(ten) }, 'A1B2').join())
    expect(new Set(orders).size).toBe(4)
  })

  it('draws each post of a leadership exam by itself, posts in the order of the plan', () => {
    const drawn = drawTurns({ session: 1, room: 1, people: [...people([7, 8, 9], 2), ...people([1, 2, 3, 4], 1)] }, 'A1B2')
    expect(drawn.slice(0, 4)).toEqual(orderBySeed([1, 2, 3, 4], 'turns1.1.1.A1B2'))
    expect(drawn.slice(4)).toEqual(orderBySeed([7, 8, 9], 'turns1.1.2.A1B2'))
  })

  it('leaves every order possible', () => {
    const orders = new Set(Array.from({ length: 400 }, (_, index) => drawTurns({ session: 1, room: 1, people: people([1, 2, 3]) }, `S${index}`).join()))
    expect(orders.size).toBe(6)
  })
})
