import { sourced, type Sourced } from './regime.ts'
import type { RegimeId } from './terms.ts'

/** Where a public notice is posted: mass medium (phương tiện thông tin đại chúng), website, board at the seat of the agency. */
export const postingPlaces = ['medium', 'website', 'office'] as const
export type PostingPlace = (typeof postingPlaces)[number]

export interface Posting {
  readonly place: PostingPlace
  /** 'YYYY-MM-DD'. */
  readonly postedOn: string
}

/** Where the notice must be posted; null where the regulation was not read on it. */
export function requiredPostings(regime: RegimeId): Sourced<readonly PostingPlace[]> | null {
  return regime.startsWith('nd170-2025') ? sourced(['medium', 'website'] as const, 'NĐ 170/2025 Đ.15 k.1', 'A') : null
}

/** Required places at which the notice was not posted yet. */
export function missingPostings(postings: readonly Posting[], required: readonly PostingPlace[]): readonly PostingPlace[] {
  return required.filter((wanted) => !postings.some(({ place }) => place === wanted))
}

/**
 * Day on which a notice is public (NĐ 170/2025 Đ.15 k.1, k.4): that of the last of the required postings, by our reading, since it is not
 * made known in full before; without a rule that of the last posting. Null while a required one is missing.
 */
export function publicDay(postings: readonly Posting[], required: readonly PostingPlace[]): string | null {
  if (missingPostings(postings, required).length > 0) return null
  const counting = required.length === 0 ? postings : postings.filter(({ place }) => required.includes(place))
  return counting.map(({ postedOn }) => postedOn).toSorted().at(-1) ?? null
}

/** What the regulation says of changing a notice, counted for the exam. */
export interface ChangeRule {
  readonly article: string
  /** Days before the opening. */
  readonly days: number
  /** Opening of the exam; null while it is not known. */
  readonly opening: string | null
  /** Last day of a change; null while the opening is not known. */
  readonly last: string | null
}

/** Why a notice may not be changed on a day: it was changed before, or it is too late; null where it may. `day` null: not known yet. */
export function changeHindrance(rule: ChangeRule | null, changes: number, day: string | null): 'second' | 'late' | null {
  if (rule === null) return null
  if (changes > 0) return 'second'
  return day !== null && rule.last !== null && day > rule.last ? 'late' : null
}
