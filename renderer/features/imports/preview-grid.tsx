import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Ref } from 'react'
import { candidateFields } from '../../../shared/import/headings.ts'
import { candidateFieldNames } from '../../../shared/words/import-files.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridActive, GridColumn, GridHandle } from '../../components/grid/types.ts'
import { cellMarks, problemSentence } from './preview-problems.ts'

/** A row of the preview. */
export type PreviewRow = ImportPreview['rows'][number]

/** Column id of the row numbers. */
export const rowNumberColumn = 'row'

/** Mean widths in px at 13 px; figures are all of one width and are never cut. */
const letterWidth = 7.4
const figureWidth = 8.6

/** Width of a column in px for its longest text of `letters`. */
function widthFor(letters: number, numeric: boolean): number {
  return Math.min(Math.max(48, Math.ceil(letters * (numeric ? figureWidth : letterWidth)) + 20), 230)
}

/** Fields that are numbers, dates or codes: set to the right. */
const numericFields = new Set<string | null>(['ordinal', 'birthDate', 'birthDateMale', 'birthDateFemale', 'identityNumber', 'phone', 'registrationNumber'])

function fieldName(field: string | null): string {
  const known = candidateFields.find((each) => each === field)
  return known === undefined ? 'không nhập' : candidateFieldNames[known]
}

function columnsOf(preview: ImportPreview): GridColumn<PreviewRow>[] {
  const marks = cellMarks(preview.problems)
  const numbers: GridColumn<PreviewRow> = {
    id: rowNumberColumn,
    title: 'Dòng',
    width: 52,
    frozen: true,
    align: 'right',
    render: (row) => row.row,
    text: (row) => String(row.row),
    cellClass: (row) => `mt-import-row-number${row.kind === 'bad' ? ' mt-import-row-bad' : ''}`,
  }
  const cells = preview.columns.map((column, at): GridColumn<PreviewRow> => {
    const text = (row: PreviewRow) => row.cells[at] ?? ''
    const longest = preview.rows.reduce((most, row) => Math.max(most, text(row).length + (marks.has(`${row.row}:${column.column}`) ? 4 : 0)), Math.max(column.heading.length, fieldName(column.field).length))
    return {
      id: column.column,
      group: column.column,
      title: column.heading,
      subtitle: fieldName(column.field),
      width: widthFor(longest, numericFields.has(column.field)),
      align: numericFields.has(column.field) ? 'right' : 'left',
      text,
      render: (row) => {
        const problem = row.kind === 'skipped' ? undefined : marks.get(`${row.row}:${column.column}`)
        if (problem === undefined) return text(row)
        const Icon = problem.severity === 'error' ? IconCircleX : IconAlertTriangle
        return (
          <span className="mt-import-mark" title={problemSentence(problem)}>
            <Icon size={14} stroke={1.9} aria-hidden />
            {text(row) === '' ? 'trống' : text(row)}
          </span>
        )
      },
      cellClass: (row) => {
        const problem = row.kind === 'skipped' ? undefined : marks.get(`${row.row}:${column.column}`)
        return problem === undefined ? undefined : `mt-import-${problem.severity}`
      },
    }
  })
  return [numbers, ...cells]
}

/** The sheet as it stands in Excel: row numbers, column letters, headings and the field each was read as. */
export function PreviewGrid({ preview, handle, onActiveChange }: { preview: ImportPreview; handle: Ref<GridHandle>; onActiveChange: (active: GridActive<PreviewRow>) => void }) {
  const columns = useMemo(() => columnsOf(preview), [preview])
  return (
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
      handle={handle}
      autoFocus
    />
  )
}
