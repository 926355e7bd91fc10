import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aJoined, passphraseOf, sitDown } from './a-user.ts'
import { anExamToReview, type Decision, type ExamToReview } from './an-exam-to-review.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'

const first = 'Nguyễn Thu Hà'
const [second, third, outsider] = ['Lò Thị Hoa', 'Vàng A Páo', 'Ma Văn Sơn']

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToReview
const accounts = new Map<string, string>()
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  for (const name of [second, third, outsider]) accounts.set(name, (await aJoined(test, name, 'examSecretary')).id)
  accounts.set(first, (await client.users.list()).find(({ name }) => name === first)?.id ?? '')
})
afterAll(() => test.remove())

const as = (name: string) => sitDown(client, test.file, name, name === first ? passphrase : passphraseOf(name))

/** Seats somebody on the form-check board, with the account of that name. */
async function seat(fullName: string, more: { readonly toDay?: string } = {}) {
  const member = { fullName, birthDate: null, position: null, workplace: null, userId: accounts.get(fullName) ?? null, bar: null }
  await client.council.seat({ examId: exam.examId, member, board: 'formCheck', function: 'member', fromDay: null, toDay: more.toDay ?? null, number: '412-QĐ/TU', date: '2026-11-20', signer: 'Hà Thị Khiết', explanation: null, requestId: newRequest() })
}

const ask = (more: object = {}) => client.eligibility.askSecond({ examId: exam.examId, reason: 'quy chế làm việc của hội đồng', expectedRevision: null, requestId: newRequest(), ...more })
beforeEach(async () => {
  await as(first)
  exam = await anExamToReview(client)
  for (const name of [first, second, third]) await seat(name)
  await ask()
})

const standing = async (id: string) => {
  const { verdict, opinionState, opinions } = await exam.row(id)
  return [verdict, opinionState, opinions.map(({ by }) => by)]
}
/** What the caller finds, having seen his own opinion. */
async function find(id: string, verdict: Decision['verdict'], more: Partial<Decision> = {}) {
  const own = (await exam.row(id)).opinions.find(({ mine }) => mine)
  return exam.decide(id, verdict, { expectedRevision: own?.revision ?? null, ...more })
}
const undoLast = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })

describe('a verdict that needs two people of the form-check board', () => {
  it('is final when the second agrees, and counts nowhere before', async () => {
    const { id } = await exam.add('Lò Văn An')
    const row = await find(id, 'eligible')
    expect(row).toMatchObject({ verdict: 'undecided', opinionState: 'waiting', opinions: [{ by: first, mine: true, verdict: 'eligible' }] })
    expect((await client.candidates.get({ examId: exam.examId, id })).eligibility).toBe('undecided')
    expect((await client.exams.get({ examId: exam.examId })).counts).toMatchObject({ eligible: 0 })
    await as(second)
    expect(await find(id, 'eligible', { note: 'đã đối chiếu' })).toMatchObject({ verdict: 'eligible', opinionState: 'agreed', note: 'đã đối chiếu', decidedBy: second })
    expect((await client.candidates.get({ examId: exam.examId, id })).eligibility).toBe('eligible')
  })

  it('is not made by one person twice', async () => {
    const { id } = await exam.add('Lò Văn An')
    await find(id, 'eligible')
    await find(id, 'eligible')
    expect(await standing(id)).toEqual(['undecided', 'waiting', [first]])
    await exam.acceptRest()
    expect(await standing(id)).toEqual(['undecided', 'waiting', [first]])
  })

  it('of a refusal needs the same conditions and papers; notes are each one’s own', async () => {
    const { id } = await exam.add('Lò Văn An')
    await find(id, 'ineligible', { reasons: [exam.reason('age', { note: 'mới 17' }), exam.reason('diploma', { paper: exam.paper('transcript') })] })
    await as(second)
    await find(id, 'ineligible', { reasons: [exam.reason('age')] })
    expect(await standing(id)).toEqual(['undecided', 'differing', [first, second]])
    const reasons = [exam.reason('diploma', { paper: exam.paper('transcript') }), exam.reason('age')]
    const { revision } = (await exam.row(id)).opinions.find(({ mine }) => mine) ?? { revision: 0 }
    expect(await exam.decide(id, 'ineligible', { reasons, expectedRevision: revision })).toMatchObject({ verdict: 'ineligible', reasons, opinionState: 'agreed' })
  })

  it('on which two differ is settled by a third, and opens again when one of the two takes his word back', async () => {
    const { id } = await exam.add('Lò Văn An')
    await find(id, 'eligible')
    await as(second)
    await find(id, 'ineligible', { reasons: [exam.reason('age')] })
    expect(await standing(id)).toEqual(['undecided', 'differing', [first, second]])
    await as(third)
    await find(id, 'ineligible', { reasons: [exam.reason('age')] })
    expect(await standing(id)).toEqual(['ineligible', 'agreed', [first, second, third]])
    await find(id, 'undecided')
    expect(await standing(id)).toEqual(['undecided', 'differing', [first, second]])
  })

  it('is refused from whoever is not on the board, or no longer', async () => {
    const { id } = await exam.add('Lò Văn An')
    await seat(outsider, { toDay: '2026-11-24' })
    await as(outsider)
    const refused = { code: 'ELIGIBILITY_REFUSED', data: { code: 'notReviewer' } }
    expect([await refusal(find(id, 'eligible')), await refusal(exam.acceptRest())]).toEqual([refused, refused])
    expect((await exam.list()).secondReview).toMatchObject({ mayReview: false, reviewers: [first, second, third] })
    expect(await standing(id)).toEqual(['undecided', 'none', []])
  })

  it('is refused as stale over an opinion of the caller that he has not seen', async () => {
    const { id } = await exam.add('Lò Văn An')
    await find(id, 'eligible')
    expect(await refusal(exam.decide(id, 'ineligible', { reasons: [exam.reason('age')], expectedRevision: null }))).toEqual({ code: 'STALE', data: { current: 1 } })
    await as(second)
    expect(await refusal(exam.decide(id, 'eligible', { expectedRevision: 1 }))).toEqual({ code: 'STALE', data: { current: null } })
  })
})

