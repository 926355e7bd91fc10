import type { ResultsView } from '../../../shared/contract/results.ts'
import { cancellationSentence, decisionSentence, quotaChangeSentence } from '../../../shared/words/decisions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'

/** Something that was decided about a post and is recorded with its paper. */
export interface PostRecord {
  readonly kind: 'decision' | 'cancellation' | 'quotaChange'
  readonly id: string
  readonly revision: number
  readonly number: string
  readonly date: string
  readonly signer: string
  /** What it says, without the paper and a full stop. */
  readonly sentence: string
}

/** Records of a post by day, then number: of its questions, its people, its places. */
export function recordsOf(view: Pick<ResultsView, 'rows' | 'posts' | 'decisions' | 'cancellations' | 'quotaChanges'>, postId: string, context: ReasonContext): readonly PostRecord[] {
  const codes = new Map(view.posts.map(({ id, code }) => [id, code]))
  const here = new Set(view.rows.filter((row) => row.postId === postId || row.firstPostId === postId).map(({ candidateId }) => candidateId))
  const records: readonly PostRecord[] = [
    ...view.decisions
      .filter((one) => one.postId === postId)
      .map((one) => ({ kind: 'decision' as const, ...paperOf(one), sentence: decisionSentence(one, context) })),
    ...view.cancellations
      .filter(({ candidateId }) => here.has(candidateId))
      .map((one) => ({ kind: 'cancellation' as const, ...paperOf(one), sentence: cancellationSentence(one, context) })),
    ...view.quotaChanges
      .filter((one) => one.postId === postId || one.fromPostId === postId)
      .map((one) => ({ kind: 'quotaChange' as const, ...paperOf(one), sentence: quotaChangeSentence(one, (id) => codes.get(id) ?? id) })),
  ]
  return records.toSorted((left, right) => left.date.localeCompare(right.date) || left.number.localeCompare(right.number, 'vi'))
}

function paperOf({ id, revision, number, date, signer }: Omit<PostRecord, 'kind' | 'sentence'>) {
  return { id, revision, number, date, signer }
}
