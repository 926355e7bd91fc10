import { describe, expect, it } from 'vitest'
import { readNote, readState, shownNote, type NoteField } from '../../../renderer/features/attendance/attendance-draft.ts'
import { countsOf, gapWords, roomState } from '../../../renderer/features/attendance/attendance-words.ts'
import type { AttendanceRow } from '../../../shared/contract/attendance.ts'

const aRow = (more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  ...{ candidateId: 'c', seat: 1, number: '001', fullName: 'Lò Văn An', postCode: 'TH-01', onPaper: true, state: null, lateMinutes: null, sheets: null, note: null, nothing: null, revision: null, violation: null },
  lateLimit: { minutes: 10, article: 'TT 22/2025 Nội quy Đ.1' },
  ...more,
})
const present = { state: 'present' as const, lateMinutes: null, sheets: 2, note: null, nothing: null }
const nothing = { minutes: '05/BB', reason: 'bị ốm', result: null, decision: null }
const read = (field: NoteField, typed: string, row = aRow()) => {
  const answer = readNote(row, field, typed)
  return answer.ok ? answer.noted : answer.note.title
}

describe('a cell of the list of a room', () => {
  it.each([
    ['v', 'absent'],
    ['V', 'absent'],
    ['vắng', 'absent'],
    ['c', 'present'],
    ['có mặt', 'present'],
    ['x', null],
  ] as const)('%s says %s', (typed, state) => {
    expect(readState(typed)).toBe(state)
  })

  it('takes v in the columns of lateness and sheets too, and clears both', () => {
    const late = aRow({ ...present, lateMinutes: 4, note: 'đến sau' })
    const gone = { state: 'absent', nothing: null, lateMinutes: null, sheets: null, note: 'đến sau' }
    expect([read('state', 'v', late), read('lateMinutes', 'v', late), read('sheets', 'V', late)]).toEqual([gone, gone, gone])
  })

  it('a number of sheets or minutes says that somebody was there', () => {
    expect(read('sheets', ' 3 ')).toEqual({ ...present, sheets: 3 })
    expect(read('lateMinutes', '10')).toEqual({ ...present, sheets: null, lateMinutes: 10 })
    expect(read('sheets', '2', aRow({ state: 'absent' }))).toEqual(present)
  })

  it('asks who let in somebody later than the house rules allow, and takes the answer behind the minutes', () => {
    expect(read('lateMinutes', '11')).toBe('Vào muộn 11 phút, quá 10 phút (TT 22/2025 Nội quy Đ.1). Ai cho vào?')
    expect(read('lateMinutes', '11 Trưởng ban coi thi cho vào')).toEqual({ ...present, sheets: null, lateMinutes: 11, note: 'Trưởng ban coi thi cho vào' })
    expect(read('lateMinutes', '11', aRow({ ...present, note: 'Chủ tịch cho vào' }))).toEqual({ ...present, lateMinutes: 11, note: 'Chủ tịch cho vào' })
    expect(read('lateMinutes', '2', aRow({ lateLimit: null }))).toBe('Vào muộn 2 phút, nội quy không nêu mức muộn cho bài thi này. Ai cho vào?')
  })

  it('is emptied alone, but an empty state takes out all that was noted', () => {
    const row = aRow({ ...present, lateMinutes: 4 })
    expect(read('lateMinutes', '', row)).toEqual(present)
    expect(read('sheets', '', row)).toEqual({ ...present, lateMinutes: 4, sheets: null })
    expect(read('state', '', row)).toEqual({ state: null, lateMinutes: null, sheets: null, note: null, nothing: null })
  })

  it.each([
    ['sheets', '0', 'Ô này nhận số tờ, từ 1 đến 60, hoặc v nếu vắng.'],
    ['sheets', '61', 'Ô này nhận số tờ, từ 1 đến 60, hoặc v nếu vắng.'],
    ['sheets', '2 3', 'Ô này nhận số tờ, từ 1 đến 60, hoặc v nếu vắng.'],
    ['lateMinutes', '301', 'Ô này nhận số phút vào muộn, từ 1 đến 300, hoặc v nếu vắng.'],
    ['lateMinutes', '7h40', 'Ô này nhận số phút vào muộn, từ 1 đến 300, hoặc v nếu vắng.'],
    ['state', 'k', 'Không nộp bài phải có biên bản, lý do.'],
    ['sheets', 'không nộp', 'Không nộp bài phải có biên bản, lý do.'],
    ['state', '2', 'Ô này nhận c (có mặt) hoặc v (vắng).'],
    ['note', 'ốm', 'Chưa ghi có mặt hay vắng.'],
  ] as const)('%s refuses %s', (field, typed, title) => {
    expect(read(field, typed)).toBe(title)
  })

  it('shows words for states and nothing for what is not noted', () => {
    expect((['state', 'lateMinutes', 'sheets', 'note'] as const).map((field) => shownNote({ ...present, state: 'absent', sheets: null }, field))).toEqual(['vắng', '', '', ''])
    expect(shownNote(present, 'state')).toBe('có mặt')
    expect(shownNote({ ...present, sheets: null, nothing }, 'state')).toBe('không nộp')
  })
})

describe('what a room adds up to', () => {
  const rows = [aRow({ state: 'absent' }), aRow({ ...present, lateMinutes: 4 }), aRow({ ...present, sheets: null }), aRow({ ...present, sheets: null, onPaper: false }), aRow({ ...present, sheets: null, nothing }), aRow()]
  it('counts present, absent, late, scripts, sheets and gaps', () => {
    expect(countsOf(rows)).toEqual({ onList: 6, present: 4, absent: 1, late: 1, nothing: 1, scripts: 1, sheets: 2, unnoted: 1, withoutSheets: 1 })
    expect(gapWords(countsOf(rows))).toBe('còn 1 người chưa ghi, 1 người chưa có số tờ')
    expect(gapWords({ unnoted: 0, withoutSheets: 0 })).toBeNull()
  })

  it('has a state as word', () => {
    const room = { closed: null, onList: 5, unnoted: 0, withoutSheets: 0 }
    const words = [{}, { unnoted: 5 }, { unnoted: 1, withoutSheets: 2 }, { closed: { present: 5, scripts: 5, sheets: 9, revision: 1 } }].map((more) => roomState({ ...room, ...more }).words)
    expect(words).toEqual(['Chờ chốt', 'Chưa ghi', 'Thiếu 3', 'Đã chốt'])
  })
})
