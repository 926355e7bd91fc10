import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Organization } from '../../../shared/contract/organizations.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { fold } from '../../../shared/text/fold.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { queries } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { today } from '../../components/today.ts'
import { useKeys } from '../../components/use-keys.ts'
import { OrganizationDetails } from './organization-details.tsx'
import type { OrganizationAct } from './organization-draft.ts'
import { OrganizationForm } from './organization-form.tsx'
import './organizations.css'

/** Tổ chức: agencies and units as they were on a day. */
export function OrganizationsPage() {
  const mayWrite = useMay('organizations.write')
  const [day, setDay] = useState<string>(today)
  const [query, setQuery] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  // The row that the list should go to: what was just saved. Where it is after that, the list itself says.
  const [wanted, setWanted] = useState<string | null>(null)
  const [act, setAct] = useState<OrganizationAct | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const list = useQuery(queries.organizations.list.queryOptions({ input: { day } }))
  const all = list.data?.rows ?? []
  const rows = found(all, query)
  const active = rows.find((row) => row.id === activeId) ?? rows[0] ?? null
  const nameOf = (id: string | null): string => (id === null ? 'không' : (all.find((row) => row.id === id)?.name ?? 'tổ chức không còn vào ngày này'))

  useKeys({ '/': () => search.current?.focus() })
  useStatus({
    left: [`Tại ngày ${formatDay(day)}`],
    right: list.data === undefined ? [] : [query === '' ? `${all.length} tổ chức` : `${rows.length} trong ${all.length} tổ chức`],
  })
  const add = mayWrite ? (
    <KeyButton keys="Ctrl+N" variant="filled" onPress={() => setAct('create')}>
      Thêm tổ chức
    </KeyButton>
  ) : null

  return (
    <Page
      title="Tổ chức"
      badge={day === today() ? undefined : <StateBadge state="soon">Đang xem tại ngày {formatDay(day)}</StateBadge>}
      actions={add}
      toolbar={
        <>
          <TextInput
            ref={search}
            className="mt-search"
            aria-label="Tìm tổ chức"
            placeholder="Tìm tên, tên viết tắt"
            leftSection={<IconSearch size={14} stroke={1.9} aria-hidden />}
            rightSection={query === '' ? null : <CloseButton size={20} aria-label="Bỏ tìm" onClick={() => setQuery('')} />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <DayFilter day={day} onChange={setDay} />
        </>
      }
      asideLabel={act === 'create' ? 'Thêm tổ chức' : 'Tổ chức'}
      aside={
        act === null || (act !== 'create' && active === null) ? (
          active === null ? undefined : (
            <OrganizationDetails organization={active} nameOf={nameOf} onAct={setAct} />
          )
        ) : (
          <OrganizationForm
            key={`${act} ${active?.versionId}`}
            act={act}
            organization={act === 'create' ? null : active}
            others={all}
            onCancel={() => setAct(null)}
            onDone={(saved) => {
              setAct(null)
              setWanted(saved.id)
            }}
          />
        )
      }
    >
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data !== undefined && rows.length === 0 ? (
        <NothingHere all={all.length} day={day} onClear={() => setQuery('')} />
      ) : (
        <DataGrid
          label="Danh sách tổ chức"
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          columns={columns(nameOf)}
          rowKey={(row) => row.id}
          density={32}
          activeKey={wanted}
          onActiveChange={(cell) => {
            if (cell.key !== undefined) setActiveId(cell.key)
          }}
          onOpen={mayWrite ? () => setAct('change') : undefined}
        />
      )}
    </Page>
  )
}

/** Organizations whose name or short name holds every typed word, without accents. */
function found(all: readonly Organization[], query: string): readonly Organization[] {
  const words = fold(query).split(' ')
  return all.filter((row) => {
    const text = fold(`${row.name} ${row.shortName ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}

function DayFilter({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  return (
    <div className="mt-day-filter">
      <span>Tại ngày</span>
      <DayInput
        label="Tại ngày"
        value={day}
        onChange={(value) => {
          if (value !== null) onChange(value)
        }}
      />
    </div>
  )
}

function NothingHere({ all, day, onClear }: { all: number; day: string; onClear: () => void }) {
  if (all > 0) {
    return (
      <EmptyState
        sentence="Không có tổ chức nào hợp chữ đã gõ."
        actions={
          <KeyButton keys="Escape" onPress={onClear}>
            Bỏ chữ đã gõ
          </KeyButton>
        }
      />
    )
  }
  return <EmptyState sentence={`Chưa có tổ chức nào tại ngày ${formatDay(day)}. Vị trí dự tuyển thuộc về một cơ quan, đơn vị ở đây. Thêm tổ chức đầu tiên bằng Ctrl+N.`} />
}

function columns(nameOf: (id: string | null) => string): GridColumn<Organization>[] {
  const parent = (row: Organization) => (row.parentId === null ? '' : nameOf(row.parentId))
  const date = (value: string | null) => (value === null ? '' : formatPartialDate(value))
  return [
    { id: 'name', title: 'Tên', width: 300, grow: 3, frozen: true, render: (row) => row.name, text: (row) => row.name },
    { id: 'shortName', title: 'Tên viết tắt', width: 120, render: (row) => row.shortName, text: (row) => row.shortName ?? '' },
    { id: 'parent', title: 'Trực thuộc', width: 200, grow: 2, render: parent, text: parent },
    { id: 'validFrom', title: 'Có từ', width: 98, align: 'right', render: (row) => date(row.validFrom), text: (row) => date(row.validFrom) },
    { id: 'validTo', title: 'Đến', width: 98, align: 'right', render: (row) => date(row.validTo), text: (row) => date(row.validTo) },
  ]
}
