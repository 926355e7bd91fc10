import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { aCandidate, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
let an: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  exam = await anExamToMark(client)
  an = (await exam.add('Đỗ Tiến Dũng')).id
})

type Input = Parameters<typeof client.marking.setViolation>[0]
const set = (more: Partial<Input> = {}) =>
  client.marking.setViolation({ examId: exam.examId, candidateId: an, partId: exam.partId('written'), form: 'reprimand', zero: null, minutes: '03/BB', note: null, expectedRevision: null, requestId: newRequest(), ...more })
const standing = async () => (await client.marking.violations({ examId: exam.examId })).map(({ form, zero, minutes, note, revision }) => [form, zero, minutes, note, revision])
const undo = async (way: 'undo' | 'redo') => client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })

describe('a violation of a part (TT 22/2025 Nội quy Đ.2)', () => {
  it('stands once per candidate and part, and is changed, not repeated', async () => {
    await set({ note: 'nói chuyện' })
    expect(await client.marking.violations({ examId: exam.examId })).toEqual([
      { id: expect.any(String) as string, candidateId: an, partId: exam.partId('written'), form: 'reprimand', zero: null, minutes: '03/BB', note: 'nói chuyện', revision: 1 },
    ])
    await set({ form: 'warning', minutes: '04/BB', note: '', expectedRevision: 1 })
    expect(await standing()).toEqual([['warning', null, '04/BB', null, 2]])
    await set({ partId: exam.partId('general'), form: null, zero: 'notSigned' })
    expect(await standing()).toHaveLength(2)
  })

  it('takes a reason why the paper counts 0 beside the form', async () => {
    await set({ form: 'warning', zero: 'twoHandwritings' })
    expect(await standing()).toEqual([['warning', 'twoHandwritings', '03/BB', null, 1]])
  })

  it('is taken out by neither form nor reason for 0, and only with a reason', async () => {
    await set()
    const out = { form: null, zero: null, expectedRevision: 1 }
    expect(await refusal(set(out))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'reason', code: 'too_small' }] } })
    await set({ ...out, reason: 'ghi nhầm người' })
    expect(await standing()).toEqual([])
    expect(await refusal(set({ form: null, zero: null }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'form', code: 'invalid_type' }] } })
    await set()
    expect(await standing()).toEqual([['reprimand', null, '03/BB', null, 1]])
  })

  it('comes back and goes again by undo and redo', async () => {
    await set()
    await set({ form: 'warning', expectedRevision: 1 })
    await undo('undo')
    expect(await standing()).toEqual([['reprimand', null, '03/BB', null, 3]])
    await undo('redo')
    expect(await standing()).toEqual([['warning', null, '03/BB', null, 4]])
    await set({ form: null, zero: null, expectedRevision: 4, reason: 'ghi nhầm' })
    await undo('undo')
    expect((await standing())[0]?.slice(0, 3)).toEqual(['warning', null, '03/BB'])
  })

  it('needs the number of the minutes', async () => {
    expect((await refusal(set({ minutes: ' ' }))).code).toBe('BAD_REQUEST')
  })

  it('is refused over a newer one', async () => {
    await set()
    expect(await refusal(set({ form: 'warning' }))).toEqual({ code: 'STALE', data: { current: 1 } })
    expect(await refusal(set({ form: 'warning', expectedRevision: 2 }))).toEqual({ code: 'STALE', data: { current: 1 } })
  })

  it('is refused in a part that the candidate does not sit', async () => {
    const post = await aPost(client, exam.examId, { code: 'V', form: ['written'] })
    const chi = (await aCandidate(client, exam.examId, post.id, { fullName: 'Ma Thị Chi' })).id
    const notSat = { code: 'INPUT_REFUSED', data: { problems: [{ path: 'partId', code: 'partNotSat' }] } }
    expect(await refusal(set({ candidateId: chi, partId: exam.partId('interview') }))).toEqual(notSat)
    await exam.refuse(an)
    expect(await refusal(set())).toEqual(notSat)
    expect(await refusal(set({ candidateId: newRequest() }))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'candidate' } })
    expect(await refusal(set({ partId: newRequest() }))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'part' } })
  })
})

describe('what it does to the result', () => {
  it.each([
    ['reprimand', null, 5438, 'deducted'],
    ['warning', null, 3625, 'deducted'],
    [null, 'twoScripts', 0, 'zeroed'],
  ] as const)('%s %s makes %i of 72,50', async (form, zero, after, code) => {
    const one = await anExamToMark(client, ['written'])
    const dung = (await one.add('Đỗ Tiến Dũng')).id
    await one.set(dung, 'general', 4000)
    await one.set(dung, 'written', 7250)
    await client.marking.setViolation({ examId: one.examId, candidateId: dung, partId: one.partId('written'), form, zero, minutes: '03/BB', note: null, expectedRevision: null, requestId: newRequest() })
    const [row] = (await client.results.view({ examId: one.examId })).rows
    expect([row?.score, row?.reasons?.map((reason) => reason.code).includes(code)]).toEqual([after, true])
    expect(await one.mark(dung, 'written')).toMatchObject({ value: 7250 })
  })
})
