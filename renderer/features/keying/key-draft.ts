import { sheetValueProblem } from '../../../shared/rules/keyed-marks.ts'
import { endLetters } from '../../../shared/rules/script-codes.ts'
import type { KeyedRow, KeyedValue } from '../../../shared/contract/keying.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { keyingSentence } from '../../../shared/words/keying.ts'

/** What a marking sheet has: its questions with their maxima, and the total. In hundredths. */
export interface SheetForm {
  readonly maximum: number
  readonly questions: readonly { readonly number: number; readonly maximum: number }[]
}

/** The line that is typed: the end of the code in hand, then the values in the order of the sheet. */
export interface KeyLine {
  readonly ending: string
  readonly values: readonly string[]
}

/** The numbers of the values in their order: each question, then 0 for the total. */
export const valueOrder = ({ questions }: SheetForm): number[] => [...questions.map(({ number }) => number), 0]

export const emptyLine = (form: SheetForm): KeyLine => ({ ending: '', values: valueOrder(form).map(() => '') })

/** The line of a script that was keyed before: the end of the code is typed again, so that the right script is in hand. */
export function lineOf(form: SheetForm, values: readonly KeyedValue[]): KeyLine {
  const held = new Map(values.map(({ question, value }) => [question, value]))
  return { ending: '', values: valueOrder(form).map((question) => (held.has(question) ? formatPoints(held.get(question) ?? 0) : '')) }
}

/** A refused line: which box of it (0 the end of the code, then the values), and the sentence. */
export interface LineProblem {
  readonly box: number
  readonly sentence: string
}

const titleOf = (question: number) => (question === 0 ? 'Tổng điểm' : `Câu ${question}`)

function valueProblem(typed: string, question: number, maximum: number): string | null {
  const parsed = parsePoints(typed, { maximum })
  if (parsed.ok) return null
  switch (parsed.code) {
    case 'empty':
      return `${titleOf(question)} còn trống. Gõ theo phiếu chấm; không có điểm thì gõ 0.`
    case 'aboveMaximum':
      return `${titleOf(question)} tối đa ${formatPoints(maximum)} điểm. Đã gõ ${typed.trim()}. Sửa theo phiếu chấm.`
    case 'negative':
      return `${titleOf(question)} không âm. Đã gõ ${typed.trim()}.`
    case 'tooManyDecimals':
      return `${titleOf(question)} lẻ đến hai số sau dấu phẩy. Đã gõ ${typed.trim()}.`
    default:
      return `“${typed.trim()}” không phải là điểm. Gõ số, ví dụ 72,5.`
  }
}

/** What an input method may have made of the keys: Telex turns "dd" into đ, VNI "d9". No other two signs of a code become one. */
const keysOf = (ending: string) => [ending, ending.replace('Đ', 'DD'), ending.replace('Đ', 'D9')]

/** What is wrong with the end of a code, as it was typed: null where it is that of the script. */
export function endingProblem(typed: string, code: string): string | null {
  const endings = keysOf(typed.trim().toUpperCase())
  if (endings.includes(code.slice(-endLetters))) return null
  if (endings.every(({ length }) => length < endLetters)) return `Gõ ${endLetters} chữ cuối của số phách trên bài đang cầm.`
  return keyingSentence({ code: 'otherScript', script: code, question: null, found: null, expected: null })
}

/** What is wrong with a line, or its values. */
export function readLine(form: SheetForm, { code }: Pick<KeyedRow, 'code'>, { ending, values }: KeyLine): { readonly problem: LineProblem } | { readonly ending: string; readonly values: KeyedValue[] } {
  const wrongEnding = endingProblem(ending, code)
  if (wrongEnding !== null) return { problem: { box: 0, sentence: wrongEnding } }
  const maxima = new Map([[0, form.maximum], ...form.questions.map(({ number, maximum }) => [number, maximum] as const)])
  const read: KeyedValue[] = []
  for (const [index, question] of valueOrder(form).entries()) {
    const typed = values[index] ?? ''
    const maximum = maxima.get(question) ?? 0
    const problem = valueProblem(typed, question, maximum)
    if (problem !== null) return { problem: { box: index + 1, sentence: problem } }
    const parsed = parsePoints(typed, { maximum })
    if (parsed.ok) read.push({ question, value: parsed.value })
  }
  const problem = sheetValueProblem(read, form.questions.map(({ maximum }) => maximum), form.maximum)
  if (problem === null) return { ending: code.slice(-endLetters), values: read }
  const facts = { script: code, question: problem.question, found: 'found' in problem ? problem.found : null, expected: 'expected' in problem ? problem.expected : null }
  return { problem: { box: values.length, sentence: keyingSentence({ code: problem.code, ...facts }) } }
}

/** First script after `index`, and after the last the first of all, that is not keyed whole; null: all are. */
export function nextOpen(rows: readonly { readonly values: readonly KeyedValue[] }[], index: number, form: SheetForm): number | null {
  const wanted = valueOrder(form).length
  const places = [...rows.keys()]
  const after = [...places.slice(index + 1), ...places.slice(0, index + 1)]
  return after.find((place) => (rows[place]?.values.length ?? 0) < wanted) ?? null
}
