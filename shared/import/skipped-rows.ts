import { cleanLine } from '../text/clean.ts'
import type { CandidateField } from './headings.ts'
import { shownText } from './row-cells.ts'
import type { RowCells } from './row-cells.ts'

/**
 * Why a row of a list is not taken: nothing in it, a sum, who signed, the numbers of the columns; or the exam has what it
 * says already; or a person leaves it or its whole sheet out; or it is hidden, and that was left out or nobody has said yet.
 */
export const skipReasons = ['blank', 'total', 'signature', 'numbering', 'alreadyThere', 'leftOut', 'sheetLeft', 'hiddenLeft', 'hiddenAsk'] as const
export type SkipReason = (typeof skipReasons)[number]

/** Fields whose digits only a candidate has. */
const tellingFields: readonly CandidateField[] = ['birthDate', 'birthDateMale', 'birthDateFemale', 'identityNumber']

/** Most cells that a row of sums or signatures has; a row with more is read as a candidate. */
const mostCellsBelowList = 3

const sums = [/^(tổng cộng|tổng số|cộng|tổng)(?![\p{L}\p{M}])/u, /^(danh sách|tổng hợp)( này)? (có|gồm)(?![\p{L}\p{M}])/u]

const signatures = [
  /^(tm|kt|tl|tuq|q)\s*\./u,
  /^người (lập|tổng hợp|kiểm tra|ký)/u,
  /^(chủ tịch|phó chủ tịch|trưởng ban|phó trưởng ban|thư ký|chánh văn phòng|thủ trưởng|nơi nhận)(?![\p{L}\p{M}])/u,
  /,\s*ngày\b.*tháng\b.*năm/u,
  /^ngày\s*[.…_]+\s*tháng/u,
  /^\((đã )?ký/u,
]

/** Texts of the cells of a row that have some. */
export function textsOf<F extends string>(cells: RowCells<F>): string[] {
  return cells.row.cells.map((cell) => cleanLine(shownText(cell))).filter((text) => text !== '')
}

/**
 * Tells a row that is no candidate; null when the row has to be read.
 *
 * A row with a birth date or an identity number is always read, whatever else it says. `belowSignatures` is true after
 * the first line of signatures: there the bare names of those who signed are no candidates either.
 */
export function skipReasonOf(cells: RowCells, belowSignatures: boolean): SkipReason | null {
  const texts = textsOf(cells)
  if (texts.length === 0) return 'blank'
  if (isNumbering(texts)) return 'numbering'
  if (texts.length > mostCellsBelowList || tellingFields.some((field) => hasDigits(cells, field))) return null
  return reasonBelowList(texts, belowSignatures && cells.cell('ordinal') === null)
}

/** Tells a sum or who signed from what stands below a list; `bareNames`: names without anything else are those of signers. */
export function reasonBelowList(texts: readonly string[], bareNames: boolean): 'total' | 'signature' | null {
  const lower = texts.map((text) => text.toLowerCase())
  if (lower.some((text) => sums.some((pattern) => pattern.test(text)))) return 'total'
  if (lower.some((text) => signatures.some((pattern) => pattern.test(text)))) return 'signature'
  return bareNames ? 'signature' : null
}

/** The row under the heading that numbers the columns: (1) (2) (3), or 1 2 3. */
export function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => /^\(?(\d{1,2})\)?(\s*=.*)?$/u.exec(text)?.[1])
  return texts.length >= 3 && numbers.every((number, index) => number !== undefined && Number(number) === Number(numbers[0]) + index)
}

/** A field that holds a year or a long number; neither a small sum nor "Tuyên Quang, ngày 15 tháng 11 năm 2026". */
function hasDigits(cells: RowCells, field: CandidateField): boolean {
  const text = shownText(cells.cell(field))
  return /^[\d\s./-]+$/u.test(text) && /\d{4}/u.test(text)
}
