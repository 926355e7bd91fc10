/** One value inside a regulation, changed. */
export interface Change<T> {
  /** Where: "values.threshold.value". */
  readonly path: string
  /** What: "5000 → 5001". */
  readonly change: string
  /** The whole regulation with this one value changed. */
  readonly changed: T
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** Values that stand at a place in any of some regulations; places in a list count as one. */
export type Pool = ReadonlyMap<string, readonly Json[]>

const placeOf = (path: readonly string[]) => path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.')

/** Every value of some regulations by its place. */
export function poolOf(values: readonly unknown[]): Pool {
  const pool = new Map<string, Json[]>()
  const gather = (value: Json, path: readonly string[]): void => {
    const place = placeOf(path)
    pool.set(place, [...(pool.get(place) ?? []), value])
    for (const [key, inner] of entriesOf(value)) gather(inner, [...path, key])
  }
  for (const value of values) gather(value as Json, [])
  return pool
}

function entriesOf(value: Json): [string, Json][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Another value that a regulation has at the same place; undefined where there is none. */
function otherAt(pool: Pool, path: readonly string[], value: Json): Json {
  return pool.get(placeOf(path))?.find((other) => other !== value && typeof other === 'string')
}

/** What a value may wrongly be: a number one more or less, another text, the other boolean, a list without its end, something in the place of nothing. */
function wrongValues(value: Json, path: readonly string[], pool: Pool): Json[] {
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'string') return [otherAt(pool, path, value) ?? `${value}?`]
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.slice(0, -1) as Json]
  const instead = value === null ? pool.get(placeOf(path))?.find((other) => other !== null) : undefined
  return instead === undefined ? [] : [instead]
}

/** The same value with something else at a path. */
function withValue(value: Json, [key, ...rest]: readonly string[], wrong: Json): Json {
  if (key === undefined) return wrong
  if (Array.isArray(value)) return value.map((inner: Json, index) => (String(index) === key ? withValue(inner, rest, wrong) : inner))
  const record = value as { readonly [key: string]: Json }
  return { ...record, [key]: withValue(record[key], rest, wrong) }
}

/** Every change of every value inside a regulation; `pool` says what else stands at such places. */
export function changesOf<T extends object>(regulation: T, pool: Pool): Change<T>[] {
  const root = regulation as unknown as Json
  const changesIn = (value: Json, path: readonly string[]): Change<T>[] => [
    ...wrongValues(value, path, pool).map((wrong) => ({
      path: path.join('.'),
      change: `${JSON.stringify(value)} → ${JSON.stringify(wrong)}`,
      changed: withValue(root, path, wrong) as unknown as T,
    })),
    ...entriesOf(value).flatMap(([key, inner]) => changesIn(inner, [...path, key])),
  ]
  return entriesOf(root).flatMap(([key, value]) => changesIn(value, [key]))
}
