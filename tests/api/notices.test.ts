import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  examId = (await anExam(client)).id
  await aPost(client, examId)
})

type Facts = Omit<Parameters<typeof client.notices.record>[0], 'examId' | 'requestId'>
const medium = { place: 'medium', name: 'Báo Tuyên Quang', postedOn: '2026-09-03' } as const
const website = { place: 'website', name: 'btctu.tuyenquang.gov.vn', postedOn: '2026-09-01' } as const
const facts: Facts = { number: '45-TB/BTCTU', date: '2026-09-01', signer: 'Hà Thị Khiết', postings: [medium, website], countedFrom: null, countReason: null }
const changed: Facts & { content: string } = { ...facts, content: 'thêm một vị trí', number: '51-TB/BTCTU', date: '2026-10-01', postings: [{ ...medium, postedOn: '2026-10-02' }, { ...website, postedOn: '2026-10-01' }] }

const record = (more: Partial<Facts> = {}) => client.notices.record({ examId, ...facts, ...more, requestId: newRequest() })
const change = (more: Partial<typeof changed> = {}) => client.notices.change({ examId, ...changed, ...more, requestId: newRequest() })
const view = () => client.notices.view({ examId })
const undoLast = async (way: 'undo' | 'redo' = 'undo') => client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })
const setStep = (step: string, doneOn: string | null, expectedRevision: number | null = null, more: object = {}) =>
  client.deadlines.set({ examId, step, doneOn, dueOn: null, extended: false, reason: null, expectedRevision, requestId: newRequest(), ...more })
/** Day of the notice, the change and the end of receiving forms, as the calendar has them. */
async function calendar() {
  const { rows, starts } = await client.deadlines.list({ examId })
  const row = (step: string) => rows.find((one) => one.step === step)
  return [starts.find(({ step }) => step === 'notice')?.doneOn ?? null, row('noticeChanged')?.doneOn ?? null, row('formDeadline')?.due ?? null]
}

describe('the public notice of an exam (NĐ 170/2025 Đ.15)', () => {
  it('is recorded with its paper and where it was posted; forms are received 30 days from the last required posting, Saturday to Monday', async () => {
    await record()
    expect(await view()).toMatchObject({
      notices: [{ position: 1, number: '45-TB/BTCTU', date: '2026-09-01', signer: 'Hà Thị Khiết', postings: [medium, website], content: null, missing: [], publicOn: '2026-09-03', revision: 1 }],
      posting: { places: ['medium', 'website'], article: 'NĐ 170/2025 Đ.15 k.1', grade: 'A' },
      receiving: { from: '2026-09-03', due: '2026-10-05', days: 30, article: 'NĐ 170/2025 Đ.15 k.4', ownDue: false },
    })
    expect(await calendar()).toEqual(['2026-09-03', null, '2026-10-05'])
  })

  it('counts from nothing while a required posting is missing, and is completed later', async () => {
    const { id } = await record({ postings: [website] })
    expect((await view()).notices).toMatchObject([{ missing: ['medium'], publicOn: null }])
    expect(await calendar()).toEqual([null, null, null])
    await client.notices.correct({ examId, id, ...facts, content: null, expectedRevision: 1, requestId: newRequest() })
    expect((await view()).notices).toMatchObject([{ missing: [], publicOn: '2026-09-03', revision: 2 }])
    expect(await calendar()).toEqual(['2026-09-03', null, '2026-10-05'])
    await undoLast()
    expect((await view()).notices).toMatchObject([{ missing: ['medium'], postings: [website] }])
  })

  it('may count from another day with a reason; the day of the posting itself is not kept twice', async () => {
    await record({ countedFrom: '2026-09-05', countReason: 'báo phát hành lại ngày 05/9' })
    expect(await calendar()).toEqual(['2026-09-05', null, '2026-10-05'])
    await undoLast()
    await record({ countedFrom: '2026-09-03', countReason: 'như đã đăng' })
    expect((await view()).notices).toMatchObject([{ countedFrom: null, countReason: null }])
  })

  it('is the one place of its day: what was typed in the calendar ends, and the calendar takes no other day', async () => {
    await setStep('notice', '2026-08-30')
    await record()
    expect(await calendar()).toEqual(['2026-09-03', null, '2026-10-05'])
    expect(await refusal(setStep('notice', '2026-09-10'))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'doneOn', code: 'standsInNotice' }] } })
    await undoLast()
    expect(await calendar()).toEqual(['2026-08-30', null, '2026-09-29'])
    await undoLast('redo')
    expect(await calendar()).toEqual(['2026-09-03', null, '2026-10-05'])
    await setStep('notice', '2026-09-03')
    expect((await client.deadlines.list({ examId })).starts.find(({ step }) => step === 'notice')).toMatchObject({ doneOn: '2026-09-03', revision: null })
  })

  it.each([
    ['a paper of a day before the plan', { date: '2026-08-17' }, 'date', 'beforePlan'],
    ['a paper of tomorrow', { date: '2026-11-26', postings: [] }, 'date', 'inFuture'],
    ['a posting of tomorrow', { postings: [medium, { ...website, postedOn: '2026-11-26' }] }, 'postings.1.postedOn', 'inFuture'],
    ['a posting before the paper', { postings: [{ ...medium, postedOn: '2026-08-31' }] }, 'postings.0.postedOn', 'beforeNotice'],
    ['one place twice', { postings: [medium, medium] }, 'postings.1.place', 'duplicate'],
    ['another day without a reason', { countedFrom: '2026-09-05' }, 'countReason', 'missing'],
    ['another day before the paper', { countedFrom: '2026-08-31', countReason: 'như báo' }, 'countedFrom', 'beforeNotice'],
  ])('is not taken with %s', async (_what, more, path, code) => {
    expect(await refusal(record(more))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
    expect((await view()).notices).toEqual([])
  })

  it('stands once, is refused as stale, and goes with a reason', async () => {
    const { id } = await record()
    expect(await refusal(record())).toMatchObject({ code: 'NOTICE_REFUSED', data: { code: 'recorded' } })
    const withdraw = (expectedRevision: number) => client.notices.withdraw({ examId, id, reason: 'ghi nhầm kỳ thi', expectedRevision, requestId: newRequest() })
    expect(await refusal(withdraw(2))).toEqual({ code: 'STALE', data: { current: 1 } })
    await withdraw(1)
    expect([await view(), await calendar()]).toMatchObject([{ notices: [] }, [null, null, null]])
    await undoLast()
    expect((await view()).notices).toMatchObject([{ postings: [medium, website] }])
  })
})

