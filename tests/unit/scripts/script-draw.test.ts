import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RandomBytes } from '../../../db/keys.ts'
import { drawScripts, type DrawOptions, type Writer } from '../../../electron/office/script-draw.ts'
import { readCode } from '../../../shared/rules/script-codes.ts'

/** The same bytes for the same seed on every run. */
function repeatable(seed: number): RandomBytes {
  let calls = 0
  return (size) => {
    calls += 1
    const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, block) => createHash('sha256').update(`${seed} ${calls} ${block}`).digest())
    return Buffer.from(Buffer.concat(blocks).subarray(0, size))
  }
}

const writersOf = (postIds: readonly string[]): Writer[] => postIds.map((postId, index) => ({ candidateId: `c${index}`, postId, sheets: 1 + (index % 3), label: String(index + 1).padStart(3, '0') }))
const options = (more: Partial<DrawOptions> = {}): DrawOptions => ({ bagSize: 10, byPost: true, spares: 0, ...more })
const nobody: ReadonlySet<string> = new Set()

describe('bags', () => {
  const sizes = (counts: Readonly<Record<string, number>>, more: Partial<DrawOptions>) =>
    drawScripts(writersOf(Object.entries(counts).flatMap(([postId, count]) => Array.from({ length: count }, () => postId))), options(more), nobody, repeatable(1)).bags.map(({ postId, scripts }) => [postId, scripts])

  it.each([
    [{ a: 10 }, 4, true, [['a', 4], ['a', 3], ['a', 3]]],
    [{ a: 8 }, 4, true, [['a', 4], ['a', 4]]],
    [{ a: 9 }, 8, true, [['a', 5], ['a', 4]]],
    [{ a: 1 }, 30, true, [['a', 1]]],
    [{ a: 5, b: 7 }, 3, true, [['a', 3], ['a', 2], ['b', 3], ['b', 2], ['b', 2]]],
    [{ a: 5, b: 7 }, 5, false, [[null, 4], [null, 4], [null, 4]]],
  ] as const)('%j, at most %i in a bag, of one post: %s', (counts, bagSize, byPost, bags) => {
    expect(sizes(counts, { bagSize, byPost })).toEqual(bags)
  })
})

const someDraw = fc.record({
  posts: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 60 }),
  bagSize: fc.integer({ min: 2, max: 20 }),
  byPost: fc.boolean(),
  spares: fc.integer({ min: 0, max: 8 }),
  seed: fc.nat(),
})

describe('any draw', () => {
  it('gives every writer one code, every code one place, and no bag more than it may hold', () => {
    fc.assert(
      fc.property(someDraw, ({ posts, seed, ...asked }) => {
        const writers = writersOf(posts)
        const { scripts, spares, bags, writers: table } = drawScripts(writers, asked, nobody, repeatable(seed))
        expect([...table.values()].map(({ candidateId }) => candidateId).sort()).toEqual(writers.map(({ candidateId }) => candidateId).sort())
        expect([...table.keys()].sort()).toEqual(scripts.map(({ code }) => code))
        const all = [...scripts, ...spares]
        expect(all.map(({ code }) => readCode(code))).toEqual(all.map(({ code }) => code))
        expect([new Set(all.map(({ code }) => code)).size, new Set(all.map(({ id }) => id)).size, spares.length]).toEqual([all.length, all.length, asked.spares])
        expect(bags.map(({ number }) => number)).toEqual(bags.map((_, index) => index + 1))
        for (const { number, postId, scripts: count, sheets } of bags) {
          const inside = scripts.filter(({ bag }) => bag === number)
          const own = inside.flatMap(({ code }) => table.get(code) ?? [])
          expect(inside.map(({ position }) => position).sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
          expect([count <= asked.bagSize, sheets, asked.byPost]).toEqual([true, own.reduce((sum, writer) => sum + writer.sheets, 0), postId !== null])
          if (postId !== null) expect(new Set(own.map((writer) => writer.postId))).toEqual(new Set([postId]))
        }
        for (const alike of Map.groupBy(bags, ({ postId }) => postId).values()) {
          const counts = alike.map((bag) => bag.scripts)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 100, seed: 20261125 },
    )
  })
})

describe('codes', () => {
  const writers = writersOf(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'a' : 'b')))
  const draw = (seed: number, taken = nobody, random = repeatable(seed)) => drawScripts(writers, options({ spares: 5 }), taken, random)
  const codesOf = ({ scripts, spares }: ReturnType<typeof draw>) => [...scripts, ...spares].map(({ code }) => code)

  it('are never numbers of the exam nor codes of an earlier coding', () => {
    const taken = new Set(codesOf(draw(7)))
    expect(taken.size).toBe(45)
    const anew = codesOf(draw(7, taken))
    expect([anew.length, anew.filter((code) => taken.has(code))]).toEqual([45, []])
  })

  it('are the same for the same chance, and others for another', () => {
    expect(draw(7)).toEqual(draw(7))
    expect(codesOf(draw(8)).filter((code) => codesOf(draw(7)).includes(code)).length).toBeLessThan(5)
  })

  it('are each as likely: what lies beyond the last whole multiple of their number is drawn again', () => {
    const following = repeatable(7)
    let drawn = false
    const random: RandomBytes = (size) => {
      if (drawn) return following(size)
      drawn = true
      return Buffer.alloc(size, 0xff)
    }
    expect(draw(7, nobody, random)).toEqual(draw(7))
  })
})
