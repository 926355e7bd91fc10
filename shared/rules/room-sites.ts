import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'

/** A site as it is kept (điểm thi): one space between words, nothing invisible; null: none was told. */
export function tidySite(typed: string | null): string | null {
  const site = cleanLine(typed ?? '')
  return site === '' ? null : site
}

/** The site of the list that is this one in other letters: capitals, accents and signs do not tell sites apart. Null: there is none. */
export function otherSpelling(site: string | null, known: readonly (string | null)[]): string | null {
  if (site === null) return null
  const key = fold(site)
  return known.find((other) => other !== null && other !== site && fold(other) === key) ?? null
}

/** Rooms of one site together, sites in the order of their first room; within a site by number. */
export function bySite<Room extends { readonly number: number; readonly site: string | null }>(rooms: readonly Room[]): readonly (readonly [site: string | null, rooms: readonly Room[]])[] {
  return [...Map.groupBy(rooms.toSorted((one, other) => one.number - other.number), ({ site }) => site)]
}
