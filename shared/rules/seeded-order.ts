import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** Outputs that are thrown away, so that seeds which differ in one letter have nothing in common any more. */
const warmUp = 64

/** FNV-1a, 32 bits: each byte is xored in, then the value multiplied by 16777619. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}

/**
 * Puts items into the order that a seed draws (decisions.md 20). Whoever has the seed and the items in their first
 * order can repeat it:
 *
 * 1. The generator is xoroshiro128+ (its low 32 bits are used). Its state are four 32-bit words: FNV-1a of the digit
 *    0, 1, 2, 3 followed by the letters of the seed, in ASCII. In the order of pure-rand's state: s0 high, s0 low, s1 high, s1 low.
 * 2. The first 64 outputs are thrown away.
 * 3. Fisher–Yates from the end: for each place from the last down to the second, an equally likely place up to it is
 *    drawn and the two are exchanged. The draw among n places takes the next output plus 2^31, throws it away from
 *    the greatest multiple of n below 2^32 on, and takes the remainder by n.
 */
export function orderBySeed<T>(items: readonly T[], seed: string): readonly T[] {
  const generator = xoroshiro128plusFromState([0, 1, 2, 3].map((word) => fnv1a(`${word}${seed}`)))
  for (let done = 0; done < warmUp; done += 1) generator.next()
  const drawn = [...items]
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const place = uniformInt(generator, 0, last)
    const [here, there] = [drawn[last] as T, drawn[place] as T]
    drawn[last] = there
    drawn[place] = here
  }
  return drawn
}
