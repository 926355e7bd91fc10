import { useMemo, useState } from 'react'
import type { Ref } from 'react'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridHandle, GridSelection } from '../../components/grid/types.ts'
import { regimeColumns } from './regime-columns.tsx'
import { regimeLines, sectionTitle } from './regime-filter.ts'

/** Properties of the table. */
export interface RegimeGridProps {
  label: string
  /** Values shown. */
  rows: readonly RegimeRow[]
  /** Every value of the regulation, for the notes of the articles. */
  all: readonly RegimeRow[]
  onActive?: (row: RegimeRow | null) => void
  onSearch: () => void
  selection?: GridSelection<RegimeRow>
  /** Value that the table should go to. */
  wanted?: string | null
  handle?: Ref<GridHandle>
}

/** The values of a regulation by section; Enter opens what an article says. */
export function RegimeGrid({ label, rows, all, onActive, onSearch, selection, wanted, handle }: RegimeGridProps) {
  const [openedPath, setOpenedPath] = useState<string | null>(null)
  const lines = useMemo(() => regimeLines(rows), [rows])
  const columns = useMemo(() => regimeColumns(all, { path: openedPath, open: setOpenedPath }), [all, openedPath])
  return (
    <DataGrid
      label={label}
      rowCount={lines.length}
      rowAt={(index) => {
        const line = lines[index]
        return line?.kind === 'value' ? line.row : undefined
      }}
      insertedAt={(index) => {
        const line = lines[index]
        return line?.kind === 'section' ? { kind: 'group', key: line.section, title: sectionTitle(line.section), count: String(line.count) } : undefined
      }}
      columns={columns}
      rowKey={(row) => row.path}
      density={28}
      activeKey={wanted ?? rows[0]?.path ?? null}
      onActiveChange={({ row }) => onActive?.(row ?? null)}
      onOpen={(row) => setOpenedPath(row.path)}
      onSearch={onSearch}
      selection={selection}
      autoFocus
      handle={handle}
    />
  )
}
