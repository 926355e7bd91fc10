import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
beforeAll(async () => {
  test = await anOffice()
  client = test.client
  examId = (await anExam(client)).id
  await aPost(client, examId)
})
afterAll(() => test.remove())

const nothing = { doneOn: null, dueOn: null, extended: false, reason: null }
const set = (step: string, facts: Partial<{ doneOn: string | null; dueOn: string | null; extended: boolean; reason: string | null }>, expectedRevision: number | null = null) =>
  client.deadlines.set({ examId, step, ...nothing, ...facts, expectedRevision, requestId: newRequest() })
const row = async (step: string) => (await client.deadlines.list({ examId })).rows.find((one) => one.step === step)
const dues = async (...steps: string[]) => {
  const { rows } = await client.deadlines.list({ examId })
  return steps.map((step) => rows.find((one) => one.step === step)?.due ?? null)
}

describe('the calendar of an exam under NĐ 170/2025 as amended by NĐ 300/2026', () => {
  it('knows no day while nobody said when the notice went out', async () => {
    const { missing, rows, planApproved } = await client.deadlines.list({ examId })
    expect(missing).toContain('notice')
    expect(planApproved).toBe('2026-08-18')
    expect(rows.find(({ step }) => step === 'formDeadline')).toMatchObject({ due: null, state: 'unknown', days: 30, unit: 'day' })
  })

  it('counts the chain from round 2 on 12/11/2026 over weekends and holidays', async () => {
    await set('notice', { doneOn: '2026-09-03' })
    await set('formDeadline', { doneOn: '2026-10-03' })
    await set('round1', { doneOn: '2026-11-02' })
    await set('round2', { doneOn: '2026-11-12' })
    // 15 days; 5 working days; 10 days; 5, 5, 2 working days; 15 days; 3 working days; Tết 2027 comes only after the last.
    expect(await dues('round2Published', 'appealsClosed', 'appealsMarked', 'report', 'approval', 'resultPublished', 'fileDeadline', 'recruitmentDecision')).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
      '2026-12-30',
      '2027-01-14',
      '2027-01-19',
    ])
    expect(await row('round2Published')).toMatchObject({ state: 'soon', daysLeft: 2, article: expect.stringContaining('Đ.16 k.4 b') as string, grade: 'A', estimated: false })
    expect(await row('approval')).toMatchObject({ estimated: true, state: 'later' })
    expect((await row('report'))?.skipped.map(({ from, to }) => [from, to])).toEqual([['2026-12-19', '2026-12-20']])
  })

  it('moves what follows when a step is done earlier', async () => {
    await set('round2Published', { doneOn: '2026-11-24' })
    expect(await dues('appealsClosed')).toEqual(['2026-12-01'])
    expect(await row('round2Published')).toMatchObject({ state: 'done', doneOn: '2026-11-24' })
  })

  it('takes another due day only with a reason, and tells the one of the rule beside it', async () => {
    expect(await refusal(set('report', { dueOn: '2026-12-25' }))).toMatchObject({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'reason', code: 'missing' }] } })
    await set('report', { dueOn: '2026-12-25', reason: 'hội đồng họp ngày 24/12' })
    expect(await row('report')).toMatchObject({ due: '2026-12-25', dueBy: 'override', reason: 'hội đồng họp ngày 24/12' })
    expect((await row('report'))?.ruleDue).not.toBe('2026-12-25')
  })

  it('lets the chair extend only what the regulation lets be extended', async () => {
    expect(await refusal(set('approval', { extended: true, reason: 'đông người' }))).toMatchObject({ data: { problems: [{ path: 'extended', code: 'notInRegime' }] } })
    expect((await row('appealsMarked'))?.extensible).toBe(20)
    const before = (await dues('appealsMarked'))[0]
    await set('appealsMarked', { extended: true, reason: 'nhiều đơn phúc khảo' })
    expect(await row('appealsMarked')).toMatchObject({ extended: 'chair', days: 20 })
    // Ten days more than the ten of the rule.
    expect(Date.parse((await dues('appealsMarked'))[0] ?? '') - Date.parse(before ?? '')).toBe(10 * 24 * 3600 * 1000)
  })

  it('refuses a step that no calendar knows, and a stale page', async () => {
    expect(await refusal(set('coffee', { doneOn: '2026-11-01' }))).toMatchObject({ data: { problems: [{ path: 'step' }] } })
    expect(await refusal(set('notice', { doneOn: '2026-09-04' }))).toMatchObject({ code: 'STALE' })
  })

  it('forgets a step about which nothing is said any more', async () => {
    const revision = (await row('report'))?.revision ?? null
    await set('report', {}, revision)
    expect(await row('report')).toMatchObject({ dueBy: 'rule', revision: null })
  })

  it('goes out as a calendar that other programs read: whole days with an alarm 3 days before', async () => {
    const path = join(test.folder, 'lịch.ics')
    const { events } = await client.deadlines.saveCalendar({ examId, path })
    const text = readFileSync(path, 'utf8').replace(/\r\n /g, '')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(events)
    expect(text).toContain('SUMMARY:Hạn: Công nhận kết quả')
    expect(text).toMatch(/DTSTART;VALUE=DATE:202612\d\d/)
    expect(text).toContain('TRIGGER:-P3D')
    expect(text).not.toContain('Hạn: Công bố điểm vòng 2')
  })
})

describe('days off', () => {
  it('are the official list with what the office lays over it', async () => {
    const day = { date: '2026-12-10', name: 'Nghỉ hoán đổi', kind: 'swappedDayOff' as const, source: 'thông báo của tỉnh' }
    const before = await dues('resultPublished')
    await client.deadlines.setHoliday({ ...day, expectedRevision: null, requestId: newRequest() })
    const own = (await client.deadlines.holidays({ year: 2026 })).find(({ date }) => date === day.date)
    expect(own).toMatchObject({ origin: 'office', status: 'confirmed' })
    await client.deadlines.withdrawHoliday({ id: own?.id ?? '', reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    expect(await dues('resultPublished')).toEqual(before)
  })

  it('may make an official day an ordinary one: the count no longer passes it over', async () => {
    await set('resultPublished', { doneOn: '2026-12-28' })
    await set('fileDeadline', { doneOn: '2026-12-30' })
    // 3 working days after 30/12: 31/12, then 01/01 is off, 02–03/01 weekend, 04 and 05/01.
    expect(await dues('recruitmentDecision')).toEqual(['2027-01-05'])
    await client.deadlines.setHoliday({ date: '2027-01-01', name: 'Tết Dương lịch', kind: 'ordinary', source: 'phép thử', expectedRevision: null, requestId: newRequest() })
    expect(await dues('recruitmentDecision')).toEqual(['2027-01-04'])
    await client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })
    expect(await dues('recruitmentDecision')).toEqual(['2027-01-05'])
  })
})
