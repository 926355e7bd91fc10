import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { RegimeRow, RegimeView } from '../../../shared/contract/regimes.ts'
import { pathTitle } from '../../../shared/words/regime-values.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import type { GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { amendDraft, rowsFor } from './amend-draft.ts'
import type { AmendDraft } from './amend-draft.ts'
import { AmendDialog } from './amend-dialog.tsx'
import { everyValue, filteredRows, isUnchecked } from './regime-filter.ts'
import { RegimeGrid } from './regime-grid.tsx'
import { RegimePanel } from './regime-panel.tsx'
import { RegimeToolbar, ShownControl } from './regime-toolbar.tsx'
import type { ShownChoice } from './regime-toolbar.tsx'
import { RegimeWarnings } from '../../components/regime-warnings.tsx'
import { WithdrawAmendment } from './withdraw-amendment.tsx'

/** Properties of the page of values. */
export interface RegimeValuesProps {
  view: RegimeView
  tabs: ReactNode
  choice: ShownChoice
  mayWrite: boolean
}

/** The table of all values; marked ones, else the active one, are confirmed or replaced by a paper. */
export function RegimeValues({ view, tabs, choice, mayWrite }: RegimeValuesProps) {
  const [filter, setFilter] = useState(everyValue)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<RegimeRow | null>(null)
  const [opened, setOpened] = useState<AmendDraft | null>(null)
  /** The papers beside the table: opened by Alt+V, since the table needs the room. */
  const [beside, setBeside] = useState(false)
  const [withdrawn, setWithdrawn] = useState<RegimeRow | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const rows = filteredRows(view.rows, filter)
  const unchecked = view.rows.filter(isUnchecked).length
  const activeNow = view.rows.find(({ path }) => path === active?.path) ?? null
  const chosen = marked.size > 0 ? view.rows.filter(({ path }) => marked.has(path)) : activeNow === null ? [] : [activeNow]

  function open(act: AmendDraft['act']): void {
    const fit = rowsFor(act, chosen)
    if (fit.length > 0) return setOpened(amendDraft(act, fit, view.rows))
    const [first] = chosen
    const name = chosen.length === 1 && first !== undefined ? `“${pathTitle(first.path)}”` : 'Các giá trị đã chọn'
    notifications.show({
      message:
        first === undefined
          ? 'Chưa chọn giá trị nào. Đưa con trỏ vào một dòng, hoặc đánh dấu nhiều dòng bằng Dấu cách.'
          : act === 'confirm'
            ? `${name} không còn chờ xác nhận: đã đọc trong văn bản gốc hoặc đã ghi văn bản.`
            : `${name} không thay được ở đây${choice === null ? ': chương trình chỉ cho thay điểm, tỷ lệ, thứ tự xét và cách thay người' : ': giá trị xếp hạng theo đề án của kỳ thi'}. Nếu chưa đối chiếu thì xác nhận được.`,
    })
  }

  function mark(some: readonly RegimeRow[], on: boolean): void {
    const next = new Set(marked)
    for (const { path } of some) {
      if (on) next.add(path)
      else next.delete(path)
    }
    setMarked(next)
  }

  useKeys({ '/': () => search.current?.focus(), Delete: mayWrite && activeNow !== null && activeNow.amendment !== null ? () => setWithdrawn(activeNow) : undefined })
  useStatus({
    left: [`Quy chế thi: ${view.regimeTitle}`],
    right: marked.size > 0 ? [`${marked.size} dòng đã chọn`] : [`${rows.length} giá trị`],
    keys: [['Enter', 'điều khoản'], ...(mayWrite ? ([['Space', 'chọn dòng'], ...(activeNow?.amendment == null ? [] : ([['Del', 'bỏ thay đổi']] as const))] as const) : [])],
  })
  const count = marked.size > 0 ? ` ${marked.size}` : ''
  return (
    <Page
      title="1. Kế hoạch"
      badge={
        <>
          {tabs}
          {unchecked === 0 ? null : <StateBadge state="unchecked">{unchecked} giá trị chưa đối chiếu</StateBadge>}
        </>
      }
      toolbar={
        <>
          <ShownControl choice={choice} />
          <RegimeToolbar rows={view.rows} filter={filter} onFilter={setFilter} search={search} onLeave={() => grid.current?.focus()} />
          {mayWrite ? (
            <>
              <KeyButton keys="A" className="mt-regime-act" onPress={() => open('confirm')}>
                Xác nhận{count}…
              </KeyButton>
              <KeyButton keys="F2" className="mt-regime-act" onPress={() => open('replace')}>
                Thay{count}…
              </KeyButton>
            </>
          ) : null}
        </>
      }
      asideOpen={beside}
      onAsideOpen={setBeside}
      asideLabel="Căn cứ"
      aside={<RegimePanel view={view} onWithdraw={mayWrite ? setWithdrawn : undefined} />}
      asideWidth={300}
    >
      <RegimeWarnings warnings={view.warnings} />
      {rows.length === 0 ? (
        <EmptyState
          sentence={filter.query === '' ? (filter.only === 'unchecked' ? 'Không còn giá trị nào chưa đối chiếu.' : 'Chưa có giá trị nào được xác nhận hoặc thay.') : 'Không có giá trị nào hợp chữ đã gõ.'}
          actions={
            <KeyButton keys="Escape" onPress={() => setFilter(everyValue)}>
              Xem tất cả
            </KeyButton>
          }
        />
      ) : (
        <RegimeGrid
          label="Giá trị của quy chế"
          rows={rows}
          all={view.rows}
          onActive={setActive}
          onSearch={() => search.current?.focus()}
          selection={mayWrite ? { isMarked: ({ path }) => marked.has(path), onMark: mark, onMarkAll: () => setMarked(new Set(rows.map(({ path }) => path))) } : undefined}
          handle={grid}
        />
      )}
      {opened === null ? null : (
        <AmendDialog
          view={view}
          opened={opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null)
            setMarked(new Set())
          }}
        />
      )}
      {withdrawn === null ? null : <WithdrawAmendment examId={view.examId} row={withdrawn} onClose={() => setWithdrawn(null)} />}
    </Page>
  )
}
