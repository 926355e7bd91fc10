import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assign } from '../../../shared/rules/assignment.ts'

type Costs = readonly (readonly (number | null)[])[]

/** Every way to give rows columns, tried out: how many rows are left over at least, and the least cost of these. */
function best(costs: Costs, columns: number, row = 0, taken: readonly number[] = []): readonly [number, number] {
  if (row === costs.length) return [0, 0]
  const ways = [[1, 0] as const, ...Array.from({ length: columns }, (_, column) => column).flatMap((column) => (taken.includes(column) || costs[row]?.[column] == null ? [] : [[0, costs[row][column] ?? 0, column] as const]))]
  return ways
    .map(([left, cost, column]) => {
      const [restLeft, restCost] = best(costs, columns, row + 1, column === undefined ? taken : [...taken, column])
      return [left + restLeft, cost + restCost] as const
    })
    .reduce((one, other) => (other[0] < one[0] || (other[0] === one[0] && other[1] < one[1]) ? other : one))
}

const anyCosts = fc.integer({ min: 0, max: 4 }).chain((columns) => fc.record({ columns: fc.constant(columns), costs: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: columns, maxLength: columns }), { maxLength: 4 }) }))

it('leaves as few rows over as can be, at the least cost, and gives no column twice', () => {
  fc.assert(
    fc.property(anyCosts, ({ columns, costs }) => {
      const given = assign(costs.length, columns, (row, column) => costs[row]?.[column] ?? null)
      const columnsGiven = given.filter((column) => column !== null)
      expect(new Set(columnsGiven).size).toBe(columnsGiven.length)
      const cost = given.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (costs[row]?.[column] ?? NaN)), 0)
      expect([given.length - columnsGiven.length, cost]).toEqual(best(costs, columns))
    }),
    { numRuns: 300 },
  )
})

it('takes the earlier of equal columns', () => {
  expect(assign(2, 3, () => 0)).toEqual([0, 1])
  expect(assign(0, 3, () => 0)).toEqual([])
  expect(assign(2, 0, () => 0)).toEqual([null, null])
})
