import { cleanLine } from '../text/clean.ts'
import { formatDay } from '../text/day.ts'
import { encodingOfFont } from '../text/legacy.ts'
import type { ColumnRecognition } from './columns.ts'
import type { CandidateField } from './headings.ts'
import type { CandidateProblem, ImportProblemCode, ProblemFacts } from './problems.ts'
import type { WorkbookCell, WorkbookRow } from './workbook.ts'

/** What a formula of Excel shows when it fails; a list that was saved as text holds the words. */
const excelErrors: ReadonlySet<string> = new Set(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'])

/** Blanks at the ends, two in a row, or of another kind than the space; a new line within is none of them. */
const superfluousBlanks = /^\s|\s$| {2}|[^\S \r\n]/u

/** The cells of one row by field, and the problems found in them. */
export interface RowCells<F extends string = CandidateField> {
  readonly row: WorkbookRow
  readonly problems: readonly CandidateProblem[]
  /** How many of them are errors. */
  readonly errors: number
  cell(field: F): WorkbookCell | null
  /** Cleaned text of a field; null when it is blank, has no column, or holds what is no text (a problem is noted). */
  text(field: F): string | null
  /** As `text`, for a value that is looked up in a list: full-width letters and digits are plain ones (field report 17). */
  entry(field: F): string | null
  /** Notes that a value was matched although it is written otherwise: `taken` is how the list has it (field report 17). */
  took(field: F, taken: string): void
  has(field: F): boolean
  refuse(field: F, code: ImportProblemCode, facts?: ProblemFacts): void
  warn(field: F, code: ImportProblemCode, facts?: ProblemFacts): void
}

/** Opens a row by the columns of its list. */
export function rowCells<F extends string, R extends string>(sheet: string, row: WorkbookRow, columns: ColumnRecognition<F, R>): RowCells<F> {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]))
  const headings = new Map(columns.columns.map(({ column, heading }) => [column, heading]))
  let problems: CandidateProblem[] = []

  function cell(field: F): WorkbookCell | null {
    const column = columns.columnOf[field]
    return column === undefined ? null : (byColumn.get(column) ?? null)
  }

  function note(severity: CandidateProblem['severity'], field: F, code: ImportProblemCode, facts: ProblemFacts): void {
    const column = columns.columnOf[field] ?? null
    const heading = column === null ? null : (headings.get(column) ?? null)
    problems.push({ sheet, row: row.row, column, heading, value: shownText(cell(field)), code, severity, facts })
  }

  function took(field: F, taken: string): void {
    const column = columns.columnOf[field] ?? null
    problems = problems.filter((problem) => problem.column !== column || problem.code !== 'valueTidied')
    if (cell(field)?.raw.normalize('NFC') !== taken) note('warning', field, 'valueTidied', { taken })
  }

  function tidied(field: F, found: WorkbookCell): string | null {
    const text = cleanLine(shownText(found))
    if (text !== '' && found.kind === 'text' && superfluousBlanks.test(found.raw)) took(field, text)
    return text || null
  }

  const cells: RowCells<F> = {
    row,
    get problems() {
      return problems
    },
    get errors() {
      return problems.filter(({ severity }) => severity === 'error').length
    },
    cell,
    took,
    entry: (field) => cells.text(field)?.normalize('NFKC') ?? null,
    has: (field) => columns.columnOf[field] !== undefined,
    refuse: (field, code, facts = {}) => note('error', field, code, facts),
    warn: (field, code, facts = {}) => note('warning', field, code, facts),
    text(field) {
      const found = cell(field)
      if (found === null) return null
      if (found.kind === 'error') cells.refuse(field, 'cellError')
      else if (found.kind === 'text' && excelErrors.has(cleanLine(found.raw))) cells.refuse(field, 'cellError')
      else if (found.kind === 'formula') cells.refuse(field, 'formulaWithoutValue')
      else if (found.kind === 'text' && found.fontName !== null && isLegacyText(found.raw, found.fontName)) {
        cells.refuse(field, 'legacyFont', { font: found.fontName })
      } else return tidied(field, found)
      return null
    },
  }
  return cells
}

/** What a cell shows, as a person would copy it: numbers and errors as stored, a date as a day. */
export function shownText(cell: WorkbookCell | null): string {
  if (cell === null) return ''
  return cell.day === null ? cell.raw : formatDay(cell.day)
}

/** Text under a font of an old encoding; plain ASCII reads the same in all of them. */
function isLegacyText(text: string, fontName: string): boolean {
  return encodingOfFont(fontName) !== 'unicode' && /[^\x20-\x7E\s]/u.test(text) && !hasUnicodeOnlyLetter(text)
}

/** Letters that exist in Unicode alone: a file converted without changing its fonts. */
function hasUnicodeOnlyLetter(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0-\u01B0\u0300-\u0323\u1EA0-\u1EF9]/u.test(text)
}
