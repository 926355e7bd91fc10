import { SegmentedControl } from '@mantine/core'
import type { Ref } from 'react'
import { eligibilityVerdicts } from '../../../shared/contract/candidates.ts'
import { reviewFilterSchema } from '../../../shared/contract/eligibility.ts'
import type { ReviewFilter as Verdicts, SecondReview } from '../../../shared/contract/eligibility.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { PostFilter } from '../../components/post-filter.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { verdictWord } from '../../components/verdict-badge.tsx'
import { everybody, opinionWords } from './review-words.ts'
import type { VerdictCounts } from './review-words.ts'
import type { ReviewFilter } from './use-reviews.ts'

const allValue = 'all'

function readVerdicts(value: string): Verdicts | null {
  const read = reviewFilterSchema.safeParse(value)
  return read.success ? read.data : null
}

/** Properties of the toolbar. */
export interface EligibilityToolbarProps {
  filter: ReviewFilter
  onFilter: (filter: ReviewFilter) => void
  counts: VerdictCounts
  /** Null where one person decides. */
  review: SecondReview | null
  posts: readonly Post[]
  search: Ref<HTMLInputElement>
  /** Arrow down or Enter in the search box: on to what was found. */
  onLeave: () => void
}

/** Whom the queue shows: what was decided of them, their post, their name or number. */
export function EligibilityToolbar({ filter, onFilter, counts, review, posts, search, onLeave }: EligibilityToolbarProps) {
  const choices: readonly { readonly value: Verdicts | typeof allValue; readonly label: string }[] = [
    { value: allValue, label: `Tất cả ${everybody(counts).toLocaleString('vi-VN')}` },
    ...eligibilityVerdicts.map((verdict) => ({ value: verdict, label: `${verdictWord(verdict)} ${counts[verdict].toLocaleString('vi-VN')}` })),
    ...(review === null ? [] : (['waiting', 'differing'] as const).map((value) => ({ value, label: `${opinionWords[value]} ${review[value].toLocaleString('vi-VN')}` }))),
  ]
  return (
    <>
      <SegmentedControl
        aria-label="Lọc theo kết quả xét"
        classNames={{ root: 'mt-choice mt-review-verdicts' }}
        data={[...choices]}
        value={filter.verdict ?? allValue}
        onChange={(value) => onFilter({ ...filter, verdict: readVerdicts(value) })}
      />
      <PostFilter className="mt-review-posts" posts={posts} value={filter.postId} onChange={(postId) => onFilter({ ...filter, postId })} />
      <SearchBox
        input={search}
        className="mt-review-search"
        label="Tìm thí sinh"
        placeholder="Tìm họ tên, SBD, CCCD"
        hint={filter.query === '' ? <KeyHint keys="/" /> : null}
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        onLeave={onLeave}
      />
    </>
  )
}
