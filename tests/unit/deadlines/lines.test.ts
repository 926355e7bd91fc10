import { describe, expect, it } from 'vitest'
import type { DeadlineRow } from '../../../shared/contract/deadlines.ts'
import { deadlineColumns } from '../../../renderer/features/deadlines/deadline-columns.tsx'
import { linesOf, mostPressing, stateWords } from '../../../renderer/features/deadlines/deadline-words.ts'

const row = (changes: Partial<DeadlineRow>): DeadlineRow => ({
  step: 'report', from: 'appealsMarked', fromDay: '2026-12-14', days: 5, unit: 'workingDay', before: false, due: '2026-12-21', dueBy: 'rule', ruleDue: '2026-12-21', extended: null, extensible: null,
  estimated: false, article: 'NĐ 170/2025 Đ.17 k.1', grade: 'A', doneOn: null, plannedOn: null, reason: null, state: 'later', daysLeft: 20, skipped: [{ from: '2026-12-19', to: '2026-12-20', names: [], confirmed: true }], yearsWithoutHolidays: [], revision: null,
  ...changes,
})
const notice = { step: 'notice' as const, doneOn: null, revision: null }
const opening = { ...notice, step: 'opening' as const }
const form = row({ step: 'formDeadline', from: 'notice', fromDay: null, due: null, daysLeft: null, state: 'unknown', days: 30, unit: 'day', skipped: [] })

/** The texts of a line, as they are copied. */
const texts = (line: ReturnType<typeof linesOf>[number] | undefined) => (line === undefined ? [] : deadlineColumns.map((column) => column.text?.(line, 0)))

describe('the lines of the calendar', () => {
  it('have each start before the deadlines that count from it; it is asked for where one waits for it', () => {
    const lines = linesOf({ rows: [form, row({})], starts: [notice] })
    expect(lines.map(({ kind, step }) => [kind, step])).toEqual([['start', 'notice'], ['deadline', 'formDeadline'], ['deadline', 'report']])
    expect(texts(lines[0])).toEqual(['Thông báo tuyển dụng', 'chưa ghi ngày, nên chưa tính được hạn sau', '', 'cần ghi ngày'])
    const derived = linesOf({ rows: [{ ...form, due: '2026-10-05', state: 'later' }], starts: [notice] })
    expect(texts(derived[0])).toEqual(['Thông báo tuyển dụng', 'chưa ghi ngày; tạm tính từ mốc trước', '', ''])
    expect(texts(linesOf({ rows: [form], starts: [{ ...notice, doneOn: '2026-09-03' }] })[0])).toEqual(['Thông báo tuyển dụng', 'các hạn sau tính từ ngày này', '', '03/9/2026'])
  })

  it('say rule, days off, weekday, state and the day on which it was done', () => {
    expect(texts(linesOf({ rows: [row({})], starts: [] })[0])).toEqual(['Báo cáo kết quả', '5 ngày làm việc sau 14/12 · nghỉ 19–20/12', '21/12/2026 T2', 'còn 20 ngày'])
    expect(texts(linesOf({ rows: [row({ due: '2026-12-20', state: 'doneLate', doneOn: '2026-12-23', skipped: [] })], starts: [] })[0])).toEqual(['Báo cáo kết quả', '5 ngày làm việc sau 14/12', '20/12/2026 CN', 'muộn 23/12/2026'])
    expect(texts(linesOf({ rows: [row({ step: 'noticeChanged', from: 'opening', fromDay: '2026-11-02', days: 10, unit: 'day', before: true, due: '2026-10-23', skipped: [], plannedOn: '2026-10-20' })], starts: [] })[0])).toEqual(['Hạn cuối thay đổi thông báo', 'ít nhất 10 ngày trước 02/11', '23/10/2026 T6', 'đặt ngày 20/10/2026'])
  })

  it('open on what is pressing: late, then near, then what others wait for, then what comes next', () => {
    const later = row({ step: 'approval' })
    const soon = row({ step: 'appealsMarked', state: 'soon' })
    const late = row({ step: 'round2Published', state: 'overdue' })
    const first = (rows: DeadlineRow[]) => mostPressing(linesOf({ rows, starts: [notice] }))?.step
    expect([first([form, later, soon, late]), first([form, later, soon]), first([form, later]), first([later]), mostPressing([])]).toEqual(['round2Published', 'appealsMarked', 'notice', 'approval', undefined])
    // The opening stands first, because the notice may be changed until ten days before it; the notice comes first.
    const beforeOpening = row({ step: 'noticeChanged', from: 'opening', before: true, fromDay: null, due: null, state: 'unknown' })
    expect(mostPressing(linesOf({ rows: [beforeOpening, form], starts: [notice, opening] }))?.step).toBe('notice')
  })
})

describe('how a deadline stands', () => {
  it.each([
    [{ state: 'overdue', daysLeft: -5, plannedOn: null }, { badge: 'overdue', text: 'quá 5 ngày' }],
    [{ state: 'soon', daysLeft: 0, plannedOn: null }, { badge: 'soon', text: 'hôm nay' }],
    [{ state: 'soon', daysLeft: 2, plannedOn: null }, { badge: 'soon', text: 'còn 2 ngày' }],
    [{ state: 'later', daysLeft: 20, plannedOn: null }, { badge: null, text: 'còn 20 ngày' }],
    [{ state: 'later', daysLeft: 20, plannedOn: '2026-12-20' }, { badge: null, text: 'đặt ngày' }],
    [{ state: 'done', daysLeft: null, plannedOn: null }, { badge: 'approved', text: 'đúng hạn' }],
    [{ state: 'doneLate', daysLeft: null, plannedOn: null }, { badge: 'failed', text: 'muộn' }],
    [{ state: 'unknown', daysLeft: null, plannedOn: null }, { badge: null, text: 'chưa có ngày tính từ' }],
  ] as const)('%o', (standing, words) => {
    expect(stateWords(standing)).toEqual(words)
  })
})
