import { describe, expect, it } from 'vitest'
import { checksOfShare, drawChecks } from '../../../shared/rules/check-draw.ts'

const bags = [
  { number: 1, scripts: 20, markedBy: ['m1', 'm2'] },
  { number: 2, scripts: 20, markedBy: ['m2', 'm3'] },
  { number: 3, scripts: 5, markedBy: ['m1', 'm3', 'm2'] },
]
const members = ['m1', 'm2', 'm3', 'm4']

describe('how many scripts a share is', () => {
  it.each([
    [1, 1, 1],
    [20, 5, 1],
    [21, 5, 2],
    [60, 5, 3],
    [61, 5, 4],
    [7, 100, 7],
  ])('of %i scripts %i %% are %i', (scripts, share, checked) => {
    expect(checksOfShare(scripts, share)).toBe(checked)
  })
})

describe('scripts drawn to be checked', () => {
  it('are the same for the same seed, whatever the order of bags and members, and others for another', () => {
    const drawn = drawChecks(bags, members, 20, '4-2-6-1')
    expect(drawn).toHaveLength(9)
    expect(drawChecks(bags.toReversed(), members.toReversed(), 20, '4-2-6-1')).toEqual(drawn)
    expect(drawChecks(bags, members, 20, '4-2-6-2')).not.toEqual(drawn)
  })

  it('are each script once, in the order of bag and place, and with 100 % all of them', () => {
    const all = drawChecks(bags, members, 100, 'AB12')?.map(({ bag, position }) => [bag, position])
    expect(all).toEqual(bags.flatMap(({ number, scripts }) => Array.from({ length: scripts }, (_, index) => [number, index + 1])))
  })

  it('never go to whoever marked the bag; one bag goes to one member', () => {
    for (const seed of ['1111', '2222', '3333', '4444', '5555']) {
      const drawn = drawChecks(bags, members, 100, seed) ?? []
      for (const { number, markedBy } of bags) {
        const own = new Set(drawn.filter(({ bag }) => bag === number).map(({ memberId }) => memberId))
        expect([own.size, markedBy.some((member) => own.has(member))]).toEqual([1, false])
      }
    }
  })

  it('are none where a bag has nobody left', () => {
    expect(drawChecks(bags, ['m1', 'm2', 'm3'], 100, 'AB12')).toBe(null)
    expect(drawChecks([{ number: 1, scripts: 2, markedBy: ['m1'] }], ['m1'], 1, 'AB12')).toBe(null)
  })
})