describe('accepting the rest by two people', () => {
  it('takes whom nobody found anything against: the first word of some, the second of others', async () => {
    const [an = '', binh = '', cuc = ''] = await Promise.all(['An', 'Bình', 'Cúc'].map(async (name) => (await exam.add(`Lò Văn ${name}`)).id))
    await find(an, 'eligible')
    await find(binh, 'ineligible', { reasons: [exam.reason('age')] })
    await as(second)
    expect((await exam.list()).secondReview).toMatchObject({ toReview: 3, acceptable: 2, waiting: 2, differing: 0, mayReview: true })
    expect(await exam.acceptRest()).toEqual({ accepted: 2, waiting: 1 })
    expect(await Promise.all([an, binh, cuc].map(standing))).toEqual([
      ['eligible', 'agreed', [first, second]],
      ['undecided', 'waiting', [first]],
      ['undecided', 'waiting', [second]],
    ])
    await undoLast()
    expect(await Promise.all([an, binh, cuc].map(standing))).toEqual([['undecided', 'waiting', [first]], ['undecided', 'waiting', [first]], ['undecided', 'none', []]])
  })

  it('is shown apart: who waits and of whom reviewers differ', async () => {
    const [an = '', binh = ''] = await Promise.all(['An', 'Bình', 'Cúc'].map(async (name) => (await exam.add(`Lò Văn ${name}`)).id))
    await find(an, 'eligible')
    await find(binh, 'eligible')
    await as(second)
    await find(binh, 'ineligible', { reasons: [exam.reason('age')] })
    const names = async (verdict: 'waiting' | 'differing' | 'undecided') => (await exam.list({ verdict })).rows.map(({ fullName }) => fullName)
    expect([await names('waiting'), await names('differing'), await names('undecided')]).toEqual([['Lò Văn An'], ['Lò Văn Bình'], ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Cúc']])
    expect((await exam.list()).secondReview).toMatchObject({ waiting: 1, differing: 1 })
  })
})

describe('asking for a second reviewer', () => {
  it('is refused while decisions stand that one person gave, and each exam asks for itself', async () => {
    const other = await anExamToReview(client)
    const { id } = await other.add('Giàng A Páo')
    expect(await other.decide(id, 'eligible')).toMatchObject({ verdict: 'eligible', opinions: [], opinionState: 'none' })
    expect(await refusal(ask({ examId: other.examId }))).toEqual({ code: 'IN_USE', data: { by: 'verdicts', count: 1 } })
    await other.decide(id, 'undecided')
    await ask({ examId: other.examId })
    expect((await other.list()).secondReview).toMatchObject({ reason: 'quy chế làm việc của hội đồng', reviewers: [], mayReview: false })
  })

  it('ends with a reason: what was decided stays, one word alone counts no longer', async () => {
    const [an = '', binh = ''] = await Promise.all(['An', 'Bình'].map(async (name) => (await exam.add(`Lò Văn ${name}`)).id))
    await find(an, 'eligible')
    await find(binh, 'eligible')
    await as(second)
    await find(an, 'eligible')
    await client.eligibility.endSecond({ examId: exam.examId, reason: 'ban chỉ còn một người', expectedRevision: 1, requestId: newRequest() })
    expect(await Promise.all([an, binh].map(standing))).toEqual([['eligible', 'none', []], ['undecided', 'none', []]])
    expect((await exam.list()).secondReview).toBeNull()
    await undoLast()
    expect(await Promise.all([an, binh].map(standing))).toEqual([['eligible', 'agreed', [first, second]], ['undecided', 'waiting', [first]]])
  })

  it('is refused over what one person decided against two, and begins anew once that is taken back', async () => {
    const { id } = await exam.add('Lò Văn An')
    await find(id, 'eligible')
    await as(second)
    await find(id, 'eligible')
    await client.eligibility.endSecond({ examId: exam.examId, reason: 'ban chỉ còn một người', expectedRevision: 1, requestId: newRequest() })
    const decided = async () => (await exam.row(id)).revision
    await exam.decide(id, 'ineligible', { reasons: [exam.reason('age')], expectedRevision: await decided() })
    expect(await refusal(ask())).toEqual({ code: 'IN_USE', data: { by: 'verdicts', count: 1 } })
    await undoLast()
    await ask()
    expect(await standing(id)).toEqual(['eligible', 'agreed', [first, second]])
    await client.eligibility.endSecond({ examId: exam.examId, reason: 'ban chỉ còn một người', expectedRevision: 1, requestId: newRequest() })
    await exam.decide(id, 'undecided', { expectedRevision: await decided() })
    await ask()
    expect(await standing(id)).toEqual(['undecided', 'none', []])
    await find(id, 'eligible')
    await undoLast()
    expect(await standing(id)).toEqual(['undecided', 'none', []])
  })

  it('says its reason in one revision, and is refused over one not seen', async () => {
    expect(await refusal(ask())).toEqual({ code: 'STALE', data: { current: 1 } })
    await ask({ reason: 'theo kết luận họp', expectedRevision: 1 })
    expect((await exam.list()).secondReview).toMatchObject({ reason: 'theo kết luận họp', revision: 2 })
  })
})

describe('the audit read backwards', () => {
  it('takes the second word back with the verdict, and the first only once the second is gone', async () => {
    const { id } = await exam.add('Lò Văn An')
    await find(id, 'eligible')
    const firstAct = (await client.history.next()).undo?.seq ?? 0
    await as(second)
    await find(id, 'eligible')
    const secondAct = (await client.history.next()).undo?.seq ?? 0
    await as(first)
    expect(await refusal(client.history.undo({ seq: firstAct, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { blockedBy: secondAct } })
    await as(second)
    const back = await client.history.undo({ seq: secondAct, requestId: newRequest() })
    expect(await standing(id)).toEqual(['undecided', 'waiting', [first]])
    await as(first)
    await client.history.undo({ seq: firstAct, requestId: newRequest() })
    expect(await standing(id)).toEqual(['undecided', 'none', []])
    await as(second)
    // The second word alone would bring a verdict that only one person stands behind.
    expect((await refusal(client.history.undo({ seq: back.seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    expect(await client.history.verify()).toMatchObject({ firstBroken: null })
  })

  it('does not bring back a verdict of one person into an exam that asks for two', async () => {
    const other = await anExamToReview(client)
    const { id } = await other.add('Giàng A Páo')
    await other.decide(id, 'eligible')
    await other.decide(id, 'undecided')
    const takenBack = (await client.history.next()).undo?.seq ?? 0
    await ask({ examId: other.examId })
    expect((await refusal(client.history.undo({ seq: takenBack, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
  })
})
