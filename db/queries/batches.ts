/** Ids of one statement: well under SQLite's limit of bound values. */
const batch = 500

/** Reads by many ids, some at a time, and puts the rows together. */
export function inBatches<T>(ids: readonly string[], read: (some: string[]) => readonly T[]): T[] {
  const rows: T[] = []
  for (let start = 0; start < ids.length; start += batch) rows.push(...read(ids.slice(start, start + batch)))
  return rows
}
