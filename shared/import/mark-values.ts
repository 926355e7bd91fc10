import type { Part } from '../contract/marking.ts'
import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { parsePoints, type PointsProblem } from '../text/points.ts'
import type { MarkField } from './mark-headings.ts'
import type { MarkProblemCode } from './problems.ts'
import type { RowCells } from './row-cells.ts'
import type { WorkbookCell } from './workbook.ts'

/** What a cell says of a result; 'blank' is never 0 (field report 81). */
export type ReadResult = { readonly kind: 'entered'; readonly value: number } | { readonly kind: 'absent' | 'blank' | 'refused' }

/** How a file says that somebody did not come, folded. */
const absentWords: ReadonlySet<string> = new Set(['v', 'vang', 'vang mat', 'vang thi', 'bo thi', 'khong thi', 'khong du thi'])

const problemOf: Readonly<Record<PointsProblem, MarkProblemCode>> = {
  notANumber: 'resultText',
  empty: 'resultMissing',
  tooManyDecimals: 'resultDecimals',
  negative: 'resultNegative',
  notWhole: 'resultNotWhole',
  aboveMaximum: 'resultAboveMaximum',
}

/**
 * The text of a number as Excel shows it at its fullest: 15 digits. The file may hold 8.0999999999999996 for 8,1; what has
 * more decimals than a mark is still refused, never cut (field report 84).
 */
function numberText({ raw }: WorkbookCell): string {
  const shown = String(Number(Number(raw).toPrecision(15)))
  return /^-?[\d.]+$/u.test(shown) ? shown : raw
}

/** Reads the result in a field for a part; what cannot be taken is noted as a problem of its cell. */
export function readResult(cells: RowCells<MarkField>, field: MarkField, part: Part): ReadResult {
  const refuse = (code: MarkProblemCode, facts: Readonly<Record<string, string | number | null>> = {}): ReadResult => {
    cells.refuse(field, code, { part: part.title, ...facts })
    return { kind: 'refused' }
  }
  const found = cells.cell(field)
  if (found === null || cleanLine(found.raw) === '') return { kind: 'blank' }
  // "5/10" typed into Excel is the fifth of October.
  if (found.kind === 'date') return refuse('resultAsDate')
  if (found.kind === 'boolean') return refuse('resultText')
  if (found.kind === 'number' && found.numberFormat.includes('%')) return refuse('resultPercent')
  const text = found.kind === 'number' ? numberText(found) : cells.text(field)
  if (text === null) return { kind: 'refused' }
  if (absentWords.has(fold(text))) return { kind: 'absent' }

  const [, result = text, total] = /^(.*\d)\s*\/\s*(\d+)$/u.exec(text) ?? []
  const known = part.maximum / 100
  if (total !== undefined && Number(total) !== known) return refuse('resultOtherTotal', { total: Number(total), known })
  const parsed = parsePoints(result, { maximum: part.maximum, wholeOnly: part.unit === 'correct' })
  return parsed.ok ? { kind: 'entered', value: parsed.value } : refuse(problemOf[parsed.code], { maximum: known })
}

/** Whether the file counts as many questions as the part has; a cell that says otherwise is noted. */
export function readQuestions(cells: RowCells<MarkField>, part: Part): void {
  const text = cells.text('questions')
  if (text === null || part.unit !== 'correct') return
  const known = part.maximum / 100
  if (Number(text) !== known) cells.refuse('questions', 'resultOtherTotal', { part: part.title, total: text, known })
}
