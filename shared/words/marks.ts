import type { Mark, MarkSheet, MarkState, Part, SingleMark } from '../contract/marking.ts'
import { fold } from '../text/fold.ts'
import { formatPoints, parsePoints, type PointsProblem } from '../text/points.ts'

/** A state or value as it was typed into a cell. */
export interface TypedMark {
  readonly state: MarkState
  /** Hundredths; only with the state 'entered'. */
  readonly value: number | null
}

export type ReadMark = { readonly ok: true; readonly mark: TypedMark } | { readonly ok: false; readonly title: string; readonly text: string }

const stateWords: Readonly<Record<Exclude<MarkState, 'entered' | 'notEntered'>, string>> = {
  absent: 'vắng',
  exempt: 'miễn',
  suspended: 'đình chỉ',
  cancelled: 'hủy',
}

/** What a clerk types for a state, without accents. */
const stateKeys: Readonly<Record<string, keyof typeof stateWords>> = {
  v: 'absent',
  vang: 'absent',
  m: 'exempt',
  mien: 'exempt',
  dc: 'suspended',
  'dinh chi': 'suspended',
  h: 'cancelled',
  huy: 'cancelled',
}

/** A value of a part in words: whole answers, or points with two decimals. */
export function partValue({ unit }: Pick<Part, 'unit'>, hundredths: number): string {
  return unit === 'correct' ? String(hundredths / 100) : formatPoints(hundredths)
}

/** A mark as its cell shows it; nothing where none was entered. */
export function markText(part: Pick<Part, 'unit'>, { state, value }: Pick<Mark, 'state' | 'value'>): string {
  if (state === 'entered') return value === null ? '' : partValue(part, value)
  return state === 'notEntered' ? '' : stateWords[state]
}

const inForms = {
  markers: (marker: number) => `Giám khảo ${marker}`,
  members: (marker: number) => `Thành viên ${marker}`,
} as const

/** Whose mark it is: "Giám khảo 1", "Thành viên 2", "Phúc khảo 1". */
export function markerTitle(form: MarkSheet['form'], stage: SingleMark['stage'], marker: number): string {
  if (stage === 'appeal') return `Phúc khảo ${marker}`
  return form === 'markers' && marker === 3 ? 'Lần ba' : inForms[form](marker)
}

/** Member of a panel by name where it is known: "1. Hoàng Thị Một"; else "Thành viên 1". */
export function memberTitle(panel: MarkSheet['panel'], marker: number): string {
  const named = panel.find((member) => member.marker === marker)
  return named === undefined ? markerTitle('members', 'marking', marker) : `${marker}. ${named.fullName}`
}

/** Whose mark an entry of the history is; nothing for the settled one. */
export function pastMarkTitle({ kind }: { readonly kind: string }, { stage, marker, piece }: Omit<SingleMark, 'value'>): string {
  if (marker === 0) return ''
  const title = markerTitle(kind === 'written' ? 'markers' : 'members', stage, marker)
  return piece === 0 ? title : `${title}, phần ${piece}`
}

/** What is wrong with a typed value of a part; `states` where a state could have been typed instead. */
export function pointsProblemTitle(part: Part, code: PointsProblem, typed: string, states = false): string {
  switch (code) {
    case 'aboveMaximum':
      return `${part.title} tối đa ${partValue(part, part.maximum)} ${part.unit === 'correct' ? 'câu' : 'điểm'}.`
    case 'tooManyDecimals':
      return 'Quá hai chữ số sau dấu phẩy.'
    case 'notWhole':
      return `${part.title} đếm số câu đúng, không có phần lẻ.`
    case 'negative':
      return 'Điểm không âm.'
    case 'notANumber':
    case 'empty':
      return `“${typed}” chưa phải số điểm${states ? ', cũng không phải v, đc, h, m' : ''}.`
  }
}

/** Reads what was typed into a cell: points, a number of answers, or a state (v vắng, đc đình chỉ, h hủy, m miễn). */
export function readTypedMark(part: Part, typed: string): ReadMark {
  const text = typed.trim()
  if (text === '' && typed !== '') return { ok: false, title: 'Ô chỉ có dấu cách.', text: 'Gõ điểm, hoặc Esc rồi Delete để xóa điểm.' }
  if (text === '') return { ok: true, mark: { state: 'notEntered', value: null } }
  const refusal = (title: string): ReadMark => ({ ok: false, title, text: `Đã gõ ${text}. Sửa trong ô, hoặc Esc để bỏ.` })
  const state = stateKeys[fold(text)]
  if (state === 'exempt' && part.round !== 1) return refusal('Chỉ phần thi vòng 1 có miễn thi.')
  if (state !== undefined) return { ok: true, mark: { state, value: null } }
  const parsed = parsePoints(text, { maximum: part.maximum, wholeOnly: part.unit === 'correct' })
  return parsed.ok ? { ok: true, mark: { state: 'entered', value: parsed.value } } : refusal(pointsProblemTitle(part, parsed.code, text, true))
}
