import { SegmentedControl } from '@mantine/core'
import type { Ref } from 'react'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { PostFilter } from '../../components/post-filter.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { groupCounts, resultGroups } from './result-filter.ts'
import type { ResultFilter } from './result-filter.ts'

const allValue = 'all'

/** Properties of the toolbar. */
export interface ResultToolbarProps {
  view: ResultsView
  filter: ResultFilter
  onFilter: (filter: ResultFilter) => void
  search: Ref<HTMLInputElement>
  /** Arrow down or Enter in the search box: on to what was found. */
  onLeave: () => void
}

/** Whom the ranking shows: what happened to them, their post, their name. */
export function ResultToolbar({ view, filter, onFilter, search, onLeave }: ResultToolbarProps) {
  return (
    <>
      <SegmentedControl
        aria-label="Lọc theo kết quả"
        classNames={{ root: 'mt-choice mt-result-groups' }}
        data={groupCounts(view).map(({ group, word, people }) => ({ value: group ?? allValue, label: `${word} ${people.toLocaleString('vi-VN')}` }))}
        value={filter.group ?? allValue}
        onChange={(value) => onFilter({ ...filter, group: resultGroups.find((group) => group === value) ?? null })}
      />
      <PostFilter className="mt-result-posts" posts={view.posts} value={filter.postId} onChange={(postId) => onFilter({ ...filter, postId })} />
      <SearchBox
        input={search}
        className="mt-result-search"
        label="Tìm trong bảng"
        placeholder="Tìm trong bảng"
        hint={filter.query === '' ? <KeyHint keys="/" /> : null}
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        onLeave={onLeave}
      />
    </>
  )
}
