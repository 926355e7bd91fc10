import { useMemo, useRef, useState } from 'react'
import { formatDay } from '../../../shared/text/day.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { examKindTitles } from '../../../shared/words/terms.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn, GridGroup, GridHandle } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { findValues, knownRules } from './known-rules.ts'
import type { FoundValue, KnownRules } from './known-rules.ts'
import './regimes.css'

const dayText = (day: string | null, otherwise: string) => (day === null ? otherwise : formatDay(day))

const ruleColumns: readonly GridColumn<KnownRules>[] = [
  { id: 'title', title: 'Văn bản', width: 270, grow: 2, render: ({ title }) => title, text: ({ title }) => title },
  { id: 'from', title: 'Từ ngày', width: 98, align: 'right', render: ({ from }) => dayText(from, 'không định'), text: ({ from }) => dayText(from, 'không định') },
  { id: 'to', title: 'Đến ngày', width: 98, align: 'right', render: ({ to }) => dayText(to, 'nay'), text: ({ to }) => dayText(to, 'nay') },
  { id: 'notes', title: 'Sửa đổi, chuyển tiếp', width: 300, grow: 4, render: ({ notes }) => notes, text: ({ notes }) => notes },
  {
    id: 'unchecked',
    title: 'Đối chiếu',
    width: 150,
    render: ({ unchecked }) => (unchecked === 0 ? <span className="mt-quiet">đủ</span> : <StateBadge state="unchecked">{unchecked} chưa đối chiếu</StateBadge>),
    text: ({ unchecked }) => (unchecked === 0 ? 'đủ' : `${unchecked} chưa đối chiếu`),
  },
]

const foundColumns: readonly GridColumn<FoundValue>[] = [
  { id: 'rules', title: 'Văn bản', width: 250, grow: 2, render: ({ rules }) => rules.title, text: ({ rules }) => rules.title },
  { id: 'title', title: 'Nội dung', width: 250, grow: 3, render: ({ row }) => pathTitle(row.path), text: ({ row }) => pathTitle(row.path) },
  { id: 'value', title: 'Giá trị', width: 220, grow: 3, render: ({ row }) => valueText(row.path, row.value), text: ({ row }) => valueText(row.path, row.value) },
  { id: 'article', title: 'Điều khoản', width: 180, grow: 1, render: ({ row }) => row.article, text: ({ row }) => row.article },
]

const groupTitle = ({ kind }: KnownRules) => (kind === null ? 'Nội quy, quy chế thi (theo ngày thi)' : `${examKindTitles[kind]} (theo ngày duyệt kế hoạch)`)

/** Rules with the heading of their kind before the first of each. */
function timeline(rules: readonly KnownRules[]): readonly (KnownRules | GridGroup)[] {
  return [...Map.groupBy(rules, groupTitle)].flatMap(([title, own]) => [{ kind: 'group', key: title, title, count: String(own.length) } as const, ...own])
}

const ruleKey = ({ id, kind }: KnownRules) => `${kind ?? ''} ${id}`

const isHeading = (line: KnownRules | GridGroup | undefined): line is GridGroup => line?.kind === 'group'

/** Quy chế hiện hành: every regulation that the program knows in its place in time; a search goes through the values of all of them. */
export function RegimesPage() {
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const { openRegime, openExams } = useNavigation()
  const rules = useMemo(() => knownRules(), [])
  const lines = useMemo(() => timeline(rules), [rules])
  const firstKey = rules[0] === undefined ? null : ruleKey(rules[0])
  const searching = query.trim() !== ''
  const found = searching ? findValues(query) : []
  useKeys({ '/': () => search.current?.focus(), Escape: searching ? () => setQuery('') : openExams })
  useStatus({ right: [searching ? `${found.length} giá trị` : `${rules.length} văn bản`], keys: [['Enter', 'mở'], ['Escape', searching ? 'bỏ tìm' : 'các kỳ thi']] })
  return (
    <Page
      title="Quy chế hiện hành"
      subtitle="Chương trình biết các văn bản này; kỳ thi giữ bản riêng từ lúc lập"
      toolbar={
        <SearchBox
          input={search}
          className="mt-regimes-search"
          label="Tìm trong mọi quy chế"
          placeholder="Tìm giá trị: ngưỡng, khiển trách"
          hint={query === '' ? <KeyHint keys="/" /> : null}
          value={query}
          onChange={setQuery}
          onLeave={() => grid.current?.focus()}
        />
      }
    >
      {!searching ? (
        <DataGrid
          key="rules"
          label="Quy chế hiện hành"
          rowCount={lines.length}
          rowAt={(index) => {
            const line = lines[index]
            return line === undefined || isHeading(line) ? undefined : line
          }}
          insertedAt={(index) => {
            const line = lines[index]
            return isHeading(line) ? line : undefined
          }}
          columns={ruleColumns}
          rowKey={ruleKey}
          activeKey={firstKey}
          density={32}
          onOpen={({ id }) => openRegime(id)}
          onSearch={() => search.current?.focus()}
          autoFocus
          handle={grid}
        />
      ) : found.length === 0 ? (
        <EmptyState
          sentence="Không có giá trị nào trong các quy chế hợp chữ đã gõ."
          actions={
            <KeyButton keys="Escape" onPress={() => setQuery('')}>
              Bỏ chữ đã gõ
            </KeyButton>
          }
        />
      ) : (
        <DataGrid
          key="found"
          label="Giá trị tìm thấy"
          rowCount={found.length}
          rowAt={(index) => found[index]}
          columns={foundColumns}
          rowKey={({ rules: { id, kind }, row }) => `${kind} ${id} ${row.path}`}
          density={28}
          onOpen={({ rules: { id }, row }) => openRegime(id, row.path)}
          onSearch={() => search.current?.focus()}
          handle={grid}
        />
      )}
    </Page>
  )
}
