import { describe, expect, test } from 'vitest'
import { calendarSteps } from '../../../shared/rules/deadlines.ts'
import { deadlineText, lengthText, ruleText, skippedText, stepDay, stepTitle } from '../../../shared/words/calendar-steps.ts'

describe('steps of the calendar in words', () => {
  test('names of the drawing', () => {
    expect(['round2Published', 'appealsClosed', 'appealsMarked', 'report', 'approval', 'resultPublished', 'fileDeadline', 'recruitmentDecision', 'takeUp'].map(stepTitle)).toEqual([
      'Công bố điểm vòng 2, nhận đơn phúc khảo',
      'Hết hạn nộp đơn phúc khảo',
      'Chấm phúc khảo xong',
      'Báo cáo kết quả',
      'Công nhận kết quả',
      'Công bố trúng tuyển',
      'Hoàn thiện hồ sơ',
      'Quyết định tuyển dụng',
      'Nhận việc',
    ])
  })

  test('each step has a name of its own', () => {
    expect(new Set(calendarSteps.map(stepTitle)).size).toBe(calendarSteps.length)
    expect(calendarSteps.filter((step) => stepTitle(step) === step)).toEqual([])
    expect([stepTitle('xyz'), stepDay('xyz'), stepTitle('toString')]).toEqual(['xyz', 'xyz', 'toString'])
  })

  test('rules', () => {
    expect(ruleText({ days: 15, unit: 'day', from: 'round2' })).toBe('15 ngày sau ngày thi vòng 2')
    expect(ruleText({ days: 5, unit: 'workingDay', from: 'round1', before: true })).toBe('ít nhất 5 ngày làm việc trước ngày thi vòng 1')
    expect(ruleText({ days: 15, unit: 'day', from: 'decisionReceived', before: false })).toBe('15 ngày sau ngày nhận quyết định')
    expect([lengthText(12, 'month'), lengthText(1, 'year'), lengthText(3, 'workingDay')]).toEqual(['12 tháng', '1 năm', '3 ngày làm việc'])
  })

  test('extensions', () => {
    const rule = { step: 'eligibleList', from: 'formDeadline', days: 15, unit: 'day' } as const
    expect(deadlineText({ ...rule, extended: { days: 30, candidatesFrom: 500, counted: 'forms', by: 'count' } })).toBe('15 ngày sau hạn nhận phiếu đăng ký; 30 ngày khi có từ 500 phiếu')
    expect(deadlineText({ ...rule, extended: { days: 30, by: 'chair' } })).toBe('15 ngày sau hạn nhận phiếu đăng ký; chủ tịch hội đồng được kéo dài đến 30 ngày')
  })

  test.each([
    [[{ from: '2026-12-19', to: '2026-12-20', names: [] }], 'nghỉ 19–20/12'],
    [[{ from: '2027-01-16', to: '2027-01-17', names: [] }], 'nghỉ 16–17/01'],
    [[{ from: '2027-02-04', to: '2027-02-10', names: ['Tết Nguyên đán', 'Tết Nguyên đán (nghỉ bù)'] }], 'Tết 04–10/02'],
    [[{ from: '2026-04-30', to: '2026-05-03', names: ['Ngày Chiến thắng'] }], 'nghỉ 30/4–03/5'],
    [[{ from: '2026-11-21', to: '2026-11-22', names: [] }, { from: '2026-11-24', to: '2026-11-24', names: ['Ngày Văn hóa Việt Nam'] }], 'nghỉ 21–22/11, nghỉ 24/11'],
    [[{ from: '2027-01-01', to: '2027-01-03', names: ['Tết Dương lịch'] }], 'nghỉ 01–03/01'],
    [[], ''],
  ])('days off %#: %s', (ranges, words) => {
    expect(skippedText(ranges)).toBe(words)
  })
})
