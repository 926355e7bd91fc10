import type { AttendanceRow, AttendanceState, Nothing } from '../../../shared/contract/attendance.ts'
import { fold } from '../../../shared/text/fold.ts'
import { lateLimitWords } from '../../../shared/words/attendance-refusals.ts'
import type { CellNote } from '../../components/grid/types.ts'
import { readCount } from '../../components/typed-values.ts'

/** Columns that are typed into. */
export const noteFields = ['state', 'lateMinutes', 'sheets', 'note'] as const
export type NoteField = (typeof noteFields)[number]

/** What is noted of one candidate. */
export interface Noted {
  readonly state: AttendanceState | null
  readonly lateMinutes: number | null
  readonly sheets: number | null
  readonly note: string | null
  /** Of who handed in nothing; null: handed in, or absent. */
  readonly nothing: Nothing | null
}

export type ReadNote = { readonly ok: true; readonly noted: Noted } | { readonly ok: false; readonly note: CellNote }

export const mostLate = 300
export const mostSheets = 60

function refused(title: string, typed: string, how = 'Sửa trong ô, hoặc Esc để bỏ.'): ReadNote {
  return { ok: false, note: { title, text: `Đã gõ “${typed.trim()}”. ${how}` } }
}

/** 'v' absent, 'c' present, as they are typed with any input method. */
export function readState(typed: string): AttendanceState | null {
  const key = fold(typed).toLowerCase()
  if (key === 'v' || key === 'vang') return 'absent'
  return key === 'c' || key === 'co' || key === 'co mat' ? 'present' : null
}

/** 'k': present, handed in nothing. */
export const isNothing = (typed: string) => ['k', 'khong nop', 'khong nop bai'].includes(fold(typed).toLowerCase())

/** Who is absent is neither late nor hands in sheets. */
const absentRow = (row: Noted): Noted => ({ state: 'absent', lateMinutes: null, sheets: null, note: row.note, nothing: null })

/** Minutes, and after them who let in somebody who came later than the house rules allow: "12 Chủ tịch Hội đồng cho vào". */
function readLate(row: AttendanceRow, typed: string): ReadNote {
  const { minutes, who = '' } = /^(?<minutes>\d{1,3})(?:\s+(?<who>\D.*))?$/u.exec(typed.trim())?.groups ?? {}
  if (minutes === undefined || Number(minutes) < 1 || Number(minutes) > mostLate) return refused(`Ô này nhận số phút vào muộn, từ 1 đến ${mostLate}, hoặc v nếu vắng.`, typed)
  const lateMinutes = Number(minutes)
  const note = who.trim() === '' ? row.note : who.trim()
  if (note === null && (row.lateLimit === null || lateMinutes > row.lateLimit.minutes)) {
    return refused(`Vào muộn ${lateMinutes} phút, ${lateLimitWords(row.lateLimit)}. Ai cho vào?`, typed, `Gõ tiếp sau số phút, như “${lateMinutes} Chủ tịch Hội đồng cho vào”, hoặc Esc để bỏ.`)
  }
  return { ok: true, noted: { state: 'present', lateMinutes, sheets: row.sheets, note, nothing: notedOf(row).nothing } }
}

/** What was noted of a row. */
export function notedOf({ state, lateMinutes, sheets, note, nothing }: AttendanceRow): Noted {
  return { state, lateMinutes, sheets, note, nothing: nothing && { ...nothing, result: nothing.result ?? null, decision: nothing.decision ?? null } }
}

/** What a typed text makes of a row, or why it cannot be taken. */
export function readNote(row: AttendanceRow, field: NoteField, typed: string): ReadNote {
  const before = notedOf(row)
  const text = typed.trim()
  if (field === 'note') return row.state === null && text !== '' ? refused('Chưa ghi có mặt hay vắng.', typed, 'Gõ c hoặc v ở cột Có mặt trước.') : { ok: true, noted: { ...before, note: text === '' ? null : text } }
  if (text === '') return { ok: true, noted: field === 'state' ? { state: null, lateMinutes: null, sheets: null, note: null, nothing: null } : { ...before, [field]: null } }
  // Minutes and a reason do not fit into the cell.
  if (isNothing(text)) return refused('Không nộp bài phải có biên bản, lý do.', typed, 'Esc để bỏ, rồi bấm Alt+K.')
  const said = readState(text)
  if (said === 'absent') return { ok: true, noted: absentRow(before) }
  if (field === 'state') return said === null ? refused('Ô này nhận c (có mặt) hoặc v (vắng).', typed) : { ok: true, noted: { ...before, state: said, nothing: null } }
  if (field === 'lateMinutes') return readLate(row, text)
  const count = readCount(text, 1, mostSheets)
  return count === null ? refused(`Ô này nhận số tờ, từ 1 đến ${mostSheets}, hoặc v nếu vắng.`, typed) : { ok: true, noted: { ...before, state: 'present', sheets: count, nothing: null } }
}

/** A cell of a row as it is shown. */
export function shownNote({ state, lateMinutes, sheets, note, nothing }: Omit<Noted, 'nothing'> & { readonly nothing: object | null }, field: NoteField): string {
  if (field === 'state') return state === null ? '' : state === 'absent' ? 'vắng' : nothing === null ? 'có mặt' : 'không nộp'
  return String((field === 'note' ? note : field === 'sheets' ? sheets : lateMinutes) ?? '')
}

export const isSameNote = (left: Noted, right: Noted) => noteFields.every((field) => left[field] === right[field]) && JSON.stringify(left.nothing) === JSON.stringify(right.nothing)
