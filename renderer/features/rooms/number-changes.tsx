import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { countText } from '../../components/typed-values.ts'

/** What became of one person's number. */
export interface NumberChange {
  readonly candidateId: string
  readonly fullName: string
  readonly from: string | null
  readonly to: string | null
}

const columns: readonly GridColumn<NumberChange>[] = [
  { id: 'from', title: 'Số cũ', width: 110, align: 'right', render: ({ from }) => from ?? 'chưa có', text: ({ from }) => from ?? '' },
  { id: 'to', title: 'Số mới', width: 110, align: 'right', render: ({ to }) => to ?? 'không còn', text: ({ to }) => to ?? '' },
  { id: 'name', title: 'Họ và tên', width: 200, grow: 1, render: ({ fullName }) => fullName, text: ({ fullName }) => fullName },
]

/** Old and new numbers of the last renumbering, side by side. */
export function NumberChanges({ changes }: { changes: readonly NumberChange[] }) {
  return (
    <section className="mt-rooms-main" aria-label="Số cũ và số mới">
      <div className="mt-rooms-head">
        <h2>Số cũ và số mới</h2>
        <span className="mt-quiet">{countText(changes.length)} người đổi số ở lần đánh số gần nhất</span>
      </div>
      <DataGrid label="Số cũ và số mới" rowCount={changes.length} rowAt={(index) => changes[index]} columns={columns} rowKey={({ candidateId }) => candidateId} density={28} />
    </section>
  )
}
