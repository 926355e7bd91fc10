import type { ResultPost, ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import { isNarrowed, passes } from './result-filter.ts'
import type { ResultFilter } from './result-filter.ts'

type Question = ResultPost['questions'][number]

/** One line of the ranking as it stands on screen. */
export type ResultLine =
  | { readonly kind: 'post'; readonly post: ResultPost; readonly people: number }
  | { readonly kind: 'person'; readonly row: ResultRow; readonly rankText: string }
  /** Under the last winner of a post whose places are settled. */
  | { readonly kind: 'cut'; readonly post: ResultPost; readonly last: ResultRow }
  | { readonly kind: 'question'; readonly post: ResultPost; readonly question: Question }

/** How many people share each rank of each post. */
function sharedRanks(rows: readonly ResultRow[]): ReadonlyMap<string, number> {
  const shared = new Map<string, number>()
  for (const row of rows) {
    const { postId, rank } = row
    if (rank !== null && !isTransferred(row)) shared.set(`${postId} ${rank}`, (shared.get(`${postId} ${rank}`) ?? 0) + 1)
  }
  return shared
}

/** A rank as it is shown: "3", "1–2" where two share the first place, "–" without one. */
export function rankText(rank: number | null, sharing: number): string {
  if (rank === null) return '–'
  return sharing > 1 ? `${rank}–${rank + sharing - 1}` : String(rank)
}

/** Whether a winner: inside the quota, whichever agency it will be. */
export function isWinner({ state }: Pick<ResultRow, 'state'>): boolean {
  return state === 'won' || state === 'wonAgencyOpen'
}

/** Whether somebody was taken from another post: the rank is that of the post they sat for. */
function isTransferred({ reasons }: ResultRow): boolean {
  return reasons?.at(-1)?.code === 'transferred'
}

/** People of a post as they are ranked; whoever was taken from another post stands after the other winners. */
function peopleOf(view: ResultsView, { id }: ResultPost): readonly ResultRow[] {
  const people = view.rows.filter(({ postId }) => postId === id)
  const own = people.filter((row) => !isTransferred(row))
  const last = own.findLastIndex(isWinner)
  return [...own.slice(0, last + 1), ...people.filter(isTransferred), ...own.slice(last + 1)]
}

function linesOfPost(view: ResultsView, post: ResultPost, filter: ResultFilter, folded: boolean, shared: ReadonlyMap<string, number>): ResultLine[] {
  const people = peopleOf(view, post)
  const shown = people.filter((row) => passes(row, filter))
  if (shown.length === 0 && (isNarrowed(filter) && filter.postId !== post.id)) return []
  const lines: ResultLine[] = [{ kind: 'post', post, people: people.length }]
  if (folded) return lines
  const last = post.questions.length === 0 ? people.findLast(isWinner) : undefined
  for (const row of shown) {
    lines.push({ kind: 'person', row, rankText: rankText(isTransferred(row) ? null : row.rank, shared.get(`${post.id} ${row.rank ?? ''}`) ?? 1) })
    if (row === last) lines.push({ kind: 'cut', post, last })
  }
  // A question may be about somebody who stands in another post, by the second wish.
  const whole = !isNarrowed({ ...filter, postId: null })
  const concerns = (ids: readonly string[]) => whole || shown.some(({ candidateId }) => ids.includes(candidateId))
  for (const question of post.questions) {
    if (concerns(question.candidates)) lines.push({ kind: 'question', post, question })
  }
  return lines
}

/** The ranking post by post: heading, people, the cut line under the last winner, and what is open. */
export function resultLines(view: ResultsView, filter: ResultFilter, foldedPosts: ReadonlySet<string>): readonly ResultLine[] {
  const shared = sharedRanks(view.rows)
  return view.posts.flatMap((post) => linesOfPost(view, post, filter, foldedPosts.has(post.id), shared))
}