describe('the one change of a notice (NĐ 170/2025 Đ.15 k.3)', () => {
  it('restarts every period from its own day, and its ground and content stand beside the notice', async () => {
    await record()
    await change()
    expect((await view()).notices).toMatchObject([{ number: '45-TB/BTCTU' }, { position: 2, number: '51-TB/BTCTU', content: 'thêm một vị trí', publicOn: '2026-10-02' }])
    expect(await calendar()).toEqual(['2026-10-02', '2026-10-02', '2026-11-02'])
    await undoLast()
    expect(await calendar()).toEqual(['2026-09-03', null, '2026-10-05'])
  })

  it('leaves the periods where they are until it is posted', async () => {
    await record()
    await change({ postings: [] })
    expect(await calendar()).toEqual(['2026-09-03', null, '2026-10-05'])
  })

  it('needs a notice, and is refused a second time with the day of the first', async () => {
    expect(await refusal(change())).toMatchObject({ code: 'NOTICE_REFUSED', data: { code: 'none' } })
    const { id } = await record()
    await change()
    expect((await view()).change).toMatchObject({ hindrance: 'second' })
    expect(await refusal(change({ number: '60-TB', date: '2026-10-05', postings: [] }))).toEqual({
      code: 'NOTICE_REFUSED',
      data: { code: 'second', article: 'NĐ 170/2025 Đ.15 k.3', days: 10, opening: null, last: null, day: '2026-10-01' },
    })
    expect(await refusal(client.notices.withdraw({ examId, id, reason: 'nhầm', expectedRevision: 1, requestId: newRequest() }))).toEqual({ code: 'IN_USE', data: { by: 'noticeChanges', count: 1 } })
  })

  it('is taken ten days before the opening and refused on the ninth', async () => {
    await record()
    await setStep('opening', '2026-11-30')
    expect((await view()).change).toMatchObject({ days: 10, opening: '2026-11-30', last: '2026-11-20', hindrance: 'late' })
    const on = (day: string) => change({ date: day, postings: [{ ...medium, postedOn: day }, { ...website, postedOn: day }] })
    expect(await refusal(on('2026-11-21'))).toEqual({
      code: 'NOTICE_REFUSED',
      data: { code: 'late', article: 'NĐ 170/2025 Đ.15 k.3', days: 10, opening: '2026-11-30', last: '2026-11-20', day: '2026-11-21' },
    })
    const { id } = await on('2026-11-20')
    // Nor is it moved past that day by a correction.
    const late = { ...changed, date: '2026-11-20', postings: [{ ...medium, postedOn: '2026-11-22' }, { ...website, postedOn: '2026-11-20' }] }
    expect((await refusal(client.notices.correct({ examId, id, ...late, expectedRevision: 1, requestId: newRequest() }))).code).toBe('NOTICE_REFUSED')
  })

  it('is not limited by a regulation that was not read on it', async () => {
    examId = (await client.exams.create({ name: 'Kỳ thi viên chức', kind: 'publicEmployee', planNumber: '7', planApproved: '2026-03-02', layout: 'state', requestId: newRequest() })).id
    await record()
    expect(await view()).toMatchObject({ posting: null, change: null })
    await change()
    await change({ number: '60-TB', date: '2026-10-05', postings: [] })
    expect((await view()).notices).toHaveLength(3)
  })
})
