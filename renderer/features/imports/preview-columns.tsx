import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react'
import type { ImportProblem, ListPreview } from '../../../shared/contract/list-preview.ts'
import { isMend } from '../../../shared/import/problems.ts'
import { fieldName, skipReasonName } from '../../../shared/words/import-files.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { problemWords } from './problem-entries.ts'

/** A row of the preview. */
export type PreviewRow = ListPreview['rows'][number]

/** Column id of the row numbers. */
export const rowNumberColumn = 'row'

/** Mean widths in px: of letters at 13 px, of figures, which are all of one width and never cut, of letters of a heading at 12 px. */
const letterWidth = 7.4
const figureWidth = 8.6
const headingWidth = 7

/** Widest column of text, narrowest column, and the most that a heading asks for, in px: what is longer is cut and whole in its tooltip. */
const widest = 210
const narrowest = 44
const mostForHeading = 104

/** Width of a column in px by its longest text and its two headings, in letters. */
function widthFor(letters: number, numeric: boolean, headings: number): number {
  const text = numeric ? Math.ceil(letters * figureWidth) + 20 : Math.min(widest, Math.ceil(letters * letterWidth) + 20)
  const heading = Math.min(mostForHeading, Math.ceil(headings * headingWidth) + 20)
  return Math.max(narrowest, text, heading)
}

/** Fields that are numbers, dates or codes: set to the right. */
const numericFields: ReadonlySet<string | null> = new Set(['ordinal', 'birthDate', 'birthDateMale', 'birthDateFemale', 'identityNumber', 'phone', 'registrationNumber'])

type Marks = ReadonlyMap<string, ImportProblem>

/** The value that was taken in place of what the file has; null where nothing was mended. */
function takenBy(problem: ImportProblem | undefined): string | null {
  return problem !== undefined && isMend(problem.code) ? String(problem.facts['taken'] ?? '') : null
}

function markIn(marks: Marks, row: PreviewRow, column: string): ImportProblem | undefined {
  return row.kind === 'skipped' ? undefined : marks.get(`${row.row}:${column}`)
}

function numbersColumn(): GridColumn<PreviewRow> {
  return {
    id: rowNumberColumn,
    title: 'Dòng',
    width: 52,
    frozen: true,
    align: 'right',
    render: (row) => row.row,
    text: (row) => (row.skipReason === null ? String(row.row) : `${row.row}: ${skipReasonName(row.skipReason)}`),
    cellClass: (row) => `mt-import-row-number${row.kind === 'bad' ? ' mt-import-row-bad' : ''}`,
  }
}

/** Letters that a cell takes on screen, with the sign of a problem and the value that a mend struck out. */
function lettersOf(text: string, problem: ImportProblem | undefined): number {
  const taken = takenBy(problem)
  return problem === undefined ? text.length : Math.max(text.length, 'trống'.length) + (taken === null ? 0 : taken.length + 1) + 3
}

function sheetColumn(preview: ListPreview, at: number, marks: Marks): GridColumn<PreviewRow> {
  const { column, heading, field } = preview.columns[at] ?? { column: '', heading: '', field: null }
  const readAs = fieldName(field) ?? 'không nhập'
  const text = (row: PreviewRow) => row.cells[at] ?? ''
  const numeric = numericFields.has(field)
  const longest = preview.rows.reduce((most, row) => (row.kind === 'skipped' ? most : Math.max(most, lettersOf(text(row), markIn(marks, row, column)))), 0)
  return {
    id: column,
    group: column,
    title: heading,
    subtitle: readAs,
    width: widthFor(longest, numeric, Math.max(heading.length, readAs.length)),
    headTooltip: `${heading}: ${field === null ? readAs : `đọc là ${readAs}`}`,
    align: numeric ? 'right' : 'left',
    editable: field !== null,
    text,
    render: (row) => <CellContent text={text(row)} problem={markIn(marks, row, column)} />,
    cellClass: (row) => classOf(row, column, markIn(marks, row, column)),
  }
}

function classOf(row: PreviewRow, column: string, problem: ImportProblem | undefined): string {
  if (problem !== undefined && !isMend(problem.code)) return `mt-import-cell mt-import-${problem.severity}`
  if (row.corrected.includes(column)) return 'mt-import-cell mt-import-corrected'
  return problem === undefined ? 'mt-import-cell' : 'mt-import-cell mt-import-mended'
}

/** A cell as the file has it, with its sign: what stops the row, what to look at, or the old value struck out before the mended one. */
function CellContent({ text, problem }: { text: string; problem: ImportProblem | undefined }) {
  if (problem === undefined) return text
  const taken = takenBy(problem)
  const Icon = taken !== null ? IconCheck : problem.severity === 'error' ? IconCircleX : IconAlertTriangle
  const { title, sentence } = problemWords(problem)
  return (
    <span className="mt-import-mark" title={`${title}. ${sentence}`}>
      <Icon size={14} stroke={1.9} aria-hidden />
      {taken === null ? (
        text === '' ? 'trống' : text
      ) : (
        <>
          <s>{text}</s> {taken}
        </>
      )}
    </span>
  )
}

/** The columns of the sheet by their letters, headings and the field each is read as; the numbers of the rows before them. */
export function previewColumns(preview: ListPreview, marks: Marks): GridColumn<PreviewRow>[] {
  return [numbersColumn(), ...preview.columns.map((_, at) => sheetColumn(preview, at, marks))]
}
