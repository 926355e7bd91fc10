import { useMemo } from 'react'
import type { Ref } from 'react'
import type { ListPreview } from '../../../shared/contract/list-preview.ts'
import type { CellCorrection, CorrectionStep } from '../../../shared/import/corrections.ts'
import { skipReasonName } from '../../../shared/words/import-files.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { CellNote, GridActive, GridEditing, GridHandle } from '../../components/grid/types.ts'
import { writing } from './correction-steps.ts'
import { previewColumns } from './preview-columns.tsx'
import type { PreviewRow } from './preview-columns.tsx'
import { cellMarks, nameInRow } from './problem-entries.ts'

/** Longest text that a cell of the preview takes. */
const longestText = 1000

function tooLong(typed: string): CellNote | null {
  if (typed.length <= longestText) return null
  return { title: `Ô nhận tối đa ${longestText.toLocaleString('vi-VN')} chữ.`, text: `Đã gõ ${typed.length.toLocaleString('vi-VN')} chữ. Rút gọn, hoặc Esc để bỏ.` }
}

const notChecked: CellNote = { title: 'Chưa kiểm tra lại được.', text: 'Xem lời báo phía trên bảng, rồi gõ lại.' }

/** How the preview is typed into: a cell left or a block pasted is judged with the whole list; the file stays as it is. */
function previewEditing(preview: ListPreview, onCorrect: (step: CorrectionStep) => Promise<boolean>): GridEditing<PreviewRow> {
  const text = (row: PreviewRow, columnId: string) => row.cells[preview.columns.findIndex(({ column }) => column === columnId)] ?? ''
  return {
    // A row that the exam has already stays to be read and mended like any other.
    closedBecause: (row) => (row.kind === 'skipped' && row.skipReason !== 'alreadyThere' ? `Dòng ${row.row} đang bỏ qua: ${skipReasonName(row.skipReason ?? '')}.` : null),
    text,
    check: (_row, _columnId, typed) => {
      const note = tooLong(typed)
      return note === null ? { ok: true, shown: typed } : { ok: false, note }
    },
    commit: async (row, column, typed) => {
      if (text(row, column) === typed) return { ok: true }
      return (await onCorrect(writing([{ row: row.row, column, value: typed }]))) ? { ok: true } : { ok: false, note: notChecked }
    },
    commitBlock: async (cells) => {
      const problems = cells.flatMap(({ row, columnId, typed }) => {
        const note = tooLong(typed)
        return note === null ? [] : [{ where: `Ô ${columnId}${row.row}`, what: `${note.title} ${note.text}` }]
      })
      if (problems.length > 0) return { ok: false, problems }
      const step = writing(cells.map(({ row, columnId, typed }): CellCorrection => ({ row: row.row, column: columnId, value: typed })))
      return (await onCorrect(step)) ? { ok: true } : { ok: false, problems: [{ where: 'Cả khối', what: notChecked.title }] }
    },
    nameOf: (row) => nameInRow(preview, row.row) || `dòng ${row.row}`,
  }
}

/** Properties of {@link PreviewGrid}. */
export interface PreviewGridProps {
  readonly preview: ListPreview
  /** Keys of entries that a person has looked at and keeps. */
  readonly settled: ReadonlySet<string>
  readonly handle: Ref<GridHandle>
  readonly onActiveChange: (active: GridActive<PreviewRow>) => void
  readonly onCorrect: (step: CorrectionStep) => Promise<boolean>
}

/** The sheet as it stands in Excel: row numbers, column letters, headings and the field each was read as; F2 mends a cell in place. */
export function PreviewGrid({ preview, settled, handle, onActiveChange, onCorrect }: PreviewGridProps) {
  const columns = useMemo(() => previewColumns(preview, cellMarks(preview, settled)), [preview, settled])
  return (
    <div className="mt-import-grid">
      <DataGrid
        label={`Trang tính ${preview.sheet}`}
        rowCount={preview.rows.length}
        rowAt={(index) => preview.rows[index]}
        columns={columns}
        rowKey={(row) => String(row.row)}
        density={28}
        cursor="cell"
        rowClass={(row) => (row.kind === 'skipped' ? 'mt-import-skipped' : undefined)}
        onActiveChange={onActiveChange}
        editing={previewEditing(preview, onCorrect)}
        handle={handle}
        autoFocus
      />
    </div>
  )
}
