import type { Ref } from 'react'
import type { Post } from '../../../shared/contract/posts.ts'
import { PostFilter } from '../../components/post-filter.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import type { CandidateFilter } from './use-candidates.ts'

/** Properties of the toolbar. */
export interface CandidateToolbarProps {
  filter: CandidateFilter
  onFilter: (filter: CandidateFilter) => void
  counts: { readonly found: number; readonly total: number } | null
  posts: readonly Post[]
  search: Ref<HTMLInputElement>
  /** Arrow down or Enter in the search box: on to what was found. */
  onLeave: () => void
}

/** Search as one types, how many were found, and the post the list is narrowed to. */
export function CandidateToolbar({ filter, onFilter, counts, posts, search, onLeave }: CandidateToolbarProps) {
  return (
    <>
      <SearchBox
        input={search}
        className="mt-candidate-search"
        label="Tìm thí sinh"
        placeholder="Tìm họ tên, SBD, CCCD"
        hint={filter.query === '' ? null : <span className="mt-quiet mt-small">không cần gõ dấu</span>}
        hintWidth={filter.query === '' ? undefined : 108}
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        onLeave={onLeave}
      />
      {counts === null ? null : (
        <span role="status" className="mt-candidate-count">
          <b>{counts.found.toLocaleString('vi-VN')}</b> trong {counts.total.toLocaleString('vi-VN')} thí sinh
        </span>
      )}
      <PostFilter
        className="mt-candidate-post-filter"
        posts={posts.map((post) => ({ ...post, more: `(${post.candidates.toLocaleString('vi-VN')})` }))}
        value={filter.postId}
        onChange={(postId) => onFilter({ ...filter, postId })}
      />
    </>
  )
}
