import type { RegimeRow } from '../../../shared/contract/regimes.ts'

/** A paper with the values that it confirmed or replaced. */
export interface RegimePaper {
  readonly key: string
  readonly name: string | null
  readonly number: string
  readonly date: string
  readonly signer: string
  readonly rows: readonly RegimeRow[]
}

/** Papers that changed values of an exam's regulation, the latest first, each with its values in the order of the table. */
export function papersOf(rows: readonly RegimeRow[]): readonly RegimePaper[] {
  const papers = new Map<string, RegimePaper>()
  for (const row of rows) {
    if (row.amendment === null) continue
    const { name, number, date, signer } = row.amendment
    const key = JSON.stringify([number, date, signer, name])
    papers.set(key, { key, name, number, date, signer, rows: [...(papers.get(key)?.rows ?? []), row] })
  }
  return [...papers.values()].toSorted((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0))
}
