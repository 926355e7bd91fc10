import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { columnIndex, columnLetters, parseRange } from './column-letters.ts'
import type { CellRange } from './column-letters.ts'
import { candidateVocabulary } from './headings.ts'
import type { CandidateField, Requirement } from './headings.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { RangeReference, WorkbookRow } from './workbook.ts'

/** A column with a heading, and the field that the heading names; null when it is not known. */
export interface RecognizedColumn<F extends string = CandidateField> {
  readonly column: string
  /** The heading as it stands there; a heading over several columns and the one below it are joined by ' / '. */
  readonly heading: string
  readonly field: F | null
}

/** What the head of a list says. */
export interface ColumnRecognition<F extends string = CandidateField, R extends string = Requirement> {
  /** Rows of the heading as Excel numbers them: one row, or two. */
  readonly headingRows: readonly number[]
  readonly columns: readonly RecognizedColumn<F>[]
  /** Which column brings a field; a field that two columns claim is in neither. */
  readonly columnOf: Readonly<Partial<Record<F, string>>>
  /** Fields that more than one column claims: somebody has to choose. */
  readonly repeated: readonly { readonly field: F; readonly columns: readonly string[] }[]
  readonly missing: readonly R[]
}

/** How many rows from the top are searched for the heading. */
export const rowsSearchedForHeading = 30

/** Finds the heading of a list of candidates among its first rows and reads it; null when there is none. */
export function recognizeColumns(rows: readonly WorkbookRow[], mergedRanges: readonly RangeReference[] = []): ColumnRecognition | null {
  return recognizeHeadings(candidateVocabulary, rows, mergedRanges)
}

/**
 * Finds the heading of a list among its first rows and reads it by the words of its kind; null when there is none.
 *
 * The heading is the row, or the two rows under merged heads, in which most fields are recognized; of equals one row
 * before two, then the first. Headings are compared folded and whole, so nothing is recognized that only resembles.
 */
export function recognizeHeadings<F extends string, R extends string>(
  vocabulary: Vocabulary<F, R>,
  rows: readonly WorkbookRow[],
  mergedRanges: readonly RangeReference[] = [],
): ColumnRecognition<F, R> | null {
  const merged = mergedRanges.map(parseRange).filter((range) => range !== null)
  const searched = rows.slice(0, rowsSearchedForHeading)
  const heads = searched.flatMap((row, index) => {
    const below = searched[index + 1]
    const single = { columns: readHead(vocabulary, row, null, merged), headingRows: [row.row] }
    if (below?.row !== row.row + 1) return [single]
    return [single, { columns: readHead(vocabulary, row, below, merged), headingRows: [row.row, below.row] }]
  })
  const scored = heads.map((head) => ({ ...head, score: new Set(head.columns.flatMap(({ field }) => field ?? [])).size }))
  const [best] = scored
    .filter(({ score }) => score >= 2)
    .sort((left, right) => right.score - left.score || left.headingRows.length - right.headingRows.length)
  return best === undefined ? null : assignFields(vocabulary, best)
}

/** The same head with columns chosen by a person: a field, or null for a column that is not to be taken. */
export function reassignColumns(recognition: ColumnRecognition, choices: Readonly<Record<string, CandidateField | null>>): ColumnRecognition {
  const columns = recognition.columns.map((column) => ({ ...column, field: choices[column.column] ?? keptField(column, choices) }))
  return assignFields(candidateVocabulary, { columns, headingRows: recognition.headingRows })
}

/** The same head without columns that are not to be taken. */
export function withoutColumns<F extends string, R extends string>(
  vocabulary: Vocabulary<F, R>,
  { columns, headingRows }: ColumnRecognition<F, R>,
  out: ReadonlySet<F>,
): ColumnRecognition<F, R> {
  return assignFields(vocabulary, { headingRows, columns: columns.map((column) => (column.field !== null && out.has(column.field) ? { ...column, field: null } : column)) })
}

function keptField(column: RecognizedColumn, choices: Readonly<Record<string, CandidateField | null>>): CandidateField | null {
  return column.column in choices ? null : column.field
}

function assignFields<F extends string, R extends string>(
  { fields, requirements }: Vocabulary<F, R>,
  { columns, headingRows }: { columns: readonly RecognizedColumn<F>[]; headingRows: readonly number[] },
): ColumnRecognition<F, R> {
  const claims = fields.map((field) => ({
    field,
    columns: columns.filter((column) => column.field === field).map(({ column }) => column),
  }))
  const columnOf: Partial<Record<F, string>> = {}
  for (const claim of claims) if (claim.columns.length === 1) columnOf[claim.field] = claim.columns[0]
  const missing = requirements
    .filter(({ alternatives }) => !alternatives.some((together) => together.every((field) => columnOf[field] !== undefined)))
    .map(({ name }) => name)
  return { headingRows, columns, columnOf, repeated: claims.filter((claim) => claim.columns.length > 1), missing }
}

