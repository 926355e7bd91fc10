/** Chance that repeats: the same seed gives the same people and scores (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let value = state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  /** Whole number from `low` to `high`, both included. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[between(0, list.length - 1)]
  return {
    between,
    pick,
    /** True in `percent` of a hundred cases. */
    happens: (percent) => next() * 100 < percent,
    /** One of `[value, weight]` pairs, by weight. */
    weighted(pairs) {
      let left = between(1, pairs.reduce((sum, [, weight]) => sum + weight, 0))
      return pairs.find(([, weight]) => (left -= weight) <= 0)[0]
    },
    shuffled(list) {
      const mixed = [...list]
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = between(0, last)
        ;[mixed[last], mixed[other]] = [mixed[other], mixed[last]]
      }
      return mixed
    },
  }
}
