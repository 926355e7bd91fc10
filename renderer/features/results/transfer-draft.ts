import type { Post } from '../../../shared/contract/posts.ts'
import type { ResultPost, ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import { firstOfNext, identicalPosts } from '../../../shared/rules/identical-posts.ts'

/** Whether a post has an empty place that somebody of an identical post could take. */
export function takesTransfers(post: Pick<ResultPost, 'empty' | 'questions'>): boolean {
  return post.empty > 0 && post.questions.length === 0
}

/** Of each identical post the next-lower person, or those who share that rank; best total first. */
export function transferable(view: Pick<ResultsView, 'posts' | 'rows'>, posts: readonly Post[], to: ResultPost): readonly ResultRow[] {
  const rows = new Map(view.rows.map((row) => [row.candidateId, row]))
  const conditions = new Map(posts.map((post) => [post.id, post]))
  const target = conditions.get(to.id)
  const found = view.posts.flatMap(({ id, next }) => {
    const other = conditions.get(id)
    if (target === undefined || other === undefined || id === to.id || !identicalPosts(other, target)) return []
    return firstOfNext(next, (person) => {
      const row = rows.get(person)
      return row?.postId === id && row.state === 'lost' ? row.rank : null
    })
  })
  return found.flatMap((id) => rows.get(id) ?? []).toSorted((left, right) => (right.total ?? 0) - (left.total ?? 0))
}