function readHead<F extends string, R extends string>(vocabulary: Vocabulary<F, R>, top: WorkbookRow, bottom: WorkbookRow | null, merged: readonly CellRange[]): RecognizedColumn<F>[] {
  const upper = spreadOverMerged(top, bottom, merged)
  const lower = textsOf(bottom)
  const letters = [...new Set([...upper.keys(), ...lower.keys()])].sort((left, right) => left - right)
  const columns = letters.map((index) => {
    const over = upper.get(index)?.text ?? ''
    const under = lower.get(index) ?? ''
    const field = fieldOf(vocabulary, over, under)
    return { column: columnLetters(index), heading: [over, under].filter((text) => text !== '').join(' / '), field }
  })
  return splitNameOverTwoColumns(vocabulary, columns, upper, lower)
}

/** Texts of a row by column index. */
function textsOf(row: WorkbookRow | null): Map<number, string> {
  const texts = new Map<number, string>()
  for (const cell of row?.cells ?? []) {
    const text = cell.kind === 'text' ? cleanLine(cell.raw) : ''
    if (text !== '') texts.set(columnIndex(cell.column), text)
  }
  return texts
}

interface UpperHead {
  readonly text: string
  /** How many columns the head lies over. */
  readonly width: number
}

/**
 * Heads of the upper row, each over all columns of its merged range.
 *
 * Where a file says nothing of merging, a head reaches over the blank cells to its right that have a head below.
 */
function spreadOverMerged(top: WorkbookRow, bottom: WorkbookRow | null, merged: readonly CellRange[]): Map<number, UpperHead> {
  const texts = textsOf(top)
  const lower = textsOf(bottom)
  const spread = new Map<number, UpperHead>()
  for (const [index, text] of texts) {
    const range = merged.find((area) => area.firstRow === top.row && area.firstColumn === index)
    let last = range?.lastColumn ?? index
    if (merged.length === 0) while (lower.has(index) && lower.has(last + 1) && !texts.has(last + 1)) last += 1
    for (let column = index; column <= last; column += 1) spread.set(column, { text, width: last - index + 1 })
  }
  return spread
}

/** A head "Họ và tên" merged over two columns without heads below: họ đệm in the first, tên in the second. */
function splitNameOverTwoColumns<F extends string, R extends string>(
  { split }: Vocabulary<F, R>,
  columns: readonly RecognizedColumn<F>[],
  upper: ReadonlyMap<number, UpperHead>,
  lower: ReadonlyMap<number, string>,
): RecognizedColumn<F>[] {
  return columns.map((column, position) => {
    const index = columnIndex(column.column)
    const isSplit = column.field === split.whole && upper.get(index)?.width === 2 && !lower.has(index)
    if (!isSplit) return column
    const isSecond = columns[position - 1]?.heading === column.heading
    return { ...column, field: isSecond ? split.second : split.first }
  })
}

function fieldOf<F extends string, R extends string>(vocabulary: Vocabulary<F, R>, over: string, under: string): F | null {
  const overField = lookUp(vocabulary, over)
  if (under === '') return overField
  const underField = lookUp(vocabulary, under)
  if (over === '') return underField
  const together = lookUp(vocabulary, `${over} ${under}`)
  if (together !== null) return together
  if (overField !== null) return subHeadingOf(vocabulary, overField, under)
  return underField !== null && vocabulary.needingTheirOwnHead.includes(underField) ? null : underField
}

function subHeadingOf<F extends string, R extends string>({ subHeadings }: Vocabulary<F, R>, overField: F, under: string): F | null {
  const keys = keysOf(under)
  const found = subHeadings.find(
    ({ under: fields, headings }) => fields.includes(overField) && headings.some((heading) => keys.includes(fold(heading))),
  )
  return found?.field ?? null
}

const foldedHeadings = new WeakMap<object, ReadonlyMap<string, string>>()

/** Fields of a vocabulary by their folded headings, made once. */
function fieldsByHeading<F extends string, R extends string>({ fields, headings }: Vocabulary<F, R>): ReadonlyMap<string, F> {
  const known = foldedHeadings.get(headings) as ReadonlyMap<string, F> | undefined
  if (known !== undefined) return known
  const made = new Map(fields.flatMap((field) => headings[field].map((heading) => [fold(heading), field] as const)))
  foldedHeadings.set(headings, made)
  return made
}

function lookUp<F extends string, R extends string>(vocabulary: Vocabulary<F, R>, heading: string): F | null {
  const fields = fieldsByHeading(vocabulary)
  for (const key of keysOf(heading)) {
    const field = fields.get(key)
    if (field !== undefined) return field
  }
  return null
}

/** The heading as it stands, then without remarks in brackets: "Số CCCD (12 số)". */
function keysOf(heading: string): string[] {
  return [fold(heading), fold(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))]
}
