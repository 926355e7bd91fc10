import { useMemo, useRef, useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { rowsOfRules } from './known-rules.ts'
import { everyValue, filteredRows, isUnchecked } from './regime-filter.ts'
import { RegimeGrid } from './regime-grid.tsx'
import { RegimeToolbar } from './regime-toolbar.tsx'
import './regimes.css'

/** One regulation as the program knows it, to be read only; `wanted`: the value that a search found. */
export function KnownRegimePage({ regimeId, wanted }: { regimeId: string; wanted: string | null }) {
  const [filter, setFilter] = useState(everyValue)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const { openRegimes } = useNavigation()
  const known = useMemo(() => rowsOfRules(regimeId), [regimeId])
  const all = known?.rows ?? []
  const rows = filteredRows(all, filter)
  const unchecked = all.filter(isUnchecked).length
  useKeys({ '/': () => search.current?.focus(), Escape: openRegimes })
  useStatus({ right: [`${rows.length} giá trị`], keys: [['Enter', 'điều khoản'], ['Escape', 'mọi quy chế']] })
  return (
    <Page
      title={known?.title ?? 'Quy chế'}
      badge={unchecked === 0 ? undefined : <StateBadge state="unchecked">{unchecked} giá trị chưa đối chiếu</StateBadge>}
      subtitle="chỉ đọc; thay ở tab Quy chế của từng kỳ thi"
      toolbar={<RegimeToolbar rows={all} filter={filter} onFilter={setFilter} search={search} onLeave={() => grid.current?.focus()} readOnly />}
      actions={
        <KeyButton keys="Escape" onPress={openRegimes} bound={false}>
          Mọi quy chế
        </KeyButton>
      }
    >
      {rows.length === 0 ? (
        <EmptyState sentence={known === null ? 'Chương trình không biết văn bản này. Quay lại danh sách và chọn văn bản khác.' : 'Không có giá trị nào hợp điều kiện đang lọc.'} />
      ) : (
        <RegimeGrid label={`Giá trị của ${known?.title ?? 'quy chế'}`} rows={rows} all={all} onSearch={() => search.current?.focus()} wanted={wanted} handle={grid} />
      )}
    </Page>
  )
}
