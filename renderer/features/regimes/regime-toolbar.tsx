import { SegmentedControl } from '@mantine/core'
import type { Ref } from 'react'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { isAmended, isUnchecked } from './regime-filter.ts'
import type { RegimeFilter } from './regime-filter.ts'

/** What the page of a leadership exam shows: its own scheme, or the table of the other values. */
export type RegimeShown = 'scheme' | 'values'

/** The choice between both; null for other exams, which have no scheme. */
export type ShownChoice = { readonly shown: RegimeShown; readonly onShown: (shown: RegimeShown) => void } | null

export function ShownControl({ choice }: { choice: ShownChoice }) {
  if (choice === null) return null
  return (
    <SegmentedControl
      aria-label="Phần của quy chế"
      classNames={{ root: 'mt-choice' }}
      data={[
        { value: 'scheme', label: 'Đề án của kỳ thi' },
        { value: 'values', label: 'Nội quy và giá trị khác' },
      ]}
      value={choice.shown}
      onChange={(value) => choice.onShown(value === 'scheme' ? 'scheme' : 'values')}
    />
  )
}

/** Properties of the toolbar. */
export interface RegimeToolbarProps {
  rows: readonly RegimeRow[]
  filter: RegimeFilter
  onFilter: (filter: RegimeFilter) => void
  search: Ref<HTMLInputElement>
  onLeave: () => void
  /** True where no paper of a board is recorded. */
  readOnly?: boolean
}

/** Which values the table shows: all, those not checked, those that the board set; and a search by words without accents. */
export function RegimeToolbar({ rows, filter, onFilter, search, onLeave, readOnly = false }: RegimeToolbarProps) {
  const choices: { value: RegimeFilter['only']; label: string }[] = [
    { value: 'all', label: `Tất cả ${rows.length}` },
    { value: 'unchecked', label: `Chưa đối chiếu ${rows.filter(isUnchecked).length}` },
    ...(readOnly ? [] : [{ value: 'amended' as const, label: `Đã ghi văn bản ${rows.filter(isAmended).length}` }]),
  ]
  return (
    <>
      <SegmentedControl aria-label="Lọc giá trị" classNames={{ root: 'mt-choice' }} data={choices} value={filter.only} onChange={(value) => onFilter({ ...filter, only: choices.find((choice) => choice.value === value)?.value ?? 'all' })} />
      <SearchBox
        input={search}
        className="mt-regime-search"
        label="Tìm trong quy chế"
        placeholder="Tìm: ngưỡng, khiển trách, Đ.10"
        hint={filter.query === '' ? <KeyHint keys="/" /> : null}
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        onLeave={onLeave}
      />
    </>
  )
}
