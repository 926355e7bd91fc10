import type { AnswerRow, SaidOfSheet } from '../../../shared/contract/answer-sheets.ts'
import { numberKey } from '../../../shared/import/mark-context.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'

/** The line that is typed: the number on the sheet, its right answers, why it is doubtful. */
export interface AnswerLine {
  readonly number: string
  readonly value: string
  readonly doubt: string
}

export const emptyLine: AnswerLine = { number: '', value: '', doubt: '' }
/** Right answers as they are typed: whole. */
export const countText = (value: number | null | undefined) => (value === null || value === undefined ? '' : formatPoints(value, 0))

/** The line of a sheet that was typed before. */
export const lineOf = ({ number, said }: AnswerRow): AnswerLine => ({ number, value: countText(said?.value), doubt: said?.doubt ?? '' })

/** Boxes of the line in their order. */
export const boxes = { number: 0, value: 1, doubt: 2 } as const

/** A refused line: which box of it, and the sentence. */
export interface LineProblem {
  readonly box: number
  readonly sentence: string
}

const figuresOf = (number: string) => Number(/\d+$/u.exec(number)?.[0] ?? Number.NaN)

/** Place of the row that a typed number means: as it stands, without its zeros, or its figures alone where they tell one. */
export function rowOf(rows: readonly Pick<AnswerRow, 'number'>[], typed: string): number | null {
  const key = numberKey(typed)
  const exact = rows.findIndex(({ number }) => numberKey(number) === key)
  if (exact >= 0) return exact
  const figures = /^\d+$/u.test(typed.trim()) ? [...rows.keys()].filter((place) => figuresOf(rows[place]?.number ?? '') === Number(typed)) : []
  return figures.length === 1 ? (figures[0] ?? null) : null
}

/** What is wrong with the number of a line; null where it names a sheet that is still to be typed, or the one that is opened. */
export function numberProblem(rows: readonly AnswerRow[], typed: string, opened: number | null): string | null {
  if (typed.trim() === '') return 'Gõ số báo danh ghi trên phiếu đang cầm.'
  const place = rowOf(rows, typed)
  if (place === null) return `SBD ${typed.trim()} không có trong những người có mặt ở phòng này: số của phòng khác, của người vắng, hoặc viết sai. Xem lại phiếu; đúng như phiếu thì dừng và báo trưởng ban.`
  const row = rows[place]
  if (row?.said == null || place === opened) return null
  return `Phiếu SBD ${row.number} đã nhập rồi. Hai phiếu cùng số thì dừng và báo trưởng ban; muốn sửa phiếu đã nhập thì chọn dòng ấy bằng mũi tên lên, xuống.`
}

function valueProblem(typed: string, maximum: number): string | null {
  const parsed = parsePoints(typed, { maximum, wholeOnly: true })
  if (parsed.ok) return null
  const most = countText(maximum)
  switch (parsed.code) {
    case 'empty':
      return 'Gõ số câu đúng, hoặc ghi vì sao nghi vấn (F4). Không đúng câu nào thì gõ 0.'
    case 'aboveMaximum':
      return `Phần thi có ${most} câu, đã gõ ${typed.trim()}. Đếm lại trên phiếu.`
    case 'notWhole':
    case 'tooManyDecimals':
      return `Số câu đúng không có phần lẻ, đã gõ ${typed.trim()}.`
    default:
      return `“${typed.trim()}” không phải là số câu. Gõ số từ 0 đến ${most}.`
  }
}

/** What is wrong with a line, or what it says. */
export function readLine(rows: readonly AnswerRow[], line: AnswerLine, maximum: number, opened: number | null): { readonly problem: LineProblem } | { readonly place: number; readonly number: string; readonly said: SaidOfSheet; readonly replaces: boolean } {
  const wrongNumber = numberProblem(rows, line.number, opened)
  const place = rowOf(rows, line.number)
  const row = place === null ? undefined : rows[place]
  if (wrongNumber !== null || place === null || row === undefined) return { problem: { box: boxes.number, sentence: wrongNumber ?? '' } }
  const doubt = line.doubt.trim() === '' ? null : line.doubt.trim()
  const uncounted = line.value.trim() === '' && doubt !== null
  const wrongValue = uncounted ? null : valueProblem(line.value, maximum)
  if (wrongValue !== null) return { problem: { box: boxes.value, sentence: wrongValue } }
  const parsed = parsePoints(line.value, { maximum, wholeOnly: true })
  return { place, number: row.number, said: { value: parsed.ok ? parsed.value : null, doubt }, replaces: row.said != null }
}

/** First sheet after `place`, and after the last the first of all, that is not typed; null: all are. */
export function nextOpen(rows: readonly AnswerRow[], place: number): number | null {
  const places = [...rows.keys()]
  return [...places.slice(place + 1), ...places.slice(0, place + 1)].find((one) => rows[one]?.said == null) ?? null
}
