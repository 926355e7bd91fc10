import type { ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import { isWinner } from './result-lines.ts'

/** Points of somebody in hundredths. */
export interface Figures {
  readonly score: number
  readonly priority: number
  readonly total: number
}

/** A person against the one on the other side of the cut line. */
export interface Comparison {
  readonly title: string
  readonly own: Figures
  readonly otherName: string
  readonly other: Figures
  /** Own minus other. */
  readonly difference: Figures
}

function figuresOf({ score, priority, total }: ResultRow): Figures | null {
  if (score == null || total == null) return null
  return { score, priority: priority ?? 0, total }
}

/** Somebody who was ranked against the last winner of the post; a winner against the first one outside. Null without such a person. */
export function compareAcrossCut(view: ResultsView, row: ResultRow): Comparison | null {
  const post = view.rows.filter(({ postId }) => postId === row.postId)
  const won = isWinner(row)
  if (!won && row.state !== 'lost') return null
  const against = won ? post.find(({ state }) => state === 'lost') : post.findLast(isWinner)
  const own = figuresOf(row)
  const other = against === undefined ? null : figuresOf(against)
  if (against === undefined || own === null || other === null) return null
  return {
    title: won ? 'So với người đầu tiên không trúng tuyển' : 'So với người cuối cùng trúng tuyển',
    own,
    otherName: against.fullName,
    other,
    difference: { score: own.score - other.score, priority: own.priority - other.priority, total: own.total - other.total },
  }
}
