import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Choices that follow from a seed alone. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  pick<T>(values: readonly T[]): T
  /** True `percent` times out of a hundred. */
  percent(percent: number): boolean
  shuffle<T>(values: readonly T[]): T[]
  /** Some of the values, in their order. */
  some<T>(values: readonly T[], percent: number): T[]
}

export function chanceOf(seed: number, exam: number): Chance {
  const generator = xoroshiro128plus((seed * 1_000_003 + exam) | 0)
  const int = (least: number, most: number) => uniformInt(generator, least, most)
  const percent = (limit: number) => int(1, 100) <= limit
  return {
    int,
    percent,
    pick: <T>(values: readonly T[]) => values[int(0, values.length - 1)] as T,
    some: (values, limit) => values.filter(() => percent(limit)),
    shuffle: (values) => {
      const left = [...values]
      return values.map(() => left.splice(int(0, left.length - 1), 1)[0] as (typeof values)[number])
    },
  }
}
