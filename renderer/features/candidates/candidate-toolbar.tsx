import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'
import type { Post } from '../../../shared/contract/posts.ts'
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
      <TextInput
        ref={search}
        className="mt-candidate-search"
        aria-label="Tìm thí sinh"
        placeholder="Tìm họ tên, số CCCD, vị trí"
        leftSection={<IconSearch size={16} stroke={1.9} aria-hidden />}
        rightSection={filter.query === '' ? null : <span className="mt-quiet mt-small">không cần gõ dấu</span>}
        rightSectionWidth={filter.query === '' ? undefined : 108}
        rightSectionPointerEvents="none"
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey) return
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            onLeave()
          } else if (event.key === 'Escape' && filter.query !== '') {
            event.preventDefault()
            onFilter({ ...filter, query: '' })
          }
        }}
        maxLength={200}
        autoComplete="off"
      />
      {counts === null ? null : (
        <span role="status" className="mt-candidate-count">
          <b>{counts.found.toLocaleString('vi-VN')}</b> trong {counts.total.toLocaleString('vi-VN')} thí sinh
        </span>
      )}
      <Select
        aria-label="Lọc theo vị trí"
        placeholder="Mọi vị trí"
        className="mt-candidate-post-filter"
        size="xs"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ lọc vị trí' }}
        data={posts.map((post) => ({ value: post.id, label: `${post.code} ${post.name} (${post.candidates.toLocaleString('vi-VN')})` }))}
        value={filter.postId}
        onChange={(postId) => onFilter({ ...filter, postId })}
        nothingFoundMessage="Không có vị trí nào hợp chữ đã gõ."
      />
    </>
  )
}
