import { describe, expect, it } from 'vitest'
import { examCalendarDocument } from '../../../shared/documents/exam-calendar.ts'
import { documentName } from '../../../shared/documents/names.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import type { CalendarRow } from '../../../shared/rules/calendar.ts'
import { theOptions, thePaper } from './sample.ts'

const row = (changes: Partial<CalendarRow>): CalendarRow => ({
  step: 'round2Published', from: 'round2', fromDay: '2026-11-12', due: '2026-11-27', dueBy: 'rule', ruleDue: '2026-11-27', days: 15, unit: 'day', before: false,
  extended: null, extensible: null, article: 'NĐ 170/2025 Đ.16 k.4 b', grade: 'A', doneOn: null, plannedOn: null, reason: null, state: 'later', daysLeft: 2, skipped: [], yearsWithoutHolidays: [], estimated: false,
  ...changes,
})
const calendar = (rows: readonly CalendarRow[]) => examCalendarDocument({ ...thePaper(), regimeTitle: 'NĐ 170/2025', planApproved: '2026-08-18', rows }, theOptions({ decisionNumber: '' }))

describe('the calendar of an exam', () => {
  it('tells each step with its rule, the day it counts from, what was passed over, and what was done', () => {
    const document = calendar([
      row({ doneOn: '2026-11-24' }),
      row({ step: 'report', from: 'appealsMarked', fromDay: '2026-12-14', days: 5, unit: 'workingDay', due: '2026-12-21', estimated: true, article: 'NĐ 170/2025 Đ.17 k.1', skipped: [{ from: '2026-12-19', to: '2026-12-20', names: [], confirmed: true }] }),
      row({ step: 'appealsMarked', from: 'appealsClosed', fromDay: '2026-12-04', days: 20, due: '2026-12-24', extended: 'chair', reason: 'nhiều đơn phúc khảo' }),
      row({ step: 'approval', from: 'report', fromDay: '2026-12-21', days: 5, unit: 'workingDay', due: '2026-12-31', dueBy: 'override', reason: 'thường trực họp ngày 30/12', article: 'NĐ 170/2025 Đ.17 k.1' }),
      row({ step: 'noticeChanged', from: 'opening', fromDay: null, days: 10, before: true, due: null, dueBy: null, article: 'NĐ 170/2025 Đ.15 k.3' }),
    ])
    expect(documentName(document)).toBe('Lịch các bước kỳ thi tuyển công chức năm 2026')
    expect(document.paragraphs).toEqual(['Tính theo NĐ 170/2025, vì kế hoạch được duyệt ngày 18/8/2026. Ngày sau ngày xảy ra là ngày thứ nhất.'])
    expect(tableText(document)).toEqual([
      ['TT', 'Việc', 'Thời hạn', 'Hạn', 'Đã làm', 'Căn cứ'],
      ['1', 'Công bố điểm vòng 2, nhận đơn phúc khảo', '15 ngày sau ngày thi vòng 2 (12/11/2026)', 'Thứ Sáu 27/11/2026', '24/11/2026', 'NĐ 170/2025 Đ.16 k.4 b'],
      ['2', 'Báo cáo kết quả', '5 ngày làm việc sau ngày chấm xong, kể cả phúc khảo (14/12/2026); nghỉ 19–20/12', 'Thứ Hai 21/12/2026 *', '', 'NĐ 170/2025 Đ.17 k.1'],
      ['3', 'Chấm phúc khảo xong', '20 ngày sau hạn nộp đơn phúc khảo (04/12/2026); gia hạn: nhiều đơn phúc khảo', 'Thứ Năm 24/12/2026', '', 'NĐ 170/2025 Đ.16 k.4 b'],
      ['4', 'Công nhận kết quả', '5 ngày làm việc sau ngày nhận báo cáo kết quả (21/12/2026); hạn riêng: thường trực họp ngày 30/12', 'Thứ Năm 31/12/2026', '', 'NĐ 170/2025 Đ.17 k.1'],
      ['5', 'Hạn cuối thay đổi thông báo', 'ít nhất 10 ngày trước ngày khai mạc', '', '', 'NĐ 170/2025 Đ.15 k.3'],
    ])
    expect([document.closing, document.notes]).toEqual([null, ['Dấu * : tính từ hạn của mốc trước, vì mốc ấy chưa làm xong; làm sớm thì tính lại.']])
  })

  it('has no note where every day is counted from what was done, and says so where there is no deadline', () => {
    expect(calendar([row({})]).notes).toEqual([])
    expect(calendar([]).closing).toBe('Quy chế của kỳ thi không đặt thời hạn nào.')
  })
})
