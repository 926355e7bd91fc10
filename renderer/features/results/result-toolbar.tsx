import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { KeyHint } from '../../components/key-hint.tsx'
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
      <Select
        aria-label="Lọc theo vị trí"
        placeholder="Mọi vị trí"
        className="mt-result-posts"
        size="xs"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ lọc vị trí' }}
        comboboxProps={{ width: 320, position: 'bottom-end' }}
        data={view.posts.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        value={filter.postId}
        onChange={(postId) => onFilter({ ...filter, postId })}
        nothingFoundMessage="Không có vị trí nào hợp chữ đã gõ."
      />
      <TextInput
        ref={search}
        className="mt-result-search"
        aria-label="Tìm trong bảng"
        placeholder="Tìm trong bảng"
        leftSection={<IconSearch size={16} stroke={1.9} aria-hidden />}
        rightSection={filter.query === '' ? <KeyHint keys="/" /> : null}
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
    </>
  )
}
