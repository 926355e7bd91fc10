import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
let postId: string
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
  examId = (await anExam(client)).id
  postId = (await aPost(client, examId)).id
})
afterEach(() => test.remove())

const add = (more: Parameters<typeof aCandidate>[3] = {}) => aCandidate(client, examId, postId, more)
type Candidate = Awaited<ReturnType<typeof add>>

function change({ id, revision, agencies, ...shown }: Candidate, more: object) {
  const { namesakes: _, origin: __, ethnicGroupName: ___, postCode: ____, postName: _____, secondPostCode: _________, agencyName: ______, number: _______, eligibility: ________, birthDate = '2000', identityNumber = null, phone = null, email = null, residence = null, ...facts } = shown
  return client.candidates.change({ ...facts, agencies: agencies.map(({ agencyId }) => agencyId), id, birthDate, identityNumber, phone, email, residence, expectedRevision: revision, requestId: newRequest(), ...more })
}

async function undoLast() {
  const { undo } = await client.history.next()
  return client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
}

describe('a candidate', () => {
  it('is added with name, post and ethnic group as a page shows them', async () => {
    const { ethnicGroups } = await client.candidates.codes({})
    const ethnicGroup = ethnicGroups.find(({ name }) => name === 'Tày')?.id ?? null
    const one = await add({ fullName: ' hoàng   thị THƯƠNG ', sex: 'female', identityNumber: '008300001234', ethnicGroup, priority: [{ group: 'ethnicMinority', evidence: true }] })
    expect(one).toMatchObject({
      fullName: 'hoàng thị THƯƠNG',
      ethnicGroupName: 'Tày',
      postCode: 'TH-01',
      agencyName: 'Văn phòng Tỉnh ủy',
      priority: [{ group: 'ethnicMinority', evidence: true }],
      number: null,
      eligibility: 'undecided',
      namesakes: 0,
      origin: 'typed',
      revision: 1,
    })
    expect(await client.candidates.get({ examId, id: one.id })).toEqual(one)
  })

  it.each(['1999', '1999-02', '1999-02-28'])('keeps a birth date as far as it is known: %s', async (birthDate) => {
    expect((await add({ birthDate })).birthDate).toBe(birthDate)
  })

  it.each([
    ['an unknown post', { postId: newRequest() }, 'postId', 'unknownId'],
    ['a birth after today (field report 36)', { birthDate: '2026-11-26' }, 'birthDate', 'inFuture'],
    ['an unknown ethnic group', { ethnicGroup: 'ethnic-group/x/99' }, 'ethnicGroup', 'unknownId'],
    ['an unknown priority group', { priority: [{ group: 'nobody', evidence: true }] }, 'priority.0.group', 'unknownId'],
    ['a priority group twice', { priority: [{ group: 'ethnicMinority', evidence: true }, { group: 'ethnicMinority', evidence: false }] }, 'priority', 'duplicate'],
  ])('is refused with %s', async (_what, facts, path, code) => {
    expect(await refusal(add(facts))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
  })

  it.each(['12345678901', '1234567890123', '00830000123O', ''])('is refused with the identity number %j', async (identityNumber) => {
    expect((await refusal(add({ identityNumber }))).code).toBe('BAD_REQUEST')
  })

  it('is refused with the identity number of another of the exam, and the number is named', async () => {
    await add({ identityNumber: '008300001234' })
    const other = await add({ identityNumber: '008300009999' })
    const duplicate = { code: 'DUPLICATE', data: { field: 'identityNumber', value: '008300001234' } }
    expect(await refusal(add({ identityNumber: '008300001234' }))).toEqual(duplicate)
    expect(await refusal(change(other, { identityNumber: '008300001234' }))).toEqual(duplicate)
    const next = await anExam(client)
    const post = await aPost(client, next.id, { code: 'X' })
    expect((await aCandidate(client, next.id, post.id, { identityNumber: '008300001234' })).identityNumber).toBe('008300001234')
  })

  it('changes with its revision; a change of priority groups alone counts too', async () => {
    const first = await add()
    const second = await change(first, { fullName: 'Nguyễn Hoàng Ân', priority: [{ group: 'ethnicMinority', evidence: false }] })
    expect(second).toMatchObject({ fullName: 'Nguyễn Hoàng Ân', revision: 2 })
    const third = await change(second, { priority: [{ group: 'ethnicMinority', evidence: true }] })
    expect(third).toMatchObject({ priority: [{ group: 'ethnicMinority', evidence: true }], revision: 3 })
    expect(await refusal(change(second, { priority: [] }))).toEqual({ code: 'STALE', data: { current: 3 } })
    await undoLast()
    expect(await client.candidates.get({ examId, id: first.id })).toMatchObject({ priority: [{ group: 'ethnicMinority', evidence: false }], revision: 4 })
    await undoLast()
    expect(await client.candidates.get({ examId, id: first.id })).toMatchObject({ fullName: 'Nguyễn Hoàng An', priority: [] })
  })

  it('is withdrawn with a reason, frees its number, and undo brings it back unless the number is taken', async () => {
    const one = await add({ identityNumber: '008300001234' })
    const withdraw = () => client.candidates.withdraw({ examId, id: one.id, reason: 'rút hồ sơ', expectedRevision: 1, requestId: newRequest() })
    await withdraw()
    expect(await refusal(withdraw())).toEqual({ code: 'NOT_FOUND', data: { what: 'candidate' } })
    const { undo } = await client.history.next()
    expect(undo).toMatchObject({ procedure: 'candidates.withdraw', reason: 'rút hồ sơ' })
    const usurper = await add({ identityNumber: '008300001234' })
    const back = () => client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect((await refusal(back())).code).toBe('UNDO_BLOCKED')
    await client.candidates.withdraw({ examId, id: usurper.id, reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    await back()
    expect((await client.candidates.search({ examId, query: '008300001234' })).rows.map(({ id }) => id)).toEqual([one.id])
  })

  it('does not come back to a post that has been withdrawn', async () => {
    const one = await add()
    await client.candidates.withdraw({ examId, id: one.id, reason: 'rút', expectedRevision: 1, requestId: newRequest() })
    const { undo } = await client.history.next()
    const seq = undo?.seq ?? 0
    await client.posts.withdraw({ examId, id: postId, reason: 'không tuyển', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(client.history.undo({ seq, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq, blockedBy: seq + 1 } })
    expect(await client.results.view({ examId })).toMatchObject({ rows: [], posts: [] })
  })

  it('stays while it has marks, and says how many', async () => {
    const one = await add()
    const { parts } = await client.marking.grid({ examId })
    for (const { id: partId } of parts) await client.marking.set({ examId, candidateId: one.id, partId, state: 'absent', value: null, previousMarkId: null, requestId: newRequest() })
    const call = client.candidates.withdraw({ examId, id: one.id, reason: 'x', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(call)).toEqual({ code: 'IN_USE', data: { by: 'marks', count: 3 } })
  })
})

describe('the code lists of a form', () => {
  it('show what each priority group adds under a regulation, and the ethnic groups', async () => {
    const { ethnicGroups, priorityGroups } = await client.candidates.codes({ regime: 'nd170-2025' })
    expect(ethnicGroups.filter(({ current }) => current).length).toBeGreaterThanOrEqual(54)
    expect(priorityGroups.filter(({ code }) => ['ethnicMinority', 'militaryService'].includes(code)).map(({ code, points }) => [code, points])).toEqual([
      ['ethnicMinority', 500],
      ['militaryService', 250],
    ])
    expect((await client.candidates.codes({})).priorityGroups.every(({ points }) => points === null)).toBe(true)
  })
})
