import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { listsOf, type Lists } from './lists.ts'

const kind = 'successfulCandidates' as const

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
let lists: Lists
let winner = ''
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

beforeEach(async () => {
  exam = await anExamToMark(client, ['written'], 1)
  lists = listsOf(test, exam.examId)
  winner = (await exam.add('Hoàng Thị Thưởng', { sex: 'female' })).id
  await exam.set(winner, 'general', 4000)
  await exam.set(winner, 'written', 8150)
})

const withdraw = ({ id, revision }: { id: string; revision: number }) =>
  client.documents.withdrawApproval({ examId: exam.examId, id, reason: 'ghi nhầm số', expectedRevision: revision, requestId: newRequest() })
const isDraft = async () => (await lists.value(kind)).document.draft
async function undo() {
  const { undo: last } = await client.history.next()
  return client.history.undo({ seq: last?.seq ?? 0, requestId: newRequest() })
}

describe('a list that is approved', () => {
  it('loses its DỰ THẢO and says by which decision', async () => {
    const onPaper = async () => [await isDraft(), (await lists.text(kind)).includes('DỰ THẢO')]
    expect(await onPaper()).toEqual([true, true])
    const { id } = await lists.approve(kind)
    expect(await onPaper()).toEqual([false, false])
    expect((await lists.state(kind)).approved).toEqual({ id, number: '15-QĐ/HĐTD', date: '2026-11-20', signer: 'Hà Văn Tú', current: true, revision: 1 })
    expect((await lists.state('scoreSummary')).approved).toBeNull()
  })

  it('proposes its decision and who signed it for the paper, as long as it says what was approved', async () => {
    const proposed = async (of: 'successfulCandidates' | 'scoreSummary') => {
      const { decisionNumber, decisionDate, signerName } = await client.documents.defaults({ examId: exam.examId, kind: of })
      return [decisionNumber, decisionDate, signerName]
    }
    expect(await proposed(kind)).toEqual(['', null, ''])
    await lists.approve(kind)
    expect(await proposed(kind)).toEqual(['15-QĐ/HĐTD', '2026-11-20', 'Hà Văn Tú'])
    expect((await lists.value(kind)).document.basis).toContain('(Kèm theo Quyết định số 15-QĐ/HĐTD, ngày 20/11/2026 của ')
    expect(await proposed('scoreSummary')).toEqual(['', null, ''])
    await exam.set(winner, 'written', 8200)
    expect(await proposed(kind)).toEqual(['', null, ''])
  })

  it('is a draft again as soon as it says something else, and approved again when that is taken back', async () => {
    await lists.approve(kind)
    await exam.set(winner, 'written', 8200)
    expect(await isDraft()).toBe(true)
    expect((await lists.state(kind)).approved).toMatchObject({ current: false })
    await undo()
    expect(await isDraft()).toBe(false)
  })

  it('has one decision: the next one takes the place of the first, and undoing brings the first back', async () => {
    const first = await lists.approve(kind)
    const second = await lists.approve(kind, { number: '16-QĐ/HĐTD' })
    expect((await lists.state(kind)).approved).toMatchObject({ id: second.id, number: '16-QĐ/HĐTD' })
    await undo()
    expect((await lists.state(kind)).approved).toMatchObject({ id: first.id, number: '15-QĐ/HĐTD', current: true })
  })

  it('is a draft again when the decision is withdrawn with a reason', async () => {
    const { id } = await lists.approve(kind)
    await withdraw({ id, revision: 1 })
    expect([(await lists.state(kind)).approved, await isDraft()]).toEqual([null, true])
    expect(await refusal(withdraw({ id, revision: 1 }))).toEqual({ code: 'NOT_FOUND', data: { what: 'approval' } })
    await undo()
    expect((await lists.state(kind)).approved).toMatchObject({ id, current: true })
  })

  it('is refused as stale when somebody else changed the decision', async () => {
    const { id } = await lists.approve(kind)
    expect(await refusal(withdraw({ id, revision: 7 }))).toEqual({ code: 'STALE', data: { current: 1 } })
  })
})

describe('an approval', () => {
  it('is refused for a list that changed since it was shown', async () => {
    const { contentHash } = await lists.value(kind)
    await exam.set(winner, 'written', 8200)
    expect(await refusal(lists.approve(kind, { contentHash }))).toEqual({ code: 'LIST_CHANGED', data: undefined })
  })

  it('is refused while somebody is undecided or without a number', async () => {
    expect(await refusal(lists.approve('eligibleCandidates'))).toEqual({ code: 'DOCUMENT_BLOCKED', data: { code: 'undecided', count: 1 } })
    expect(await refusal(lists.approve('numberedCandidates'))).toEqual({ code: 'DOCUMENT_BLOCKED', data: { code: 'numbersMissing', count: 1 } })
  })

  it('is a decision: the log names what it rests on', async () => {
    await lists.approve(kind)
    const { entries } = await client.history.list({ limit: 1 })
    expect(entries).toMatchObject([{ title: 'Ghi quyết định duyệt danh sách' }])
    expect(JSON.stringify(entries)).toContain('15-QĐ/HĐTD')
  })
})
